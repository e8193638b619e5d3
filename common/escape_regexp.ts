/** A text as a regular expression that takes nothing but it, of what RE2 and JavaScript read alike. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
