import type { TryRequest } from '../../../common/api/patterns';
import { tryPatterns } from '../../../server/patterns/try_patterns';
import { searchLogs } from '../../../server/routes/search_logs';
import { install } from '../../../server/setup/install';
import { importBytes } from '../import/import_text';
import { client, newContext, removeAll, removeAllAndClose } from '../setup/setup_engine';

const SERVICE = 'tried';
const RANGE = { service: SERVICE, from: '2000-01-01T00:00:00Z', to: '2999-01-01T00:00:00Z' };
const LINES = [
  ...Array.from({ length: 30 }, (_, i) => `INFO:root:user name${'abc'[i % 3]} logged in`),
  ...Array.from(
    { length: 20 },
    (_, i) => `INFO:root:request ${i} ended with status ${i % 4 === 0 ? 500 : 200}`,
  ),
  'INFO:root:cache warmed',
];

beforeAll(async () => {
  await removeAll();
  await install(newContext());
  await importBytes(client, SERVICE, `${LINES.join('\n')}\n`);
  await client.indices.refresh({ index: 'logs-app_logs.*' });
});
afterAll(removeAllAndClose);

const { signal } = new AbortController();
const attempt = (request: Partial<TryRequest> & Pick<TryRequest, 'rules'>) =>
  tryPatterns((body) => searchLogs({ client, signal }, body), { ...RANGE, at: 0, ...request });
const rule = (template: string) => ({ template });

it('says which patterns a rule joins, with their lines', async () => {
  expect(await attempt({ rules: [rule('user <*> logged in')] })).toEqual({
    taken: ['a', 'b', 'c'].map((name) => ({ pattern: `user name${name} logged in`, lines: 10 })),
    patterns: 3,
    lines: 30,
    becomes: [{ pattern: 'user <*> logged in', lines: 30 }],
    read: 30,
    tried: 5,
    missed: 0,
    partial: null,
  });
});

it('says what a kept word splits a pattern into', async () => {
  expect(await attempt({ rules: [rule('request <*> ended with status <keep>')] })).toMatchObject({
    taken: [{ pattern: 'request <num> ended with status <num>', lines: 20 }],
    becomes: [
      { pattern: 'request <*> ended with status 200', lines: 15 },
      { pattern: 'request <*> ended with status 500', lines: 5 },
    ],
  });
});

it('leaves to a rule what the rules before it do not take, and the lines of others', async () => {
  const rules = [rule('user namea <**>'), rule('user <*> logged in')];
  expect(await attempt({ rules, at: 1 })).toMatchObject({ lines: 20, read: 20 });
  expect(await attempt({ rules, at: 1, service: 'another' })).toMatchObject({ lines: 0, read: 0, tried: 0 });
  expect(await attempt({ rules, at: 1, to: '2001-01-01T00:00:00Z' })).toMatchObject({ lines: 0, taken: [] });
});

it('refuses what cannot be used, and says what to do', async () => {
  await expect(attempt({ rules: [rule('<*> <**>')] })).rejects.toMatchObject({
    statusCode: 400,
    action: 'Leave at least one word as it is.',
  });
  await expect(attempt({ rules: [rule('a')], at: 1 })).rejects.toMatchObject({ statusCode: 400 });
});
