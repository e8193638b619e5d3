import { logCases } from '../../test/logs/cases';
import { culprit } from './culprit';
import { isOwnFrame } from './own_frame';
import { parseTraceback } from './parse_traceback';
import { pathRules } from './path_rules';
import type { Frame, RaisedException } from './traceback';
import { growth, LINEAR } from '../testing/growth';

const HEADER = 'Traceback (most recent call last):\n';
const frame = (file: string, name: string, line = 12) =>
  `  File "${file}", line ${line}, in ${name}\n    x()\n`;
const OWN = frame('/srv/shop/pay.py', 'charge');
const OTHER = frame('/srv/shop/cart.py', 'total');
const LIBRARY = frame('/srv/venv/lib/python3.11/site-packages/flask/app.py', 'wsgi_app');
const DURING = '\nDuring handling of the above exception, another exception occurred:\n\n';

describe('the culprit', () => {
  it.each([
    ['the innermost own frame', `${HEADER}${OTHER}${OWN}${LIBRARY}KeyError: 1`, 'shop/pay.py in charge'],
    [
      'of the last exception',
      `${HEADER}${OWN}KeyError: 1\n${DURING}${HEADER}${OTHER}ValueError: 2`,
      'shop/cart.py in total',
    ],
    [
      'of those before, when it has none',
      `${HEADER}${OTHER}${OWN}KeyError: 1\n${DURING}${HEADER}${LIBRARY}ValueError: 2`,
      'shop/pay.py in charge',
    ],
    [
      'the innermost frame, when none is own',
      `${HEADER}${LIBRARY}${frame('/usr/lib/python3.11/json/decoder.py', 'decode')}ValueError: 2`,
      'json/decoder.py in decode',
    ],
    [
      'not a frame that the message quotes',
      `${HEADER}${OWN}shop.Failed: worker said\n${OTHER}`,
      'shop/pay.py in charge',
    ],
    [
      'not a frame of the stack below it',
      `${HEADER}${OWN}KeyError: 1\nStack (most recent call last):\n${OTHER}`,
      'shop/pay.py in charge',
    ],
    [
      'not the place of a syntax error',
      `${HEADER}${OWN}  File "/srv/shop/bad.py", line 1\n    x = = 1\nSyntaxError: no`,
      'shop/pay.py in charge',
    ],
    ['of a traceback that was cut', `${HEADER}${OWN}`, 'shop/pay.py in charge'],
    ['with a name that Python made', `${HEADER}${frame('pay.py', '<lambda>')}KeyError`, 'pay.py in <lambda>'],
    [
      'with a qualified name',
      `${HEADER}${frame('/a/b/c.py', 'f.<locals>.g')}KeyError`,
      'b/c.py in f.<locals>.g',
    ],
    [
      'of Windows',
      `${HEADER}${frame('C:\\shop\\pay.py', 'charge')}KeyError\n`.replace(/\n/g, '\r\n'),
      'shop/pay.py in charge',
    ],
    ['of what somebody typed', `${HEADER}${frame('<stdin>', '<module>')}KeyError`, '<stdin> in <module>'],
    [
      'in colours',
      `${HEADER}  File \u001b[35m"/srv/shop/pay.py"\u001b[0m, line \u001b[35m3\u001b[0m, in \u001b[35mcharge\u001b[0m\nKeyError`,
      'shop/pay.py in charge',
    ],
    [
      'that loguru marks',
      `${HEADER}\n  File "/srv/shop/main.py", line 3, in main\n> File "/srv/shop/pay.py", line 3, in charge\n\nKeyError: 1`,
      'shop/pay.py in charge',
    ],
    ['within a message', `it failed: ${HEADER}${OWN}KeyError: 1`, 'shop/pay.py in charge'],
    [
      'of a group, where it was raised',
      `  + Exception Group ${HEADER}  |   File "/srv/shop/main.py", line 1, in main\n  | ExceptionGroup: two (1 sub-exception)\n  +-+---------------- 1 ----------------\n    | ${HEADER}    |   File "/srv/shop/pay.py", line 1, in charge\n    | ValueError: one\n    +------------------------------------\n`,
      'shop/main.py in main',
    ],
    [
      'of a group that a library raised, in what it holds',
      `  + Exception Group ${HEADER}  |   File "/v/site-packages/anyio/x.py", line 1, in __aexit__\n  | ExceptionGroup: two (1 sub-exception)\n  +-+---------------- 1 ----------------\n    | ${HEADER}    |   File "/srv/shop/pay.py", line 1, in charge\n    | ValueError: one\n    +------------------------------------\n`,
      'shop/pay.py in charge',
    ],
  ])('is %s', (_what, text, expected) => expect(culprit(text)).toBe(expected));

  it.each([
    ['nothing', ''],
    ['Java', 'java.lang.Error: x\n\tat shop.Pay.charge(Pay.java:12)\n'],
    ['a header alone', HEADER],
    [
      'a frame that says nothing',
      `${HEADER}  File "", line 1, in f\n  File "a.py", line x, in f\n  File "a.py", line 1, in \n`,
    ],
  ])('is none of %s', (_what, text) => expect(culprit(text)).toBeNull());

  it('stays when lines move, when the folder does, and is cut where a pattern is', () => {
    const at = (file: string, line: number) => culprit(`${HEADER}${frame(file, 'charge', line)}KeyError`);
    expect(at('/srv/shop/pay.py', 1)).toBe(at('/home/ada/releases/17/shop/pay.py', 900));
    expect(culprit(`${HEADER}${frame('a.py', 'f'.repeat(1_000))}KeyError`)).toHaveLength(256);
  });

  it('goes by what people said for the service', () => {
    const text = `${HEADER}${OWN}${LIBRARY}KeyError`;
    expect(culprit(text, pathRules({ own: ['site-packages\\Flask\\'], library: [] }))).toBe(
      'flask/app.py in wsgi_app',
    );
    const thirdParty = `${HEADER}${OTHER}${frame('/srv/plugins/thirdparty/x.py', 'run')}KeyError`;
    expect(culprit(thirdParty)).toBe('thirdparty/x.py in run');
    expect(culprit(thirdParty, pathRules({ own: [], library: ['/plugins/thirdparty/'] }))).toBe(
      'shop/cart.py in total',
    );
  });

  it('is that of the parsed traceback, for all of the log files', () => {
    const traces = logCases().flatMap(({ expected }) =>
      expected.flatMap(({ stackTrace }) => stackTrace ?? []),
    );
    expect(traces.length).toBeGreaterThan(200);
    const differing = traces.filter((text) => culprit(text) !== byParsing(text));
    expect(differing).toEqual([]);
  });

  it.each<[string, number, (n: number) => string]>([
    ['frames that do not end', 150_000, (n) => `${HEADER}${'  File "'.repeat(n)}`],
    ['frames that end at once', 150_000, (n) => `${HEADER}${'  File "\n'.repeat(n)}`],
    ['a path', 1_000_000, (n) => `${HEADER}  File "${'/'.repeat(n)}", line 1, in f\n`],
    ['blanks', 1_000_000, (n) => `${HEADER}${' '.repeat(n)}File "a", line 1, in f\n`],
    ['library frames', 12_000, (n) => `${HEADER}${LIBRARY.repeat(n)}KeyError`],
    ['chains', 12_000, (n) => `${DURING}${HEADER}`.repeat(n)],
  ])('takes linear time for a text of %s', (_name, size, text) => {
    expect(growth(text, size, culprit)).toBeLessThan(LINEAR);
  });
});

/** The same rule on the traceback in parts, for those that are not longer than what is searched. */
function byParsing(text: string): string | null {
  const { exceptions } = parseTraceback(text);
  const last = exceptions.at(-1);
  if (last === undefined) return null;
  const before = exceptions.slice(0, -1).flatMap(callsOf);
  const parts = [last.frames.filter(isCall), last.group.flat().flatMap(callsOf), before];
  const own = parts.map((calls) => calls.filter(({ file }) => isOwnFrame(file)));
  const chosen = [...own, ...parts].find((calls) => calls.length > 0)?.at(-1);
  if (chosen === undefined) return null;
  return `${chosen.file.split(/[/\\]/).slice(-2).join('/').replace(/^\//, '')} in ${chosen.function}`;
}

function callsOf({ frames, group }: RaisedException): readonly Frame[] {
  return [...frames.filter(isCall), ...group.flat().flatMap(callsOf)];
}

function isCall(frame: Frame): boolean {
  return frame.function !== '';
}
