import { RECORDS_LOG, STDERR_LOG } from '../../test/faults/sample_traceback_log';
import { CUT_START, MAX_EVENT_BYTES, MAX_EVENT_LINES, type CutEvent, type CutState } from './cut_event';
import { PLAIN_DIALECT } from '../formats/read/record_start';
import { cutEvents } from './cut_events';
import { growth, LINEAR } from '../testing/growth';

const READING = { dialect: PLAIN_DIALECT, timezone: 'UTC' };

function cutWhole(text: string): readonly CutEvent[] {
  return cutEvents({ text, last: true, state: CUT_START, ...READING }).events;
}

/** Cuts text dealt out in pieces, as a sender does: what was not consumed comes again with more. */
function cutInPieces(text: string, size: number): Array<Omit<CutEvent, 'start' | 'end'>> {
  const events: CutEvent[] = [];
  let state: CutState = CUT_START;
  let pending = text;
  for (let length = size; length < pending.length;) {
    const cut = cutEvents({ text: pending.slice(0, length), last: false, state, ...READING });
    events.push(...cut.events);
    pending = pending.slice(cut.consumed);
    state = cut.state;
    length = cut.consumed === 0 ? length + size : size;
  }
  events.push(...cutEvents({ text: pending, last: true, state, ...READING }).events);
  return events.map(placeless);
}

function placeless({
  text,
  eol,
  before,
  continued,
  time,
  hint,
  inFileRow,
}: CutEvent): Omit<CutEvent, 'start' | 'end'> {
  return { text, eol, before, continued, time, hint, inFileRow };
}

const texts = (log: string) => cutWhole(log).map((event) => event.text);

describe('cutEvents', () => {
  it('joins a traceback to its record, chained ones and blank lines too', () => {
    const events = texts(RECORDS_LOG);
    expect(events.map((text) => text.split('\n')[0])).toEqual([
      'starting up',
      '2030-01-02 03:04:05,678 - shop - INFO - café opened 🎉',
      '2030-01-02 03:04:06,001 - shop.cart - ERROR - charge failed',
      '2030-01-02 03:04:07,000 - shop - INFO - \r',
      '2030-01-02 03:04:08,000 - shop - WARNING - a\rb',
      '2030-01-02 03:04:09,000 - shop - INFO - end',
    ]);
    expect(events[2]?.endsWith('KeyError: 1')).toBe(true);
  });

  it('makes each line an event before the first record, and a traceback one', () => {
    const events = texts(STDERR_LOG);
    expect(events.map((text) => text.split('\n').length)).toEqual([1, 1, 11, 1, 2]);
  });

  it('keeps line ends, and takes a lone carriage return for text', () => {
    const events = cutWhole('a\r\nb\nc\rd\n\r');
    expect(events.map(({ text, eol }) => [text, eol])).toEqual([
      ['a', '\r\n'],
      ['b', '\n'],
      ['c\rd', '\n'],
      ['', '\r'],
    ]);
  });

  it('counts positions in UTF-8 bytes', () => {
    expect(cutWhole('é\n🎉x\na').map((event) => event.before.position)).toEqual([0, 3, 9]);
  });

  it('hands on the time of the record before', () => {
    const events = cutWhole('2030-01-02 03:04:05,678 - a - INFO - x\nINFO:root:no time\n');
    expect(events.map((event) => event.hint)).toEqual([{}, { time: '2030-01-02T03:04:05.678' }]);
  });

  it.each([1, 2, 3, 7, 16, 64, 200])('gives the same events in pieces of %d characters', (size) => {
    for (const log of [RECORDS_LOG, STDERR_LOG, `${RECORDS_LOG}\r`]) {
      expect(cutInPieces(log, size)).toEqual(cutWhole(log).map(placeless));
    }
  });

  it('is certain of an event only when the next has begun with a whole line', () => {
    const cut = cutEvents({ text: 'a\nb\nDuring hand', last: true, state: CUT_START, ...READING });
    expect([cut.events.length, cut.final, cut.consumed, cut.state.position]).toEqual([3, 1, 2, 2]);
    const whole = cutEvents({ text: 'a\nb\n', last: true, state: CUT_START, ...READING });
    expect([whole.events.length, whole.final, whole.consumed]).toEqual([2, 1, 2]);
    const more = cutEvents({ text: 'a\nb\nDuring hand', last: false, state: CUT_START, ...READING });
    expect([more.events.length, more.final, more.consumed]).toEqual([1, 1, 2]);
  });

  it('goes on in a new event after 500 lines, also within a traceback that no record owns', () => {
    const record = `2030-01-02 03:04:05,678 - a - INFO - x\n${'more\n'.repeat(1200)}`;
    const trace = `Traceback (most recent call last):\n${'  File "a.py"\n'.repeat(700)}ValueError: x\nnext\n`;
    expect(cutWhole(record).map((e) => [e.text.split('\n').length, e.continued])).toEqual([
      [MAX_EVENT_LINES, false],
      [MAX_EVENT_LINES, true],
      [201, true],
    ]);
    expect(cutWhole(trace).map((e) => [e.text.split('\n').length, e.continued])).toEqual([
      [MAX_EVENT_LINES, false],
      [202, true],
      [1, false],
    ]);
    for (const log of [record, trace]) expect(cutInPieces(log, 2500)).toEqual(cutWhole(log).map(placeless));
  });

  it('cuts a line that is longer than an event may be, at a character', () => {
    const line = `2030-01-02 03:04:05,678 - a - INFO - ${'é'.repeat(MAX_EVENT_BYTES)}`;
    const log = `${line}\nnext\n2030-01-02 03:04:06,678 - a - INFO - y\n`;
    const events = cutWhole(log);
    expect(events.map((e) => e.text + e.eol).join('')).toBe(log);
    expect(events.map((e) => [Buffer.byteLength(e.text) <= MAX_EVENT_BYTES, e.continued])).toEqual([
      [true, false],
      [true, true],
      [true, true],
      [true, false],
    ]);
    expect(cutInPieces(log, 300_000)).toEqual(events.map(placeless));
  });

  it('keeps a line of just the bound whole, whatever its line end', () => {
    const line = 'x'.repeat(MAX_EVENT_BYTES);
    for (const eol of ['\n', '\r\n', '\r', '']) {
      expect(cutWhole(line + eol).map((e) => [e.text.length, e.eol])).toEqual([[MAX_EVENT_BYTES, eol]]);
    }
    const held = cutEvents({ text: `${line}\r`, last: false, state: CUT_START, ...READING });
    expect([held.events.length, held.consumed]).toEqual([0, 0]);
  });

  it('takes linear time', () => {
    const log = (lines: number) => `${'\n'.repeat(lines)}${'é\n'.repeat(lines)}`;
    expect(cutWhole(log(40_000))).toHaveLength(80_000);
    expect(growth(log, 40_000, cutWhole)).toBeLessThan(LINEAR);
  });
});
