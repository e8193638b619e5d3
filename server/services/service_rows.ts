import type { SavedObjectsClient } from '@kbn/core/server';
import { SERVICE_OBJECT } from '../../common/names';
import type { ServiceRows } from '../assets/ingest_pipeline/script_params';
import { savedRows } from './compile_rows';
import { settingsIn } from './service_object';

const PER_PAGE = 1000;

/** The formats of all services that have any, by `data_stream.dataset`: what the pipeline is rendered with. */
export async function readServiceRows(savedObjects: SavedObjectsClient): Promise<ServiceRows> {
  const rows: Record<string, ServiceRows[string]> = {};
  for (let page = 1; ; page++) {
    const found = await savedObjects.find({ type: SERVICE_OBJECT, page, perPage: PER_PAGE });
    for (const object of found.saved_objects) {
      const compiled = savedRows(settingsIn(object).formats, object.id);
      if (compiled.length > 0) rows[datasetOf(object.id)] = compiled;
    }
    if (page * PER_PAGE >= found.total) return rows;
  }
}

/** `data_stream.dataset` of a service. */
export function datasetOf(slug: string): string {
  return `app_logs.${slug}`;
}
