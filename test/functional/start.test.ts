import { spawn, type ChildProcess } from 'child_process';
import { mkdtempSync } from 'fs';
import { createServer } from 'net';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { freePort } from '../support/free_port';
import { writePythonLog } from './support/python_log';

const ROOT = resolve(__dirname, '../..');
// npm start is the standalone's own; on a Kibana there is nothing to start.
const onStandalone = process.env.KIBANA_URL ? describe.skip : describe;

/** `npm start`, with what it printed. */
function start(args: string[], env: NodeJS.ProcessEnv = {}) {
  const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs'), ...args], {
    cwd: ROOT,
    env: { ...process.env, APP_LOGS_TEST_ENGINE: undefined, ...env },
    detached: true,
  });
  let output = '';
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
  return {
    ended,
    output: () => output,
    /** The page's address, once it is printed. */
    ready: () =>
      new Promise<string>((done, fail) => {
        const look = () => {
          const found = /App Logs is ready: (\S+)/.exec(output);
          if (found?.[1]) done(found[1]);
        };
        child.stdout?.on('data', look);
        child.on('close', () => fail(new Error(output)));
        look();
      }),
    /** Ctrl-C in a terminal reaches the whole process group. */
    interrupt: () => process.kill(-(child.pid ?? 0), 'SIGINT'),
  };
}

onStandalone('npm start', () => {
  it('imports a file, prints the page with its time range, and has the data at the next start', async () => {
    const log = writePythonLog(40, 21, 'shop.log');
    const data = mkdtempSync(join(tmpdir(), 'app-logs-data-'));
    const port = String(await freePort());
    const first = start([log.file, '--service', 'shop', '--timezone', 'UTC', '--port', port, '--data', data]);
    const url = new URL(await first.ready());
    expect(first.output()).toContain('40 events imported, 0 there already, 0 unparsed, 0 rejected');
    expect(url.port).toBe(port);
    const written = new Date(log.from * 1000).toISOString().slice(0, 10);
    expect(decodeURIComponent(url.search)).toContain(`from:'${written}`);
    first.interrupt();
    expect(await first.ended).toBe(0);

    const second = start(['--port', port, '--data', data]);
    const base = new URL(await second.ready()).origin;
    const answer = await fetch(`${base}/internal/app_logs/data`, { headers: { 'elastic-api-version': '1' } });
    expect(await answer.json()).toMatchObject({ documents: 40, services: ['shop'] });
    second.interrupt();
    expect(await second.ended).toBe(0);
  });

  it.each([
    ['an unknown option', ['--portt', '1'], {}, /--portt/],
    ['a file that is not there', ['no-such.log'], {}, /There is no file "no-such\.log"/],
    ['a time zone that does not exist', ['--timezone', 'Mars/Olympus'], {}, /no time zone/],
    ['no JDK', [], { PATH: '/nonexistent', JAVA_HOME: '' }, /JDK|java/i],
  ])('%s gives one sentence and status 1', async (_name, args, env, message) => {
    const run = start(args, env);
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(message);
    expect(run.output()).not.toMatch(/^\s+at /m);
  });

  it('a taken port gives one sentence and status 1', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const address = taken.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const data = mkdtempSync(join(tmpdir(), 'app-logs-data-'));
    const run = start(['--port', String(port), '--data', data]);
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(String(port));
    expect(run.output()).toContain('--port');
    expect(run.output()).not.toMatch(/^\s+at /m);
    taken.close();
  });
});
