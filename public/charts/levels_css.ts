import type { EuiThemeComputed } from '@elastic/eui';

/**
 * Style sheet of badges and level rows. Plain class names in one sheet: rows are drawn by the hundred, and
 * Emotion's `css` property would hash styles for each.
 */
export function levelStyles(euiTheme: EuiThemeComputed): string {
  const { size, border, colors } = euiTheme;
  return `
${badgeStyles(euiTheme)}
.appLogsLevels { width: 100%; margin: 0; padding: 0; list-style: none; container-type: inline-size; }
.appLogsLevels__row {
  display: grid; width: 100%; align-items: center; gap: ${size.s}; padding: ${size.xs} ${size.s};
  grid-template-columns: minmax(88px, max-content) 1fr minmax(40px, max-content) 56px;
  border-radius: ${border.radius.small}; text-align: left; font-size: 13px; line-height: 1.4;
}
button.appLogsLevels__row:hover { background: ${colors.lightestShade}; }
button.appLogsLevels__row[aria-pressed='true'] { background: ${colors.lightestShade}; }
.appLogsLevels__row--faded .appLogsLevels__track { opacity: 0.4; }
button.appLogsLevels__row[aria-pressed='true'] { box-shadow: inset 3px 0 0 ${colors.primary}; }
.appLogsLevels__track { height: ${size.s}; border-radius: ${border.radius.small}; background: ${colors.lightestShade}; overflow: hidden; }
.appLogsLevels__bar { display: block; height: 100%; min-width: 2px; border-radius: ${border.radius.small}; }
.appLogsLevels__count, .appLogsLevels__share { text-align: right; font-variant-numeric: tabular-nums; }
.appLogsLevels__share { color: ${colors.text}; }
@container (max-width: 260px) {
  .appLogsLevels__row { grid-template-columns: minmax(80px, max-content) 1fr max-content; }
  .appLogsLevels__share { display: none; }
}`;
}

/** Style sheet of a level badge alone; the badge itself sets `--appLogsLevel` to its level's colour. */
export function badgeStyles({ size, border, font, colors }: EuiThemeComputed): string {
  return `
.appLogsLevel { display: inline-flex; align-items: center; gap: 6px; max-width: 100%; color: var(--appLogsLevel); font-family: ${font.family}; }
.appLogsLevel::before {
  content: attr(data-letter); flex: none; width: ${size.base}; height: ${size.base}; border-radius: ${border.radius.small};
  background: var(--appLogsLevel); color: ${colors.emptyShade};
  font-size: 11px; font-weight: ${font.weight.bold}; line-height: ${size.base}; text-align: center;
}
.appLogsLevel__word {
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
  font-size: 12px; font-weight: ${font.weight.semiBold}; letter-spacing: 0.02em; text-transform: uppercase;
}`;
}
