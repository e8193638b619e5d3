import { archiveKind } from './bytes/archive_kind';
import { detectEncoding } from './detect_encoding';

/** Bytes at the beginning of a file that tell whether it is text. */
export const HEAD_BYTES = 64 * 1024;
const MAX_SHARE = 0.1;
const ESC = 0x1b;

/**
 * Why a file does not look like a log, as a sentence; null when it looks like text. A file is taken for binary
 * when over 10 % of its first 64 kB are control bytes and it is no UTF-16. Tabs, line ends and the escapes of
 * terminal colours do not count.
 * @param head the first bytes of the file, at most HEAD_BYTES are read; of a gzip archive, of what it holds
 */
export function looksBinary(head: Uint8Array): string | null {
  const archive = archiveKind(head);
  if (archive !== null) return `This is a ${archive} archive. Unpack it first, then import the log.`;
  if (detectEncoding(head).startsWith('utf-16')) return null;
  const length = Math.min(head.length, HEAD_BYTES);
  let control = 0;
  for (let i = 0; i < length; i++) {
    const byte = head[i] ?? 0;
    if (byte >= 0x20 && byte !== 0x7f) continue;
    if (byte === 9 || byte === 10 || byte === 13) continue;
    if (byte === ESC && head[i + 1] === 0x5b) continue;
    control++;
  }
  if (control <= length * MAX_SHARE) return null;
  const percent = Math.round((control / length) * 100);
  return `This looks like a binary file: ${percent} % of its first ${length.toLocaleString('en')} bytes are control characters, and a log has hardly any.`;
}
