import { engineReason } from './engine_reason';
import { at, listOf, numberOr, stringOr } from '../narrow';

/**
 * Why an engine's answer may lack something: it ran out of time, or shards failed.
 * @returns a sentence for people; null when the answer is whole
 */
export function partialReason(answer: unknown): string | null {
  if (at(answer, 'timed_out') === true) {
    return 'The engine ran out of time; this is what it found until then. A shorter time range is faster.';
  }
  const failed = numberOr(at(answer, '_shards', 'failed')) ?? 0;
  if (failed === 0) return null;
  const [first] = listOf(at(answer, '_shards', 'failures'));
  const reason = engineReason(at(first, 'reason'));
  return `${failed} of ${numberOr(at(answer, '_shards', 'total')) ?? '?'} shards failed${reason ? `: ${reason}` : ''}.`;
}

/**
 * Why no shard that looked could answer, when that is so. An engine that skips some shards, because the time range
 * leaves them out, answers 200 even to a query that none of the others can read.
 * @returns type and reason of the first failure; null when some shard answered
 */
export function refusedByAll(answer: unknown): { readonly type: string; readonly reason: string } | null {
  const shards = at(answer, '_shards');
  const [failed, skipped, total] = ['failed', 'skipped', 'total'].map(
    (key) => numberOr(at(shards, key)) ?? 0,
  );
  if (!failed || !total || failed + (skipped ?? 0) < total) return null;
  const [first] = listOf(at(shards, 'failures'));
  return {
    type: stringOr(at(first, 'reason', 'type')) ?? '',
    reason: engineReason(at(first, 'reason')) ?? 'no reason given',
  };
}

/** Milliseconds the engine took. */
export function took(answer: unknown): number {
  return numberOr(at(answer, 'took')) ?? 0;
}
