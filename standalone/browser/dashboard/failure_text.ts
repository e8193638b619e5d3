/** What a rejected request says to a person. */
export function failureText(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const body: unknown = Reflect.get(error, 'body');
  const said: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'message') : undefined;
  if (typeof said === 'string') return said;
  return error instanceof Error ? error.message : String(error);
}
