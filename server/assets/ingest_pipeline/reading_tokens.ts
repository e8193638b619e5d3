import { LEVEL_WIDTHS } from '../../../common/formats/read/level_words';
import { ALIGN, NODE, SHAPE, WORDS } from '../../../common/formats/read/encode_tree';

const WIDE = LEVEL_WIDTHS.map((width) => `n == ${width}`).join(' || ');

/**
 * Painless: one token of a format at a place. The same rules, function by function, as common/formats/read/read_token.ts.
 * What is found goes into `f`: 0 where the value begins, 1 where it ends, 2 where what belongs to it ends.
 *
 * In all of our painless, characters are compared by number, because a character literal is a cast there; a line
 * feed in a string is a real one, because painless knows no escape for it; what loops is a function of its own,
 * short enough for the engine to compile.
 */
export const READING_TOKENS = `
boolean found(int[] f, int start, int end, int after) { f[0] = start; f[1] = end; f[2] = after; return true; }

// An empty message leaves no trailing space when something cut it: a literal's trailing space may then be missing.
int literalEnd(String s, int i, String text, String bare) {
  if (s.startsWith(text, i)) return i + text.length();
  if (bare.length() < text.length() && s.length() == i + bare.length() && s.startsWith(bare, i)) return s.length();
  return -1;
}

int columnEnd(String s, int i, int column) {
  if (i >= column || s.length() < column) return -1;
  for (int j = i; j < column; j++) if (s.charAt(j) != 32) return -1;
  return column;
}

boolean enclosed(String next) {
  String mark = next.trim();
  if (mark.isEmpty()) return false;
  return mark.equals('-') || ']})>|'.indexOf(mark.substring(0, 1)) >= 0;
}

int numberedEnd(String s, int i) {
  if (!s.startsWith('Level ', i)) return -1;
  int end = digitsEnd(s, i + 6, 4);
  return end == i + 6 ? -1 : end;
}

boolean usualWidth(int n) { return ${WIDE}; }

boolean readKnownLevel(String s, int i, String next, Map levels, int[] f) {
  boolean closed = enclosed(next);
  int start = i;
  while (start - i < 8 && code(s, start) == 32) start++;
  int end = start;
  while (end - start < 10 && isLetter(code(s, end))) end++;
  String word = s.substring(start, end);
  if (!levels.containsKey(closed ? word.toUpperCase() : word)) {
    end = numberedEnd(s, start);
    if (end < 0) return false;
  }
  if (start > i && !closed && !usualWidth(end - i)) return false;
  int after = end;
  if (start == i && code(s, end) == 32) after = levelPaddingEnd(s, start, end, next, closed);
  return found(f, start, end, after);
}

int levelPaddingEnd(String s, int start, int end, String next, boolean closed) {
  int after = end;
  while (after - start < 12 && code(s, after) == 32) after++;
  int own = 0;
  while (code(next, own) == 32) own++;
  after = after - own > end ? after - own : end;
  return closed || usualWidth(after - start) ? after : end;
}

boolean wordCharacter(int c) {
  return isLetter(c) || isDigit(c) || c == 95 || c == 45 || c == 46 || c > 127;
}

boolean readLevel(String s, int i, List node, Map p, int[] f) {
  int words = (int) node.get(${NODE.mode});
  String next = (String) node.get(${NODE.next});
  if (words == ${WORDS.known}) return readKnownLevel(s, i, next, p.levels, f);
  if (words == ${WORDS.initial}) {
    if (i >= s.length() || !((Map) p.initials).containsKey(s.substring(i, i + 1)) || isLetter(code(s, i + 1))) return false;
    return found(f, i, i + 1, i + 1);
  }
  int max = (int) node.get(${NODE.max});
  int start = fillEnd(s, i, node);
  int end = numberedEnd(s, start);
  if (end < 0 || (max > 0 && end - start > max)) {
    end = start;
    int most = start + (max > 0 ? max : 64);
    int bound = boundOf(i, node);
    if (most > bound) most = bound;
    boolean letters = words == ${WORDS.exact} && next.isEmpty();
    while (end < most && (letters ? isLetter(code(s, end)) : wordCharacter(code(s, end))) && !(next.length() > 0 && s.startsWith(next, end))) end++;
  }
  int width = (int) node.get(${NODE.width});
  if (width > 0 && (int) node.get(${NODE.align}) != ${ALIGN.right} && end - i <= width) {
    int fill = (int) node.get(${NODE.fill});
    while (end > start && s.charAt(end - 1) == fill) end--;
  }
  if (end == start) return false;
  if (words == ${WORDS.exact} && !levelWord(s.substring(start, end), end - start <= max, p)) return false;
  return found(f, start, end, paddedEnd(s, i, end, node));
}

boolean levelWord(String word, boolean cut, Map p) {
  String upper = word.toUpperCase();
  return ((Map) p.levels).containsKey(upper) || word.startsWith('Level ') || (cut && cutLevel(upper, p) != null);
}

// Where a value that is cut to its width, or less, ends at the latest.
int boundOf(int i, List node) {
  int width = (int) node.get(${NODE.width});
  int max = (int) node.get(${NODE.max});
  return max == 0 ? Integer.MAX_VALUE : i + (width > max ? width : max);
}

boolean readInteger(String s, int i, List node, int[] f) {
  int max = (int) node.get(${NODE.max});
  int start = fillEnd(s, i, node);
  int sign = code(s, start);
  int digits = sign == 45 || sign == 43 ? start + 1 : start;
  int width = (int) node.get(${NODE.width});
  int most = max > 0 ? max : width > 20 ? width : 20;
  int bound = boundOf(i, node) - digits;
  int end = digitsEnd(s, digits, most > bound ? bound : most);
  if (end > digits) return found(f, start, end, paddedEnd(s, i, end, node));
  if (!s.startsWith('None', start)) return false;
  return found(f, start, start, paddedEnd(s, i, start + 4, node));
}

boolean readField(String s, int i, List node, boolean word, Map p, int[] f) {
  int width = (int) node.get(${NODE.width});
  int max = (int) node.get(${NODE.max});
  if (max > 0 && width == max) return within(s, i, i + max, node, word, f);
  String stop = (String) node.get(${NODE.next});
  if (stop.isEmpty()) return within(s, i, spaceAt(s, i, max), node, word, f);
  int from = i + (width == 0 && word ? 1 : width);
  int end = s.indexOf(stop, from);
  while (end >= 0) {
    if (max > 0 && end - i > (max > width ? max : width)) return false;
    if (word) return within(s, i, end, node, true, f);
    if (readable(s, end + stop.length(), (List) node.get(${NODE.beyond}), p, f)) return within(s, i, end, node, false, f);
    end = s.indexOf(stop, end + 1);
  }
  return false;
}

int spaceAt(String s, int i, int max) {
  int most = max > 0 && i + max < s.length() ? i + max : s.length();
  int end = i;
  while (end < most && s.charAt(end) > 32) end++;
  return end;
}

boolean within(String s, int i, int after, List node, boolean word, int[] f) {
  if (after > s.length()) return false;
  int start = i; int end = after;
  int width = (int) node.get(${NODE.width});
  if (width > 0 && end - start <= width) {
    int fill = (int) node.get(${NODE.fill});
    int align = (int) node.get(${NODE.align});
    if (align != ${ALIGN.left}) while (start < end && s.charAt(start) == fill) start++;
    if (align != ${ALIGN.right}) while (end > start && s.charAt(end - 1) == fill) end--;
  }
  if (word) {
    if (start == end) return false;
    for (int j = start; j < end; j++) if (s.charAt(j) <= 32) return false;
    int shape = (int) node.get(${NODE.mode});
    if (shape != ${SHAPE.any} && !hasShape(s, start, end, shape)) return false;
  }
  return found(f, start, end, after);
}

boolean hasShape(String s, int start, int end, int shape) {
  if (shape == ${SHAPE.name}) return nameLike(s, start, end);
  if (shape == ${SHAPE.warning}) return end - start >= 7 && s.startsWith('Warning', end - 7) && nameLike(s, start, end);
  int place = s.lastIndexOf('.py', end - 3);
  return place > start ? end - place <= 4 : s.charAt(start) == 60 && s.charAt(end - 1) == 62;
}

boolean nameLike(String s, int start, int end) {
  int first = s.charAt(start);
  if (!isLetter(first) && first != 95 && first != 60) return false;
  for (int i = start + 1; i < end; i++) {
    int c = s.charAt(i);
    if (!wordCharacter(c) && c != 60 && c != 62) return false;
  }
  return true;
}

int fillEnd(String s, int i, List node) {
  if ((int) node.get(${NODE.align}) == ${ALIGN.left}) return i;
  int width = (int) node.get(${NODE.width});
  int fill = (int) node.get(${NODE.fill});
  int start = i;
  while (fill != 48 && start - i < width - 1 && code(s, start) == fill) start++;
  return start;
}

int paddedEnd(String s, int i, int end, List node) {
  int width = (int) node.get(${NODE.width});
  if (width == 0 || (int) node.get(${NODE.align}) == ${ALIGN.right}) return end;
  int fill = (int) node.get(${NODE.fill});
  int after = end;
  while (after - i < width && code(s, after) == fill) after++;
  return after;
}
`;
