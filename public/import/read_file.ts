import { MAX_PREVIEW_CHARACTERS } from '../../common/api/preview';
import type { TextEncodingName } from '../../common/import/detect_encoding';
import { headText, readFileHead } from '../../common/import/file_head';
import type { UploadFile } from '../../common/import/upload';
import type { UploadInput } from '../../common/import/upload_input';

/** A file that a person chose, read in pieces as they are asked for: it is never in memory as a whole. */
export function fileInput(file: Blob): UploadInput {
  return { size: file.size, read: (from) => readPieces(file.slice(from)) };
}

/** Files that a person chose together, as an upload takes them. */
export function filesToUpload(files: readonly File[]): UploadFile[] {
  return files.map((file) => ({
    // A folder that was chosen as a whole gives each file's path in it.
    name: file.webkitRelativePath || file.name,
    modified: file.lastModified,
    input: fileInput(file),
  }));
}

/** The beginning of a file for a preview. */
export interface FileBeginning {
  /** Whole lines, unpacked and decoded. */
  readonly text: string;
  readonly encoding: TextEncodingName;
  /** Why it does not look like a log, as a sentence; null when it does. */
  readonly refusal: string | null;
}

/** Reads as much of a file as a preview takes: some 64 kB. */
export async function readBeginning(file: Blob): Promise<FileBeginning> {
  const head = await readFileHead(fileInput(file));
  return { text: headText(head, MAX_PREVIEW_CHARACTERS), encoding: head.encoding, refusal: head.refusal };
}

/** By hand and not by `for await`: Chromium has iterable streams only since version 124. */
async function* readPieces(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
