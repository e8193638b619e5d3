import { KIND, NODE } from '../../../common/formats/read/encode_tree';
import { MAX_TOKENS } from '../../../common/formats/row_schema';
import { TIME } from './reading_time';

/** Where a walk keeps what it found: two places a token, and then these. */
export const FOUND = {
  /** Tokens of the row that was found. */
  tokens: 2 * MAX_TOKENS,
  messageStart: 2 * MAX_TOKENS + 1,
  messageEnd: 2 * MAX_TOKENS + 2,
  /** 1 when the row has a time. */
  timed: 2 * MAX_TOKENS + 3,
  size: 2 * MAX_TOKENS + 4,
} as const;

const TAIL_TRIES = 8;

/**
 * Painless: a walk over the tree of formats, as common/formats/read/read_record.ts walks it. Trees come from `params`
 * (the table, and the formats that people named for their services) or from the event (what its file was found to be
 * written in): they are data, and no text of anybody's becomes part of this script.
 */
export const WALKING_ROWS = `
boolean readable(String s, int i, List node, Map p, int[] f) {
  return node == null || readToken(s, i, node, p, f, clear(new long[${TIME.size}]), null);
}

boolean readToken(String s, int i, List node, Map p, int[] f, long[] t, String order) {
  int kind = (int) node.get(${NODE.kind});
  if (kind == ${KIND.literal}) {
    int end = literalEnd(s, i, (String) node.get(${NODE.text}), (String) node.get(${NODE.next}));
    return end < 0 ? false : found(f, i, end, end);
  }
  if (kind == ${KIND.level}) return readLevel(s, i, node, p, f);
  if (kind == ${KIND.word}) return readField(s, i, node, true, p, f);
  if (kind == ${KIND.text}) return readField(s, i, node, false, p, f);
  if (kind == ${KIND.integer}) return readInteger(s, i, node, f);
  if (kind == ${KIND.time}) {
    int from = fillEnd(s, i, node);
    int end = readTimeParts(s, from, (List) node.get(${NODE.parts}), t, order);
    return end < 0 ? false : found(f, from, end, paddedEnd(s, i, end, node));
  }
  if (kind == ${KIND.column}) {
    int end = columnEnd(s, i, (int) node.get(${NODE.width}));
    return end < 0 ? false : found(f, i, end, end);
  }
  return s.startsWith((String) node.get(${NODE.text}), i);
}

// The first of these nodes, and of what follows them, that reads the line; the row that it ends in, or null.
Map walk(List nodes, String s, int i, int depth, int[] at, List path, long[] t, boolean timed, Map p, String order) {
  for (int k = 0; k < nodes.size(); k++) {
    List node = (List) nodes.get(k);
    int kind = (int) node.get(${NODE.kind});
    int[] f = new int[3];
    if (kind == ${KIND.message}) {
      if (!readToken(s, i, node, p, f, t, order)) continue;
      return message(node, s, i > s.length() ? s.length() : i, depth, at, path, t, timed, p, order);
    }
    boolean time = kind == ${KIND.time};
    if (time && !timed) clear(t);
    if (!readToken(s, i, node, p, f, t, order)) continue;
    at[2 * depth] = f[0];
    at[2 * depth + 1] = f[1];
    if (path.size() > depth) path.set(depth, node); else path.add(node);
    Map row = walk((List) node.get(${NODE.children}), s, f[2], depth + 1, at, path, t, timed || time, p, order);
    if (row != null) return row;
  }
  return null;
}

// The end of a walk: the message, and what its format writes after it.
Map message(List node, String s, int i, int depth, int[] at, List path, long[] t, boolean timed, Map p, String order) {
  at[${FOUND.tokens}] = depth;
  at[${FOUND.messageStart}] = i;
  at[${FOUND.messageEnd}] = s.length();
  at[${FOUND.timed}] = timed ? 1 : 0;
  List tail = (List) node.get(${NODE.children});
  if (tail.size() > 0) readTail(s, i, (List) tail.get(0), depth, at, path, t, p, order);
  return (Map) node.get(${NODE.row});
}

void readTail(String s, int from, List first, int depth, int[] at, List path, long[] t, Map p, String order) {
  if ((int) first.get(${NODE.kind}) != ${KIND.literal}) return;
  String text = (String) first.get(${NODE.text});
  int i = s.length();
  for (int tries = 0; tries < ${TAIL_TRIES} && i >= from; tries++) {
    i = s.lastIndexOf(text, i);
    if (i < from) return;
    if (tailAt(s, i, first, depth, at, path, t, p, order)) {
      at[${FOUND.messageEnd}] = i;
      return;
    }
    i--;
  }
}

boolean tailAt(String s, int from, List first, int depth, int[] at, List path, long[] t, Map p, String order) {
  List node = first;
  int i = from;
  int d = depth;
  int[] f = new int[3];
  boolean timed = at[${FOUND.timed}] == 1;
  while (node != null) {
    List children = (List) node.get(${NODE.children});
    int kind = (int) node.get(${NODE.kind});
    boolean time = kind == ${KIND.time};
    if (time && !timed) clear(t);
    if (children.size() == 0 && (kind == ${KIND.word} || kind == ${KIND.text})) {
      if (!within(s, i, s.length(), node, kind == ${KIND.word}, f)) return false;
    } else if (!readToken(s, i, node, p, f, t, order)) return false;
    timed = timed || time;
    at[2 * d] = f[0];
    at[2 * d + 1] = f[1];
    if (path.size() > d) path.set(d, node); else path.add(node);
    d++;
    i = f[2];
    node = children.size() == 0 ? null : (List) children.get(0);
  }
  if (i != s.length()) return false;
  at[${FOUND.tokens}] = d;
  at[${FOUND.timed}] = timed ? 1 : 0;
  return true;
}
`;
