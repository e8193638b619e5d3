import { ALL_TIME } from '../../common/all_time';
import type { LogLine } from '../../common/api/logs';
import type { ReparseSelection } from '../../common/api/reparse';
import type { LogScope } from '../../common/api/logs';
import { FIELD, KIND_UNPARSED } from '../../common/fields';

/** Lines whose time or format is wrong, as far as the place knows that the fix is called from. */
export interface FixTarget {
  /** As `service.name` holds it. */
  readonly service: string;
  /** Of their data stream; empty for the usual one. */
  readonly namespace: string;
  /** `app_logs.import`, where they are of one import. */
  readonly import: string | null;
  /** `log.file.path`, where they are of one file. */
  readonly path: string | null;
  /** The zone they were imported with, where it is known. */
  readonly timezone: string | null;
}

export type FixExtent = 'import' | 'file' | 'service';

/** How much can be fixed, the narrowest first. */
export function extentsOf(target: FixTarget): readonly FixExtent[] {
  return [
    ...(target.import === null ? [] : ['import' as const]),
    ...(target.path === null ? [] : ['file' as const]),
    'service',
  ];
}

/** What a re-parse goes by. */
export function selectionOf(target: FixTarget, extent: FixExtent): ReparseSelection {
  const { service, namespace } = target;
  if (extent === 'import' && target.import !== null) return { import: target.import };
  if (extent === 'file' && target.path !== null) return { service, namespace, path: target.path };
  return { service, namespace };
}

/** The whole of a service. */
export function targetOfService(service: string): FixTarget {
  return { service, namespace: '', import: null, path: null, timezone: null };
}

/** The file of a line, or its service; null for a line that belongs to none. */
export function targetOfLine(line: LogLine): FixTarget | null {
  if (line.service === null) return null;
  return {
    ...targetOfService(line.service),
    namespace: namespaceOf(line.index),
    path: line.path === '' ? null : line.path,
  };
}

/** The namespace in a backing index's name (`.ds-logs-app_logs.shop-default-2030.01.02-000001`); empty where it has another. */
export function namespaceOf(index: string): string {
  return /^\.ds-logs-app_logs\.[a-z0-9_]+-([a-z0-9_]+)-/.exec(index)?.[1] ?? '';
}

/**
 * What to ask for to see the lines that a fix is about.
 * @param unparsed only those that no format read
 */
export function scopeOf(target: FixTarget, extent: FixExtent, unparsed: boolean): LogScope {
  const term = (name: string, value: string) => ({ term: { [name]: value } });
  const filter = [
    ...(extent === 'import' && target.import !== null ? [term(FIELD.import, target.import)] : []),
    ...(extent === 'file' && target.path !== null ? [term(FIELD.filePath, target.path)] : []),
    ...(unparsed ? [term(FIELD.kind, KIND_UNPARSED)] : []),
  ];
  return { ...ALL_TIME, filter, levels: [], services: [target.service] };
}
