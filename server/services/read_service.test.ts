import type { SavedObject, SavedObjectsClient } from '@kbn/core/server';
import { readService } from './read_service';

/** A client whose one object cannot be had, as Kibana's tells it. */
function withError(error: NonNullable<SavedObject['error']>): SavedObjectsClient {
  const unused = () => Promise.reject(new Error('not here'));
  return {
    getCurrentNamespace: () => undefined,
    bulkGet: async (keys) => ({
      saved_objects: keys.map((key) => ({ ...key, attributes: {}, references: [], error })),
    }),
    find: unused,
    create: unused,
    update: unused,
    delete: unused,
  };
}

describe('readService', () => {
  it('gives defaults when nothing was saved', async () => {
    const missing = withError({ statusCode: 404, error: 'Not Found', message: 'not found' });
    expect(await readService(missing, 'shop')).toMatchObject({ formats: [], version: null });
  });

  it('does not take settings that cannot be read for none', async () => {
    const unreadable = withError({ statusCode: 403, error: 'Forbidden', message: 'not allowed' });
    await expect(readService(unreadable, 'shop')).rejects.toMatchObject({
      statusCode: 403,
      message: 'The settings of "shop" cannot be read: not allowed',
    });
  });
});
