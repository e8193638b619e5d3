import { createHash } from 'crypto';
import { namespaceSlug, serviceSlug } from '../../common/service_name';

const ID_LENGTH = 22;

/**
 * The chain of an import, so that the same text gets the same ids whoever sends it, under whatever name and
 * in whatever pieces. Bytes, for senders in other languages:
 *
 *     h0  = sha256(UTF-8 of serviceSlug(service) + "\n" + namespaceSlug(namespace))
 *     h_n = sha256(the 32 bytes of h_(n-1), then the UTF-8 of event n's text without its last line end)
 *       (a byte that is not valid in the file's encoding counts as U+FFFD, each of several in a row as one)
 *     _id of event n = the first 22 characters of h_n in base64url
 *
 * A link travels as base64url without padding, 43 characters.
 */
export function chainStart(service: string, namespace: string): Buffer {
  return createHash('sha256')
    .update(`${serviceSlug(service)}\n${namespaceSlug(namespace)}`, 'utf8')
    .digest();
}

/** h_n of h_(n-1) and the text of event n. */
export function nextLink(link: Buffer, text: string): Buffer {
  return createHash('sha256').update(link).update(text, 'utf8').digest();
}

/** A link as text: what a context and `app_logs.open_after` hold. */
export function linkText(link: Buffer): string {
  return link.toString('base64url');
}

/** @returns null when the text is no link */
export function parseLink(text: string): Buffer | null {
  const link = Buffer.from(text, 'base64url');
  return link.length === 32 && linkText(link) === text ? link : null;
}

/** `_id` of the event that a link ends with. */
export function idOfLink(text: string): string {
  return text.slice(0, ID_LENGTH);
}
