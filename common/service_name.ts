import { DEFAULT_NAMESPACE, DEFAULT_SERVICE, INDEX_TEMPLATE } from './names';

const MAX_LENGTH = 80;

/**
 * The part of a data stream's name that stands for a service: `[a-z0-9_]`, at most 80 characters. Where that
 * loses something (`my-shop`, `my shop`, a Korean name) `_` and six hex digits of the name's hash are added,
 * so that two services never share a stream by accident.
 * @param name what the user typed; empty means the default service
 */
export function serviceSlug(name: string): string {
  const typed = name.trim();
  if (typed === '') return DEFAULT_SERVICE;
  const plain = typed.toLowerCase().replace(/[^a-z0-9_]/g, '_');
  if (plain === typed.toLowerCase() && plain.length <= MAX_LENGTH) return plain;
  const suffix = `_${hash24(typed)}`;
  return plain.slice(0, MAX_LENGTH - suffix.length) + suffix;
}

/** A namespace as data streams allow it: same characters, `default` when empty. */
export function namespaceSlug(namespace: string): string {
  return namespace.trim() === '' ? DEFAULT_NAMESPACE : serviceSlug(namespace);
}

/** `logs-app_logs.<service>-<namespace>` */
export function dataStreamName(service: string, namespace: string): string {
  return `${INDEX_TEMPLATE}.${serviceSlug(service)}-${namespaceSlug(namespace)}`;
}

/** FNV-1a over UTF-16 code units, 24 bits as six hex digits: no crypto, the same in browser and server. */
function hash24(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return ((hash >>> 8) & 0xffffff).toString(16).padStart(6, '0');
}

/** Longest name that the routes take. */
export const MAX_SERVICE_NAME = 200;

/** Whether a person may call a service, or a namespace, so: any text of one line that is not too long. */
export function isServiceName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- what no name holds, and no line of a file
  return name.length <= MAX_SERVICE_NAME && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name);
}
