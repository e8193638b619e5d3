import type { ImportAnswer, ImportChunk, ImportSource } from '../api/import';
import type { Patience } from './back_off';
import { readFileHead } from './file_head';
import { orderRotated } from './rotated/order_rotated';
import type { UploadCounts } from './upload_counts';
import type { UploadInput } from './upload_input';
import { FilesUpload, type FileToSend } from './files_upload';

export interface UploadProgress extends UploadCounts {
  /** Bytes as they are on disk: those of an archive count compressed. */
  readonly sentBytes: number;
  readonly totalBytes: number;
  /** Name of the file that is being sent, its number from 1, and of how many. */
  readonly file: { readonly name: string; readonly number: number; readonly of: number };
}

/** What became of one file of an upload. */
export interface UploadedFile extends UploadCounts {
  /** With the file's name as `path`, and the encoding that was found. */
  readonly source: ImportSource;
}

/** What an upload that reached the end of its files knows. */
export interface Uploaded {
  /** `app_logs.import` of its events. */
  readonly import: string;
  /** Of the last file, which is the newest of its log. */
  readonly source: ImportSource;
  /** Of all files; `reasons` also say which file's archive could not be unpacked to its end. */
  readonly counts: UploadCounts;
  /** In the order in which they were sent. */
  readonly files: readonly UploadedFile[];
}

/** Hands one chunk to the server. Called again with the same chunk after a failure that may pass. */
export type SendChunk = (chunk: ImportChunk, signal: AbortSignal) => Promise<ImportAnswer>;

/** The way of one file to the server, or of several as one import. */
export interface Upload {
  /** Why the files are not imported without being asked again; null when they look like text. */
  readonly refusal: string | null;
  /** True once a chunk has arrived. */
  readonly started: boolean;
  /**
   * Sends the files in order. When it fails or is cancelled, a further call goes on where it stopped.
   * @throws AbortError, or what `sendChunk` threw when repeating it did not help
   */
  send(onProgress: (progress: UploadProgress) => void, signal: AbortSignal): Promise<Uploaded>;
}

interface SendOptions {
  /** Import files that look binary or are empty. */
  readonly anyway: boolean;
  readonly sendChunk: SendChunk;
  /** Characters a chunk aims at. */
  readonly chunkCharacters?: number;
  readonly patience?: Patience;
}

export interface UploadOptions extends SendOptions {
  readonly input: UploadInput;
  /** Its `path` is the file's name. */
  readonly source: ImportSource;
}

/** A file that was chosen together with others. */
export interface UploadFile {
  /** Its name or path: `log.file.path`. */
  readonly name: string;
  /** Milliseconds since 1970, 0 when it is not known. */
  readonly modified: number;
  readonly input: UploadInput;
}

export interface UploadsOptions extends SendOptions {
  readonly files: readonly UploadFile[];
  /** What the files have in common; `path`, `encoding` and `mark` are each file's own. */
  readonly source: ImportSource;
}

/**
 * Looks at a file's beginning and gets ready to send it; sends nothing yet. What is held of the file is one chunk,
 * however large it is. A gzip archive is unpacked on the way.
 */
export function openUpload({ input, ...options }: UploadOptions): Promise<Upload> {
  return openUploads({ ...options, files: [{ name: options.source.path, modified: 0, input }] });
}

/**
 * The same for files that were chosen together: one import, in the order of `orderRotated`, each file with offsets of its
 * own; a file of a rotated set goes on from what the file before it knew. Of several files, those that are empty are
 * left out.
 */
export async function openUploads(options: UploadsOptions): Promise<Upload> {
  const several = options.files.length > 1;
  const files: FileToSend[] = [];
  for (const group of orderRotated(options.files)) {
    for (const [i, { name, modified, input }] of group.files.entries()) {
      const { gzip, encoding, mark, bytes, refusal } = await readFileHead(input);
      const said = refusal !== null && several ? `${name}: ${refusal}` : refusal;
      const empty = bytes.length === 0;
      const coding = { gzip, encoding };
      files.push({ name, modified, input, coding, mark, empty, refusal: said, goesOn: i > 0 });
    }
  }
  return new FilesUpload(files, options);
}
