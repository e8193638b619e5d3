/** The clipboard that the browser gives a page: what was copied, and whether it may. jsdom has none. */
export function fakeClipboard(allowed = true): readonly string[] {
  const copied: string[] = [];
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        if (!allowed) throw new Error('not allowed');
        copied.push(text);
      },
    },
  });
  return copied;
}
