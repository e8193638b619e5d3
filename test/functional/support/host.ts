/** Where the functional tests run: a standalone that the harness started, or any Kibana named by KIBANA_URL. */
export interface TestHost {
  readonly url: string;
  readonly elasticsearchUrl: string;
  /** What only Kibana has; asked of the host, not guessed from a name. */
  readonly hasDiscover: boolean;
}

/** @throws Error when the harness has not said where the host is */
export async function testHost(): Promise<TestHost> {
  const url = required('APP_LOGS_TEST_HOST');
  const capabilities = await fetch(`${url}/api/core/capabilities?useDefaultCapabilities=false`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'kbn-xsrf': 'test', 'x-elastic-internal-origin': 'test' },
    body: JSON.stringify({ applications: ['discover', 'appLogs'] }),
  });
  const body: unknown = capabilities.ok ? await capabilities.json() : {};
  const hasDiscover = typeof body === 'object' && body !== null && 'discover' in body;
  return { url, elasticsearchUrl: required('APP_LOGS_TEST_FRONT'), hasDiscover };
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: run npm run test:functional`);
  return value;
}
