import { codeOf, intersection, union, type CodePoints } from './code_points';

/** Blocks that hold letters of two cases; what lies outside is its own only case. */
const CASED: CodePoints = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xb5, 0x587],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13fd],
  [0x1c80, 0x1cbf],
  [0x1e00, 0x1fff],
  [0x2c00, 0x2d2d],
  [0xa640, 0xa7ff],
  [0xab70, 0xabbf],
  [0xff21, 0xff5a],
  [0x10400, 0x104ff],
  [0x118a0, 0x118df],
  [0x1e900, 0x1e943],
];

/**
 * The set with the other case of each of its letters. The engine itself knows the two cases of ASCII letters only, so
 * that é would not find É.
 */
export function withBothCases(set: CodePoints): CodePoints {
  const others: [number, number][] = [];
  for (const [from, to] of intersection(set, CASED)) {
    for (let code = from; code <= to; code++) {
      const character = String.fromCodePoint(code);
      for (const other of [character.toLowerCase(), character.toUpperCase()]) {
        // One that becomes two (ß, SS) has no other case of its own.
        const otherCode = codeOf(other);
        if (String.fromCodePoint(otherCode) === other && otherCode !== code)
          others.push([otherCode, otherCode]);
      }
    }
  }
  return others.length === 0 ? set : union(set, others);
}
