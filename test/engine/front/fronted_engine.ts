import { Client } from '@elastic/elasticsearch';

// A new index takes seconds on a machine that is busy with other things.
jest.setTimeout(60_000);

/** What global_setup started, or the caller of the tests brought. */
export const frontUrl = fromEnvironment('APP_LOGS_TEST_FRONT');
export const engineUrl = fromEnvironment('APP_LOGS_TEST_ENGINE');

/** The official client at the front, without retries, so that a test sees each failure. */
export function newClient(): Client {
  return new Client({ node: frontUrl, maxRetries: 0 });
}

/** Polls until the condition holds; jest's own time limit is the bound. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition()));
}

/** A request to the raw engine. */
export async function askEngine(path: string): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(engineUrl + path);
  return { status: answer.status, body: (await answer.json()) as unknown };
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this by npm run test:engine`);
  return value;
}
