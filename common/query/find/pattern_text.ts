/** What was typed, and how far it has been read. Places are UTF-16 indexes, as an input field counts. */
export class PatternText {
  at = 0;

  constructor(readonly text: string) {}

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  /** Whether this comes next. */
  sees(expected: string): boolean {
    return this.text.startsWith(expected, this.at);
  }

  /** Goes beyond it when it comes next. */
  takes(expected: string): boolean {
    if (!this.sees(expected)) return false;
    this.at += expected.length;
    return true;
  }

  /** The next character (a whole code point); empty at the end. */
  peek(): string {
    const code = this.text.codePointAt(this.at);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  next(): string {
    const character = this.peek();
    this.at += character.length;
    return character;
  }

  /** Reads characters as long as they are wanted, at most so many. */
  takeWhile(wanted: (character: string) => boolean, most = Infinity): string {
    const from = this.at;
    for (let count = 0; count < most && !this.ended && wanted(this.peek()); count++) this.next();
    return this.text.slice(from, this.at);
  }

  /** The text up to a mark, which is read too; null when it does not come, and then nothing is read. */
  takeUntil(mark: string): string | null {
    const end = this.text.indexOf(mark, this.at);
    if (end < 0) return null;
    const before = this.text.slice(this.at, end);
    this.at = end + mark.length;
    return before;
  }

  since(from: number): string {
    return this.text.slice(from, this.at);
  }
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

export function isHexDigit(character: string): boolean {
  return (
    isDigit(character) || (character >= 'a' && character <= 'f') || (character >= 'A' && character <= 'F')
  );
}

export function isAsciiLetter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}
