import type { PythonToken } from './python_literal';

/** What a literal of Python or JSON says, as far as a logging configuration goes. */
export type PythonValue = PythonText | PythonDict | PythonCall | PythonOther;

export interface PythonText {
  readonly kind: 'text';
  readonly text: string;
}
export interface PythonDict {
  readonly kind: 'dict';
  /** In their order; of a key that comes twice the last one counts. */
  readonly entries: ReadonlyMap<string, PythonValue>;
}
/** `name(1, key=2)`; also `dict(...)`. */
export interface PythonCall {
  readonly kind: 'call';
  readonly name: string;
  readonly positional: readonly PythonValue[];
  readonly named: ReadonlyMap<string, PythonValue>;
}
/** `None`, a number, a list, a name: what it is does not matter, only what is in it. */
export interface PythonOther {
  readonly kind: 'other';
  readonly source: string;
  readonly items: readonly PythonValue[];
}

/** How deep values may lie in each other. */
const MAX_DEPTH = 20;

interface At {
  readonly value: PythonValue;
  readonly end: number;
}

/**
 * Reads one value from a place in a row of tokens.
 * @returns the value and the place after it; null when there is none, or its brackets do not close
 */
export function readValue(tokens: readonly PythonToken[], at: number, depth = 0): At | null {
  const token = tokens[at];
  if (!token || depth > MAX_DEPTH) return null;
  if (token.kind === 'string') return { value: { kind: 'text', text: token.value }, end: at + 1 };
  if (token.kind === 'mark') {
    if (token.value === '{') return readDict(tokens, at + 1, depth);
    if (token.value === '(' || token.value === '[') return readItems(tokens, at + 1, token.value, depth);
    if (token.value !== '-') return null;
    return readValue(tokens, at + 1, depth + 1);
  }
  if (token.kind === 'name' && isMark(tokens[at + 1], '('))
    return readCall(tokens, at + 2, token.value, depth);
  return { value: { kind: 'other', source: token.value, items: [] }, end: at + 1 };
}

function isMark(token: PythonToken | undefined, mark: string): boolean {
  return token?.kind === 'mark' && token.value === mark;
}

function readDict(tokens: readonly PythonToken[], from: number, depth: number): At | null {
  const entries = new Map<string, PythonValue>();
  let at = from;
  while (!isMark(tokens[at], '}')) {
    const key = readValue(tokens, at, depth + 1);
    if (!key || !isMark(tokens[key.end], ':')) return null;
    const value = readValue(tokens, key.end + 1, depth + 1);
    if (!value) return null;
    if (key.value.kind === 'text') entries.set(key.value.text, value.value);
    at = value.end;
    if (isMark(tokens[at], ',')) at++;
    else if (!isMark(tokens[at], '}')) return null;
  }
  return { value: { kind: 'dict', entries }, end: at + 1 };
}

/** A list or a tuple; brackets around one value are that value. */
function readItems(tokens: readonly PythonToken[], from: number, open: string, depth: number): At | null {
  const close = open === '(' ? ')' : ']';
  const items: PythonValue[] = [];
  let at = from;
  let comma = false;
  while (!isMark(tokens[at], close)) {
    const item = readValue(tokens, at, depth + 1);
    if (!item) return null;
    items.push(item.value);
    at = item.end;
    if (isMark(tokens[at], ',')) {
      comma = true;
      at++;
    } else if (!isMark(tokens[at], close)) return null;
  }
  const [only] = items;
  const value = open === '(' && !comma && only ? only : ({ kind: 'other', source: open, items } as const);
  return { value, end: at + 1 };
}

function readCall(tokens: readonly PythonToken[], from: number, name: string, depth: number): At | null {
  const positional: PythonValue[] = [];
  const named = new Map<string, PythonValue>();
  let at = from;
  while (!isMark(tokens[at], ')')) {
    const key = tokens[at];
    const isNamed = key?.kind === 'name' && isMark(tokens[at + 1], '=');
    const argument = readValue(tokens, isNamed ? at + 2 : at, depth + 1);
    if (!argument) return null;
    if (isNamed) named.set(key.value, argument.value);
    else positional.push(argument.value);
    at = argument.end;
    if (isMark(tokens[at], ',')) at++;
    else if (!isMark(tokens[at], ')')) return null;
  }
  return { value: { kind: 'call', name, positional, named }, end: at + 1 };
}
