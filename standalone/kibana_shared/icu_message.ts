/** A piece of a message: text as it is, or a value put in its place. */
export type MessagePart<Value> = { readonly text: string } | { readonly value: Value };

/**
 * Puts values into a message in the part of ICU's syntax that App Logs uses: `{name}`, `{n, number}`,
 * `{n, plural, =0 {none} one {# line} other {# lines}}`, and `'` around literal braces.
 * @param locale decides plural forms and digits
 * @returns parts in order, so that a value may also be a React node
 * @throws Error for a message that cannot be read or a value that is missing: both are mistakes in our code
 */
export function formatMessage<Value>(
  message: string,
  values: Readonly<Record<string, Value>>,
  locale: string,
): MessagePart<Value>[] {
  return new MessageReader(message, values, locale).read(null);
}

class MessageReader<Value> {
  private at = 0;

  constructor(
    private readonly message: string,
    private readonly values: Readonly<Record<string, Value>>,
    private readonly locale: string,
  ) {}

  /** Reads to the end, or inside a plural's branch to its closing brace; `#` stands for `count`. */
  read(count: string | null): MessagePart<Value>[] {
    const parts: MessagePart<Value>[] = [];
    let text = '';
    const flush = () => {
      if (text !== '') parts.push({ text });
      text = '';
    };
    for (; this.at < this.message.length; this.at += 1) {
      const char = this.message[this.at];
      if (char === '}' && count !== null) break;
      if (char === '}') throw this.broken('has a } too many');
      if (char === "'") text += this.quoted();
      else if (char === '#' && count !== null) text += count;
      else if (char === '{') {
        flush();
        parts.push(...this.argument());
      } else text += char ?? '';
    }
    if (count !== null && this.at >= this.message.length) throw this.broken('lacks a }');
    flush();
    return parts;
  }

  /** `''` is an apostrophe, `'{…'` is literal; any other apostrophe is itself. Ends on the last character read. */
  private quoted(): string {
    const next = this.message[this.at + 1];
    if (next === "'") {
      this.at += 1;
      return "'";
    }
    if (next !== '{' && next !== '}' && next !== '#') return "'";
    const end = this.message.indexOf("'", this.at + 1);
    const literal = this.message.slice(this.at + 1, end < 0 ? undefined : end);
    this.at = end < 0 ? this.message.length : end;
    return literal;
  }

  /** Reads `{…}`; ends on its closing brace. */
  private argument(): MessagePart<Value>[] {
    const head = /^\{\s*([\w.-]+)\s*(?:,\s*(number|plural)\s*)?([,}])/.exec(this.message.slice(this.at));
    if (!head) throw this.broken(`cannot be read at character ${this.at}`);
    const [whole, name = '', kind, last] = head;
    if (!Object.hasOwn(this.values, name)) throw this.broken(`needs a value for "${name}"`);
    const value = this.values[name];
    this.at += whole.length - 1;
    if (kind === 'plural' && last === ',') return this.plural(Number(value));
    if (last !== '}') throw this.broken(`cannot be read at character ${this.at}`);
    if (kind === 'number') return [{ text: this.number(Number(value)) }];
    return value === undefined ? [] : [{ value }];
  }

  private plural(count: number): MessagePart<Value>[] {
    const branches = new Map<string, MessagePart<Value>[]>();
    this.at += 1;
    for (;;) {
      const head = /^\s*(=\d+|\w+)\s*\{/.exec(this.message.slice(this.at));
      if (!head) break;
      this.at += head[0].length;
      branches.set(head[1] ?? '', this.read(this.number(count)));
      this.at += 1;
    }
    const rest = /^\s*\}/.exec(this.message.slice(this.at));
    const rule = new Intl.PluralRules(this.locale).select(count);
    const chosen = branches.get(`=${count}`) ?? branches.get(rule) ?? branches.get('other');
    if (!rest || !chosen) throw this.broken('has a plural without "other"');
    this.at += rest[0].length - 1;
    return chosen;
  }

  private number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }

  private broken(why: string): Error {
    return new Error(`The message "${this.message}" ${why}.`);
  }
}
