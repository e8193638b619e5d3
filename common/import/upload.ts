import {
  MAX_CHUNK_CHARACTERS,
  type ImportAnswer,
  type ImportChunk,
  type ImportContext,
  type ImportSource,
} from '../api/import';
import { abortError, delayBefore, pause, type Patience } from './back_off';
import { detectEncoding } from './detect_encoding';
import { HEAD_BYTES, looksBinary } from './looks_binary';
import { isTransientFailure } from './send_failure';
import { readHead, type UploadInput } from './upload_input';

export interface UploadCounts {
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  /** The first reasons, at most five. */
  readonly reasons: readonly string[];
}

export interface UploadProgress extends UploadCounts {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

/** What an upload that reached the end of its file knows. */
export interface Uploaded {
  /** `app_logs.import` of its events. */
  readonly import: string;
  /** As given, with the encoding that was found. */
  readonly source: ImportSource;
  readonly counts: UploadCounts;
}

/** Hands one chunk to the server. Called again with the same chunk after a failure that may pass. */
export type SendChunk = (chunk: ImportChunk, signal: AbortSignal) => Promise<ImportAnswer>;

/** One file's way to the server. */
export interface Upload {
  /** Why the file is not imported without being asked again; null when it looks like text. */
  readonly refusal: string | null;
  /** True once a chunk has arrived. */
  readonly started: boolean;
  /**
   * Sends the file in order. When it fails or is cancelled, a further call goes on where it stopped.
   * @throws AbortError, or what `sendChunk` threw when repeating it did not help
   */
  send(onProgress: (progress: UploadProgress) => void, signal: AbortSignal): Promise<Uploaded>;
}

export interface UploadOptions {
  readonly input: UploadInput;
  readonly source: ImportSource;
  /** Import a file that looks binary or is empty. */
  readonly anyway: boolean;
  readonly sendChunk: SendChunk;
  /** Characters a chunk aims at. */
  readonly chunkCharacters?: number;
  readonly patience?: Patience;
}

const CHUNK_CHARACTERS = 512 * 1024;
const PATIENCE: Patience = { budgetMs: 60_000, firstMs: 500, longestMs: 8_000 };
const MAX_REASONS = 5;

/**
 * Looks at a file's beginning and gets ready to send it; sends nothing yet. What is held of the file is one chunk,
 * however large it is.
 */
export async function openUpload(options: UploadOptions): Promise<Upload> {
  const { input, source, anyway } = options;
  const head = await readHead(input, HEAD_BYTES);
  const refusal = anyway ? null : head.length === 0 ? EMPTY : looksBinary(head);
  return new FileUpload(options, { ...source, encoding: detectEncoding(head) }, refusal);
}

const EMPTY = 'The file is empty: there is nothing to import.';

class FileUpload implements Upload {
  private readonly importId = randomId();
  private readonly chunkCharacters: number;
  private readonly decoder: TextDecoder;
  private context: ImportContext | null = null;
  private bytesRead = 0;
  /** Decoded and not yet final. */
  private pending = '';
  /** Characters the next chunk waits for; grows while no event ends in them. */
  private wanted: number;
  private readToEnd = false;
  private done = false;
  private counts: UploadCounts = { accepted: 0, duplicate: 0, rejected: 0, reasons: [] };

  constructor(
    private readonly options: UploadOptions,
    private readonly source: ImportSource,
    readonly refusal: string | null,
  ) {
    this.chunkCharacters = options.chunkCharacters ?? CHUNK_CHARACTERS;
    this.wanted = this.chunkCharacters;
    this.decoder = new TextDecoder(source.encoding);
  }

  get started(): boolean {
    return this.context !== null;
  }

  async send(onProgress: (progress: UploadProgress) => void, signal: AbortSignal): Promise<Uploaded> {
    if (signal.aborted) throw abortError();
    if (!this.readToEnd) await this.sendWhileReading(onProgress, signal);
    while (!this.done) {
      const last = this.pending.length <= MAX_CHUNK_CHARACTERS;
      await this.sendChunk(this.pending.slice(0, MAX_CHUNK_CHARACTERS), last, onProgress, signal);
      this.done = last;
    }
    const { importId, source, counts } = this;
    return { import: this.context?.import ?? importId, source, counts };
  }

  private async sendWhileReading(
    onProgress: (progress: UploadProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    for await (const bytes of this.options.input.read(this.bytesRead)) {
      if (signal.aborted) throw abortError();
      this.pending += this.decoder.decode(bytes, { stream: true });
      this.bytesRead += bytes.length;
      while (this.pending.length >= this.wanted) {
        await this.sendChunk(this.pending.slice(0, this.wanted), false, onProgress, signal);
      }
    }
    // The beginning of a character whose rest is not there yet comes out as U+FFFD; the server knows that.
    this.pending += this.decoder.decode();
    this.readToEnd = true;
  }

  private async sendChunk(
    text: string,
    last: boolean,
    onProgress: (progress: UploadProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { source, context, importId } = this;
    const first = context === null ? { import: importId } : {};
    const answer = await this.persist({ source, context, ...first, text, last }, signal);
    this.context = answer.context;
    this.pending = last ? '' : this.pending.slice(answer.consumed);
    this.wanted = answer.consumed > 0 ? this.chunkCharacters : grown(text.length, this.chunkCharacters);
    this.counts = added(this.counts, answer);
    const totalBytes = this.options.input.size;
    const sentBytes = last
      ? totalBytes
      : Math.max(0, Math.min(totalBytes, this.bytesRead - this.pending.length));
    onProgress({ ...this.counts, sentBytes, totalBytes });
  }

  /** Sends one chunk, and again while the failure is one that may pass: nothing arrives twice. */
  private async persist(chunk: ImportChunk, signal: AbortSignal): Promise<ImportAnswer> {
    const patience = this.options.patience ?? PATIENCE;
    const until = Date.now() + patience.budgetMs;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.options.sendChunk(chunk, signal);
      } catch (error) {
        if (signal.aborted) throw abortError();
        const delay = delayBefore(attempt, patience, Math.random());
        if (!isTransientFailure(error) || Date.now() + delay > until) throw error;
        await pause(delay, signal);
      }
    }
  }
}

function grown(length: number, by: number): number {
  return Math.min(MAX_CHUNK_CHARACTERS, length + by);
}

function added(counts: UploadCounts, answer: ImportAnswer): UploadCounts {
  return {
    accepted: counts.accepted + answer.accepted,
    duplicate: counts.duplicate + answer.duplicate,
    rejected: counts.rejected + answer.rejected,
    reasons: [...new Set([...counts.reasons, ...answer.reasons])].slice(0, MAX_REASONS),
  };
}

/** 16 random bytes as hex. `crypto.randomUUID` is missing on pages that do not come over https. */
function randomId(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
