import type { ExportBegin, ExportEnd, ExportError } from '../../common/api/export';
import type { FileSink } from './file_sink';
import { readFrames } from './read_frames';

/** How far an export is. */
export interface ExportProgress {
  readonly lines: number;
  readonly bytes: number;
  /** Null until the first frame is there. */
  readonly begin: ExportBegin | null;
}

/** A file that is whole. */
export interface SavedExport extends ExportProgress {
  readonly begin: ExportBegin;
  readonly end: ExportEnd;
}

/** The server said in the middle why it could not go on. */
export class ExportStopped extends Error {
  override readonly name = 'ExportStopped';
  /** As an answer's body would have it. */
  readonly body: {
    readonly statusCode: number;
    readonly message: string;
    readonly attributes: { readonly action?: string };
  };

  constructor({ statusCode, message, action }: ExportError) {
    super(message);
    this.body = { statusCode, message, attributes: action === undefined ? {} : { action } };
  }
}

/** The answer ended without saying that it was all. */
export class ExportCutOff extends Error {
  override readonly name = 'ExportCutOff';
}

/**
 * Takes an export in, and finishes the file only when its end was said; otherwise nothing of it stays.
 * @param signal ends it at any time, also while the disk has no room for more
 * @throws ExportStopped, ExportCutOff, SinkFull, the signal's reason, or what reading and writing threw
 */
export async function saveExport(
  stream: ReadableStream<Uint8Array>,
  sink: FileSink,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<SavedExport> {
  try {
    const saved = await writeFrames(stream, sink, signal, onProgress);
    await unlessAborted(sink.finish(), signal);
    return saved;
  } catch (error) {
    // Not waited for: a disk that does not answer would keep the person waiting too.
    void sink.discard();
    throw error;
  }
}

/** The promise's outcome, or the signal's reason as soon as it is aborted. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', stop));
}

async function writeFrames(
  stream: ReadableStream<Uint8Array>,
  sink: FileSink,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<SavedExport> {
  const encoder = new TextEncoder();
  let begin: ExportBegin | null = null;
  let bytes = 0;
  let lines = 0;
  for await (const frame of readFrames(stream)) {
    if ('error' in frame) throw new ExportStopped(frame.error);
    if ('end' in frame) {
      if (begin === null || frame.end.lines !== lines) throw new ExportCutOff();
      return { begin, bytes, lines, end: frame.end };
    }
    if ('begin' in frame) begin = frame.begin;
    else {
      const part = 'text' in frame ? encoder.encode(frame.text) : bytesOf(frame.base64);
      await unlessAborted(sink.write(part), signal);
      bytes += part.length;
      lines = frame.lines;
    }
    onProgress({ begin, bytes, lines });
  }
  throw new ExportCutOff();
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
