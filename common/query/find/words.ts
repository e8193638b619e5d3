import { failAt } from './find_problem';

/** Most words in one search: each is several clauses for the engine. */
export const MAX_WORDS = 50;

/** A word, or several between quotation marks that stand beside each other. */
export interface Word {
  readonly text: string;
  /** Has letters or digits; without any (`=>`, `🔥`) it is looked for as it stands. */
  readonly hasLetters: boolean;
}

/**
 * Cuts what was typed into words; all of them must be in a line.
 * @throws FindProblemError for more than 50
 */
export function wordsOf(typed: string): readonly Word[] {
  const words: Word[] = [];
  // An opening quotation mark without its closing one is itself.
  for (const match of typed.matchAll(/(?<!\S)"([^"]*)"(?!\S)|\S+/g)) {
    const text = (match[1] ?? match[0]).trim();
    if (text === '') continue;
    if (words.length === MAX_WORDS) failAt('tooManyWords', match.index, text);
    words.push({ text, hasLetters: /[\p{L}\p{N}]/u.test(text) });
  }
  return words;
}
