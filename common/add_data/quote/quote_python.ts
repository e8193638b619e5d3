import { unicodeEscape } from './unicode_escape';

/**
 * A text as a Python string literal on one line, ASCII control characters and lone surrogates escaped.
 * Source: The Python Language Reference, 2.4.1: JSON's escapes for these mean the same there.
 */
export function quotePython(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, unicodeEscape);
}
