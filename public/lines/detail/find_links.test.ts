import { findLinks } from './find_links';
import { growth, LINEAR } from '../../../common/testing/growth';

/** Addresses as they are shown, in brackets. */
const shown = (text: string) =>
  findLinks(text)
    .map((part) => (part.href === null ? part.text : `⟦${part.text}⟧`))
    .join('');

describe('addresses in a text', () => {
  it.each([
    ['see https://a.example/x?y=1#z.', 'see ⟦https://a.example/x?y=1#z⟧.'],
    ['(http://a.example/x_(y)), then', '(⟦http://a.example/x_(y)⟧), then'],
    ['"https://a.example/",', '"⟦https://a.example/⟧",'],
    ['<https://a.example>', '<⟦https://a.example⟧>'],
    ['HTTPS://A.example/Path!', '⟦HTTPS://A.example/Path⟧!'],
    ['http://[::1]:9200/_search]', '⟦http://[::1]:9200/_search⟧]'],
    ['https://한글.example/값', '⟦https://한글.example/값⟧'],
    ['https://a.example,https://b.example', '⟦https://a.example,https://b.example⟧'],
    ['https://a.example/ https://b.example/', '⟦https://a.example/⟧ ⟦https://b.example/⟧'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vbscript:x',
    'xhttps://a.example',
    'https://',
    'http://user@a.example/',
    'https://user:secret@a.example/',
    'https://bank.example@evil.example/',
    'https://a.example\u202egnp.exe',
    'https://a.exa\u200bmple/',
    'https://a.example\u2066/x',
    `https://a.example/${'x'.repeat(3_000)}`,
    '//a.example',
    'java\nscript:alert(1)',
    '',
  ])('%j stays text', (text) => {
    expect(findLinks(text).every(({ href }) => href === null)).toBe(true);
    expect(shown(text)).toBe(text);
  });

  it('lead where they say, and nothing of the text is lost', () => {
    const text = `a https://a.example/\u0000b https://b.example:8443/?q='x' ${'https://c.example '.repeat(300)}`;
    const links = findLinks(text);
    expect(links.map((part) => part.text).join('')).toBe(text);
    expect(links.filter(({ href }) => href !== null)).toHaveLength(200);
    for (const { href } of links) if (href !== null) expect(new URL(href).protocol).toMatch(/^https?:$/);
  });

  it.each<[number, (n: number) => string]>([
    [125_000, (n) => 'https://'.repeat(n)],
    [50_000, (n) => 'https://a.example/)'.repeat(n)],
    [1_000_000, (n) => 'h'.repeat(n)],
    [1_000_000, (n) => `http://a/${')'.repeat(n)}`],
  ])('are found in linear time, and no character is lost (%#)', (size, of) => {
    const text = of(size);
    const parts = findLinks(text).map((part) => part.text);
    expect(parts.join('') === text).toBe(true);
    expect(growth(of, size, findLinks)).toBeLessThan(LINEAR);
  });
});
