import { spawnSync } from 'child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { Find } from '../../../common/api/find';
import { logScopeSchema } from '../../../common/api/logs';
import { programOf } from '../../../common/query/find/program';
import { readPattern } from '../../../common/query/find/read_pattern';
import { runProgram } from '../../../common/query/find/run_program';
import { install } from '../../../server/setup/install';
import { eventDocument } from '../support/event_document';
import { memorySavedObjects } from '../support/memory_saved_objects';
import { silentLogger } from '../support/silent_logger';
import { allLines, client } from './written_lines';

const SERVICE = 'find_test';
const STREAM = `logs-app_logs.${SERVICE}-default`;
const SCOPE = logScopeSchema.parse({
  from: '2043-07-08T00:00:00Z',
  to: '2043-07-08T23:59:59.999Z',
  services: [SERVICE],
});

const TRACEBACK = `Traceback (most recent call last):
  File "/srv/shop/cart.py", line 42, in add_item
    total = prices[name] + 1  # 가격
KeyError: 'préis'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/usr/lib/python3.11/site-packages/flask/app.py", line 9, in run
    raise ShopError("no such item: [x]")
shop.errors.ShopError: no such item: [x]`;

/** Messages as programs write them; the second part, if any, is the event's traceback. */
export const MESSAGES: readonly (readonly [message: string, traceback?: string])[] = [
  ['connection refused by db-01.example.com:5432'],
  ['Connection RESET by peer'],
  ['GET /api/v1/items?id=42&sort=name HTTP/1.1 200'],
  ['POST /api/v2/items 500 in 1234ms'],
  ['[INFO] (x)'],
  ['[WARN] (y) a.b*c?d+e^f$g|h'],
  ['path C:\\logs\\new\\today.txt'],
  ['said "hello, world" and \'bye\''],
  ['{"user": {"id": 7, "tags": ["a", "b"]}}'],
  ['user=~root & pass=#1 @host <none> ~end~'],
  ['주문 결제 오류: 잔액이 부족합니다'],
  ['주문 완료 ✅ 감사합니다 🎉🎉'],
  ['🔥 disk is full 🔥'],
  ['Größe ÜBERSCHRITTEN, naïve café ÉCOLE'],
  ['Ошибка подключения к базе'],
  ['tab\there and   three spaces'],
  ['foo_bar foo-bar foo.bar foobar'],
  ['fooBarBaz error42 4error err'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'],
  ['192.168.0.1 10.0.0.255 ::1 0x1F'],
  ['550e8400-e29b-41d4-a716-446655440000 done'],
  ['first of three\nsecond: error in the middle\nlast done'],
  ['error'],
  ['an error at the end: error'],
  ['cart failed', TRACEBACK],
  ['timeout after 30s (retry 1/3)'],
  ['100% of 5$ ^_^ `quoted` a\\b \\d'],
  ['a*b **bold** ??? ... --- ==='],
];

/** Longer than `message.wildcard` takes; `grep` is not asked for it. */
const LONG_MESSAGE = `the needle in ${'hay '.repeat(2_500)}haystack`;

let folder = '';

/** Writes the messages to the engine, and each to a file of its own for `grep`. */
export async function writeFindLines(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'app-logs-grep-'));
  textsOf().forEach((text, i) => writeFileSync(join(folder, `${i}`), `${text}\n`));
  await install({ client, logger: silentLogger, ...memorySavedObjects() });
  const answer = await client.bulk({
    refresh: true,
    operations: [...MESSAGES, [LONG_MESSAGE, undefined] as const].flatMap(([message, traceback], i) => {
      const text = `2043-07-08 01:00:00,000 INFO ${message}${traceback === undefined ? '' : `\n${traceback}`}`;
      return [
        { create: { _index: STREAM, _id: `find-${i}` } },
        eventDocument(text, { service: SERVICE, sequence: i }),
      ];
    }),
  });
  if (answer.errors) throw new Error(JSON.stringify(answer.items[0]));
}

export async function removeFindLinesAndClose(): Promise<void> {
  rmSync(folder, { recursive: true });
  await client.indices.deleteDataStream({ name: STREAM });
  await client.close();
}

/** Numbers of the messages that the engine finds. */
export async function foundByEngine(find: Find): Promise<readonly number[]> {
  const lines = await allLines({ ...SCOPE, find }, 1000);
  return lines.map(({ id }) => Number(id.replace('find-', ''))).sort((a, b) => a - b);
}

/**
 * Numbers of the messages of which `grep` prints a line.
 * @param options as `-iE`
 */
export function foundByGrep(options: string, pattern: string): readonly number[] {
  const { status, stdout, stderr } = spawnSync('grep', ['-l', options, '-e', pattern, '-r', '.'], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const files = stdout.split('\n').filter((name) => name !== '');
  return files.map((name) => Number(name.replace('./', ''))).sort((a, b) => a - b);
}

/** Numbers of the messages in which the page would mark something, or an empty place. */
export function foundByPage(pattern: string): readonly number[] {
  const read = readPattern(pattern);
  if (read.pattern === null) throw new Error(`${pattern}: ${read.problem.code}`);
  const program = programOf(read.pattern);
  return textsOf()
    .map((text, i) => (runProgram(program, text, { steps: 1_000_000, matches: 1 }).length > 0 ? i : -1))
    .filter((i) => i >= 0);
}

function textsOf(): readonly string[] {
  return MESSAGES.map(([message, traceback]) =>
    traceback === undefined ? message : `${message}\n${traceback}`,
  );
}
