import type { Find } from '../../api/find';
import { FIELD } from '../../fields';
import { range, codeOf } from './code_points';
import { FindProblemError, type FindProblem } from './find_problem';
import { withBothCases } from './fold_case';
import { lucenePattern } from './lucene_pattern';
import { literalPattern } from './literal_pattern';
import type { Pattern } from './pattern';
import { readPattern } from './read_pattern';
import { wordsOf, type Word } from './words';

type Clause = Readonly<Record<string, unknown>>;

/** The engine's clause for what the search box looks for, or why there is none. */
export type FindClause =
  | { readonly clause: Clause; readonly problem: null }
  | { readonly clause: null; readonly problem: FindProblem };

/** Where `grep` would look: the message and the traceback, as the engine holds them character by character. */
const AS_WRITTEN = [FIELD.messageWildcard, FIELD.stackTrace];

/**
 * Turns a search box's text into a clause.
 * - words: each somewhere in the event, as a word of the message or of the error, or anywhere in the traceback
 * - text: as it stands, anywhere in a line
 * - regex: anywhere in a line; see `readPattern`
 *
 * None regards case. Messages beyond the limit of `message.wildcard` are found by words alone; a text in them is looked
 * for as a phrase.
 */
export function findClause(find: Find): FindClause {
  try {
    return { clause: clauseOf(find), problem: null };
  } catch (error) {
    if (error instanceof FindProblemError) return { clause: null, problem: error.problem };
    throw error;
  }
}

/** Why this cannot be looked for; null when it can. */
export function findProblem(find: Find): FindProblem | null {
  return find.text.trim() === '' ? null : findClause(find).problem;
}

function clauseOf({ mode, text }: Find): Clause {
  switch (mode) {
    case 'words':
      return { bool: { filter: wordsOf(text).map(wordClause) } };
    case 'text':
      return anyOf(...substringClauses(text, AS_WRITTEN), phraseOfLongMessage(text));
    case 'regex': {
      const { pattern, problem } = readPattern(text);
      if (problem) throw new FindProblemError(problem);
      return patternClause(pattern);
    }
  }
}

function wordClause({ text, hasLetters }: Word): Clause {
  if (!hasLetters) return anyOf(...substringClauses(text, AS_WRITTEN));
  return anyOf(
    { match_phrase: { [FIELD.message]: text } },
    { match_phrase: { [FIELD.errorMessage]: text } },
    ...substringClauses(text, [FIELD.stackTrace]),
  );
}

/** The text anywhere in one of the fields. */
function substringClauses(text: string, fields: readonly string[]): readonly Clause[] {
  // The engine's own disregard of case ends with ASCII; and OpenSearch's wildcards lose backslashes.
  if (hasOtherCases(text) || text.includes('\\')) {
    const value = lucenePattern(literalPattern(text));
    if (value !== null) return fields.map((field) => regexp(field, value));
  }
  const value = `*${text.replace(/[\\*?]/g, '\\$&')}*`;
  return fields.map((field) => ({ wildcard: { [field]: { value, case_insensitive: true } } }));
}

function hasOtherCases(text: string): boolean {
  return [...text].some((character) => {
    const code = codeOf(character);
    return code > 0x7f && withBothCases(range(code)).length > 1;
  });
}

function patternClause(pattern: Pattern): Clause {
  const value = lucenePattern(pattern);
  if (value === null) return { match_none: {} };
  return anyOf(...AS_WRITTEN.map((field) => regexp(field, value)));
}

function regexp(field: string, value: string): Clause {
  return { regexp: { [field]: value } };
}

/** Messages that are not held character by character; the phrase is looked up in few of them, so it costs little. */
function phraseOfLongMessage(text: string): Clause {
  return {
    bool: {
      filter: [{ match_phrase: { [FIELD.message]: text } }],
      must_not: [{ exists: { field: FIELD.messageWildcard } }],
    },
  };
}

function anyOf(...clauses: readonly Clause[]): Clause {
  return { bool: { should: clauses, minimum_should_match: 1 } };
}
