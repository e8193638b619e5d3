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
 * @throws ExportStopped, ExportCutOff, SinkFull, or what reading and writing threw
 */
export async function saveExport(
  stream: ReadableStream<Uint8Array>,
  sink: FileSink,
  onProgress: (progress: ExportProgress) => void,
): Promise<SavedExport> {
  try {
    const saved = await writeFrames(stream, sink, onProgress);
    await sink.finish();
    return saved;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

async function writeFrames(
  stream: ReadableStream<Uint8Array>,
  sink: FileSink,
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
      await sink.write(part);
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
