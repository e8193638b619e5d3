import type { FormatRow, FormatToken } from '../../../common/formats/format_row';

/**
 * Built-in rows become script source: a function per row, since a walk over tokens from `params` costs a third of
 * the pipeline's speed. A user's own rows never come here; theirs are data.
 *
 * Each function takes the line and `at`, an array that it fills with the places it found (see AT), and returns
 * where the message begins, or -1.
 */
export const AT = {
  timeEnd: 0,
  levelStart: 1,
  levelEnd: 2,
  loggerStart: 3,
  loggerEnd: 4,
  message: 5,
  size: 6,
} as const;

/** Name of a row's function in the script. */
export function functionName(row: FormatRow): string {
  return `row_${row.id}`;
}

/** Painless source of the function that matches one row. */
export function rowFunction(row: FormatRow): string {
  const steps = row.tokens.map((token, i) => tokenSteps(token, row.tokens[i + 1]));
  return `int ${functionName(row)}(String s, int[] at, Map levels) {
  int i = 0; int e = 0;
${steps.join('\n')}
}`;
}

function tokenSteps(token: FormatToken, next: FormatToken | undefined): string {
  switch (token.kind) {
    case 'literal':
      return `  i = literalEnd(s, i, ${quoted(token.text)}, ${quoted(token.text.trimEnd())}); if (i < 0) return -1;`;
    case 'asctime':
      return `  i = asctimeEnd(s, i); if (i < 0) return -1; at[${AT.timeEnd}] = i;`;
    case 'level':
      return `  e = levelEnd(s, i, levels); if (e < 0) return -1; at[${AT.levelStart}] = i; at[${AT.levelEnd}] = e; i = e;`;
    case 'word': {
      const stop = next?.kind === 'literal' ? next.text : ' ';
      return `  e = wordEnd(s, i, ${quoted(stop)}); if (e <= i) return -1; at[${AT.loggerStart}] = i; at[${AT.loggerEnd}] = e; i = e;`;
    }
    case 'message':
      return `  return i > s.length() ? s.length() : i;`;
  }
}

/** A painless string literal; painless knows only two escapes. */
function quoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}
