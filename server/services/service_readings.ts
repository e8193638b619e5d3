import type { SavedObjectsClient } from '@kbn/core/server';
import { SERVICE_OBJECT } from '../../common/names';
import { saysNothing, type ServiceReadings } from '../assets/ingest_pipeline/service_reading';
import { savedReading } from './compile_reading';
import { settingsIn } from './service_object';

const PER_PAGE = 1000;

/** What people said about their services, by `data_stream.dataset`: what the pipeline is rendered with. */
export async function readServiceReadings(savedObjects: SavedObjectsClient): Promise<ServiceReadings> {
  const readings: Record<string, ServiceReadings[string]> = {};
  for (let page = 1; ; page++) {
    const found = await savedObjects.find({ type: SERVICE_OBJECT, page, perPage: PER_PAGE });
    for (const object of found.saved_objects) {
      const reading = savedReading(settingsIn(object), object.id);
      if (!saysNothing(reading)) readings[datasetOf(object.id)] = reading;
    }
    if (page * PER_PAGE >= found.total) return readings;
  }
}

/** `data_stream.dataset` of a service. */
export function datasetOf(slug: string): string {
  return `app_logs.${slug}`;
}
