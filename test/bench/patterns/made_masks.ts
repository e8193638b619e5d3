import { seeded } from '../../../common/testing/seeded';
import type { CountedMask } from '../../../common/patterns/merge_masks';

const VERBS = 'opened closed started stopped accepted refused queued read wrote moved'.split(' ');
const NOUNS = 'session order job file table bucket packet request worker cart lease token'.split(' ');
const MORE = 'from to by for with after before in at on because of size took retry status'.split(' ');
const VARIABLE = ['<num>', '<ip>', '<path>', '<str>', '<hex>', 'id=<num>', 'blk_<num>', '<num> ms', 'name'];

/**
 * Distinct masks as a large program might write: statements of 6 to 18 words, about an eighth as many as masks, whose
 * names make the difference between masks of one statement.
 */
export function madeMasks(count: number, seed: number): CountedMask[] {
  const random = seeded(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const statements = Array.from({ length: Math.ceil(count / 8) }, (_none, i) => {
    const length = 6 + Math.floor(random() * 13);
    const parts = Array.from({ length }, () =>
      pick(random() < 0.35 ? VARIABLE : random() < 0.5 ? MORE : NOUNS),
    );
    return [`part${letters(i)}`, pick(VERBS), 'name', ...parts];
  });
  const masks = new Set<string>();
  while (masks.size < count) {
    const statement = statements[Math.floor(random() * statements.length)] ?? [];
    const name = () => letters(Math.floor(random() * 20_000));
    masks.add(
      statement
        .map((part) => (part === 'name' ? name() : part))
        .join(' ')
        .slice(0, 256),
    );
  }
  return [...masks].map((mask) => ({ mask, count: 1 + Math.floor(random() * 1000) }));
}

/** A word for a number. */
function letters(number: number): string {
  let word = '';
  for (let rest = number + 26; rest > 0; rest = Math.floor(rest / 26)) {
    word += String.fromCharCode(97 + (rest % 26));
  }
  return word;
}
