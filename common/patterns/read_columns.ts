import type { Columns } from './columns';
import { isDateWord } from './log_words';
import { EQUALS, isBlank, isCut, placeholderAt, wholeEnd } from './mask_text';
import { isSeparator, Tokens, type Token } from './read_token';
import { ANY, KIND, type Words } from './words';

/**
 * Cuts masks into columns, each in one walk. What is known to vary, by whichever form, becomes one column of one kind:
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
export class ColumnReader {
  private readonly words: Words;
  private readonly tokens: Tokens;
  /** Where the columns of the mask begin that is read. */
  private first = 0;

  /** @param columns where they go */
  constructor(private readonly columns: Columns) {
    this.words = columns.words;
    this.tokens = new Tokens(columns.words);
  }

  /** Appends the columns of a mask. @returns where they begin */
  read(mask: string): number {
    this.first = this.columns.size;
    const end = wholeEnd(mask);
    // Where the value begins whose key was read; -1 when none was.
    let valueAt = -1;
    let at = 0;
    while (at < end) {
      if (isSeparator(mask, at)) {
        if (mask.charCodeAt(at) === EQUALS && this.makeKey(mask, at)) valueAt = at + 1;
        at++;
        continue;
      }
      const token = this.tokens.at(mask, at, end);
      const start = at;
      at += token.text.length;
      if (token.innerStart === token.innerEnd) continue;
      const called = valueAt < 0 ? calledEnd(mask, at, token) : 0;
      if (called > 0) {
        this.addCalled(mask, start, called, token);
        at = called;
      } else if (valueAt < 0) {
        this.addToken(mask, start, token);
      } else if (isKeyNext(mask, at, end)) {
        this.addEmpty(valueAt);
        this.addToken(mask, start, token);
      } else {
        at = this.addValue(mask, start, end, token);
      }
      valueAt = -1;
    }
    if (isCut(mask)) this.dropPart();
    return this.first;
  }

  private addToken(mask: string, from: number, token: Token): void {
    const { columns } = this;
    const start = from + token.start;
    const end = from + token.innerEnd;
    if (!token.unit && !token.date) return this.add(token.id, token.build, start, end);
    const afterVaried = this.endsVaried();
    if (token.unit && afterVaried && isBlank(mask.charCodeAt(from - 1))) {
      columns.ends[columns.size - 1] = end;
    } else if (token.date && (afterVaried || inDate(mask, from + token.text.length))) {
      this.add(ANY, 0, start, end);
    } else {
      this.add(token.id, token.build, start, end);
    }
  }

  /** `word(<num>)` */
  private addCalled(mask: string, from: number, end: number, token: Token): void {
    const build = this.words.buildOf(mask.slice(from + token.innerEnd, end));
    this.add(this.words.idOf(KIND.headed, token.inner), build, from + token.innerStart, end);
  }

  /** No value is one of the values that there are: no user may be another event than some user. */
  private addEmpty(at: number): void {
    this.add(this.words.idOf(KIND.value, ''), 0, at, at);
  }

  /** @returns where the value ends, brackets that follow it without a blank included */
  private addValue(mask: string, from: number, limit: number, token: Token): number {
    const tokenEnd = from + token.text.length;
    const end = bracketsEnd(mask, tokenEnd, limit);
    const innerEnd = from + token.innerEnd;
    if (token.plain && end === tokenEnd) {
      this.add(this.words.idOf(KIND.value, token.inner), 0, from + token.innerStart, innerEnd);
    } else {
      this.add(ANY, 0, from, end === tokenEnd ? innerEnd : end);
    }
    return end;
  }

  /**
   * One more column, or more of the last one when both vary in the same way. But a value or a name is one column: what
   * stands there may be a word for other masks, and then it is not joined with what follows.
   */
  private add(id: number, build: number, start: number, end: number): void {
    const { columns, words } = this;
    const last = columns.size - 1;
    if (last >= this.first && columns.ids[last] === id && (id === ANY || build > 0)) {
      const before = columns.id(last - 1);
      if (last === this.first || (!words.isKey(before) && !words.isNaming(before))) {
        columns.ends[last] = end;
        return;
      }
    }
    columns.push(id, build, start, end);
  }

  private endsVaried(): boolean {
    const last = this.columns.size - 1;
    return last >= this.first && this.words.isVaried(this.columns.id(last));
  }

  /** The = at i makes the word before it a key. @returns whether a value follows */
  private makeKey(mask: string, i: number): boolean {
    const { columns, words } = this;
    const last = columns.size - 1;
    if (last < this.first) return false;
    const id = columns.id(last);
    const end = columns.ends[last] ?? 0;
    if (words.isKey(id) || isOperator(mask, i, end)) return false;
    columns.ids[last] = words.idOf(KIND.key, words.isVaried(id) ? '' : mask.slice(columns.starts[last], end));
    columns.builds[last] = 0;
    return true;
  }

  /** The last word of a cut mask may be part of a longer one. */
  private dropPart(): void {
    if (this.columns.size - this.first > 1 && !this.endsVaried()) this.columns.pop();
  }
}

/** Where `word(<num>)` ends, which is one name like `word<num>`; 0 when something else stands there. */
function calledEnd(mask: string, tokenEnd: number, { holed, innerEnd, text }: Token): number {
  if (holed || innerEnd < text.length || mask[tokenEnd] !== '(') return 0;
  const hole = placeholderAt(mask, tokenEnd + 1);
  return hole > 0 && mask[tokenEnd + 1 + hole] === ')' ? tokenEnd + 2 + hole : 0;
}

/** Whether a number, a time or another date word follows. */
function inDate(mask: string, from: number): boolean {
  let at = from;
  while (isBlank(mask.charCodeAt(at))) at++;
  return placeholderAt(mask, at) > 0 || isDateWord(mask.slice(at, at + 3));
}

/** == != <= >= =>; the > before it may also end a placeholder, which the column that ends there tells. */
function isOperator(mask: string, i: number, columnEnd: number): boolean {
  const before = mask[i - 1];
  const after = mask[i + 1];
  if (after === '=' || after === '>' || before === '=' || before === '!' || before === '<') return true;
  return before === '>' && columnEnd < i;
}

function isKeyNext(mask: string, tokenEnd: number, limit: number): boolean {
  let at = tokenEnd;
  while (at < limit && isBlank(mask.charCodeAt(at))) at++;
  return mask.charCodeAt(at) === EQUALS;
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
