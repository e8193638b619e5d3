import { DEFAULT_SERVICE } from '../../common/names';
import { NO_CHOICE, type FormatChoice } from '../formats/format_choice';

/** What the import form holds. */
export interface FormValues {
  /** Chosen together: one import. */
  readonly files: readonly File[];
  /** As typed. */
  readonly service: string;
  /** IANA zone that the person chose; null takes the service's own, or the browser's. */
  readonly timezone: string | null;
  readonly formats: FormatChoice;
}

export const EMPTY_FORM: FormValues = { files: [], service: '', timezone: null, formats: NO_CHOICE };

/** The service that an import goes to: the usual one when nothing was typed. */
export function serviceOf({ service }: FormValues): string {
  return service.trim() || DEFAULT_SERVICE;
}

/** True when files were chosen and there is nothing in any of them. */
export function isEmpty({ files }: FormValues): boolean {
  return files.length > 0 && files.every((file) => file.size === 0);
}
