import { existsSync } from 'fs';
import { readFile } from 'fs/promises';
import { join } from 'path';
import type { ImportSource, SampleResult } from '../../common/api/import';
import { AppLogsError } from '../app_logs_error';
import { importChunk } from '../import/import_chunk';
import { readImportResult } from '../import/import_result';
import type { RouteContext } from '../routes/define_route';
import { install } from '../setup/install';
import { moveTimes, wallClock } from './move_times';

const SERVICE = 'sample';

/**
 * Imports the log that comes with the plugin, with its times moved so that it ends now; sets up first.
 * @throws AppLogsError when a time zone is unknown or the file is missing
 */
export async function loadSample({
  timezone,
  setup,
  client,
  signal,
  logger,
}: RouteContext & { timezone: string }): Promise<SampleResult> {
  const text = moveTimes(await readFile(samplePath(), 'utf8'), checkedWallClock(Date.now(), timezone));
  await install(setup);
  const source: ImportSource = {
    service: SERVICE,
    namespace: '',
    timezone,
    path: 'app.log',
    encoding: 'utf-8',
  };
  // The sample is far smaller than a chunk may be.
  const answer = await importChunk({
    client,
    signal,
    logger,
    chunk: { source, context: null, text, last: true },
  });
  const { accepted, duplicate, rejected } = answer;
  const result = await readImportResult({ client, import: answer.context.import, source, signal });
  return { accepted, duplicate, rejected, ...result, service: SERVICE };
}

/** Beside the bundled server code in a build; beside the sources when they run as they are. */
function samplePath(): string {
  const places = [join(__dirname, 'assets/sample/app.log'), join(__dirname, '../assets/sample/app.log')];
  const found = places.find((place) => existsSync(place));
  if (!found) {
    throw new AppLogsError('The sample log is missing from this installation.', {
      statusCode: 500,
      action: 'Install the plugin again, or import a log file of yours.',
    });
  }
  return found;
}

function checkedWallClock(instant: number, timezone: string): number {
  try {
    return wallClock(instant, timezone);
  } catch {
    throw new AppLogsError(`"${timezone}" is no time zone.`, {
      statusCode: 400,
      action: 'Name one like Europe/Berlin or UTC.',
    });
  }
}
