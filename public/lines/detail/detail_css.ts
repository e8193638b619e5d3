import type { EuiThemeComputed } from '@elastic/eui';

/** Style sheet of an open line: its text, and the table of its fields. */
export function detailStyles({ size, colors, border, font }: EuiThemeComputed): string {
  return `
.appLogsDetail { padding-bottom: ${size.s}; font-family: ${font.family}; }
.appLogsDetail > .appLogsText { max-height: 40vh; }
.appLogsDetail__pattern { display: flex; flex-wrap: wrap; align-items: center; gap: ${size.s}; font-size: 12px; }
.appLogsDetail__pattern code { min-width: 0; overflow-wrap: anywhere; }
.appLogsDetail__actions { display: flex; flex-wrap: wrap; gap: ${size.xs}; }
.appLogsLink { color: ${colors.primaryText}; text-decoration: underline; }
.appLogsFields { width: 100%; margin-top: ${size.xs}; border-collapse: collapse; font-size: 12px; line-height: 18px; }
.appLogsFields tr { border-top: ${border.width.thin} solid ${colors.lightShade}; }
.appLogsFields tr:hover, .appLogsFields tr:focus-within { background: ${colors.emptyShade}; }
.appLogsFields th {
  width: 26%; padding: 2px ${size.s} 2px 0; color: ${colors.darkShade}; font-weight: ${font.weight.regular};
  overflow-wrap: anywhere; text-align: left; vertical-align: top;
}
.appLogsFields td { padding: 2px 0; vertical-align: top; }
.appLogsFields__value { display: flex; align-items: flex-start; gap: ${size.s}; }
.appLogsFields__content { flex: 1 1 0; min-width: 0; }
.appLogsFields__text { font-family: ${font.familyCode}; overflow-wrap: anywhere; white-space: pre-wrap; }
.appLogsFields__hint { margin-left: ${size.s}; color: ${colors.darkShade}; }
.appLogsFields__actions { display: flex; flex: none; }
.appLogsFields__off { opacity: 0.5; cursor: not-allowed; }
.appLogsFields__column { margin-left: ${size.xs}; }`;
}
