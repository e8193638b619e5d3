import { cutText, visibleParts } from './visible_text';

const shown = (text: string, oneLine = false) =>
  visibleParts(text, oneLine)
    .map((part) => (part.mark === null ? part.text : `[${part.text}]`))
    .join('');

describe('text made safe', () => {
  it('leaves ordinary text alone, whatever its script', () => {
    const text =
      'GET /a?b=<b>1</b> – naïve 日本語 العربية 👨‍👩‍👧 \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\n\tat x';
    expect(visibleParts(text)).toEqual([{ text, mark: null }]);
  });

  it('shows terminal escapes and other controls', () => {
    expect(shown('\u001b[31mred\u001b[0m \u0000 \u007f \u009b')).toBe('[␛][31mred[␛][0m [␀] [␡] [‹U+009B›]');
    expect(visibleParts('\u001b')[0]?.mark).toBe('U+001B');
  });

  it('shows right-to-left overrides instead of obeying them', () => {
    const parts = visibleParts('user\u202Egnp.exe\u2066 \u200f');
    expect(parts.map((part) => part.text).join('')).toBe('user‹RLO›gnp.exe‹LRI› ‹RLM›');
    expect(JSON.stringify(parts)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
  });

  it('shows zero-width characters between ASCII, and keeps the joiners that scripts need', () => {
    expect(shown('pass\u200bword pass\u200dword \ufeff')).toBe('pass[‹ZWSP›]word pass[‹ZWJ›]word [‹BOM›]');
  });

  it('shows halves of surrogate pairs', () => {
    expect(shown('a\ud800b\udc00c 😀')).toBe('a[‹U+D800›]b[‹U+DC00›]c 😀');
  });

  it('puts line breaks into one line when asked', () => {
    expect(shown('a\r\nb\nc', true)).toBe('a ⏎ b ⏎ c');
    expect(shown('a\r\nb\rc')).toBe('a\nb[␍]c');
  });

  it('stays cheap on a text full of controls', () => {
    const parts = visibleParts('\u0000x'.repeat(100_000));
    expect(parts.length).toBeLessThan(5_000);
    expect(parts.map((part) => part.text).join('')).toHaveLength(200_000);
  });
});

describe('cutting a long text', () => {
  it('says whether it did, and leaves a surrogate pair whole', () => {
    expect(cutText('abc', 3)).toEqual({ text: 'abc', cut: false });
    expect(cutText('ab😀', 3)).toEqual({ text: 'ab', cut: true });
  });
});
