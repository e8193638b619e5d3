/** What is wrong with a text that somebody typed, and where. */
export interface ProblemPosition {
  /** What is wrong, without the place. */
  readonly message: string;
  /** What was typed; null when it is not known which text the message is about. */
  readonly text: string | null;
  /** Index (UTF-16) of the character where it fails; the text's length when it ends too early. Null when unknown. */
  readonly at: number | null;
}

/** Characters shown before and after the place. */
const BEFORE = 60;
const AFTER = 40;

/**
 * Finds the place in a message about a query.
 * - KQL (`KQLSyntaxError`) and our own end with the text and a line of dashes with a caret
 * - Lucene says `Cannot parse 'a(': Encountered … at line 1, column 2`, and counts from 0 in one line
 *
 * @param query what stands in the query bar: a filter may hold another that cannot be read
 */
export function problemPosition(problem: string, query: string): ProblemPosition {
  return (
    caretPosition(problem) ?? lucenePosition(problem, query) ?? { message: problem, text: null, at: null }
  );
}

/** Whether a failure of the engine is about the query bar's text, at a place that is known. */
export function isQueryProblem(message: string, query: string): boolean {
  return lucenePosition(message, query) !== null;
}

/** A message that `problemPosition` reads again. */
export function withCaret(message: string, text: string, at: number): string {
  return `${message}\n${text}\n${'-'.repeat(at)}^`;
}

function caretPosition(problem: string): ProblemPosition | null {
  const end = problem.lastIndexOf('\n');
  const caret = problem.slice(end + 1);
  const at = caret.length - 1;
  if (end < 0 || at < 0 || caret !== `${'-'.repeat(at)}^`) return null;
  const lineEnd = problem.indexOf('\n');
  if (lineEnd === end) return null;
  const text = problem.slice(lineEnd + 1, end);
  return { message: problem.slice(0, lineEnd), text, at: Math.min(at, text.length) };
}

function lucenePosition(problem: string, query: string): ProblemPosition | null {
  const begin = problem.indexOf(`Cannot parse '${query}': `);
  if (begin < 0) return null;
  const said = problem.slice(begin + `Cannot parse '${query}': `.length);
  const column = /at line \d+, column (\d+)/.exec(said);
  if (column === null) return null;
  const at = unclosedAt(said, query) ?? Math.min(Number(column[1]), query.length);
  return { message: said, text: query, at };
}

/** Where a quotation or an expression begins that never ends: "Encountered: <EOF> after prefix "\"b"". */
function unclosedAt(said: string, query: string): number | null {
  const open = /Lexical error .*Encountered: <EOF>.* after (?:prefix|:) "((?:[^"\\]|\\.)*)"/.exec(said)?.[1];
  if (open === undefined) return null;
  const prefix = open.replace(/\\(.)/g, '$1');
  return prefix !== '' && query.endsWith(prefix) ? query.length - prefix.length : null;
}

/** The part of a text around a place, ready to be shown. */
export interface Excerpt {
  readonly before: string;
  /** The character that fails; empty at the end of the text. */
  readonly at: string;
  readonly after: string;
}

export function excerptAt(text: string, at: number): Excerpt {
  const character = text.codePointAt(at);
  const failing = character === undefined ? '' : String.fromCodePoint(character);
  const rest = text.slice(at + failing.length);
  return {
    before: `${at > BEFORE ? '…' : ''}${text.slice(Math.max(0, at - BEFORE), at)}`,
    at: failing,
    after: `${rest.slice(0, AFTER)}${rest.length > AFTER ? '…' : ''}`,
  };
}
