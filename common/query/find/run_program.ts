import { isIn } from './code_points';
import { holds } from './places';
import type { Program } from './program';

/** A stretch of a text, in UTF-16 units, the end excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What a run may take at most. */
export interface RunLimits {
  /** Times that a step is looked at. */
  readonly steps: number;
  readonly matches: number;
}

/**
 * Finds the matches of a program in a text, from left to right, without overlap and none of them empty. All ways are
 * followed at once (Pike's machine), so the time is in proportion to the text, whatever the pattern: nothing backtracks.
 * It stops at its limits, with what it has until then.
 */
export function runProgram(program: Program, text: string, limits: RunLimits): readonly TextRange[] {
  const run = new Run(program, text, limits);
  const found: TextRange[] = [];
  let at = 0;
  while (at < text.length && found.length < limits.matches && !run.spent) {
    const match = run.next(at);
    if (match === null) break;
    if (match.end > match.start) found.push(match);
    at = match.end > match.start ? match.end : match.start + (code(text, match.start) > 0xffff ? 2 : 1);
  }
  return found;
}

/** The ways that are open at one place, the preferred first, with the place each began at. */
class Ways {
  readonly steps: number[] = [];
  readonly starts: number[] = [];
  private readonly seen: Int32Array;
  private turn = 0;

  constructor(size: number) {
    this.seen = new Int32Array(size);
  }

  clear(): void {
    this.steps.length = 0;
    this.starts.length = 0;
    this.turn++;
  }

  isNew(step: number): boolean {
    if (this.seen[step] === this.turn) return false;
    this.seen[step] = this.turn;
    return true;
  }

  add(step: number, start: number): void {
    this.steps.push(step);
    this.starts.push(start);
  }
}

class Run {
  private left: number;
  private here: Ways;
  private there: Ways;

  constructor(
    private readonly program: Program,
    private readonly text: string,
    limits: RunLimits,
  ) {
    this.left = limits.steps;
    this.here = new Ways(program.steps.length);
    this.there = new Ways(program.steps.length);
  }

  get spent(): boolean {
    return this.left <= 0;
  }

  /** The first match that begins at or after a place. */
  next(from: number): TextRange | null {
    let match: TextRange | null = null;
    const { first } = this.program;
    let before = codeBefore(this.text, from);
    this.here.clear();
    for (let at = from; ;) {
      const after = at < this.text.length ? code(this.text, at) : -1;
      const mayBegin = match === null && (first === null || (after !== -1 && isIn(first, after)));
      if (mayBegin) this.follow(this.here, 0, at, before, after);
      else if (this.here.steps.length === 0 && match !== null) return match;
      const width = after > 0xffff ? 2 : 1;
      match = this.advance(at, after, width) ?? match;
      if (after === -1 || this.spent) return match;
      before = after;
      at += width;
    }
  }

  /** Reads one character on all ways; gives a match that ends here, after which less preferred ways are given up. */
  private advance(at: number, after: number, width: number): TextRange | null {
    const { steps, starts } = this.here;
    let match: TextRange | null = null;
    this.there.clear();
    const next = at + width;
    const beyond = next < this.text.length ? code(this.text, next) : -1;
    for (let i = 0; i < steps.length && match === null; i++) {
      const number = steps[i] ?? 0;
      const start = starts[i] ?? 0;
      const step = this.program.steps[number];
      this.left--;
      if (step?.kind === 'match') match = { start, end: at };
      else if (step?.kind === 'one' && after !== -1 && isIn(step.set, after)) {
        this.follow(this.there, number + 1, start, after, beyond);
      }
    }
    [this.here, this.there] = [this.there, this.here];
    return match;
  }

  /** Adds a way, and all that it leads to without reading a character. */
  private follow(ways: Ways, from: number, start: number, before: number, after: number): void {
    const open = [from];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      this.left--;
      const step = this.program.steps[number];
      if (step === undefined || !ways.isNew(number)) continue;
      if (step.kind === 'go') open.push(step.to);
      else if (step.kind === 'either') open.push(step.second, step.first);
      else if (step.kind !== 'assertion') ways.add(number, start);
      else if (holds(step.assertion, before, after)) open.push(number + 1);
    }
  }
}

function code(text: string, at: number): number {
  return text.codePointAt(at) ?? -1;
}

function codeBefore(text: string, at: number): number {
  if (at === 0) return -1;
  const pair = at > 1 ? code(text, at - 2) : -1;
  return pair > 0xffff ? pair : code(text, at - 1);
}
