import {
  MAX_CHUNK_CHARACTERS,
  type ImportAnswer,
  type ImportCarry,
  type ImportChunk,
  type ImportContext,
  type ImportSource,
} from '../api/import';
import { abortError, delayBefore, pause, type Patience } from './back_off';
import { FileText, inSteps, type FileCoding } from './bytes/file_text';
import { isTransientFailure } from './send_failure';
import type { SendChunk } from './upload';
import { addCounts, NO_COUNTS, type UploadCounts } from './upload_counts';
import type { UploadInput } from './upload_input';

const CHUNK_CHARACTERS = 512 * 1024;
const PATIENCE: Patience = { budgetMs: 60_000, firstMs: 500, longestMs: 8_000 };

export interface FileUploadOptions {
  readonly input: UploadInput;
  readonly coding: FileCoding;
  readonly source: ImportSource;
  /** `app_logs.import` of its events. */
  readonly import: string;
  /** What the file before it hands on. */
  readonly carry: ImportCarry | null;
  readonly sendChunk: SendChunk;
  /** Characters a chunk aims at. */
  readonly chunkCharacters?: number;
  readonly patience?: Patience;
}

/** How far a file is. */
export interface FileProgress extends UploadCounts {
  /** Bytes of the file, as it is on disk, whose text has arrived. */
  readonly sentBytes: number;
}

/** One file's way to the server, in order. What is held of it is one chunk, however large it is. */
export class FileUpload {
  private readonly chunkCharacters: number;
  private readonly text: FileText;
  private context: ImportContext | null = null;
  private bytesRead = 0;
  /** Decoded, UTF-16 units. */
  private decoded = 0;
  /** Decoded and not yet final. */
  private pending = '';
  /** Characters the next chunk waits for; grows while no event ends in them. */
  private wanted: number;
  private readToEnd = false;
  private done = false;
  private sum = NO_COUNTS;
  private sentBytes = 0;

  constructor(private readonly options: FileUploadOptions) {
    this.chunkCharacters = options.chunkCharacters ?? CHUNK_CHARACTERS;
    this.wanted = this.chunkCharacters;
    this.text = new FileText(options.coding);
  }

  /** True once a chunk has arrived. */
  get started(): boolean {
    return this.context !== null;
  }

  get counts(): UploadCounts {
    return this.sum;
  }

  /** What the file after it goes on from; null before the first chunk has arrived. */
  get carry(): ImportCarry | null {
    return this.context && { row: this.context.row, time: this.context.lastTime ?? this.context.time };
  }

  /** Why some of the file is missing or may be wrong, as a sentence, when all of it was read; null when all is well. */
  get note(): string | null {
    return this.text.note;
  }

  /**
   * Sends the file to its end. When it fails or is cancelled, a further call goes on where it stopped.
   * @throws AbortError, or what `sendChunk` threw when repeating it did not help
   */
  async send(onProgress: (progress: FileProgress) => void, signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw abortError();
    if (!this.readToEnd) await this.sendWhileReading(onProgress, signal);
    while (!this.done) {
      const last = this.pending.length <= MAX_CHUNK_CHARACTERS;
      await this.sendChunk(this.pending.slice(0, MAX_CHUNK_CHARACTERS), last, onProgress, signal);
      this.done = last;
    }
  }

  private async sendWhileReading(
    onProgress: (progress: FileProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { text } = this;
    for await (const piece of this.options.input.read(this.bytesRead)) {
      for (const bytes of inSteps(piece, text.step)) {
        if (signal.aborted) throw abortError();
        this.add(text.push(bytes));
        this.bytesRead += bytes.length;
        while (this.pending.length >= this.wanted) {
          await this.sendChunk(this.pending.slice(0, this.wanted), false, onProgress, signal);
        }
      }
      if (text.ended) break;
    }
    // A character whose rest is not there yet comes out as U+FFFD; the server knows that.
    this.add(text.end());
    this.readToEnd = true;
  }

  private add(text: string): void {
    this.pending += text;
    this.decoded += text.length;
  }

  private async sendChunk(
    text: string,
    last: boolean,
    onProgress: (progress: FileProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { source } = this.options;
    const answer = await this.persist({ source, ...this.place(), text, last }, signal);
    this.context = answer.context;
    this.pending = last ? '' : this.pending.slice(answer.consumed);
    this.wanted = answer.consumed > 0 ? this.chunkCharacters : grown(text.length, this.chunkCharacters);
    this.sum = addCounts(this.sum, answer);
    this.sentBytes = last ? this.options.input.size : Math.max(this.sentBytes, this.estimatedBytes());
    onProgress({ ...this.sum, sentBytes: this.sentBytes });
  }

  private place(): Pick<ImportChunk, 'context' | 'import' | 'carry'> {
    if (this.context) return { context: this.context };
    const { import: id, carry } = this.options;
    return { context: null, import: id, ...(carry ? { carry } : {}) };
  }

  /** How many bytes the text that waits was made of is not known. */
  private estimatedBytes(): number {
    return Math.round(this.bytesRead * (1 - this.pending.length / Math.max(1, this.decoded)));
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
