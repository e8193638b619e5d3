import type { FormatRow, FormatToken } from '../format_row';

/**
 * Rows with equal beginnings, together: a line's beginning is read once, however many rows begin like that. Which of several
 * rows is taken does not depend on their order but on what they say: a literal before a value, a longer literal
 * before a shorter one, a level or a number before a word, a message last.
 */
export interface FormatNode {
  readonly token: FormatToken;
  /** The literal after it, on which the end of a value depends; "" without one. */
  readonly next: string;
  readonly children: FormatNode[];
  /** The rows that end in this message. */
  readonly row: FormatRow | null;
}

/** Nodes that begin a record. @throws Error for two rows that are the same */
export function formatTree(rows: readonly FormatRow[]): readonly FormatNode[] {
  const roots: FormatNode[] = [];
  for (const row of rows) add(roots, row);
  sort(roots);
  return roots;
}

/** One row as a tree of its own. */
export function formatChain(row: FormatRow): readonly FormatNode[] {
  return formatTree([row]);
}

function add(roots: FormatNode[], row: FormatRow): void {
  let nodes = roots;
  for (let i = 0; i < row.tokens.length; i++) {
    const token = row.tokens[i];
    if (!token) break;
    const isMessage = token.kind === 'message';
    if (isMessage && nodes.some((node) => node.row !== null && sameTail(node.row, row))) {
      throw new Error(`The format ${row.id} is the same as another.`);
    }
    const next = literalAfter(row.tokens, i);
    const key = keyOf(token, next, row.tokens[i + 2]);
    const there = isMessage
      ? undefined
      : nodes.find((node) => keyOf(node.token, node.next, beyond(node)) === key);
    const node = there ?? { token, next, children: [], row: isMessage ? row : null };
    if (!there) nodes.push(node);
    nodes = node.children;
  }
}

function sameTail(one: FormatRow, other: FormatRow): boolean {
  return JSON.stringify(tailOf(one)) === JSON.stringify(tailOf(other));
}

function tailOf({ tokens }: FormatRow): readonly FormatToken[] {
  return tokens.slice(tokens.findIndex(({ kind }) => kind === 'message'));
}

function literalAfter(tokens: readonly FormatToken[], i: number): string {
  const next = tokens[i + 1];
  return next?.kind === 'literal' ? next.text : '';
}

/** What makes two tokens the same step: all that their reading depends on. */
function keyOf(token: FormatToken, next: string, after: FormatToken | undefined): string {
  switch (token.kind) {
    case 'text':
      return JSON.stringify([token, next, after ?? null]);
    case 'level':
    case 'word':
      return JSON.stringify([token, next]);
    default:
      return JSON.stringify(token);
  }
}

/** The token after the literal that follows a node. */
export function beyond(node: FormatNode): FormatToken | undefined {
  return node.children[0]?.children[0]?.token;
}

const RANK: Readonly<Record<FormatToken['kind'], number>> = {
  literal: 0,
  column: 1,
  time: 2,
  level: 3,
  integer: 4,
  word: 5,
  text: 6,
  message: 7,
};

function sort(nodes: FormatNode[]): void {
  nodes.sort((a, b) => rankOf(a) - rankOf(b) || lengthOf(b) - lengthOf(a));
  for (const node of nodes) sort(node.children);
}

/** A value of a known shape comes before any; a row that says too little comes last. */
function rankOf({ token }: FormatNode): number {
  const rank = RANK[token.kind] * 2;
  if (token.kind === 'message') return token.begins === undefined ? rank + 1 : rank;
  if (token.kind === 'word') return token.shape === undefined ? rank + 1 : rank;
  if (token.kind === 'time') return token.parts[0] === '%dated' ? RANK.message * 2 - 1 : rank;
  return rank;
}

function lengthOf({ token, next }: FormatNode): number {
  return token.kind === 'literal' ? token.text.length : next.length;
}
