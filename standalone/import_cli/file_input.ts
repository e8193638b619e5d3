import { createReadStream, statSync } from 'fs';
import type { UploadFile } from '../../common/import/upload';
import type { UploadInput } from '../../common/import/upload_input';

/** A file on disk, read in pieces as they are asked for. Its size is what it is now: bytes that come later wait. */
export function diskInput(path: string): UploadInput {
  return inputOf(path, statSync(path).size);
}

/** The same with its name and time, to be imported together with others. */
export function diskFile(path: string): UploadFile {
  const { size, mtimeMs } = statSync(path);
  return { name: path, modified: mtimeMs, input: inputOf(path, size) };
}

function inputOf(path: string, size: number): UploadInput {
  return {
    size,
    read: (from) => (from >= size ? nothing() : createReadStream(path, { start: from, end: size - 1 })),
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
