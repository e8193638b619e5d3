const MINUTE_MS = 60_000;
/** The window that is looked at, and the one before it: an hour each. */
export const NOW = { from: '2019-05-06T10:00:00.000Z', to: '2019-05-06T10:59:59.999Z' };
export const BEFORE = { from: '2019-05-06T09:00:00.000Z', to: '2019-05-06T10:00:00.000Z' };
const DAY_BEFORE = '2019-05-05T10:00:00.000Z';

const TRACEBACK = (folder: string, line: number) =>
  [
    'Traceback (most recent call last):',
    `  File "${folder}/shop/pay.py", line ${line}, in charge`,
    '    gate.send(card)',
    '  File "/usr/lib/python3.11/site-packages/gate/client.py", line 9, in send',
    '    raise GateError("down")',
    'gate.GateError: down',
  ].join('\n');

/** A record, and when it was written, epoch ms. */
export interface MadeLine {
  readonly time: number;
  readonly text: string;
}

/** `count` lines spread evenly over an hour. */
function spread(from: string, count: number, text: (i: number) => string): MadeLine[] {
  const start = Date.parse(from);
  return Array.from({ length: count }, (_, i) => ({
    time: start + Math.floor(((i + 0.5) * 60 * MINUTE_MS) / count),
    text: text(i),
  }));
}

const NAMES = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank', 'grace', 'heidi'];
const nameOf = (i: number) => NAMES[i % NAMES.length] ?? '';

/** A log whose changes are known. */
export function madeLines(): readonly MadeLine[] {
  const both = [BEFORE.from, NOW.from];
  return [
    ...both.flatMap((from) => spread(from, 240, (i) => `INFO request ${i} served in ${i % 90} ms`)),
    // Names vary: one pattern, and the same in both windows although its masks are not.
    ...spread(BEFORE.from, 120, (i) => `INFO user ${nameOf(i)} logged in`),
    ...spread(NOW.from, 120, (i) => `INFO user ${nameOf(i + 4)} logged in`),
    ...spread(BEFORE.from, 60, (i) => `WARNING cache miss for key ${i}`),
    ...spread(NOW.from, 180, (i) => `WARNING cache miss for key ${i}`),
    ...spread(BEFORE.from, 120, (i) => `INFO order ${i} shipped`),
    ...spread(NOW.from, 40, (i) => `INFO order ${i} shipped`),
    ...spread(BEFORE.from, 60, () => 'DEBUG heartbeat of the old worker'),
    ...spread(NOW.from, 30, (i) => `ERROR queue of shard ${i} is full`),
    ...spread(NOW.from, 1, () => 'INFO seldom said thing'),
    // A nightly job, all at once; it ran the day before as well.
    ...spread(DAY_BEFORE, 200, () => 'INFO backup wrote a block').map((line, i) => ({
      ...line,
      time: Date.parse(DAY_BEFORE) + i,
    })),
    ...spread(NOW.from, 200, () => 'INFO backup wrote a block').map((line, i) => ({
      ...line,
      time: Date.parse(NOW.from) + i,
    })),
    ...spread(
      NOW.from,
      20,
      (i) => `ERROR payment failed\n${TRACEBACK(i % 2 === 0 ? '/opt/shop-1.2' : '/home/me/src', 40 + i)}`,
    ),
    ...spread(
      BEFORE.from,
      2,
      () =>
        `ERROR no such row\n${TRACEBACK('/opt/shop-1.2', 7).replace('gate.GateError: down', 'KeyError: 7')}`,
    ),
  ];
}

/** One line as Python's logging writes it, UTC. */
export function writtenLine({ time, text }: MadeLine): string {
  const stamp = new Date(time).toISOString().replace('T', ' ').replace('.', ',').replace('Z', '');
  return `${stamp} ${text}`;
}
