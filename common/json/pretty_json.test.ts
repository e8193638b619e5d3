import { prettyJson } from './pretty_json';

describe('JSON within a text', () => {
  it('is indented, with what it holds', () => {
    expect(prettyJson(' {"a":1,"b":[true,{"c":null}],"d":{},"e":[]} ')).toEqual({
      text: '{\n  "a": 1,\n  "b": [\n    true,\n    {\n      "c": null\n    }\n  ],\n  "d": {},\n  "e": []\n}',
      kind: 'object',
      size: 4,
    });
    expect(prettyJson('[1, 2]')).toEqual({ text: '[\n  1,\n  2\n]', kind: 'list', size: 2 });
    expect(prettyJson('[ ]')).toEqual({ text: '[]', kind: 'list', size: 0 });
    expect(prettyJson('[[]]')).toMatchObject({ text: '[\n  []\n]', size: 1 });
  });

  it('is what JSON.stringify writes, when no number is beyond it', () => {
    const value = { a: [1, -2.5, [[], {}], 'x"y\\z,{}[]:'], b: { 'c d': { e: false } }, '': '' };
    expect(prettyJson(JSON.stringify(value))?.text).toBe(JSON.stringify(value, null, 2));
  });

  it('keeps numbers, keys and their order as they were written', () => {
    const text = '{"b":12345678901234567890,"1":1.10,"b":1E400,"a":-0.0}';
    expect(prettyJson(text)?.text.replace(/\s/g, '')).toBe(text);
  });

  it('has letters in place of escapes, and leaves escapes that act', () => {
    expect(prettyJson(String.raw`["\ud55c\uae00 \\u00e9 \u00e9 \n \u001b \ud83d\ude00"]`)?.text).toBe(
      `[\n  "한글 ${String.raw`\\u00e9 é \n \u001b`} 😀"\n]`,
    );
  });

  it.each(['', 'x', '12', '"text"', 'null', '{a:1}', '{"a":1', '[1,]', '{}{}', '{"a":1} tail'])(
    'is not %j',
    (text) => expect(prettyJson(text)).toBeNull(),
  );

  it('is left alone when it is deeper than anybody reads, and is quick when it is long', () => {
    expect(prettyJson('['.repeat(20_000) + ']'.repeat(20_000))).toBeNull();
    const items = 200_000;
    expect(prettyJson(`[${'1,'.repeat(items - 1)}1]`)).toMatchObject({ size: items });
  });
});
