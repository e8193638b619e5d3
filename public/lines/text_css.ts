import type { EuiThemeComputed } from '@elastic/eui';

/** Style sheet of text as a program wrote it: a box of whole lines, and marks in place of characters that act. */
export function textStyles({ size, colors, border, font }: EuiThemeComputed): string {
  return `
.appLogsText {
  max-height: 60vh; margin: ${size.xs} 0; padding: ${size.s}; overflow: auto; border-radius: ${border.radius.small};
  background: ${colors.emptyShade}; border: ${border.thin}; color: ${colors.text}; font-family: ${font.familyCode}; font-size: 12px; line-height: 1.5;
  white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4;
}
.appLogsMark { border-radius: 2px; background: ${colors.warning}33; color: ${colors.warningText}; }`;
}
