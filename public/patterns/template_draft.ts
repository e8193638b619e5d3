import { applyRules } from '../../common/patterns/rules/apply_rules';
import { maskWords } from '../../common/patterns/rules/mask_words';
import { ANY, KEEP, REST, type PatternRule } from '../../common/patterns/rules/pattern_rule';
import { templateOf as writtenRule, usableRules } from '../../common/patterns/rules/read_rule';

/** What a person chose for a word: as it is, hidden, one pattern for each, or: this and all that follows is hidden. */
export type WordChoice = 'written' | 'variable' | 'kept' | 'rest';

export interface DraftWord {
  /** As the line's pattern has it. */
  readonly text: string;
  readonly choice: WordChoice;
  /** False where a rule has hidden what the word was: it cannot be had back by another rule. */
  readonly known: boolean;
}

/** What a mask has no more: a word with it was kept as it is written. */
const MASKED = /[\d/\\@"'`]/;

/** A template in the making. */
export interface Draft {
  readonly words: readonly DraftWord[];
  /** The saved rule that it changes; null for a new one. */
  readonly rule: string | null;
  /** What it was before anything was chosen. */
  readonly before: string;
}

/** The pattern of a line as a draft: of the rule that it comes from, or that takes it from now on, when there is one. */
export function draftOf(mask: string, saved: readonly PatternRule[]): Draft {
  const rules = usableRules(saved);
  const masked = maskWords(mask);
  const ruled = applyRules(rules, mask);
  const rule = ruled === null ? undefined : rules[ruled.at];
  if (rule === undefined) {
    const words = masked.map(maskedWord);
    return { words, rule: null, before: templateOf(words) };
  }
  const words = rule.words.map((word, at) => ruledWord(word, masked[at] ?? word));
  const all: readonly DraftWord[] = rule.rest
    ? [...words, { text: REST, choice: 'rest', known: false }]
    : words;
  return { words: all, rule: writtenRule(rule), before: templateOf(all) };
}

/** Of a rule that is not there any more, too. */
function maskedWord(text: string): DraftWord {
  if (text === REST) return { text, choice: 'rest', known: false };
  return { text, choice: text === ANY ? 'variable' : 'written', known: text !== ANY };
}

function ruledWord(word: string, masked: string): DraftWord {
  if (word === ANY) return { text: masked, choice: 'variable', known: masked !== ANY };
  return word === KEEP
    ? { text: masked, choice: 'kept', known: !MASKED.test(masked) }
    : { text: word, choice: 'written', known: true };
}

/** The draft with another choice for one word. */
export function withChoice(draft: Draft, at: number, choice: WordChoice): Draft {
  return {
    ...draft,
    words: draft.words.map((word, i) => (i === at && allowed(word, choice) ? { ...word, choice } : word)),
  };
}

function allowed(word: DraftWord, choice: WordChoice): boolean {
  return word.known || choice !== 'written';
}

/** The words' template. What follows a word that stands for the rest is no part of it. */
export function templateOf(words: Draft['words']): string {
  const rest = words.findIndex(({ choice }) => choice === 'rest');
  const shown = rest < 0 ? words : words.slice(0, rest);
  const written = shown.map(({ text, choice }) =>
    choice === 'variable' ? ANY : choice === 'kept' ? KEEP : text,
  );
  return [...written, ...(rest < 0 ? [] : [REST])].join(' ');
}

export function isChanged(draft: Draft): boolean {
  return templateOf(draft.words) !== draft.before;
}

/**
 * The rules of a service with what a person changed. A new one comes first: of two that take a message the first counts,
 * and it is the new one that is meant.
 * @param removed templates of rules that are taken away
 */
export function rulesWith(
  saved: readonly PatternRule[],
  draft: Draft,
  removed: ReadonlySet<string>,
): readonly PatternRule[] {
  const left = saved.filter(({ template }) => !removed.has(template));
  if (!isChanged(draft)) return left;
  const drafted = { template: templateOf(draft.words) };
  const place = left.findIndex(({ template }) => template === draft.rule);
  return place < 0 ? [drafted, ...left] : left.map((rule, at) => (at === place ? drafted : rule));
}

/** Where the draft stands among these rules; -1 when it is no rule. */
export function placeOf(rules: readonly PatternRule[], draft: Draft): number {
  const template = templateOf(draft.words);
  return rules.findIndex((rule) => rule.template === template);
}
