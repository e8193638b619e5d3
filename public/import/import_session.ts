import { importEndpoint } from '../../common/api/import';
import type { ImportSource } from '../../common/api/import';
import { openUploads } from '../../common/import/upload';
import type { Upload } from '../../common/import/upload';
import type { Call } from '../services/call';
import { filesToUpload } from './read_file';

/** What a person chose to import. */
export interface ImportChoice {
  readonly file: File;
  readonly source: ImportSource;
  /** Import although the file does not look like text. */
  readonly anyway: boolean;
}

/** Files that a person chose together. */
export interface FilesChoice {
  /** At least one, in any order. */
  readonly files: readonly File[];
  /** What they have in common; path and encoding are each file's own. */
  readonly source: ImportSource;
  /** Import although they do not look like text. */
  readonly anyway: boolean;
}

/** Looks at the file's beginning and gets ready to send it through our route; sends nothing yet. */
export function openSession(call: Call, { file, source, anyway }: ImportChoice): Promise<Upload> {
  return openFiles(call, { files: [file], source, anyway });
}

/**
 * The same for files that become one import: of each log the oldest part first, archives of gzip unpacked on the way.
 */
export function openFiles(call: Call, { files, source, anyway }: FilesChoice): Promise<Upload> {
  return openUploads({
    files: filesToUpload(files),
    source,
    anyway,
    sendChunk: (chunk, signal) => call(importEndpoint, chunk, signal),
  });
}
