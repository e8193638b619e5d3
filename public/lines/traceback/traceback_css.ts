import type { EuiThemeComputed } from '@elastic/eui';

/** Style sheet of an unfolded traceback: the application's own frames stand out by weight, mark and a bar. */
export function tracebackStyles({ size, colors, border, font }: EuiThemeComputed): string {
  return `
.appLogsLine__frames { flex: none; color: ${colors.darkShade}; font-family: ${font.family}; font-size: 11px; }
.appLogsStackTrace {
  max-height: 70vh; margin: ${size.xs} 0; padding: ${size.xs} ${size.s}; overflow: auto; border: ${border.thin};
  border-radius: ${border.radius.small}; background: ${colors.emptyShade}; font-family: ${font.familyCode}; font-size: 12px; line-height: 1.5;
}
.appLogsStackTrace__actions { display: flex; flex-wrap: wrap; gap: ${size.xs}; font-family: ${font.family}; }
.appLogsException__relation { margin: ${size.s} 0; font-family: ${font.family}; font-style: italic; }
.appLogsException__header { color: ${colors.darkShade}; }
.appLogsException__text { margin: ${size.xs} 0; color: ${colors.dangerText}; white-space: pre-wrap; overflow-wrap: anywhere; }
.appLogsException__group { margin: ${size.s} 0 ${size.s} ${size.s}; padding-left: ${size.m}; border-left: ${border.thin}; list-style: decimal inside; }
.appLogsFrames { margin-left: ${size.s}; }
.appLogsFrames__toggle { display: flex; align-items: center; gap: ${size.xs}; color: ${colors.darkShade}; font-family: ${font.family}; }
.appLogsFrames__toggle:hover { text-decoration: underline; }
.appLogsFrame { padding: 1px 0 1px ${size.s}; border-left: 3px solid transparent; color: ${colors.darkShade}; }
.appLogsFrame--own { border-left-color: ${colors.primary}; color: ${colors.text}; }
.appLogsFrame--own .appLogsFrame__file, .appLogsFrame--own .appLogsFrame__function { font-weight: ${font.weight.bold}; }
.appLogsFrame__place { display: flex; flex-wrap: wrap; column-gap: ${size.s}; overflow-wrap: anywhere; }
.appLogsFrame__mark {
  padding: 0 ${size.xs}; border: 1px solid ${colors.primaryText}; border-radius: ${border.radius.small};
  color: ${colors.primaryText}; font-family: ${font.family}; font-size: 10px; line-height: 16px;
}
.appLogsFrame__whose { color: ${colors.primaryText}; font-family: ${font.family}; font-size: 11px; }
.appLogsFrame__whose:hover, .appLogsFrame__whose:focus { text-decoration: underline; }
.appLogsFrame__source { margin: 0 0 0 ${size.l}; overflow-x: auto; white-space: pre; tab-size: 4; }`;
}
