import { severityOf } from '../../levels';
import type { FormatRow, Padding } from '../format_row';
import { beyond, formatTree, type FormatNode } from './format_tree';

/**
 * A tree of rows as lists, as the pipeline's script walks it: from its `params`, or from a document's `app_logs.hint.row`.
 * A list is read by its index there, which takes half the time of a map. The places are those of NODE.
 */
export type EncodedNode = readonly (
  number | string | readonly string[] | EncodedNode | readonly EncodedNode[] | EncodedRow | null
)[];

/** What a document keeps of the row that read it. */
export interface EncodedRow {
  readonly id: string;
  /** The level of all its records, and its severity. */
  readonly level?: string;
  readonly severity?: number;
  /** Before which the beginning ends that each line of a traceback repeats. */
  readonly repeated?: string;
  /** What its format writes after each message, when that is mere text. */
  readonly ends?: string;
}

/** Places in an encoded node. */
export const NODE = {
  kind: 0,
  /** Literal: its text. Value: its field. Message: what it must begin with. */
  text: 1,
  /** Literal: its text without the space at its end. Value: the literal that follows. */
  next: 2,
  /** Column: which. Value: the characters that it takes at least. */
  width: 3,
  align: 4,
  /** Code of the character that pads. */
  fill: 5,
  /** Most characters of the value, 0 for any number. */
  max: 6,
  /** Level, word, time: see MODE. */
  mode: 7,
  /** Time: its parts. */
  parts: 8,
  /** Text: the token after the literal that follows must be readable, too. */
  beyond: 9,
  children: 10,
  row: 11,
} as const;

export const KIND = {
  literal: 0,
  time: 1,
  level: 2,
  integer: 3,
  word: 4,
  text: 5,
  column: 6,
  message: 7,
} as const;

export const ALIGN = { left: 0, right: 1, center: 2 } as const;
export const WORDS = { known: 0, named: 1, initial: 2, exact: 3 } as const;
export const SHAPE = { any: 0, name: 1, file: 2, warning: 3 } as const;

/** Rows as one tree: which of them is taken is the tree's decision. */
export function encodeTree(rows: readonly FormatRow[]): readonly EncodedNode[] {
  return formatTree(rows).map(encodeNode);
}

/** Rows that people put in an order: the first that reads a record is taken. */
export function encodeRows(rows: readonly FormatRow[]): readonly EncodedNode[] {
  return rows.flatMap((row) => encodeTree([row]));
}

function encodeNode(node: FormatNode): EncodedNode {
  const { token, next, children, row } = node;
  const after = token.kind === 'text' ? beyond(node) : undefined;
  const padding: Padding = 'parts' in token || 'field' in token || token.kind === 'level' ? token : {};
  return [
    KIND[token.kind],
    textOf(node),
    token.kind === 'literal' ? token.text.trimEnd() : next,
    token.kind === 'column' ? token.column : (padding.width ?? 0),
    ALIGN[padding.align ?? 'left'],
    (padding.fill ?? ' ').charCodeAt(0),
    padding.max ?? 0,
    modeOf(node),
    token.kind === 'time' ? token.parts : null,
    after !== undefined && after.kind !== 'literal' ? readable(node) : null,
    children.map(encodeNode),
    row && encodeRow(row),
  ];
}

function encodeRow({ id, level, tokens, repeatedTo }: FormatRow): EncodedRow {
  const last = tokens[tokens.length - 1];
  const ends =
    last?.kind === 'literal' && tokens[tokens.length - 2]?.kind === 'message' ? { ends: last.text } : {};
  return {
    id,
    ...(level === undefined ? {} : { level, severity: severityOf(level) }),
    ...ends,
    ...(repeatedTo === undefined ? {} : { repeated: repeatedTo }),
  };
}

/** The node that a text ends before, when that is easily told. */
function readable(node: FormatNode): EncodedNode | null {
  const after = node.children[0]?.children[0];
  if (after?.token.kind !== 'level' && after?.token.kind !== 'integer' && after?.token.kind !== 'time')
    return null;
  return encodeNode({ ...after, children: [], row: null, next: '' });
}

function textOf({ token }: FormatNode): string {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'message') return token.begins ?? '';
  return 'field' in token ? token.field : '';
}

function modeOf({ token }: FormatNode): number {
  if (token.kind === 'level') return WORDS[token.words];
  return token.kind === 'word' ? SHAPE[token.shape ?? 'any'] : 0;
}
