import type { UploadInput } from '../../common/import/upload_input';

/** A file that a person chose, read in pieces as they are asked for: it is never in memory as a whole. */
export function fileInput(file: Blob): UploadInput {
  return { size: file.size, read: (from) => readPieces(file.slice(from)) };
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
