import { isDeepStrictEqual } from 'util';
import type { ServiceAnswer, ServiceSettings } from '../../common/api/services';
import { SERVICE_OBJECT } from '../../common/names';
import { serviceSlug } from '../../common/service_name';
import { AppLogsError } from '../app_logs_error';
import { checkZone } from '../import/check_zone';
import type { SetupContext } from '../setup/setup_context';
import { compileRows } from './compile_rows';
import { readService } from './read_service';
import { renderPipeline } from './render_pipeline';
import type { ServiceAttributes } from './service_object';
import { datasetOf, readServiceRows } from './service_rows';

/**
 * Saves a service's settings. The pipeline is put first, with the new formats among those of all services, and then the
 * settings: without the privilege for the pipeline nothing changes, and of two people who save at once the second gets a
 * conflict. Whatever happened on the way, at the end the pipeline is rendered from what is saved, so that it never keeps formats that
 * lost; if that fails, too, its `_meta.services` differs from what is saved, and setup puts it right.
 * @param version that the person has seen; null when there was nothing
 * @throws AppLogsError 400 for a format or zone that cannot be used, 403 with the privilege, 409 when somebody else saved
 */
export async function saveService(
  context: SetupContext,
  service: string,
  { version, ...settings }: ServiceSettings & { readonly version: string | null },
): Promise<ServiceAnswer> {
  const { savedObjects } = context;
  const slug = serviceSlug(service);
  if (settings.timezone !== null) checkZone(settings.timezone);
  const rows = compileRows(settings.formats, slug);
  const before = await readService(savedObjects, service);
  if (before.version !== version) throw conflict();
  const attributes = { ...settings, service: before.version === null ? service : before.service };
  // A zone alone needs no right to change the pipeline.
  if (isDeepStrictEqual(before.formats, settings.formats))
    return stored(context, slug, attributes, version, rows);
  const services = await readServiceRows(savedObjects);
  await renderPipeline(context, { ...services, [datasetOf(slug)]: rows });
  try {
    return await stored(context, slug, attributes, version, rows);
  } catch (error) {
    await renderPipeline(context, await readServiceRows(savedObjects)).catch(() => undefined);
    throw error;
  }
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
    if (isConflict(error)) throw conflict();
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

/** Errors of Kibana's saved objects are Boom's. */
function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const output: unknown = Reflect.get(error, 'output');
  return typeof output === 'object' && output !== null && Reflect.get(output, 'statusCode') === 409;
}
