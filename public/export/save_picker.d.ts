/** Part of the File System Access API that TypeScript's own list lacks: Chromium has it, on https and localhost. */
interface Window {
  /** Rejects with an AbortError when the person chose no file. */
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName?: string;
  }) => Promise<FileSystemFileHandle>;
}
