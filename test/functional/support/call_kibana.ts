import type { TestHost } from './host';

/**
 * Asks Kibana's own API, as a script does.
 * @param body JSON, or a form with files
 * @returns the answer's text
 * @throws Error with the answer when Kibana refuses
 */
export async function callKibana(
  host: TestHost,
  method: string,
  path: string,
  body?: object,
): Promise<string> {
  const form = body instanceof FormData;
  const response = await fetch(`${host.url}${path}`, {
    method,
    headers: {
      'kbn-xsrf': 'test',
      ...(form || body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text;
}
