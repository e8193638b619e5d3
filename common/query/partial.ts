import { at, listOf, numberOr, stringOr } from './narrow';

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
  const reason = stringOr(at(first, 'reason', 'reason'));
  return `${failed} of ${numberOr(at(answer, '_shards', 'total')) ?? '?'} shards failed${reason ? `: ${reason}` : ''}.`;
}

/** Milliseconds the engine took. */
export function took(answer: unknown): number {
  return numberOr(at(answer, 'took')) ?? 0;
}
