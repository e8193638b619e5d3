/** What global_setup started, or the caller of the tests brought. */
export const frontUrl = fromEnvironment('APP_LOGS_TEST_FRONT');
export const engineUrl = fromEnvironment('APP_LOGS_TEST_ENGINE');

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
