import { isDeepStrictEqual } from 'util';
import type { ServiceAnswer, SettingsChange } from '../../common/api/services';
import { SERVICE_OBJECT } from '../../common/names';
import { serviceSlug } from '../../common/service_name';
import { AppLogsError } from '../app_logs_error';
import {
  saysNothing,
  type ServiceReading,
  type ServiceReadings,
} from '../assets/ingest_pipeline/service_reading';
import { failureOf } from '../failure';
import { checkZone } from '../import/check_zone';
import type { SetupContext } from '../setup/setup_context';
import { compileReading, type ReadBy } from './compile_reading';
import { readService } from './read_service';
import { renderPipeline } from './render_pipeline';
import type { ServiceAttributes } from './service_object';
import { datasetOf, readServiceReadings } from './service_readings';
import { settlePipeline } from './settle_pipeline';

/**
 * Saves a service's settings. The pipeline is put first, with what is new among what all services have, and then the
 * settings: without the privilege for the pipeline nothing changes, and of two people who save at once the second gets a
 * conflict. Whatever happened on the way, at the end the pipeline is rendered from what is saved, so that it neither keeps
 * what lost nor lacks those of somebody who saved another service meanwhile; if that fails, too, or this process
 * ends before, its `_meta.services` differs from what is saved, and setup or the next who saves puts it right.
 * From the first change on, a caller who goes away no longer ends the work.
 * @param change with the version that the person has seen, null when there was nothing; rules that it leaves out stay
 * @throws AppLogsError 400 for a format, zone or rule that cannot be used, 403 with the privilege, 409 when somebody else
 * saved; any other status when the pipeline could not be put, and the message says whether the settings were saved
 */
export async function saveService(
  context: SetupContext,
  service: string,
  change: SettingsChange,
): Promise<ServiceAnswer> {
  const { savedObjects } = context;
  const slug = serviceSlug(service);
  if (change.timezone !== null) checkZone(change.timezone);
  const before = await readService(savedObjects, service);
  const { version, timezone, formats, patterns = before.patterns, ownFrames = before.ownFrames } = change;
  const reading = compileReading({ formats, patterns, ownFrames }, slug);
  if (before.version !== version) throw conflict();
  const named = before.version === null ? service : before.service;
  const attributes: ServiceAttributes = { service: named, timezone, formats, patterns, ownFrames };
  const { rows } = reading;
  // A zone alone needs no right to change the pipeline.
  if (isDeepStrictEqual(readBy(before), readBy(attributes)))
    return stored(context, slug, attributes, version, rows);
  const services = await readServiceReadings(savedObjects);
  const lasting: SetupContext = { ...context, signal: undefined };
  let saved: ServiceAnswer;
  try {
    await renderPipeline(lasting, withReading(services, datasetOf(slug), reading));
    saved = await stored(lasting, slug, attributes, version, rows);
  } catch (error) {
    await settlePipeline(lasting).catch((left: unknown) => context.logger.warn(failureOf(left).message));
    throw error;
  }
  await settlePipeline(lasting).catch((error: unknown) => {
    throw savedOnly(error);
  });
  return saved;
}

/** What of the settings the pipeline is rendered with. */
function readBy({ formats, patterns, ownFrames }: ReadBy): ReadBy {
  return { formats, patterns, ownFrames };
}

/** A service that says nothing is not among them, as when they are read. */
function withReading(services: ServiceReadings, dataset: string, reading: ServiceReading): ServiceReadings {
  const others = Object.entries(services).filter(([name]) => name !== dataset);
  return Object.fromEntries(saysNothing(reading) ? others : [...others, [dataset, reading]]);
}

function savedOnly(error: unknown): AppLogsError {
  const { statusCode, message, reason } = failureOf(error);
  return new AppLogsError(`The settings are saved, but not yet in use: ${message}`, {
    statusCode,
    action: 'Run setup, which puts them into the ingest pipeline.',
    ...(reason === undefined ? {} : { reason }),
  });
}

async function stored(
  { savedObjects }: SetupContext,
  id: string,
  attributes: ServiceAttributes,
  version: string | null,
  rows: ServiceAnswer['rows'],
): Promise<ServiceAnswer> {
  try {
    const object =
      version === null
        ? await savedObjects.create(SERVICE_OBJECT, attributes, { id })
        : await savedObjects.update(SERVICE_OBJECT, id, attributes, { version });
    return { ...attributes, rows, version: object.version ?? null };
  } catch (error) {
    const { statusCode } = failureOf(error);
    // What was there when it was read and is not any more has been deleted: a change like any other.
    if (statusCode === 409 || statusCode === 404) throw conflict();
    throw error;
  }
}

function conflict(): AppLogsError {
  return new AppLogsError(
    'Somebody else has changed the settings of this service meanwhile; nothing was saved.',
    {
      statusCode: 409,
      action: 'Read them again, make your change to them, and save.',
    },
  );
}
