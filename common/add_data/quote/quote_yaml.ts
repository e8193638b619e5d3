import { unicodeEscape } from './unicode_escape';

/**
 * A text as a YAML scalar on one line: between single quotes where only the quote itself means anything, else between double
 * ones, whose escapes are JSON's.
 * Source: YAML 1.2.2, 7.3.1 and 7.3.2; libyaml's YAML 1.1 reads both alike.
 */
export function quoteYaml(text: string): string {
  if (!UNPRINTED.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(UNPRINTED_BY_JSON, unicodeEscape);
}

// eslint-disable-next-line no-control-regex -- what a single-quoted scalar cannot hold, or would fold
const UNPRINTED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/;
const UNPRINTED_BY_JSON = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
