import type { ImportCarry, ImportSource } from '../api/import';
import type { FileCoding } from './bytes/file_text';
import { FileUpload } from './file_upload';
import type { Upload, Uploaded, UploadedFile, UploadProgress, UploadsOptions } from './upload';
import { addCounts, NO_COUNTS, type UploadCounts } from './upload_counts';
import type { UploadInput } from './upload_input';

/** A file whose beginning has been looked at. */
export interface FileToSend {
  readonly name: string;
  /** When it was last changed, milliseconds since 1970; 0 when nobody knows. */
  readonly modified: number;
  readonly input: UploadInput;
  readonly coding: FileCoding;
  /** It begins with a byte-order mark. */
  readonly mark: boolean;
  readonly empty: boolean;
  /** Why it does not look like a log, as a sentence; null when it does. */
  readonly refusal: string | null;
  /** It is a later part of the log that the file before it is of. */
  readonly goesOn: boolean;
}

/** Sends files one after the other, as one import with one progress and one result. */
export class FilesUpload implements Upload {
  readonly refusal: string | null;
  private readonly importId = randomId();
  private readonly files: readonly FileToSend[];
  private readonly totalBytes: number;
  /** What the archives that were left out, or did not end well, have to say. */
  private notes: readonly string[];
  private sent: readonly UploadedFile[] = [];
  private sentBytes = 0;
  private current: FileUpload | null = null;
  /** What the file before hands on. */
  private carry: ImportCarry | null = null;

  /** @param files in the order in which they are to be sent, at least one */
  constructor(
    files: readonly FileToSend[],
    private readonly options: Omit<UploadsOptions, 'files'>,
  ) {
    const filled = files.filter((file) => !file.empty);
    this.files = filled.length > 0 ? filled : files.slice(0, 1);
    this.notes = files.flatMap((file) =>
      file.coding.gzip && !this.files.includes(file) ? (file.refusal ?? []) : [],
    );
    this.totalBytes = this.files.reduce((sum, file) => sum + file.input.size, 0);
    this.refusal = options.anyway
      ? null
      : (this.files.find((file) => file.refusal !== null)?.refusal ?? null);
  }

  get started(): boolean {
    return this.sent.length > 0 || (this.current?.started ?? false);
  }

  async send(onProgress: (progress: UploadProgress) => void, signal: AbortSignal): Promise<Uploaded> {
    for (let file = this.next(); file; file = this.next()) await this.sendFile(file, onProgress, signal);
    const last = this.sent[this.sent.length - 1];
    const source = last?.source ?? this.options.source;
    return { import: this.importId, source, counts: this.counts(NO_COUNTS), files: this.sent };
  }

  private next(): FileToSend | undefined {
    return this.files[this.sent.length];
  }

  private async sendFile(
    file: FileToSend,
    onProgress: (progress: UploadProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { name, input, coding, mark, modified } = file;
    const source: ImportSource = {
      ...this.options.source,
      path: name,
      encoding: coding.encoding,
      ...(mark ? { mark } : {}),
      ...(modified > 0 ? { modified: new Date(modified).toISOString() } : {}),
    };
    const upload = (this.current ??= this.begin(file, source));
    const place = { name, number: this.sent.length + 1, of: this.files.length };
    await upload.send(({ sentBytes, ...counts }) => {
      const sum = { sentBytes: this.sentBytes + sentBytes, totalBytes: this.totalBytes };
      onProgress({ ...this.counts(counts), ...sum, file: place });
    }, signal);
    if (upload.note !== null) {
      this.notes = [...this.notes, this.files.length > 1 ? `${name}: ${upload.note}` : upload.note];
    }
    this.sent = [...this.sent, { ...upload.counts, source }];
    this.sentBytes += input.size;
    this.carry = upload.carry;
    this.current = null;
  }

  private begin({ input, coding, goesOn }: FileToSend, source: ImportSource): FileUpload {
    const { sendChunk, chunkCharacters, patience } = this.options;
    const carry = goesOn ? this.carry : null;
    return new FileUpload({
      input,
      coding,
      source,
      carry,
      import: this.importId,
      sendChunk,
      chunkCharacters,
      patience,
    });
  }

  /** Of all files so far. @param current of the file that is being sent */
  private counts(current: UploadCounts): UploadCounts {
    return [...this.sent, current].reduce(addCounts, { ...NO_COUNTS, reasons: this.notes });
  }
}

/** 16 random bytes as hex. `crypto.randomUUID` is missing on pages that do not come over https. */
function randomId(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
