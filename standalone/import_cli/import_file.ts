import { importEndpoint, importResultEndpoint, type ImportResult } from '../../common/api/import';
import { installEndpoint, type SetupResult } from '../../common/api/setup';
import { openUpload, type UploadCounts, type UploadProgress } from '../../common/import/upload';
import { callRoute, RouteError } from './call_route';
import { diskInput } from './file_input';

export interface ImportFileOptions {
  /** Of Kibana or the standalone host, without a slash at its end. */
  readonly baseUrl: string;
  readonly path: string;
  readonly service: string;
  readonly namespace: string;
  /** IANA zone of times without one. */
  readonly timezone: string;
  /** Import a file that looks binary or is empty. */
  readonly importAnyway: boolean;
  readonly onProgress?: (progress: UploadProgress) => void;
  readonly signal?: AbortSignal;
}

export interface ImportedFile extends UploadCounts {
  readonly result: ImportResult;
}

/** Why a file was not imported, as one sentence or two: what was wrong, and what to do. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';
}

/**
 * Imports a file over HTTP, by the same code as the page: setup first, then the file in chunks, then the counting.
 * @throws ImportFileError
 */
export async function importFile(options: ImportFileOptions): Promise<ImportedFile> {
  const { baseUrl, path, service, namespace, timezone, importAnyway } = options;
  const signal = options.signal ?? new AbortController().signal;
  try {
    const upload = await openUpload({
      input: diskInput(path),
      source: { service, namespace, timezone, path, encoding: 'utf-8' },
      anyway: importAnyway,
      sendChunk: (chunk, of) => callRoute(baseUrl, importEndpoint, chunk, of),
    });
    if (upload.refusal !== null) throw new ImportFileError(`${path} was not imported. ${upload.refusal}`);
    checkReady(await callRoute(baseUrl, installEndpoint, {}, signal));
    const sent = await upload.send(options.onProgress ?? (() => undefined), signal);
    const body = { import: sent.import, source: sent.source };
    return { ...sent.counts, result: await callRoute(baseUrl, importResultEndpoint, body, signal) };
  } catch (error) {
    throw readable(error, path, baseUrl);
  }
}

function checkReady(setup: SetupResult): void {
  if (setup.ready) return;
  const broken = setup.assets.filter((asset) => asset.state === 'failed' || asset.state === 'missing');
  const list = broken.map((asset) => `${asset.kind} ${asset.name}: ${asset.reason ?? asset.state}`);
  throw new ImportFileError(`Setup could not install everything that App Logs needs. ${list.join('; ')}`);
}

function readable(error: unknown, path: string, baseUrl: string): Error {
  if (!(error instanceof Error) || error instanceof ImportFileError || error.name === 'AbortError') {
    return error instanceof Error ? error : new ImportFileError(String(error));
  }
  if (error instanceof RouteError)
    return new ImportFileError(`${path} was not imported to its end. ${error.message}`);
  const code: unknown = Reflect.get(error, 'code');
  if (code === 'ENOENT') return new ImportFileError(`There is no file ${path}.`);
  if (code === 'EACCES') return new ImportFileError(`${path} may not be read by this user.`);
  if (code === 'EISDIR') return new ImportFileError(`${path} is a folder; name the log file in it.`);
  if (error.name === 'TypeError') {
    return new ImportFileError(
      `${baseUrl} could not be reached. Check that it is running, then import again.`,
    );
  }
  return new ImportFileError(`${path} was not imported to its end: ${error.message}`);
}
