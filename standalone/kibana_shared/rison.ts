import rison from 'rison-node';

/** Writes a plain value as rison. Throws on what has no such form. */
export function encode(value: unknown): string {
  const text: unknown = rison.encode(value);
  if (typeof text !== 'string') throw new Error('rison: this value has no text form');
  return text;
}

/** Reads rison. Throws on a text that is not rison. */
export function decode(text: string): unknown {
  return rison.decode(text);
}
