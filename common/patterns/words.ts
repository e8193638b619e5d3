import { isNamingWord, isStateWord } from './log_words';
import { isLetter, placeholderAt } from './mask_text';

/** What a column of a mask is. */
export const KIND = {
  /** What varies, of any form. */
  any: 0,
  /** What varies, behind letters that may not: `blk_<num>`, `ssh<num>`. */
  headed: 1,
  /** The program's own word, or a name that looks like one. */
  word: 2,
  /** A word before `=`. */
  key: 3,
  /** A word behind `=`. */
  value: 4,
} as const;
const { any, headed, word, key, value } = KIND;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** The column that holds anything. */
export const ANY = 0;

/** Numbers for the words of masks, so that columns compare as numbers: one for each kind that a word comes as. */
export class Words {
  private readonly byKind: ReadonlyArray<Map<string, number>> = [
    new Map([['', ANY]]),
    new Map(),
    new Map(),
    new Map(),
    new Map(),
  ];
  private readonly kinds: Kind[] = [KIND.any];
  private readonly texts: string[] = [''];
  private readonly states: boolean[] = [];
  private readonly naming: boolean[] = [];
  private readonly builds = new Map<string, number>();
  private readonly numbers = new Map<string, number>();

  idOf(kind: Kind, text: string): number {
    const ids = this.byKind[kind];
    const known = ids?.get(text);
    if (known !== undefined) return known;
    const id = this.kinds.length;
    ids?.set(text, id);
    this.kinds.push(kind);
    this.texts.push(text);
    return id;
  }

  kindOf(id: number): Kind {
    return this.kinds[id] ?? any;
  }

  isKey(id: number): boolean {
    return this.kinds[id] === key;
  }

  isWord(id: number): boolean {
    return this.kinds[id] === word;
  }

  /** Whether it is what the program itself wrote, as far as one mask can tell. */
  isFixed(id: number): boolean {
    const kind = this.kinds[id];
    return kind === word || kind === key;
  }

  /** Whether it may be found to vary by what else stands in its place. */
  mayVary(id: number): boolean {
    const kind = this.kinds[id];
    return kind !== key && kind !== value;
  }

  /** Whether it stands for what varies. */
  isVaried(id: number): boolean {
    return id === ANY || this.kinds[id] === headed;
  }

  /** Whether it is a word that tells events apart. */
  isState(id: number): boolean {
    return (this.states[id] ??= this.isWord(id) && isStateWord(this.texts[id] ?? ''));
  }

  /** Whether it is a word behind which a name stands. */
  isNaming(id: number): boolean {
    return (this.naming[id] ??= this.isWord(id) && isNamingWord(this.texts[id] ?? ''));
  }

  /** A number, from 1, for how the rest of a headed word is built: `_<num>_<num>` is another than `<num>`. */
  buildOf(rest: string): number {
    const known = this.numbers.get(rest);
    if (known !== undefined) return known;
    const build = buildText(rest);
    const number = this.builds.get(build) ?? this.builds.size + 1;
    this.builds.set(build, number);
    this.numbers.set(rest, number);
    return number;
  }
}

/** Runs of letters as one, signs left out. */
function buildText(rest: string): string {
  let build = '';
  let at = 0;
  while (at < rest.length) {
    const hole = placeholderAt(rest, at);
    const letter = isLetter(rest.charCodeAt(at));
    const sign = rest[at] === '-' || rest[at] === '+';
    if (hole > 0) build += '#';
    else if (!letter && !sign) build += rest[at];
    else if (letter && !build.endsWith('a')) build += 'a';
    at += hole || 1;
  }
  return build;
}
