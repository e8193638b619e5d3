import { FIELD } from '../../fields';
import { aloneBetween, literalPattern } from './literal_pattern';
import { anyMatcher, patternMatcher, wordMatcher, type Matcher } from './matcher';
import { WORD } from './named_sets';
import { one, repeat, type Pattern } from './pattern';
import { queryTerms, type QueryTerm } from './query_terms';

/** Fields whose text a row shows. */
const SHOWN: ReadonlySet<string> = new Set([
  FIELD.message,
  FIELD.messageWildcard,
  FIELD.original,
  FIELD.errorMessage,
  FIELD.stackTrace,
  '*',
]);

/**
 * Marks in a line what the query bar's text looks for: words and phrases without a field, and those of the message and
 * the error. As well as can be told: a query says which lines, not which part of them.
 * @param language `kuery` or `lucene`
 */
export function queryMatcher(language: string, query: string): Matcher {
  if (language !== 'kuery' && language !== 'lucene') return anyMatcher();
  const terms = queryTerms(query).filter(({ field, text }) => isShown(field) && /[\p{L}\p{N}]/u.test(text));
  const plain = terms.filter((term) => !hasWildcard(term)).map(({ text }) => text);
  const wild = terms.filter(hasWildcard).map((term) => patternMatcher(wildcardPattern(term.text)));
  return anyMatcher(...(plain.length > 0 ? [wordMatcher(plain)] : []), ...wild);
}

function isShown(field: string | null): boolean {
  return field === null || SHOWN.has(field);
}

function hasWildcard({ text, quoted }: QueryTerm): boolean {
  return !quoted && /[*?]/.test(text);
}

/** `time*`: within one word, and the whole of it. */
function wildcardPattern(text: string): Pattern {
  const inWord = one(WORD);
  const parts = [...text].map((character) =>
    character === '*' ? repeat(inWord, 0, Infinity) : character === '?' ? inWord : literalPattern(character),
  );
  return aloneBetween(text, parts);
}
