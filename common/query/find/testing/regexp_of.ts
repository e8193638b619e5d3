/** The same pattern for JavaScript, whose negated classes go beyond a line where ours, as `grep`'s, do not. */
export function regExpOf(typed: string, flags: string): RegExp {
  const withinLine = typed
    .replace(/\[\^a\]/g, '[^a\\n]')
    .replace(/\\W/g, '[^\\w\\n]')
    .replace(/\\s/g, '[^\\S\\n]');
  return new RegExp(withinLine, flags);
}
