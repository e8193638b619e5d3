import { spawn, spawnSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { sendByCurl, sendByPython, WRITE_LOG } from '../../server/tutorial/python_commands';
import { testHost, type TestHost } from './support/host';
import { reset } from './support/reset';
import { storedFields } from './support/stored_fields';

// What Home's tutorial has people type, run as it stands, from the log that Python writes to the documents.
const hasCurl = spawnSync('curl', ['--version']).status === 0;

let host: TestHost;
let folder: string;

beforeEach(async () => {
  host = await testHost();
  await reset(host);
  folder = mkdtempSync(join(tmpdir(), 'app-logs-tutorial-'));
  await type(WRITE_LOG);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Runs commands as a person types them, and gives what they print. Never waits synchronously: the standalone's host
 * answers from this very process.
 */
async function type(commands: readonly string[]): Promise<string> {
  const shell = spawn('bash', ['-e'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  const printed: Buffer[] = [];
  shell.stdout.on('data', (part: Buffer) => printed.push(part));
  shell.stdin.end(commands.join('\n'));
  const status = await new Promise<number | null>((resolve, reject) => {
    shell.on('error', reject);
    shell.on('close', resolve);
  });
  const text = Buffer.concat(printed).toString('utf8');
  if (status !== 0) throw new Error(`bash ended with ${String(status)}: ${text}`);
  return text;
}

async function expectTheLog(): Promise<void> {
  const stream = 'logs-app_logs.shop-default';
  const names = ['log.level', 'message', 'error.type', 'event.original'];
  const documents = await storedFields(host, stream, names);
  expect(documents.map(([level, message, error]) => [level, message, error])).toEqual([
    ['info', 'the shop is open', undefined],
    ['warning', 'only 2 left of blue socks', undefined],
    ['error', expect.stringContaining('no average without orders'), 'ZeroDivisionError'],
  ]);
  const originals = documents.map(([, , , original]) => `${String(original)}\n`);
  expect(originals.join('')).toBe(readFileSync(join(folder, 'app.log'), 'utf8'));
}

it('Python sends its log, and the same again adds nothing', async () => {
  const send = sendByPython(host.url);
  expect(JSON.parse(await type(send))).toMatchObject({ accepted: 3, rejected: 0 });
  await expectTheLog();
  expect(JSON.parse(await type(send))).toMatchObject({ accepted: 0, rejected: 0 });
  await expectTheLog();
});

(hasCurl ? it : it.skip)('curl sends it', async () => {
  await type(sendByCurl(host.url));
  await expectTheLog();
});
