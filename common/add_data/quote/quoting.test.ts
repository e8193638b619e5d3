import { execFileSync } from 'child_process';
import { parse } from 'yaml';
import { seeded } from '../../testing/seeded';
import { agentText, beatsText } from './beats_text';
import { quotePython } from './quote_python';
import { quoteShell } from './quote_shell';
import { quoteYaml } from './quote_yaml';

/** What somebody might type, or paste, to have something else happen. */
const HOSTILE = [
  '',
  ' ',
  "it's",
  `"'`,
  "'''",
  '"""',
  '$(touch pwned)',
  '`touch pwned`',
  '${HOME}',
  '$$',
  '$',
  'a$b',
  '\\',
  '\\n',
  "\\'",
  'two\nlines',
  'tab\there',
  '\r\n',
  '# comment',
  'a #b',
  'a: b',
  '- a',
  '[a, b]',
  '{a: b}',
  '{{mustache}}',
  '%s',
  '!tag',
  '&anchor',
  '*alias',
  'null',
  'true',
  '1e3',
  '~',
  '@',
  ';rm -rf /',
  '| cat',
  '--option',
  '-',
  '~/app.log',
  '/var/log/*.log',
  '쇼핑몰',
  '🛒',
  '\u0085\u2028\u2029\ufeff\u00a0',
  '\u0007\u001b[31m\u007f',
  '</script>',
];
const PIECES = [
  "'",
  '"',
  '\\',
  '$',
  '{',
  '}',
  '(',
  ')',
  '`',
  '#',
  ': ',
  '\n',
  '\t',
  ' ',
  '-',
  'a',
  'é',
  '🛒',
  '%',
  '!',
];

function texts(): readonly string[] {
  const random = seeded(8);
  const made = Array.from({ length: 500 }, () =>
    Array.from(
      { length: 1 + Math.floor(random() * 8) },
      () => PIECES[Math.floor(random() * PIECES.length)],
    ).join(''),
  );
  return [...HOSTILE, ...made];
}

describe('a text of a person comes out of a step as it went in,', () => {
  it('out of a shell', () => {
    const words = texts().map(quoteShell).join(' ');
    const read = execFileSync('sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' });
    expect(read.split('\0').slice(0, -1)).toEqual(texts());
  });

  it('out of Python, on one line', () => {
    for (const text of texts()) expect(quotePython(text)).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
    const program = `import json, sys\nsys.stdout.write(json.dumps([\n${texts().map(quotePython).join(',\n')}\n]))`;
    const read: unknown = JSON.parse(execFileSync('python3', ['-'], { input: program, encoding: 'utf8' }));
    expect(read).toEqual(texts());
  });

  it('out of YAML, on one line, read as 1.1 and as 1.2', () => {
    for (const text of texts()) {
      const file = `before: 1\nvalue: ${quoteYaml(text)}\nafter: 2\n`;
      expect(quoteYaml(text)).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
      for (const version of ['1.1', '1.2'] as const) {
        expect(parse(file, { version })).toEqual({ before: 1, value: text, after: 2 });
      }
    }
  });

  it('out of the configuration of Beats, which knows variables', () => {
    for (const text of texts()) expect(readByUcfg(parse(beatsText(text)))).toBe(text);
    for (const text of texts()) expect(readByUcfg(parse(agentText(text))).replaceAll('$${', '${')).toBe(text);
  });
});

/** As go-ucfg's lexer: a dollar sign takes the meaning from the character after it; "${" would begin a variable. */
function readByUcfg(value: unknown): string {
  const text = String(value);
  let read = '';
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '$' && at + 1 < text.length) {
      if (text[at + 1] === '{') throw new Error(`a variable in ${text}`);
      at++;
    }
    read += text[at];
  }
  return read;
}
