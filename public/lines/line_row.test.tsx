/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { cleanup, fireEvent, render, screen, within } from '../testing/screen';
import { fakeLine } from '../testing/fake_lines';
import { fakeCall, fakeServices, inPage } from '../testing/fake_services';
import { LINE_TIME } from '../services/line_time_format';
import { DEFAULT_COLUMNS } from '../services/view_state';
import type { LineLook } from './line_look';
import { LineRow } from './line_row';
import type { LineSlots } from './line_slots';

const services = fakeServices(fakeCall({}).call);
const LOOK: LineLook = {
  columns: DEFAULT_COLUMNS,
  wrap: false,
  density: 'normal',
  zone: 'UTC',
  timeFormat: LINE_TIME,
  keepNames: false,
};

interface State {
  open?: boolean;
  tracebackOpen?: boolean;
  look?: Partial<LineLook>;
  slots?: LineSlots;
}

function show(line: ReturnType<typeof fakeLine>, state: State = {}) {
  const onToggle = jest.fn();
  const onToggleTraceback = jest.fn();
  const onFix = jest.fn();
  const { container } = render(
    inPage(
      services,
      <LineRow
        line={line}
        look={{ ...LOOK, ...state.look }}
        slots={state.slots ?? {}}
        selected={false}
        open={state.open ?? false}
        tracebackOpen={state.tracebackOpen ?? false}
        onToggle={onToggle}
        onToggleTraceback={onToggleTraceback}
        onFix={onFix}
      />,
    ),
  );
  return { onToggle, onToggleTraceback, onFix, container };
}
const subject = (name: string) => screen.getByTestId(name);

describe('a row', () => {
  it('shows time with milliseconds, level, logger and message', () => {
    show(fakeLine({ level: 'error', severity: 40, message: 'card declined' }));
    expect(subject('appLogsLineTime')).toHaveTextContent('2024-03-01 12:00:00.123');
    expect(subject('appLogsLineLevel')).toHaveTextContent(/^error$/);
    expect(subject('appLogsLineLevel')).toHaveAttribute('data-letter', 'E');
    expect(subject('appLogsLineLogger')).toHaveTextContent('shop.cart');
    expect(subject('appLogsLineMessage')).toHaveTextContent('card declined');
  });

  it('shows any field in the order of the columns, the message last', () => {
    const line = fakeLine({ values: { 'process.pid': 4711, 'labels.user': '<b>ada</b>' } });
    const columns = ['labels.user', 'process.pid', '@timestamp'];
    const { container } = show(line, { look: { columns, timeFormat: 'HH:mm:ss.SSS', zone: 'Asia/Seoul' } });
    expect(subject('appLogsLine')).toHaveTextContent('<b>ada</b>471121:00:00.123message of line-1');
    expect(container.querySelector('b')).toBeNull();
  });

  it('marks what is looked for, in message, exception and original text', () => {
    const matches = (text: string) =>
      [...text.matchAll(/card/g)].map(({ index }) => ({ start: index, end: index + 4 }));
    const line = fakeLine({
      message: '\u001b[31mcard declined',
      original: 'a card',
      errorType: 'CardError',
      errorMessage: 'no card',
    });
    const { container } = show(line, { open: true, look: { matches } });
    expect(subject('appLogsLineMessage')).toHaveTextContent('␛[31mcard declined');
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'card',
      'card',
      'card',
    ]);
  });

  it('breaks a message where it has line ends, when lines are wrapped', () => {
    const line = fakeLine({ message: 'first\n  second' });
    show(line);
    expect(subject('appLogsLineMessage').textContent).toBe('first ⏎   second');
    cleanup();
    show(line, { look: { wrap: true } });
    expect(subject('appLogsLineMessage').textContent).toBe('first\n  second');
  });

  it('holds what other parts put into it, in place of its own', () => {
    const line = fakeLine({ errorType: 'KeyError' });
    const slots = {
      above: () => <i>above</i>,
      detail: () => <i>detail</i>,
      below: () => <i>below</i>,
    };
    const { container } = show(line, { open: true, slots });
    expect([...container.querySelectorAll('i')].map((slot) => slot.textContent)).toEqual([
      'above',
      'detail',
      'below',
    ]);
    expect(screen.getByTestId('appLogsTraceback')).toBeInTheDocument();
    expect(screen.queryByTestId('appLogsLineOriginal')).toBeNull();
  });

  it('shows markup, scripts and overrides as text', () => {
    const { container } = show(
      fakeLine({ message: '<img src=x onerror="alert(1)"><script>alert(2)</script> \u202egnp \u001b[31m' }),
    );
    expect(container.querySelector('img, script')).toBeNull();
    expect(subject('appLogsLineMessage')).toHaveTextContent('<script>alert(2)</script> ‹RLO›gnp ␛[31m');
  });

  it('shows the original on a click, and says the row is open', () => {
    const line = fakeLine({ original: 'first\n  second' });
    const { onToggle } = show(line);
    fireEvent.click(subject('appLogsLineMessage'));
    expect(onToggle).toHaveBeenCalledWith(line.id);
    expect(subject('appLogsLineToggle')).toHaveAttribute('aria-expanded', 'false');
  });

  it('shows the whole original when open', () => {
    show(fakeLine({ original: 'first\n  second' }), { open: true });
    expect(subject('appLogsLineOriginal').textContent).toBe('first\n  second');
  });

  it('shows exception type and message, and unfolds the stack trace', () => {
    const line = fakeLine({
      errorType: 'KeyError',
      errorMessage: "'sku'",
      stackTrace: 'Traceback (most recent call last):\n  File "a.py", line 1\nKeyError: \'sku\'',
    });
    const { onToggle, onToggleTraceback } = show(line, { tracebackOpen: true });
    const traceback = subject('appLogsTraceback');
    expect(traceback).toHaveTextContent("KeyError: 'sku'");
    expect(subject('appLogsStackTrace')).toHaveTextContent('Traceback (most recent call last):');
    expect(subject('appLogsExceptionText').textContent).toBe("KeyError: 'sku'");
    fireEvent.click(within(traceback).getByTestId('appLogsTracebackToggle'));
    expect(onToggleTraceback).toHaveBeenCalledWith(line.id);
    expect(onToggle).not.toHaveBeenCalled();
  });

  it('marks a line that no format could read', () => {
    show(fakeLine({ unparsed: true, level: null, severity: 0 }));
    expect(subject('appLogsLineUnparsed')).toBeInTheDocument();
    expect(subject('appLogsLineLevel')).toHaveTextContent('none');
  });

  it('leads from the open line to the fix of its format, or of its time', () => {
    const unparsed = fakeLine({ unparsed: true });
    const { onFix } = show(unparsed, { open: true });
    expect(subject('appLogsLineFix')).toHaveTextContent('Fix the format');
    fireEvent.click(subject('appLogsLineFix'));
    expect(onFix).toHaveBeenCalledWith(unparsed);
    cleanup();
    show(fakeLine(), { open: true });
    expect(subject('appLogsLineFix')).toHaveTextContent('Wrong time or format? Fix it');
  });

  it('offers no fix for a line of no service', () => {
    show(fakeLine({ service: null }), { open: true });
    expect(screen.queryByTestId('appLogsLineFix')).toBeNull();
  });

  it('opens a line of a megabyte cut, and shows all of it when asked', () => {
    const original = 'x'.repeat(1_000_000);
    const { container } = show(fakeLine({ message: original, original }), { open: true });
    expect(container.textContent?.length).toBeLessThan(30_000);
    fireEvent.click(subject('appLogsShowAll'));
    expect(subject('appLogsLineOriginal').textContent).toHaveLength(1_000_000);
  });
});
