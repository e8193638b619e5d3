import { spawnSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { sendByCurl, sendByHandler, sendByTail, WRITE_LOG } from '../../server/tutorial/python_commands';
import { callKibana } from './support/call_kibana';
import { testHost, type TestHost } from './support/host';
import { pythonEnvironment } from './support/python_environment';
import { countDocuments, reset } from './support/reset';
import { startInShell } from './support/shell_program';
import { storedFields } from './support/stored_fields';

// What Home's tutorial has people type, run as it stands, from the log that Python writes to the documents.
const hasCurl = spawnSync('curl', ['--version']).status === 0;
const STREAM = 'logs-app_logs.shop-default';

let host: TestHost;
let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  env = await pythonEnvironment();
}, 600_000);
beforeEach(async () => {
  host = await testHost();
  await reset(host);
  folder = mkdtempSync(join(tmpdir(), 'app-logs-tutorial-'));
  await type(WRITE_LOG);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs commands to their end. */
function type(commands: readonly string[]): Promise<string> {
  return inFolder(commands).finished;
}

function inFolder(commands: readonly string[]) {
  return startInShell(commands, { cwd: folder, env: { ...env, APP_LOGS_DIRECTORY: join(folder, 'state') } });
}

async function expectTheLog(): Promise<void> {
  const names = ['log.level', 'message', 'error.type', 'event.original'];
  const documents = await storedFields(host, STREAM, names);
  expect(documents.map(([level, message, error]) => [level, message, error])).toEqual([
    ['info', 'the shop is open', undefined],
    ['warning', 'only 2 left of blue socks', undefined],
    ['error', expect.stringContaining('no average without orders'), 'ZeroDivisionError'],
  ]);
  const originals = documents.map(([, , , original]) => `${String(original)}\n`);
  expect(originals.join('')).toBe(readFileSync(join(folder, 'app.log'), 'utf8'));
}

it('the tailer sends the log', async () => {
  await callKibana(host, 'POST', '/api/app_logs/setup', {});
  const tailer = inFolder(sendByTail(host.elasticsearchUrl));
  try {
    while (!((await countDocuments(host, STREAM)) >= 3));
    await expectTheLog();
  } finally {
    await tailer.stop();
  }
});

it('the handler sends what a program logs', async () => {
  await callKibana(host, 'POST', '/api/app_logs/setup', {});
  const program = [...sendByHandler(host.elasticsearchUrl), 'logging.warning("only %d left", 2)', ''];
  writeFileSync(join(folder, 'program.py'), program.join('\n'));
  await type(['python program.py']);
  expect(await storedFields(host, STREAM, ['log.level', 'message'])).toEqual([['warning', 'only 2 left']]);
});

(hasCurl ? it : it.skip)('curl sends it', async () => {
  await type(sendByCurl(host.url));
  await expectTheLog();
});
