/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { fakeClipboard } from '../../testing/clipboard';
import { fakeLine } from '../../testing/fake_lines';
import { fakeCall, fakeServices, inPage } from '../../testing/fake_services';
import { fireEvent, render, screen, waitFor, within } from '../../testing/screen';
import { pathRules } from '../../../common/traceback/path_rules';
import { ExceptionRow } from './exception_row';
import { FrameRulesContext } from './frame_rules';

const HEADER = 'Traceback (most recent call last):\n';
const own = (line: number) =>
  `  File "/srv/shop/pay.py", line ${line}, in pay\n    charge(card)\n           ^^^^\n`;
const library = (line: number) =>
  `  File "/srv/venv/lib/python3.11/site-packages/x.py", line ${line}, in call\n    call()\n`;
const CHAINED =
  `${HEADER}${own(1)}${library(2)}${library(3)}${library(4)}${own(5)}ValueError: a\n\n` +
  `During handling of the above exception, another exception occurred:\n\n${HEADER}${own(6)}KeyError: b\n\n` +
  `The above exception was the direct cause of the following exception:\n\n${HEADER}${own(7)}shop.CardError: refused\r\n  see https://a.example/17\n`;

function show(stackTrace: string | null, parts: Parameters<typeof fakeLine>[0] = {}, open = true) {
  const onToggle = jest.fn();
  const line = fakeLine({ errorType: 'shop.CardError', errorMessage: 'refused', stackTrace, ...parts });
  const view = render(
    inPage(fakeServices(fakeCall({}).call), <ExceptionRow line={line} open={open} onToggle={onToggle} />),
  );
  return { ...view, onToggle, line };
}
const subject = (name: string) => screen.getByTestId(name);
const all = (name: string) => screen.queryAllByTestId(name);

describe('the row of an exception', () => {
  it('has type, message and number of frames, and opens by its line', () => {
    const { onToggle, line } = show(CHAINED, {}, false);
    expect(subject('appLogsTracebackToggle')).toHaveTextContent('shop.CardError: refused7 frames');
    expect(all('appLogsStackTrace')).toEqual([]);
    fireEvent.click(subject('appLogsTracebackToggle'));
    expect(onToggle).toHaveBeenCalledWith(line.id);
  });

  it('counts the frames that Python left out', () => {
    show(`${HEADER}${own(1)}  [Previous line repeated 991 more times]\nRecursionError: x`, {}, false);
    expect(subject('appLogsTracebackFrames')).toHaveTextContent('992 frames');
  });

  it('cannot open what has no stack trace', () => {
    show(null, {}, false);
    expect(subject('appLogsTracebackToggle')).toBeDisabled();
  });
});

describe('an unfolded traceback', () => {
  it('has chained exceptions in their order, and says how they came of each other', () => {
    show(CHAINED);
    expect(all('appLogsExceptionText').map(({ textContent }) => textContent)).toEqual([
      'ValueError: a',
      'KeyError: b',
      'shop.CardError: refused\n  see https://a.example/17',
    ]);
    expect(all('appLogsExceptionRelation').map(({ textContent }) => textContent)).toEqual([
      'While the exception above was being handled, this one was raised:',
      'The exception above was the direct cause of this one:',
    ]);
    expect(subject('appLogsLink')).toHaveAttribute('href', 'https://a.example/17');
  });

  it('emphasises own frames in words, and folds those of libraries', () => {
    show(CHAINED);
    expect(all('appLogsOwnFrame')).toHaveLength(4);
    expect(all('appLogsOwnFrame')[0]).toHaveTextContent(/^app\/srv\/shop\/pay\.py:1in pay/);
    expect(all('appLogsLibraryFrame')).toHaveLength(0);
    const folded = subject('appLogsLibraryFrames');
    expect(folded).toHaveTextContent('3 library frames');
    fireEvent.click(folded);
    expect(all('appLogsLibraryFrame')).toHaveLength(3);
  });

  it('goes by what people said for the service, and opens what they can say', () => {
    const onFrame = jest.fn();
    const ask = jest.fn();
    const known = new Map([['shop', pathRules({ own: ['site-packages'], library: ['shop/pay.py'] })]]);
    const line = fakeLine({ service: 'shop', stackTrace: CHAINED });
    render(
      inPage(
        fakeServices(fakeCall({}).call),
        <FrameRulesContext.Provider value={{ known, ask, onFrame }}>
          <ExceptionRow line={line} open onToggle={jest.fn()} />
        </FrameRulesContext.Provider>,
      ),
    );
    expect(ask).toHaveBeenCalledWith('shop');
    expect(all('appLogsOwnFrame')).toHaveLength(3);
    const whose = all('appLogsWhoseFrame');
    expect(whose.map(({ textContent }) => textContent)).toContain('Not ours?');
    fireEvent.click(within(all('appLogsLibraryFrame')[0] ?? subject('none')).getByText('Ours?'));
    expect(onFrame).toHaveBeenCalledWith(line, '/srv/shop/pay.py');
  });

  it('offers nothing of that in a panel', () => {
    show(CHAINED);
    expect(all('appLogsWhoseFrame')).toEqual([]);
  });

  it('keeps source lines and carets', () => {
    const { container } = show(CHAINED);
    expect(container.querySelector('.appLogsFrame__source')?.textContent).toBe('charge(card)\n       ^^^^');
  });

  it('is its whole text when asked, and is copied to the byte', async () => {
    const copied = fakeClipboard();
    show(CHAINED);
    fireEvent.click(subject('appLogsStackTraceAsText'));
    expect(subject('appLogsStackTraceAsText')).toHaveAttribute('aria-pressed', 'true');
    expect(subject('appLogsStackTraceText').textContent).toBe(CHAINED.replace('\r\n', '\n'));
    fireEvent.click(subject('appLogsCopyStackTrace'));
    await waitFor(() => expect(subject('appLogsCopyStackTrace')).toHaveAttribute('data-copied', 'copied'));
    expect(copied).toEqual([CHAINED]);
  });

  it('has the sub-exceptions of a group below it', () => {
    show(
      `  + Exception Group ${HEADER}  |   File "/srv/a.py", line 1, in f\n  | ExceptionGroup: two (2 sub-exceptions)\n  +-+---------------- 1 ----------------\n    | ValueError: one\n    +---------------- 2 ----------------\n    | KeyError: two\n    +------------------------------------\n`,
    );
    const items = within(subject('appLogsStackTrace')).getAllByRole('listitem');
    expect(
      items.filter((item) => item.querySelector('section')).map(({ textContent }) => textContent),
    ).toEqual(['ValueError: one', 'KeyError: two']);
  });

  it('of a thousand frames opens cut, at the end where it was raised', () => {
    const frames = Array.from({ length: 1_000 }, (_, i) => own(i)).join('');
    const { container } = show(`${HEADER}${frames}KeyError: x\n`);
    expect(container.querySelectorAll('*').length).toBeLessThan(3_000);
    expect(subject('appLogsStackTrace')).toHaveTextContent('pay.py:999');
    expect(subject('appLogsShowAllFrames')).toHaveTextContent('Show all (1,000)');
    fireEvent.click(subject('appLogsShowAllFrames'));
    expect(container.textContent).toContain('pay.py:0');
    expect(container.textContent).toContain('pay.py:500');
  });

  it('shows markup, escapes and overrides as text, in every part', () => {
    const evil = '<img src=x onerror="alert(1)">\u202e\u001b[31m';
    const { container } = show(
      `${HEADER}  File "${evil}", line 1, in ${evil}\n    ${evil}\nKeyError: ${evil}\n`,
    );
    expect(container.querySelector('img')).toBeNull();
    for (const acting of ['\u202e', '\u001b']) expect(container.textContent).not.toContain(acting);
  });

  it('that is not Python’s is shown as it is', () => {
    const java = 'java.lang.Error: x\n\tat shop.Pay.charge(Pay.java:12)\n';
    show(java);
    expect(subject('appLogsStackTraceText').textContent).toBe(java);
    expect(all('appLogsStackTraceAsText')).toEqual([]);
    expect(all('appLogsTracebackFrames')).toEqual([]);
  });
});
