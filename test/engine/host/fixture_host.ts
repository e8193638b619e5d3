import { transformFileSync } from '@swc/core';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'http';
import { tmpdir } from 'os';
import { join } from 'path';
import { brotliCompressSync } from 'zlib';
import { startHost, type Host } from '../../../standalone/host';

export interface FixtureHost {
  readonly url: string;
  /** What the host logged. */
  readonly logged: string[];
  close(): Promise<void>;
}

/** The host with a small plugin of its own, on the engine of the tests; needs no build. */
export async function startFixtureHost(
  given: { frontUrl?: string; port?: number } = {},
): Promise<FixtureHost> {
  const { frontUrl = process.env.APP_LOGS_TEST_FRONT ?? '', port = 0 } = given;
  const buildDir = mkdtempSync(join(tmpdir(), 'app-logs-host-'));
  const plugin = join(buildDir, 'kibana/appLogs');
  cpSync(join(__dirname, 'fixture_plugin'), plugin, { recursive: true });
  const { code } = transformFileSync(join(plugin, 'server/index.ts'), {
    jsc: { target: 'es2021', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  writeFileSync(join(plugin, 'server/index.js'), code);
  mkdirSync(join(plugin, 'target/public'), { recursive: true });
  writeFileSync(join(plugin, 'target/public/appLogs.plugin.js'), '// plain');
  writeFileSync(join(plugin, 'target/public/appLogs.plugin.js.br'), brotliCompressSync('// compressed'));
  mkdirSync(join(buildDir, 'standalone'));
  writeFileSync(join(buildDir, 'standalone/host.js'), '// the page');
  const logged: string[] = [];
  const host: Host = await startHost({ frontUrl, port, buildDir, onLog: (line) => logged.push(line) });
  return {
    url: host.url,
    logged,
    close: async () => {
      await host.close();
      rmSync(buildDir, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The answer's JSON; an empty object when it is none. */
  readonly json: Record<string, unknown>;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** Sends exactly these headers: `fetch` would not let a test set Host or Origin. */
export function send(url: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method, headers }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(Buffer.from(part as Uint8Array));
      const text = Buffer.concat(parts).toString();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: readJson(text) });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Calls a route of the fixture plugin as the page would. */
export function callRoute(host: FixtureHost, name: string, body: unknown): Promise<Answer> {
  return send(`${host.url}/internal/fixture/${name}`, {
    method: 'POST',
    headers: { ...PAGE_HEADERS, 'elastic-api-version': '1' },
    body: JSON.stringify(body),
  });
}

/** What our own page sends with every write. */
export const PAGE_HEADERS = { 'content-type': 'application/json', 'kbn-xsrf': 'true' };

function readJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** The headers without one of them. */
export function without(headers: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}
