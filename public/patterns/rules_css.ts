import type { EuiThemeComputed } from '@elastic/eui';

/** Style sheet of the flyouts for rules. */
export function rulesStyles({ size, colors, border }: EuiThemeComputed): string {
  return `
.appLogsTune__words, .appLogsTune__rules { margin: 0; list-style: none; }
.appLogsTune__word, .appLogsTune__rules > li {
  display: flex; flex-wrap: wrap; align-items: center; gap: ${size.s}; padding: ${size.xs} 0; border-bottom: ${border.thin};
}
.appLogsTune__word > code { min-width: 120px; overflow-wrap: anywhere; }
.appLogsTune__word > :nth-child(2) { flex: 1 1 140px; }
.appLogsTune__word[data-covered='true'] > code { color: ${colors.darkShade}; text-decoration: line-through; }
.appLogsTune__rule { flex: 1 1 auto; overflow-wrap: anywhere; }
.appLogsTune__rules > li[data-removed='true'] > code { color: ${colors.darkShade}; text-decoration: line-through; }
.appLogsTune__template { display: block; padding: ${size.s}; border: ${border.thin}; border-radius: ${border.radius.small}; overflow-wrap: anywhere; }
.appLogsTune__patterns code { overflow-wrap: anywhere; }`;
}
