import { importEndpoint, importResultEndpoint, type ImportResult } from '../../common/api/import';
import { installEndpoint, type SetupResult } from '../../common/api/setup';
import { openUploads, type UploadedFile, type UploadProgress } from '../../common/import/upload';
import type { UploadCounts } from '../../common/import/upload_counts';
import { callRoute, RouteError } from './call_route';
import { diskFile } from './file_input';

interface ImportOptions {
  /** Of Kibana or the standalone host, without a slash at its end. */
  readonly baseUrl: string;
  readonly service: string;
  readonly namespace: string;
  /** IANA zone of times without one. */
  readonly timezone: string;
  /** Import files that look binary or are empty. */
  readonly importAnyway: boolean;
  readonly onProgress?: (progress: UploadProgress) => void;
  readonly signal?: AbortSignal;
}

export interface ImportFileOptions extends ImportOptions {
  readonly path: string;
}

export interface ImportTogetherOptions extends ImportOptions {
  /** Of one service, in any order: the parts of a rotated log are taken oldest first. */
  readonly paths: readonly string[];
}

export interface ImportedFiles extends UploadCounts {
  readonly result: ImportResult;
  /** In the order in which they were sent. */
  readonly files: readonly UploadedFile[];
}

/** Why files were not imported, as one sentence or two: what was wrong, and what to do. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';
}

/** Imports one file, as `importTogether` does. */
export function importFile({ path, ...options }: ImportFileOptions): Promise<ImportedFiles> {
  return importTogether({ ...options, paths: [path] });
}

/**
 * Imports files over HTTP as one import, by the same code as the page: setup first, then the files in chunks, then the
 * counting.
 * @throws ImportFileError
 */
export async function importTogether(options: ImportTogetherOptions): Promise<ImportedFiles> {
  const { baseUrl, paths, service, namespace, timezone, importAnyway } = options;
  const signal = options.signal ?? new AbortController().signal;
  const names = paths.join(', ');
  try {
    const upload = await openUploads({
      files: paths.map(diskFile),
      source: { service, namespace, timezone, path: '', encoding: 'utf-8' },
      anyway: importAnyway,
      sendChunk: (chunk, of) => callRoute(baseUrl, importEndpoint, chunk, of),
    });
    if (upload.refusal !== null) {
      const which = paths.length > 1 ? 'Nothing' : names;
      const were = paths.length > 1 ? 'was imported' : 'was not imported';
      throw new ImportFileError(`${which} ${were}. ${upload.refusal}`);
    }
    checkReady(await callRoute(baseUrl, installEndpoint, {}, signal));
    const sent = await upload.send(options.onProgress ?? (() => undefined), signal);
    const body = { import: sent.import, source: sent.source };
    const result = await callRoute(baseUrl, importResultEndpoint, body, signal);
    return { ...sent.counts, files: sent.files, result };
  } catch (error) {
    throw readable(error, names, baseUrl);
  }
}

function checkReady(setup: SetupResult): void {
  if (setup.ready) return;
  const broken = setup.assets.filter((asset) => asset.state === 'failed' || asset.state === 'missing');
  const list = broken.map((asset) => `${asset.kind} ${asset.name}: ${asset.reason ?? asset.state}`);
  throw new ImportFileError(`Setup could not install everything that App Logs needs. ${list.join('; ')}`);
}

/** @param names the paths, with a comma between several */
function readable(error: unknown, names: string, baseUrl: string): Error {
  if (!(error instanceof Error) || error instanceof ImportFileError || error.name === 'AbortError') {
    return error instanceof Error ? error : new ImportFileError(String(error));
  }
  if (error instanceof RouteError)
    return new ImportFileError(`${names} was not imported to its end. ${error.message}`);
  const code: unknown = Reflect.get(error, 'code');
  const path: unknown = Reflect.get(error, 'path');
  const file = typeof path === 'string' ? path : names;
  if (code === 'ENOENT') return new ImportFileError(`There is no file ${file}.`);
  if (code === 'EACCES') return new ImportFileError(`${file} may not be read by this user.`);
  if (code === 'EISDIR') return new ImportFileError(`${file} is a folder; name the log file in it.`);
  if (error.name === 'TypeError') {
    return new ImportFileError(
      `${baseUrl} could not be reached. Check that it is running, then import again.`,
    );
  }
  return new ImportFileError(`${names} was not imported to its end: ${error.message}`);
}
