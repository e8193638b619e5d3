import type { SavedObjectsClient } from '@kbn/core/server';
import type { ServiceAnswer } from '../../common/api/services';
import { SERVICE_OBJECT } from '../../common/names';
import { serviceSlug } from '../../common/service_name';
import { savedRows } from './compile_rows';
import { settingsIn } from './service_object';

/**
 * The settings of one service; defaults when nothing was saved.
 * @throws what Kibana's saved objects client throws, but for an object that there is not
 */
export async function readService(savedObjects: SavedObjectsClient, service: string): Promise<ServiceAnswer> {
  const slug = serviceSlug(service);
  const { saved_objects: found } = await savedObjects.bulkGet([{ type: SERVICE_OBJECT, id: slug }]);
  const object = found[0];
  if (!object || object.error) return { service, timezone: null, formats: [], rows: [], version: null };
  const { service: typed, timezone, formats } = settingsIn(object);
  return {
    service: typed ?? service,
    timezone,
    formats,
    rows: savedRows(formats, slug),
    version: object.version ?? null,
  };
}
