import type { SavedObjectsClient } from '@kbn/core/server';
import type { PatternRules } from '../../common/insight/pattern_rules';
import { readServiceReadings } from '../services/service_readings';

/** What people said about the patterns of their services. */
export async function readPatternRules(savedObjects: SavedObjectsClient): Promise<PatternRules> {
  const readings = await readServiceReadings(savedObjects);
  return new Map(
    Object.entries(readings).flatMap(([dataset, { patterns }]) =>
      patterns.length === 0 ? [] : [[dataset, patterns] as const],
    ),
  );
}
