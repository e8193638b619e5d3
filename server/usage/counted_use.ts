import type { Endpoint } from '../../common/api/endpoint';
import { importEndpoint, sampleEndpoint } from '../../common/api/import';
import { installEndpoint, removeEndpoint } from '../../common/api/setup';
import { at } from '../../common/narrow';

type Counted = Pick<Endpoint<never, unknown>, 'method' | 'path'>;

/**
 * What an answered request is counted as: setup, removal and imports that came to their end.
 * @param body as the request brought it; a stream for imports
 * @returns null for what is not counted, such as dry runs and the chunks of an import before its last
 */
export function countedUse({ method, path }: Counted, body: unknown, answer: unknown): string | null {
  const is = (endpoint: Counted) => endpoint.method === method && endpoint.path === path;
  if (at(body, 'dryRun') === true) return null;
  if (is(installEndpoint)) return 'setup';
  if (is(removeEndpoint)) return 'removal';
  if (is(sampleEndpoint)) return 'sample';
  if (is(importEndpoint)) return at(answer, 'context', 'ended') === true ? 'import' : null;
  return null;
}
