import { leastCpuMs, LINEAR } from '../testing/growth';
import { mergeMasks, type CountedMask } from './merge_masks';

/** So many that each way that a mask can go is gone: fewer are not yet alike in what repeats after 256. */
const SIZE = 600;

function masks(count: number, of: (i: number) => string): CountedMask[] {
  return Array.from({ length: count }, (_none, i) => ({ mask: of(i), count: 1 }));
}

function word(i: number): string {
  return [...i.toString(8)].map((digit) => 'abcdefgh'[Number(digit)]).join('');
}

const WORDS = Array.from({ length: 256 }, (_none, i) => word(i));

/** Eight times as many. */
const TIMES = 8;

it.each<[string, (i: number) => string]>([
  ['alike but for one word', (i) => `order of ${word(i)} was paid by card`],
  ['alike but for one of 256 words', (i) => WORDS.map((w, at) => (at === i % 256 ? word(i) : w)).join(' ')],
  ['all different', (i) => `${word(i)} ${word(i * 7)} ${word(i * 13)}`],
  ['of one word', (i) => word(i)],
  ['of one word and an end', (i) => `${word(i)} <num>`],
  ['the same', () => 'order of <num> was paid'],
  ['cut', (i) => `${word(i)} ${'a=<num> b '.repeat(26)}`.slice(0, 256)],
  ['of brackets that do not close', (i) => `${word(i)} ${'a={('.repeat(64)}`.slice(0, 256)],
  ['of placeholders', (i) => `${word(i)} ${'<num> '.repeat(43)}`.slice(0, 256)],
  ['of broken placeholders', (i) => `${word(i)} ${'<num'.repeat(64)}`.slice(0, 256)],
  ['of one long name', (i) => `${word(i)}${'.a'.repeat(126)}`],
  ['of values', (i) => `a=${word(i)} b=${word(i * 3)} c=${word(i * 5)} d=${word(i * 11)}`],
])('masks that are %s take linear time', (_name, of) => {
  const some = masks(SIZE, of);
  const many = masks(SIZE * TIMES, of);
  // A small time is mostly that of a program that warms up.
  const least = (input: readonly CountedMask[]) => leastCpuMs(() => mergeMasks(input));
  expect(least(many)).toBeLessThan(Math.max(100, least(some) * LINEAR));
});
