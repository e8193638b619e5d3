import { isDateWord, isNothing, isUnit } from './log_words';
import { EQUALS, isBlank, isCut, isLetter, placeholderAt, wholeEnd } from './mask_text';
import { isSeparator, isVariedName, readToken, type Token } from './read_token';
import { ANY, KIND, type Words } from './words';

/** A mask as columns; the lists are as long as each other. */
export interface Columns {
  readonly ids: number[];
  /** How the rest of a headed column is built, by number; 0 for other kinds. */
  readonly builds: number[];
  /** Where each column is in the mask. */
  readonly starts: number[];
  readonly ends: number[];
  /** The mask goes on beyond what the pipeline keeps. */
  readonly cut: boolean;
}

/**
 * Cuts a mask into columns, in one walk. What is known to vary, by whichever form, becomes one column of one kind:
 *
 * - neighbours that vary are one (`blk_<num> blk_<num>`, `Sun Jul <num> <time>`, `<num> bytes (<num> KB)`), units are
 *   part of their number;
 * - names with two dots or more (hosts, packages, classes), with an @, or with a dot and something that varies. For
 *   half of loghub's sets logparser's benchmark gives Brain the expression `([\w-]+\.){2,}[\w-]+` for them. But errors and
 *   constants tell events apart (`java.io.IOException`, `intent.action.SCREEN_ON`);
 * - what stands behind `=`, with the brackets that follow it, is a value, and so is nothing (`user= tty=`).
 *
 * Other punctuation, quotes, brackets and blanks are no part of columns.
 */
export function readColumns(mask: string, words: Words): Columns {
  const columns: Columns = { ids: [], builds: [], starts: [], ends: [], cut: isCut(mask) };
  const end = wholeEnd(mask);
  // Where the value begins whose key was read; -1 when none was.
  let valueAt = -1;
  let at = 0;
  while (at < end) {
    if (isSeparator(mask, at)) {
      if (mask.charCodeAt(at) === EQUALS && makeKey(columns, mask, at, words)) valueAt = at + 1;
      at++;
      continue;
    }
    const token = readToken(mask, at, end);
    at = token.end;
    if (token.innerStart === token.innerEnd) continue;
    const called = valueAt < 0 ? calledEnd(mask, token) : 0;
    if (called > 0) {
      addCalled(columns, mask, token, called, words);
      at = called;
    } else if (valueAt < 0) {
      addToken(columns, mask, token, words);
    } else if (isKeyNext(mask, token, end)) {
      addEmpty(columns, valueAt, words);
      addToken(columns, mask, token, words);
    } else {
      at = addValue(columns, mask, token, end, words);
    }
    valueAt = -1;
  }
  if (columns.cut) dropPart(columns, words);
  return columns;
}

function addToken(columns: Columns, mask: string, token: Token, words: Words): void {
  const { innerStart, innerEnd } = token;
  if (token.holes === 0) {
    const text = mask.slice(innerStart, innerEnd);
    const last = columns.ids.length - 1;
    const afterVaried = endsVaried(columns, words);
    if (afterVaried && isBlank(mask.charCodeAt(token.start - 1)) && isUnit(text)) {
      columns.ends[last] = innerEnd;
    } else if (isVariedName(token, text) || (isDateWord(text) && (afterVaried || inDate(mask, token.end)))) {
      add(columns, ANY, 0, innerStart, innerEnd, words);
    } else {
      add(columns, words.idOf(KIND.word, text), 0, innerStart, innerEnd, words);
    }
    return;
  }
  // A sign is part of its number.
  const start =
    token.start < innerStart && isSign(mask.charCodeAt(innerStart - 1)) ? innerStart - 1 : innerStart;
  if (token.dots > 0 || token.ats > 0 || !isLetter(mask.charCodeAt(innerStart))) {
    add(columns, ANY, 0, start, innerEnd, words);
  } else {
    const head = mask.slice(innerStart, token.headEnd);
    const build = words.buildOf(mask.slice(token.headEnd, innerEnd));
    add(columns, words.idOf(KIND.headed, head), build, start, innerEnd, words);
  }
}

/** Where `word(<num>)` ends, which is one name like `word<num>`; 0 when something else stands there. */
function calledEnd(mask: string, { holes, innerEnd, end }: Token): number {
  if (holes > 0 || innerEnd < end || mask[end] !== '(') return 0;
  const hole = placeholderAt(mask, end + 1);
  return hole > 0 && mask[end + 1 + hole] === ')' ? end + 2 + hole : 0;
}

function addCalled(columns: Columns, mask: string, token: Token, end: number, words: Words): void {
  const { innerStart, innerEnd } = token;
  const build = words.buildOf(mask.slice(innerEnd, end));
  add(columns, words.idOf(KIND.headed, mask.slice(innerStart, innerEnd)), build, innerStart, end, words);
}

/**
 * One more column, or more of the last one when both vary in the same way. But a value or a name is one column: what
 * stands there may be a word for other masks, and then it is not joined with what follows.
 */
function add(columns: Columns, id: number, build: number, start: number, end: number, words: Words): void {
  const last = columns.ids.length - 1;
  const before = columns.ids[last - 1];
  const slot = before !== undefined && (words.isKey(before) || words.isNaming(before));
  if (columns.ids[last] === id && (id === ANY || build > 0) && !slot) {
    columns.ends[last] = end;
    return;
  }
  columns.ids.push(id);
  columns.builds.push(build);
  columns.starts.push(start);
  columns.ends.push(end);
}

function endsVaried({ ids }: Columns, words: Words): boolean {
  const last = ids.at(-1);
  return last !== undefined && words.isVaried(last);
}

/** Whether a number, a time or another date word follows. */
function inDate(mask: string, from: number): boolean {
  let at = from;
  while (isBlank(mask.charCodeAt(at))) at++;
  return placeholderAt(mask, at) > 0 || isDateWord(mask.slice(at, at + 3));
}

function isSign(code: number): boolean {
  return code === 43 || code === 45;
}

/** The = at i makes the word before it a key. @returns whether a value follows */
function makeKey(columns: Columns, mask: string, i: number, words: Words): boolean {
  const last = columns.ids.length - 1;
  const id = columns.ids[last];
  const start = columns.starts[last];
  const end = columns.ends[last];
  if (id === undefined || start === undefined || end === undefined) return false;
  if (words.isKey(id) || isOperator(mask, i, end)) return false;
  columns.ids[last] = words.idOf(KIND.key, words.isVaried(id) ? '' : mask.slice(start, end));
  columns.builds[last] = 0;
  return true;
}

/** == != <= >= =>; the > before it may also end a placeholder, which the column that ends there tells. */
function isOperator(mask: string, i: number, columnEnd: number): boolean {
  const before = mask[i - 1];
  const after = mask[i + 1];
  if (after === '=' || after === '>' || before === '=' || before === '!' || before === '<') return true;
  return before === '>' && columnEnd < i;
}

/** No value is one of the values that there are: no user may be another event than some user. */
function addEmpty(columns: Columns, at: number, words: Words): void {
  add(columns, words.idOf(KIND.value, ''), 0, at, at, words);
}

function isKeyNext(mask: string, token: Token, end: number): boolean {
  let at = token.end;
  while (at < end && isBlank(mask.charCodeAt(at))) at++;
  return mask.charCodeAt(at) === EQUALS;
}

/** @returns where the value ends, brackets that follow it without a blank included */
function addValue(columns: Columns, mask: string, token: Token, limit: number, words: Words): number {
  const text = mask.slice(token.innerStart, token.innerEnd);
  const end = bracketsEnd(mask, token.end, limit);
  const plain = end === token.end && token.holes + token.ats === 0 && token.dots === 0;
  if (plain && !isVariedName(token, text) && !isNothing(text)) {
    add(columns, words.idOf(KIND.value, text), 0, token.innerStart, token.innerEnd, words);
  } else {
    add(columns, ANY, 0, token.start, end === token.end ? token.innerEnd : end, words);
  }
  return end;
}

/** Where brackets end that open at i; i when none do, the limit when they do not close. */
function bracketsEnd(mask: string, i: number, limit: number): number {
  if (mask[i] !== '{' && mask[i] !== '(') return i;
  let depth = 0;
  for (let at = i; at < limit; at++) {
    const c = mask[at];
    if (c === '{' || c === '(') depth++;
    else if (c === '}' || c === ')') depth--;
    if (depth === 0) return at + 1;
  }
  return limit;
}

/** The last word of a cut mask may be part of a longer one. */
function dropPart(columns: Columns, words: Words): void {
  const last = columns.ids.length - 1;
  if (last < 1 || endsVaried(columns, words)) return;
  for (const list of [columns.ids, columns.builds, columns.starts, columns.ends]) list.pop();
}
