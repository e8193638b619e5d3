import type { Density } from '../services/view_state';
import type { EuiThemeComputed } from '@elastic/eui';
import { badgeStyles } from '../charts/levels_css';
import { detailStyles } from './detail/detail_css';
import { textStyles } from './text_css';
import { tracebackStyles } from './traceback/traceback_css';

/** Estimated height of a closed row in pixels; rows are measured once they are drawn. */
export const ROW_HEIGHT: Readonly<Record<Density, number>> = { normal: 28, compact: 21 };
/** The names above the columns, which stay at the top. */
export const HEADER_HEIGHT = 24;
/** What stands above the rows, while it is not drawn yet as when it is: nothing moves. */
const LINES_TOOLBAR_HEIGHT = 33;
/** What a folded traceback adds. */
export const TRACEBACK_HEIGHT = 26;

/** Style sheet of the lines: one sheet with plain class names, because rows come and go while scrolling. */
export function linesStyles(euiTheme: EuiThemeComputed): string {
  const { size, colors, border, font } = euiTheme;
  const toggle = size.l;
  const indent = `calc(${toggle} + ${size.xs})`;
  return `
${badgeStyles(euiTheme)}${textStyles(euiTheme)}${detailStyles(euiTheme)}${tracebackStyles(euiTheme)}
.appLogsLines { position: relative; height: 100%; overflow: auto; overflow-anchor: none; container-type: inline-size; }
.appLogsLines:focus-visible, .appLogsLines__row:focus-visible { outline: 2px solid ${colors.primary}; outline-offset: -2px; }
.appLogsLines__sizer, .appLogsLinesHeader { min-width: var(--appLogsLeast); }
.appLogsLinesHeader.appLogsLine__main {
  position: sticky; top: 0; z-index: 1; min-height: ${HEADER_HEIGHT}px; border-bottom: ${border.thin}; cursor: default;
  background: ${colors.emptyShade}; color: ${colors.darkShade}; font-size: 11px; font-weight: ${font.weight.semiBold};
}
.appLogsLines__over { position: absolute; top: ${size.xl}; left: 50%; z-index: 3; transform: translateX(-50%); }
.appLogsLine { border-bottom: ${border.width.thin} solid ${colors.lightestShade}; font-size: 13px; line-height: 20px; }
.appLogsLine:hover, .appLogsLine--open { background: ${colors.lightestShade}; }
.appLogsLine--unparsed { box-shadow: inset 3px 0 0 ${colors.mediumShade}; }
.appLogsLine--selected { background: ${colors.lightestShade}; box-shadow: inset 3px 0 0 ${colors.primary}; }
.appLogsLine--dropped { color: ${colors.darkShade}; }
.appLogsLine__main {
  display: grid; align-items: center; column-gap: ${size.m}; min-height: ${ROW_HEIGHT.normal - 1}px; padding: 0 ${size.s} 0 0; cursor: pointer;
  grid-template-columns: var(--appLogsWide);
}
.appLogsLines--compact .appLogsLine { font-size: 12px; line-height: 18px; }
.appLogsLines--compact .appLogsLine__main { min-height: ${ROW_HEIGHT.compact - 1}px; }
.appLogsLines--compact .appLogsLine__toggle { width: 20px; height: 20px; }
.appLogsLine__toggle {
  display: inline-flex; align-items: center; justify-content: center; width: ${toggle}; height: ${toggle}; margin-left: ${size.xs};
  border-radius: ${border.radius.small}; color: ${colors.text};
}
.appLogsLine__toggle:hover { background: ${colors.lightShade}; }
.appLogsLine__toggle::before {
  width: 6px; height: 6px; border: solid; border-width: 0 1.5px 1.5px 0; content: ''; transform: translateX(-1px) rotate(-45deg);
}
.appLogsLine__toggle[aria-expanded='true']::before { transform: translateY(-1px) rotate(45deg); }
.appLogsLine__time { width: var(--appLogsTime); color: ${colors.darkShade}; font-family: ${font.familyCode}; font-size: 12px; white-space: nowrap; }
.appLogsLine__name { overflow: hidden; color: ${colors.darkShade}; text-overflow: ellipsis; white-space: nowrap; }
.appLogsLine__message { overflow: hidden; font-family: ${font.familyCode}; text-overflow: ellipsis; white-space: pre; }
.appLogsLines--wrap .appLogsLine__main { align-items: start; }
.appLogsLines--wrap .appLogsLine__main > :not(.appLogsLine__toggle) { padding-block: 3px; }
.appLogsLines--wrap.appLogsLines--compact .appLogsLine__main > :not(.appLogsLine__toggle) { padding-block: 1px; }
.appLogsLines--wrap .appLogsLine__message { overflow: visible; white-space: pre-wrap; overflow-wrap: anywhere; }
.appLogsLine__mark {
  margin-right: ${size.s}; padding: 1px ${size.xs}; border: ${border.thin}; border-radius: ${border.radius.small};
  color: ${colors.darkShade}; font-family: ${font.family}; font-size: 11px;
}
.appLogsMatch { border-radius: 2px; background: ${colors.warning}; color: ${colors.ink}; box-shadow: 0 0 0 1px ${colors.warning}; }
.appLogsMatch .appLogsMark { color: inherit; }
.appLogsLineMark {
  display: flex; align-items: center; gap: ${size.s}; padding: ${size.xs} ${size.s} ${size.xs} ${indent}; border-bottom: ${border.thin};
  background: ${colors.body}; color: ${colors.text}; font-size: 12px; font-weight: ${font.weight.semiBold};
}
.appLogsLineMark--gap { border-bottom: 0; background: none; color: ${colors.darkShade}; font-weight: ${font.weight.regular}; font-style: italic; }
.appLogsNotice {
  display: flex; flex: none; flex-wrap: wrap; align-items: center; gap: ${size.s}; padding: 0 ${size.s}; min-height: 28px;
  border-bottom: ${border.thin};
}
.appLogsLinesToolbar { min-height: ${LINES_TOOLBAR_HEIGHT}px; }
.appLogsLine__traceback, .appLogsLine__detail { padding: 0 ${size.s} ${size.xs} ${indent}; }
.appLogsLine__exception { display: flex; align-items: center; gap: ${size.xs}; max-width: 100%; height: 22px; color: ${colors.dangerText}; font-family: ${font.familyCode}; }
.appLogsLine__exception:hover:enabled .appLogsLine__exceptionText { text-decoration: underline; }
.appLogsLine__exceptionText { overflow: hidden; text-overflow: ellipsis; white-space: pre; }
@container (max-width: 860px) {
  .appLogsLine__main { column-gap: ${size.s}; grid-template-columns: var(--appLogsMedium); }
  .appLogsLines--withoutNames .appLogsLine__name { display: none; }
  .appLogsLine__level .appLogsLevel__word { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); }
}
@container (max-width: 560px) {
  .appLogsLine__main { grid-template-columns: var(--appLogsNarrow); padding-block: 2px; }
  .appLogsLinesHeader { display: none; }
  .appLogsLine__toggle { grid-row: 1 / span 2; align-self: start; }
  .appLogsLine__level { grid-column: 2; grid-row: 1 / span 2; align-self: start; }
  .appLogsLine__time, .appLogsLine__name { overflow: hidden; width: auto; grid-row: 1; font-size: 11px; text-overflow: ellipsis; }
  .appLogsLine__message { grid-column: var(--appLogsMessageFrom) / -1; grid-row: 2; }
}`;
}
