import { INDEX_TEMPLATE } from '../../../common/names';

/** What the name of every data stream of ours begins with. */
export const STREAM_PREFIX = `${INDEX_TEMPLATE}.`;

/** The parts of `logs-app_logs.<service>-<namespace>`. */
export interface StreamName {
  readonly service: string;
  readonly namespace: string;
}

/**
 * Reads the name of a data stream; null for one that our index template's pattern does not take. A service has no hyphen
 * in its name (see `serviceSlug`), so the first one ends it.
 */
export function parseStreamName(name: string): StreamName | null {
  if (!name.startsWith(STREAM_PREFIX)) return null;
  const rest = name.slice(STREAM_PREFIX.length);
  const hyphen = rest.indexOf('-');
  if (hyphen < 0) return null;
  return { service: rest.slice(0, hyphen), namespace: rest.slice(hyphen + 1) };
}
