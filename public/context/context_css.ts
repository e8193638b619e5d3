import type { EuiThemeComputed } from '@elastic/eui';
import { MOST_SEEN, ROW_HEIGHT } from './row_window';

/** Style sheet of the lines around a line: one sheet with plain class names, as the lines have. */
export function contextStyles({ size, colors, border, font }: EuiThemeComputed): string {
  return `
.appLogsContext { margin-left: ${size.xs}; border-left: 3px solid ${colors.primary}; background: ${colors.lightestShade}; color: ${colors.text}; font-size: 12px; }
.appLogsContext__bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0 ${size.s}; min-height: ${size.xl}; padding: 0 ${size.s}; color: ${colors.darkShade}; }
.appLogsContext__scope { width: 160px; }
.appLogsContext__close { margin-left: auto; }
.appLogsContext__rows { position: relative; overflow: hidden auto; max-height: ${MOST_SEEN * ROW_HEIGHT}px; }
.appLogsContext__rows[aria-busy='true'] { opacity: 0.6; }
.appLogsContext__row, .appLogsContext__beginning { display: flex; align-items: center; gap: ${size.s}; height: ${ROW_HEIGHT}px; padding: 0 ${size.s}; line-height: ${ROW_HEIGHT}px; }
.appLogsContext__row { cursor: pointer; }
.appLogsContext__row:hover, .appLogsContext__row:focus-visible { background: ${colors.lightShade}; }
.appLogsContext__row:focus-visible { outline: 2px solid ${colors.primary}; outline-offset: -2px; }
.appLogsContext__row .appLogsLevel__word { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); }
.appLogsContext__time { flex: none; color: ${colors.darkShade}; font-family: ${font.familyCode}; white-space: nowrap; }
.appLogsContext__message, .appLogsContext__exception { overflow: hidden; font-family: ${font.familyCode}; text-overflow: ellipsis; white-space: pre; }
.appLogsContext__message { flex: 0 1 auto; min-width: 0; }
.appLogsContext__exception { flex: none; max-width: 40%; color: ${colors.dangerText}; }
.appLogsContext__beginning { gap: ${size.s}; color: ${colors.darkShade}; }
.appLogsContext__beginning::after { content: ''; flex: 1; border-top: ${border.thin}; }`;
}
