import { describeException } from './describe_exception';
import { lineCursor, rawText, type LineCursor } from './line_cursor';
import type { PathRules } from './path_rules';
import { closedFrame, frameStart, isIndented, repeatedTimes, type OpenFrame } from './read_frame';
import { isBlank, ruleAt, sourceLines } from './source_lines';
import { beginning, isHeader, isStack, isTopGroup, relationAt } from './printed_words';
import type { Frame, RaisedException, Relation, Traceback } from './traceback';

/** Groups within groups that are read; Python prints ten (`max_group_depth`). */
const MAX_DEPTH = 30;

/**
 * Reads a traceback as CPython's `traceback` prints it (3.6 to 3.13), and what `logging`, loguru and ecs-logging make of
 * it: chained, grouped, cut off anywhere, without header or exception. Never throws; takes time in proportion to the
 * text.
 * @param text the stack trace; one that is no Python traceback has no exceptions, and is all in `before`
 * @param rules what people said for the service about whose frames are whose
 */
export function parseTraceback(text: string, rules?: PathRules): Traceback {
  const lines = sourceLines(text);
  const begin = beginning(lines);
  if (begin === null) return { before: text, exceptions: [], after: '' };
  const cursor = lineCursor(lines, begin.at, rules);
  const exceptions = readChain(cursor, begin.level, '');
  return {
    before: rawText(lines, 0, begin.at),
    exceptions,
    after: rawText(lines, cursor.at, lines.length),
  };
}

/**
 * Exceptions that came of one another.
 * @param level margins of exception groups before each line
 * @param lead what was printed before the first of them
 */
function readChain(cursor: LineCursor, level: number, lead: string): readonly RaisedException[] {
  let last = readException(cursor, level, null, lead);
  const exceptions = [last];
  while (cursor.at < cursor.lines.length) {
    const next = relationAt(cursor, level);
    // A traceback that was cut off before its exception, and another one after it.
    const torn = last.text === '' && last.group.length === 0 && isHeader(cursor, level);
    if (next === null && !torn) break;
    const begin = cursor.at;
    cursor.at += next?.lines ?? 0;
    const words = rawText(cursor.lines, begin, cursor.at);
    last = readException(cursor, level, next?.relation ?? null, words);
    exceptions.push(last);
  }
  return exceptions;
}

function readException(
  cursor: LineCursor,
  above: number,
  relation: Relation | null,
  lead: string,
): RaisedException {
  // What stands outside of groups may be one: from there on its lines have a margin.
  const level = above === 0 && isTopGroup(cursor) ? 1 : above;
  const begin = cursor.at;
  if (isHeader(cursor, above)) cursor.at++;
  while (cursor.at > begin && isBlank(cursor.said(level) ?? '-') && !relationAt(cursor, level)) cursor.at++;
  const header = rawText(cursor.lines, begin, cursor.at);
  const frames = readFrames(cursor, level);
  const textAt = cursor.at;
  const said = readText(cursor, level);
  const text = rawText(cursor.lines, textAt, cursor.at);
  const { group, end } = readGroup(cursor, level);
  return {
    relation,
    lead,
    header,
    frames,
    text,
    ...describeException(said, group.length > 0 || header.includes('Exception Group')),
    group,
    end,
  };
}

function readFrames(cursor: LineCursor, level: number): readonly Frame[] {
  const frames: OpenFrame[] = [];
  for (let said = cursor.said(level); said !== null; said = cursor.said(level)) {
    const start = frameStart(said);
    const frame = frames.at(-1);
    const { raw } = cursor.here();
    if (start) frames.push({ ...start, raw });
    else if (frame && belongsToFrame(cursor, level, said)) {
      const times = repeatedTimes(said);
      if (times === null) frame.source.push(said);
      else frame.repeated += times;
      frame.raw += raw;
    } else break;
    cursor.at++;
  }
  return frames.map((frame) => closedFrame(frame, cursor.rules));
}

function belongsToFrame(cursor: LineCursor, level: number, said: string): boolean {
  if (isBlank(said)) return relationAt(cursor, level) === null;
  return isIndented(said) && !isHeader(cursor, level);
}

/** The lines of the exception itself, without margin. */
function readText(cursor: LineCursor, level: number): readonly string[] {
  const lines: string[] = [];
  for (let said = cursor.said(level); said !== null; said = cursor.said(level)) {
    if (relationAt(cursor, level) || isStack(said)) break;
    if (lines.length === 0 && isHeader(cursor, level)) break;
    lines.push(said);
    cursor.at++;
    if (lines.length === 2) readQuotation(cursor, level, lines);
  }
  return lines;
}

/** A process pool's RemoteTraceback quotes the worker's traceback: what is between the quotes is its message. */
function readQuotation(cursor: LineCursor, level: number, lines: string[]): void {
  const [first = '', second = ''] = lines;
  if (second !== QUOTES || !/RemoteTraceback:\s*$/.test(first) || cursor.at > cursor.lastQuotes) return;
  for (let said = cursor.said(level); said !== null; said = cursor.said(level)) {
    lines.push(said);
    cursor.at++;
    if (said === QUOTES) return;
  }
}

/** The sub-exceptions of a group, each below a rule with its number. */
function readGroup(cursor: LineCursor, level: number): Pick<RaisedException, 'group' | 'end'> {
  const group: (readonly RaisedException[])[] = [];
  if (level === 0 || level >= MAX_DEPTH) return { group, end: '' };
  for (let opening = true; cursor.at < cursor.lines.length; opening = false) {
    const here = cursor.here();
    const rule = ruleAt(here, level, opening);
    if (rule === null || (opening && rule === 'end')) break;
    cursor.at++;
    if (rule === 'end') return { group, end: here.raw };
    group.push(readChain(cursor, level + 1, here.raw));
  }
  return { group, end: '' };
}

const QUOTES = '"""';
