import { at } from '../narrow';

/**
 * What an engine's error object says, for people: what a shard said rather than "all shards failed", its cause rather
 * than what that led to ("Cannot parse 'a(': Encountered …" rather than "Failed to parse query [a(]").
 * @returns one line; null when it says nothing
 */
export function engineReason(error: unknown): string | null {
  const shard = at(error, 'failed_shards', 0, 'reason');
  const found = [
    at(shard, 'caused_by', 'reason'),
    at(shard, 'reason'),
    at(error, 'caused_by', 'reason'),
    at(error, 'root_cause', 0, 'reason'),
    at(error, 'reason'),
    error,
  ].find((reason): reason is string => typeof reason === 'string' && reason !== '');
  // A parser's message goes on with every token that it would have taken.
  return found?.split('\n')[0] ?? null;
}
