import { createReadStream, statSync } from 'fs';
import type { UploadInput } from '../../common/import/upload_input';

/** A file on disk, read in pieces as they are asked for. Its size is what it is now: bytes that come later wait. */
export function diskInput(path: string): UploadInput {
  const { size } = statSync(path);
  return {
    size,
    read: (from) => (from >= size ? nothing() : createReadStream(path, { start: from, end: size - 1 })),
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
