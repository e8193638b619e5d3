import type { ImportSource } from '../../common/api/import';
import type { Call } from '../services/call';
import type { ImportCounts, ImportProgress } from './import_state';

/** What to upload. */
export interface UploadChoice {
  readonly file: File;
  readonly source: ImportSource;
  readonly anyway: boolean;
}

/** What an upload that reached the end of its file knows. */
export interface Sent {
  /** `app_logs.import` of its events. */
  readonly import: string;
  readonly source: ImportSource;
  readonly counts: ImportCounts;
}

/** One file's way into the engine; `send` again goes on where it stopped. */
export interface UploadSession {
  readonly fileName: string;
  /** Why the file is not imported without being asked again; null when it looks like text. */
  readonly refusal: string | null;
  /** True once something was sent. */
  readonly started: boolean;
  send(onProgress: (progress: ImportProgress) => void, signal: AbortSignal): Promise<Sent>;
}

/** Looks at the file's beginning and gets ready to send it; sends nothing yet. */
export async function openUpload(_call: Call, choice: UploadChoice): Promise<UploadSession> {
  return {
    fileName: choice.file.name,
    refusal: null,
    started: false,
    send: () => Promise.reject(new Error('The uploader is not built yet.')),
  };
}
