import type { EuiThemeComputed } from '@elastic/eui';
import { badgeStyles } from '../charts/levels_css';
import { textStyles } from '../lines/text_css';

/** Style sheet of a preview: a table in a box that scrolls, with fewer columns where there is little room. */
export function previewStyles(euiTheme: EuiThemeComputed): string {
  const { size, colors, border, font } = euiTheme;
  return `
${badgeStyles(euiTheme)}${textStyles(euiTheme)}
.appLogsPreview { container-type: inline-size; }
.appLogsPreview__scroll { position: relative; max-height: 260px; overflow: auto; border: ${border.thin}; border-radius: ${border.radius.small}; }
.appLogsPreview__scroll--old { opacity: 0.6; }
.appLogsPreview__table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 12px; line-height: 18px; }
.appLogsPreview__table th {
  position: sticky; top: 0; z-index: 1; padding: 2px ${size.s}; background: ${colors.lightestShade}; color: ${colors.darkShade};
  font-family: ${font.family}; font-weight: ${font.weight.medium}; text-align: left;
}
.appLogsPreview__table td { padding: 2px ${size.s}; border-top: ${border.width.thin} solid ${colors.lightestShade}; vertical-align: top; }
.appLogsPreview__table tr[data-unparsed='true'] td:first-child { box-shadow: inset 3px 0 0 ${colors.warning}; }
.appLogsPreview__cell { display: block; overflow: hidden; text-overflow: ellipsis; white-space: pre; }
td.appLogsPreview__time, td.appLogsPreview__message, td.appLogsPreview__formatName { font-family: ${font.familyCode}; }
.appLogsPreview__time { width: 196px; white-space: nowrap; color: ${colors.darkShade}; }
.appLogsPreview__level { width: 116px; }
.appLogsPreview__logger { width: 120px; color: ${colors.darkShade}; }
.appLogsPreview__formatName { width: 180px; color: ${colors.darkShade}; }
.appLogsPreview__reason { color: ${colors.warningText}; font-family: ${font.family}; overflow-wrap: anywhere; }
.appLogsPreview__error { color: ${colors.dangerText}; }
@container (max-width: 760px) { .appLogsPreview__formatName { display: none; } }
@container (max-width: 620px) {
  .appLogsPreview__logger { display: none; }
  .appLogsPreview__level { width: 34px; }
  .appLogsPreview__level .appLogsLevel__word, .appLogsPreview__levelTitle { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); }
}`;
}
