import { union, type CodePoints } from './code_points';
import type { AssertionKind, Pattern } from './pattern';

/** One step of a pattern that is run over a text. */
export type Step =
  | { readonly kind: 'one'; readonly set: CodePoints }
  | { readonly kind: 'assertion'; readonly assertion: AssertionKind }
  /** Goes on at the first of two steps, or else at the second. */
  | { readonly kind: 'either'; readonly first: number; readonly second: number }
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'match' };

export interface Program {
  /** By their numbers, from 0, where it begins. */
  readonly steps: readonly Step[];
  /** What a match may begin with; null when it may be empty. */
  readonly first: CodePoints | null;
}

/** Writes a pattern out as steps (Thompson 1968; the order of choices as Pike's, so that lazy counts stay lazy). */
export function programOf(pattern: Pattern): Program {
  const steps: Step[] = [];
  write(pattern, steps);
  steps.push({ kind: 'match' });
  return { steps, first: firstCharacters(steps) };
}

function write(pattern: Pattern, steps: Step[]): void {
  switch (pattern.kind) {
    case 'one':
    case 'assertion':
      steps.push(pattern);
      return;
    case 'sequence':
      for (const part of pattern.parts) write(part, steps);
      return;
    case 'choice':
      writeChoice(pattern.parts, steps);
      return;
    case 'repeat':
      for (let count = 0; count < pattern.min; count++) write(pattern.part, steps);
      if (pattern.max === Infinity) writeLoop(pattern.part, pattern.lazy, steps);
      else writeOptional(pattern.part, pattern.max - pattern.min, pattern.lazy, steps);
  }
}

function writeChoice(parts: readonly Pattern[], steps: Step[]): void {
  const ends: number[] = [];
  parts.forEach((part, i) => {
    const fork = i < parts.length - 1 ? reserve(steps) : null;
    write(part, steps);
    if (fork === null) return;
    ends.push(reserve(steps));
    steps[fork] = { kind: 'either', first: fork + 1, second: steps.length };
  });
  for (const end of ends) steps[end] = { kind: 'go', to: steps.length };
}

function writeLoop(part: Pattern, lazy: boolean, steps: Step[]): void {
  const fork = reserve(steps);
  write(part, steps);
  steps.push({ kind: 'go', to: fork });
  steps[fork] = either(fork + 1, steps.length, lazy);
}

function writeOptional(part: Pattern, times: number, lazy: boolean, steps: Step[]): void {
  const forks: number[] = [];
  for (let count = 0; count < times; count++) {
    forks.push(reserve(steps));
    write(part, steps);
  }
  for (const fork of forks) steps[fork] = either(fork + 1, steps.length, lazy);
}

function either(into: number, past: number, lazy: boolean): Step {
  return { kind: 'either', first: lazy ? past : into, second: lazy ? into : past };
}

/** A step whose target is not known yet. */
function reserve(steps: Step[]): number {
  return steps.push({ kind: 'go', to: 0 }) - 1;
}

/** All characters that a match may begin with, as if every assertion held. */
function firstCharacters(steps: readonly Step[]): CodePoints | null {
  const sets: CodePoints[] = [];
  const seen = new Set<number>();
  const open = [0];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const step = steps[number];
    if (step === undefined || seen.has(number)) continue;
    seen.add(number);
    if (step.kind === 'match') return null;
    if (step.kind === 'one') sets.push(step.set);
    else if (step.kind === 'go') open.push(step.to);
    else if (step.kind === 'either') open.push(step.first, step.second);
    else open.push(number + 1);
  }
  return union(...sets);
}
