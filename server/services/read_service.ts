import type { SavedObject, SavedObjectsClient } from '@kbn/core/server';
import type { ServiceAnswer } from '../../common/api/services';
import { SERVICE_OBJECT } from '../../common/names';
import { serviceSlug } from '../../common/service_name';
import { AppLogsError } from '../app_logs_error';
import { savedRows } from './compile_rows';
import { NOTHING_SAID, settingsIn } from './service_object';

/**
 * The settings of one service; defaults when nothing was saved.
 * @throws what Kibana's saved objects client throws, but for an object that there is not
 */
export async function readService(savedObjects: SavedObjectsClient, service: string): Promise<ServiceAnswer> {
  const slug = serviceSlug(service);
  const { saved_objects: found } = await savedObjects.bulkGet([{ type: SERVICE_OBJECT, id: slug }]);
  const object = found[0];
  if (!object || object.error?.statusCode === 404) {
    return { ...NOTHING_SAID, service, rows: [], version: null };
  }
  // Not to be taken for "nothing was saved": who saves next would be told that somebody else did.
  if (object.error) throw unreadable(service, object.error);
  const { service: typed, ...settings } = settingsIn(object);
  return {
    ...settings,
    service: typed ?? service,
    rows: savedRows(settings.formats, slug),
    version: object.version ?? null,
  };
}

function unreadable(service: string, error: NonNullable<SavedObject['error']>): AppLogsError {
  return new AppLogsError(`The settings of "${service}" cannot be read: ${error.message}`, {
    statusCode: error.statusCode,
    action: 'Try again, or look at them under Stack Management, Saved Objects.',
  });
}
