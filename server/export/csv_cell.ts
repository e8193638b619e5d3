/**
 * What a spreadsheet would take for a formula or a command when a cell begins with it: OWASP, "CSV Injection"
 * (https://owasp.org/www-community/attacks/CSV_Injection), with the full-width forms that some of them take as well.
 */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** RFC 4180, section 2, rule 6. */
const QUOTED = /[",\r\n]/;

/**
 * One cell of a CSV file. Numbers of the document stay numbers, also negative ones; a text that begins like a formula gets an
 * apostrophe, which spreadsheets take for "this is text".
 */
export function csvCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = textOf(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** One record with its line end. */
export function csvRecord(values: readonly unknown[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

/** Names as fields have them do nothing even where `@` begins a formula, and programs read a column by exactly this name. */
const FIELD_NAME = /^@?[A-Za-z_][\w.@-]*$/;

/** The record of the columns' names. */
export function csvHeader(names: readonly string[]): string {
  return `${names.map((name) => (FIELD_NAME.test(name) ? name : csvCell(name))).join(',')}\r\n`;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ');
  return JSON.stringify(value);
}
