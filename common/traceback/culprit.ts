import { withoutColours } from '../formats/read/without_colours';
import { cutPattern } from '../patterns/cut_pattern';
import { isOwnFrame } from './own_frame';
import type { PathRules } from './path_rules';
import { raisedAt, TRACEBACK_WINDOW } from './raised_at';

const FRAME = 'File "';
/** Characters before a frame that may be its margin; exception groups within groups have wide ones. */
const MAX_MARGIN = 80;

/**
 * `error.culprit` of a Python traceback: the call that it is put down to, `shop/pay.py in charge`. Without the line's
 * number and all but two components of the path, so that it stays the same across releases and hosts. Elastic APM calls
 * "the function call which was the primary perpetrator of this event" so.
 *
 * It is the innermost frame of the last exception that is the application's own; else, for an exception group, the last
 * such frame among its sub-exceptions; else the last one of the exceptions before; else the innermost frame whosever it
 * is. The place of a SyntaxError is no call, and is passed over. Of each part of a traceback the last 64 kB are searched.
 *
 * The pipeline finds it by the same rules (server/assets/ingest_pipeline/culprit.ts); takes time in proportion to the
 * text, and never throws.
 * @param stackTrace as `error.stack_trace` has it
 * @param rules what people said about paths for the service
 * @returns null for what has no Python frame
 */
export function culprit(stackTrace: string, rules?: PathRules): string | null {
  const text = withoutColours(stackTrace);
  const { begin, from, end, groupEnd } = raisedAt(text);
  for (const any of [false, true]) {
    const found =
      lastCall(text, from, end, any, rules) ??
      lastCall(text, end, groupEnd, any, rules) ??
      lastCall(text, begin, from, any, rules);
    if (found !== null) return found;
  }
  return null;
}

/** The last frame that begins between two places and is own, or any. */
function lastCall(
  text: string,
  from: number,
  to: number,
  any: boolean,
  rules: PathRules | undefined,
): string | null {
  const least = Math.max(from, to - TRACEBACK_WINDOW);
  let at = to - 1;
  while (at >= least) {
    at = text.lastIndexOf(FRAME, at);
    if (at < least) return null;
    const call = begins(text, at) ? callOf(lineFrom(text, at + FRAME.length), any, rules) : null;
    if (call !== null) return call;
    at--;
  }
  return null;
}

/** Whether only a margin stands before a place in its line: spaces, a group's bars, loguru's mark. */
function begins(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && at - i <= MAX_MARGIN && ' |>\t'.includes(text.charAt(i))) i--;
  return i < at - 1 && (i < 0 || text[i] === '\n');
}

function lineFrom(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? text.length : end);
}

/** `/srv/shop/pay.py", line 12, in charge` as `shop/pay.py in charge`; null for no call, or one that is not own. */
function callOf(line: string, any: boolean, rules: PathRules | undefined): string | null {
  const close = line.indexOf('", line ');
  if (close < 1) return null;
  const digits = close + 8;
  let end = digits;
  while (end - digits < 10 && isDigit(line.charCodeAt(end))) end++;
  if (end === digits || !line.startsWith(', in ', end)) return null;
  const file = line.slice(0, close);
  if (!any && !isOwnFrame(file, rules)) return null;
  const name = line.slice(end + 5, trimmedEnd(line, end + 5));
  return name === '' ? null : cutPattern(`${lastTwo(file)} in ${name}`);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function trimmedEnd(line: string, from: number): number {
  let end = line.length;
  while (end > from && line.length - end < TRACEBACK_WINDOW && ' \t\r\n'.includes(line.charAt(end - 1)))
    end--;
  return end;
}

/** The last two components of a path. */
function lastTwo(file: string): string {
  const path = file.replace(/\\/g, '/');
  const last = path.lastIndexOf('/');
  if (last < 1) return path.slice(last + 1);
  return path.slice(path.lastIndexOf('/', last - 1) + 1);
}
