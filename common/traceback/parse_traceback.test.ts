import { logCases } from '../../test/logs/cases';
import { parseTraceback } from './parse_traceback';
import { frameCount, tracebackText, type RaisedException } from './traceback';
import { growth, LINEAR } from '../testing/growth';

const parsed = (text: string) => {
  const traceback = parseTraceback(text);
  expect(tracebackText(traceback)).toBe(text);
  return traceback;
};
const only = (text: string): RaisedException => {
  const { exceptions } = parsed(text);
  expect(exceptions).toHaveLength(1);
  return exceptions[0] ?? fail();
};
const fail = (): never => {
  throw new Error('no exception');
};
const HEADER = 'Traceback (most recent call last):\n';
const FRAME = '  File "/srv/shop/pay.py", line 12, in pay\n    charge(card)\n';

describe('the tracebacks of the log files', () => {
  const traces = logCases().flatMap(({ name, expected, documents }) =>
    expected.flatMap((event, at) =>
      event.stackTrace === undefined
        ? []
        : [{ name, event, stackTrace: event.stackTrace, original: documents[at]?.event.original ?? '' }],
    ),
  );

  it('are many, each lossless, also as the whole event', () => {
    expect(traces.length).toBeGreaterThan(200);
    for (const { stackTrace, original } of traces) {
      parsed(stackTrace);
      parsed(original);
    }
  });

  it('have frames, and end in the exception that the record has', () => {
    for (const { name, event, stackTrace } of traces) {
      const { exceptions } = parseTraceback(stackTrace);
      expect(frameCount(exceptions)).toBeGreaterThan(0);
      // ecs-logging leaves out the exception's own line.
      if (name.startsWith('ecs_logging/') || exceptions.at(-1)?.text === '') continue;
      const { type, message, notes } = exceptions.at(-1) ?? fail();
      expect([name, type]).toEqual([name, event.errorType]);
      // A traceback that the exception quotes is of its message, up to the end; white space there is no matter.
      const said = [message, ...notes].join('\n');
      if (typeof event.errorMessage === 'string') expect(said.trim()).toBe(event.errorMessage.trim());
    }
  });

  it('stay lossless when cut at any byte, and never throw', () => {
    const longest = [...new Set(traces.map(({ stackTrace }) => stackTrace))];
    for (const text of longest) {
      const bytes = Buffer.from(text);
      const step = Math.max(1, Math.floor(bytes.length / 60));
      for (let at = 0; at < bytes.length; at += step) {
        // As an importer reads them: bytes that are no UTF-8 become U+FFFD.
        parsed(bytes.subarray(0, at).toString('utf8'));
        parsed(bytes.subarray(at).toString('utf8'));
        parsed(bytes.subarray(0, at).toString('utf8') + bytes.subarray(at + step * 3).toString('utf8'));
      }
    }
  });
});

describe('a traceback', () => {
  it('has frames with file, line, function and source, carets kept', () => {
    const { frames, type, message, header } = only(
      `${HEADER}${FRAME}  File "shop/pay.py", line 23, in <module>\n    return 3 * (prices["tea"] + 1)\n                ~~~~~~~~~~~~~~^~~\nTypeError: no\n`,
    );
    expect(header).toBe(HEADER);
    expect(frames).toHaveLength(2);
    expect(frames[1]).toMatchObject({
      file: 'shop/pay.py',
      line: 23,
      function: '<module>',
      own: true,
      source: ['return 3 * (prices["tea"] + 1)', '            ~~~~~~~~~~~~~~^~~'],
    });
    expect([type, message]).toEqual(['TypeError', 'no']);
  });

  it('keeps source of several lines, as 3.13 prints it', () => {
    const source = ['total = sum(', '    prices[name]', '...<2 lines>...', ')', '^'];
    const { frames } = only(
      `${HEADER}  File "a.py", line 2, in f\n${source.map((line) => `    ${line}\n`).join('')}KeyError: 1`,
    );
    expect(frames[0]?.source).toEqual(source);
  });

  it('counts the calls that Python left out', () => {
    const { exceptions } = parsed(
      `${HEADER}${FRAME}${FRAME}  [Previous line repeated 991 more times]\nRecursionError: maximum recursion depth exceeded`,
    );
    expect(frameCount(exceptions)).toBe(993);
    expect(exceptions[0]?.frames[1]?.repeated).toBe(991);
  });

  it('has frames without source, and the place of a syntax error', () => {
    const { frames, type, message } = only(
      `${HEADER}  File "<frozen importlib._bootstrap>", line 1204, in _gcd_import\n  File "shop/bad.py", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n`,
    );
    expect(frames.map(({ source }) => source)).toEqual([[], ['x = = 1', '    ^']]);
    expect(frames[1]?.function).toBe('');
    expect([type, message]).toEqual(['SyntaxError', 'invalid syntax']);
  });

  it('of Windows keeps CRLF and its paths', () => {
    const text = `${HEADER}  File "C:\\shop\\pay.py", line 3, in pay\n    x()\nOSError: [WinError 2] no\n`;
    const { frames } = only(text.replace(/\n/g, '\r\n'));
    expect(frames[0]).toMatchObject({ file: 'C:\\shop\\pay.py', source: ['x()'] });
  });

  it('is read through the colours of 3.13', () => {
    const { frames, type } = only(
      `${HEADER}  File \u001b[35m"/srv/a.py"\u001b[0m, line \u001b[35m3\u001b[0m, in \u001b[35mf\u001b[0m\n    \u001b[31mx\u001b[0m()\n\u001b[1;35mKeyError\u001b[0m: \u001b[35m1\u001b[0m\n`,
    );
    expect(frames[0]).toMatchObject({ file: '/srv/a.py', line: 3, function: 'f', source: ['x()'] });
    expect(type).toBe('KeyError');
  });

  it('keeps a message of many lines, and the stack after it apart', () => {
    const { exceptions, after } = parsed(
      `${HEADER}${FRAME}shop.CardError: first\nsecond: line\n\n  indented\nStack (most recent call last):\n${FRAME}`,
    );
    expect(exceptions[0]).toMatchObject({
      type: 'shop.CardError',
      message: 'first\nsecond: line\n\n  indented',
    });
    expect(after).toMatch(/^Stack/);
  });

  it('keeps what stands before it', () => {
    const { before, exceptions } = parsed(
      `Exception in thread Thread-4 (run):\n${HEADER}${FRAME}KeyError: 1`,
    );
    expect(before).toBe('Exception in thread Thread-4 (run):\n');
    expect(exceptions[0]?.type).toBe('KeyError');
  });

  it('may be chained, each in the order it was raised', () => {
    const { exceptions } = parsed(
      `${HEADER}${FRAME}ValueError: a\n\nDuring handling of the above exception, another exception occurred:\n\n${HEADER}${FRAME}KeyError: b\n\nThe above exception was the direct cause of the following exception:\n\n${HEADER}${FRAME}shop.Odd\n`,
    );
    expect(exceptions.map(({ relation, type, message }) => [relation, type, message])).toEqual([
      [null, 'ValueError', 'a'],
      ['context', 'KeyError', 'b'],
      ['cause', 'shop.Odd', ''],
    ]);
  });

  it('quotes what a worker of a pool raised', () => {
    const { exceptions } = parsed(
      `multiprocessing.pool.RemoteTraceback: \n"""\n${HEADER}${FRAME}ValueError: x\n\nDuring handling of the above exception, another exception occurred:\n\n${HEADER}${FRAME}KeyError: x\n"""\n\nThe above exception was the direct cause of the following exception:\n\n${HEADER}${FRAME}KeyError: x\n`,
    );
    expect(exceptions.at(-1)).toMatchObject({ relation: 'cause', type: 'KeyError' });
  });

  it.each([
    [
      'Java',
      'java.lang.IllegalStateException: no\n\tat shop.Pay.charge(Pay.java:12)\nCaused by: x\n\t... 3 more\n',
    ],
    [
      'Node',
      'TypeError: x is not a function\n    at pay (/srv/shop/pay.js:1:2)\n    at node:internal/main\n',
    ],
    ['nothing', ''],
    ['white space', ' \n\n'],
  ])('is none of %s', (_what, text) => {
    expect(parsed(text)).toEqual({ before: text, exceptions: [], after: '' });
  });

  const during = 'During handling of the above exception, another exception occurred:\n';
  const group = (indent: number) => `${' '.repeat(2 * indent + 2)}+-+--- 1 ---\n`;
  it.each<[string, number, (n: number) => string]>([
    ['frames that do not end', 150_000, (n) => `${HEADER}${'  File "'.repeat(n)}`],
    ['ends of frames', 110_000, (n) => `${HEADER}${'", line 1'.repeat(n)}`],
    ['a frame with many ends', 110_000, (n) => `${HEADER}  File "a", line 1${'", line 1'.repeat(n)}x`],
    ['empty lines', 1_000_000, (n) => `${HEADER}${'\n'.repeat(n)}`],
    ['chained exceptions', 8_000, (n) => `${HEADER}${FRAME}${during}`.repeat(n)],
    ['remote tracebacks', 8_000, (n) => `${HEADER}${FRAME}RemoteTraceback:\n"""\n`.repeat(n)],
    ['one long line', 1_000_000, (n) => `${HEADER}${'a'.repeat(n)}`],
    ['tracebacks', 12_000, (n) => `${HEADER}${FRAME}`.repeat(n)],
    // Each level is indented further: the text itself grows with the square of their number.
    [
      'groups in groups',
      1_700_000,
      (n) =>
        `  + Exception Group ${HEADER}${Array.from({ length: Math.floor(Math.sqrt(n)) }, (_, i) => group(i)).join('')}`,
    ],
  ])('is read in linear time when the text is of %s', (_name, size, text) => {
    expect(growth(text, size, parsed)).toBeLessThan(LINEAR);
  });
});
