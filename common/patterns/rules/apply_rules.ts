import { cutPattern } from '../cut_pattern';
import { maskWords, writtenWords } from './mask_words';
import { ANY, KEEP, REST } from './pattern_rule';
import type { Rule } from './read_rule';

export interface Ruled {
  /** `app_logs.pattern` by the rule. */
  readonly pattern: string;
  /** Which rule it was, from 0. */
  readonly at: number;
}

/**
 * The pattern that the first rule gives which takes a mask. Applied to what it gave, it gives the same: masks that the
 * pipeline has ruled already stay. Takes time in proportion to rules times words.
 *
 * The pipeline does the same, function by function (server/assets/ingest_pipeline/pattern_rules.ts).
 * @param mask `app_logs.pattern` without rules, or as a rule left it
 * @param written the first line of the message, where it is known: a `<keep>` stays as it is there, and is the mask's word
 * otherwise
 * @returns null when no rule takes it: the mask is the pattern
 */
export function applyRules(
  rules: readonly Rule[],
  mask: string,
  written: string | null = null,
): Ruled | null {
  if (rules.length === 0) return null;
  const words = maskWords(mask);
  for (const [at, rule] of rules.entries()) {
    if (takes(rule, words)) return { pattern: filled(rule, words, written), at };
  }
  return null;
}

function takes({ words, rest }: Rule, mask: readonly string[]): boolean {
  if (mask.length < words.length || (!rest && mask.length > words.length)) return false;
  return words.every((word, at) => takesWord(word, mask[at] ?? ''));
}

/** What a rule has left of many words is no word. */
function takesWord(word: string, masked: string): boolean {
  return word === ANY || word === KEEP ? masked !== REST : word === masked;
}

function filled({ words, rest }: Rule, mask: readonly string[], written: string | null): string {
  const kept = written !== null && words.includes(KEEP) ? writtenWords(written, words.length) : [];
  const said = words.map((word, at) => (word === KEEP ? (kept[at] ?? mask[at] ?? '') : word));
  return cutPattern([...said, ...(rest ? [REST] : [])].join(' '));
}
