import { encode } from '../kibana_shared/rison';
import { APP_PATH } from '../../common/names';

export interface PageRange {
  /** ISO instants. */
  readonly from: string;
  readonly to: string;
}

/** The page's address with its time range set, so that it never opens empty on an old file. */
export function pageUrl(baseUrl: string, range: PageRange | null): string {
  if (!range) return `${baseUrl}${APP_PATH}`;
  return `${baseUrl}${APP_PATH}?_g=${encode({ time: { from: range.from, to: range.to } })}`;
}
