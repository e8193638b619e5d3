import { saveBlob } from '../services/save_blob';

/** Where an export goes. */
export interface FileSink {
  /** Resolves when there is room for more. @throws SinkFull when no more can be held */
  write(part: string | Uint8Array): Promise<void>;
  /** The file is whole: from now on it is the person's. */
  finish(): Promise<void>;
  /** Nothing of it stays. Never fails. */
  discard(): Promise<void>;
}

/** This browser cannot hold a file of this size. */
export class SinkFull extends Error {
  override readonly name = 'SinkFull';
}

/** Bytes that are put together before they are saved, where a browser cannot write to disk as they come. */
export const MOST_IN_MEMORY = 512 * 1024 * 1024;
/** Parts of a blob: browsers put those to disk by themselves, but not what JavaScript still holds. */
const BLOB_PART = 8 * 1024 * 1024;

/** True when this browser writes to disk as the lines come. */
export function writesToDisk(): boolean {
  return window.showSaveFilePicker !== undefined;
}

/**
 * Asks where to save. Must be called by a click.
 * @throws DOMException AbortError when the person chose no file
 */
export async function openSink(name: string): Promise<FileSink> {
  if (window.showSaveFilePicker === undefined) return blobSink(name);
  return diskSink(await window.showSaveFilePicker({ suggestedName: name }));
}

/** Writes into the file that was chosen; until it is finished the browser keeps it apart. */
async function diskSink(handle: FileSystemFileHandle): Promise<FileSink> {
  const file = await handle.createWritable();
  return {
    write: (part) => file.write(part),
    finish: () => file.close(),
    discard: async () => {
      await file.abort().catch(() => undefined);
    },
  };
}

function blobSink(name: string): FileSink {
  let blobs: Blob[] = [];
  let parts: Array<string | Uint8Array> = [];
  let waiting = 0;
  let size = 0;
  const gather = () => {
    blobs.push(new Blob(parts));
    parts = [];
    waiting = 0;
  };
  return {
    write: async (part) => {
      const bytes = typeof part === 'string' ? new Blob([part]).size : part.length;
      if (size + bytes > MOST_IN_MEMORY) throw new SinkFull();
      parts.push(part);
      size += bytes;
      waiting += bytes;
      if (waiting >= BLOB_PART) gather();
    },
    finish: async () => {
      gather();
      saveBlob(name, new Blob(blobs));
      blobs = [];
    },
    discard: async () => {
      blobs = [];
      parts = [];
    },
  };
}
