import { importEndpoint } from '../../common/api/import';
import type { ImportSource } from '../../common/api/import';
import { openUpload } from '../../common/import/upload';
import type { Upload } from '../../common/import/upload';
import type { Call } from '../services/call';
import { fileInput } from './read_file';

/** What a person chose to import. */
export interface ImportChoice {
  readonly file: File;
  readonly source: ImportSource;
  /** Import although the file does not look like text. */
  readonly anyway: boolean;
}

/** Looks at the file's beginning and gets ready to send it through our route; sends nothing yet. */
export function openSession(call: Call, { file, source, anyway }: ImportChoice): Promise<Upload> {
  return openUpload({
    input: fileInput(file),
    source,
    anyway,
    sendChunk: (chunk, signal) => call(importEndpoint, chunk, signal),
  });
}
