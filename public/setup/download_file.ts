import { saveBlob } from '../services/save_blob';

/** Has the browser save a text as a file, without a request. */
export function downloadFile(name: string, text: string): void {
  saveBlob(name, new Blob([text], { type: 'application/json' }));
}
