import type { FormatSource } from './format_source';

/**
 * The style that a format string is written in, by the attributes that it names.
 * @returns null when it names none in any style
 */
export function detectStyle(text: string): FormatSource['style'] | null {
  // A format is no longer than that, and these expressions are not made for long text.
  const format = text.slice(0, 2000);
  if (/%\([^)]+\)[-#0 +.\d]*[a-zA-Z]/.test(format)) return '%';
  if (/\$\{[a-z_]\w*\}|\$(?:message|asctime|levelname|name)\b/i.test(format)) return '$';
  if (/\{[a-z_]\w*(?:![rsa])?(?::[^{}]*)?\}/i.test(format)) return '{';
  return null;
}
