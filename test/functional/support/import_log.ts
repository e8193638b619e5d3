import { importFile } from '../../../standalone/import_cli/import_file';
import type { TestHost } from './host';

/** Imports a file as the command line does: setup first, then its text in chunks; times are UTC. */
export async function importLog(host: TestHost, path: string, service: string): Promise<void> {
  await importFile({
    baseUrl: host.url,
    path,
    service,
    namespace: '',
    timezone: 'UTC',
    importAnyway: false,
    onProgress: () => undefined,
  });
}
