/**
 * A text as one word of a POSIX shell, whatever is in it: nothing between single quotes means anything.
 * Source: POSIX.1-2017, Shell Command Language, 2.2.2.
 */
export function quoteShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
