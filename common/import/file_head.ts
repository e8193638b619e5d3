import { isGzip } from './bytes/archive_kind';
import { decoderOf, inSteps, type FileCoding } from './bytes/file_text';
import { GZIP_STEP, GzipReader } from './bytes/gzip_reader';
import { detectEncoding, hasMark } from './detect_encoding';
import { HEAD_BYTES, looksBinary } from './looks_binary';
import { readHead, type UploadInput } from './upload_input';

/** What the beginning of a file says about it. */
export interface FileHead extends FileCoding {
  /** The first bytes, at most HEAD_BYTES; of a gzip archive, of what it holds. */
  readonly bytes: Uint8Array;
  /** It begins with a byte-order mark. */
  readonly mark: boolean;
  /** The file is no longer than that. */
  readonly whole: boolean;
  /** Why it does not look like a log, as a sentence; null when it does. */
  readonly refusal: string | null;
}

const EMPTY = 'The file is empty: there is nothing to import.';
const EMPTY_ARCHIVE = 'Nothing can be unpacked from this gzip archive: it is empty, cut off or damaged.';

/** Looks at the beginning of a file, in an archive at the beginning of what it holds; reads no more of it than that. */
export async function readFileHead(input: UploadInput): Promise<FileHead> {
  const raw = await readHead(input, HEAD_BYTES);
  const gzip = isGzip(raw);
  const { bytes, whole } = gzip ? await unpackHead(input) : { bytes: raw, whole: input.size <= HEAD_BYTES };
  const empty = gzip ? EMPTY_ARCHIVE : EMPTY;
  const refusal = bytes.length === 0 ? empty : looksBinary(bytes);
  const encoding = detectEncoding(bytes);
  return { gzip, encoding, mark: hasMark(bytes, encoding), bytes, whole, refusal };
}

/**
 * The text of a file's beginning, for a preview: whole lines, at most `length` characters (UTF-16 units). A line that is
 * longer than that is cut.
 */
export function headText({ bytes, whole, encoding }: FileHead, length: number): string {
  const decoder = decoderOf(encoding);
  const decoded = decoder.decode(bytes);
  const text = whole ? decoded + decoder.end() : decoded;
  if (whole && text.length <= length) return text;
  const fits = text.slice(0, length);
  const lines = fits.lastIndexOf('\n') + 1;
  return lines > 0 ? fits.slice(0, lines) : fits;
}

async function unpackHead(input: UploadInput): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const reader = new GzipReader();
  const head = new Uint8Array(HEAD_BYTES);
  let filled = 0;
  for await (const piece of input.read(0)) {
    for (const part of inSteps(piece, GZIP_STEP)) {
      for (const bytes of reader.push(part)) {
        const taken = bytes.subarray(0, HEAD_BYTES - filled);
        head.set(taken, filled);
        filled += taken.length;
        if (taken.length < bytes.length) return { bytes: head, whole: false };
      }
    }
    if (reader.ended) break;
  }
  return { bytes: head.subarray(0, filled), whole: true };
}
