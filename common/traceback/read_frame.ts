import { isOwnFrame } from './own_frame';
import type { PathRules } from './path_rules';
import type { Frame } from './traceback';

/** A frame under way: what its first line says, and the lines below it. */
export interface OpenFrame {
  readonly file: string;
  readonly line: number;
  readonly function: string;
  readonly source: string[];
  repeated: number;
  raw: string;
}

/** loguru marks the frame that caught the exception with ">". */
const FRAME = /^[ >]\s*File "(.*?)", line (\d{1,10})(?:, in (.*))?$/;
const REPEATED = /^\s+\[Previous line repeated (\d{1,10}) more times?\]$/;

/** The frame that a line begins: `  File "shop/pay.py", line 15, in plain`; null when it begins none. */
export function frameStart(text: string): Omit<OpenFrame, 'raw'> | null {
  if (!text.includes('File "')) return null;
  const match = FRAME.exec(text);
  if (!match) return null;
  const [, file = '', line, name = ''] = match;
  return { file, line: Number(line), function: name, source: [], repeated: 0 };
}

/** How many more times the call before was made, when a line says that. */
export function repeatedTimes(text: string): number | null {
  const match = REPEATED.exec(text);
  return match ? Number(match[1]) : null;
}

/** Whether a line of a traceback belongs to its frames: all but the exception itself are indented. */
export function isIndented(text: string): boolean {
  return text.startsWith(' ') || text.startsWith('\t');
}

export function closedFrame({ source, ...frame }: OpenFrame, rules?: PathRules): Frame {
  return { ...frame, own: isOwnFrame(frame.file, rules), source: dedented(source) };
}

/** Source lines without the indentation that all of them have; blank ones at the end are the writer's, not the program's. */
function dedented(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.trim() === '') end--;
  const kept = lines.slice(0, end);
  const indents = kept.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const common = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  return kept.map((line) => line.slice(Math.min(common, line.length)));
}
