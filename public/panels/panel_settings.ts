import { z } from 'zod';
import { FIELD } from '../../common/fields';
import { COMPARE_NAMES, type CompareName } from '../insight/compare_with';
import { DEFAULT_COLUMNS } from '../services/view_state';
import type { Density } from '../services/view_state';
import { MINIMUM_LEVELS } from './minimum_level';
import type { MinimumLevel } from './minimum_level';

/** What a person sets on one panel; the rest is the dashboard's. */
export interface PanelSettings {
  /** `service.name`; null means all. */
  readonly service: string | null;
  /** Lines of lower severity, and those without a level, are left out; null means all lines. */
  readonly minimumLevel: MinimumLevel | null;
  /** For the lines: what stands before the message, by the fields' names, in their order. */
  readonly fields: readonly string[];
  /** For the lines: how close they stand. */
  readonly density: Density;
  /** For the lines: long messages are broken instead of cut. */
  readonly wrap: boolean;
  /** For patterns, exceptions and the summary: what the dashboard's time range is compared with. */
  readonly compareWith: CompareName;
}

export const DEFAULT_SETTINGS: PanelSettings = {
  service: null,
  minimumLevel: null,
  fields: DEFAULT_COLUMNS,
  density: 'normal',
  wrap: false,
  compareWith: 'previous',
};

/** Names that panels of 0.3 saved for the four fields that they knew; such panels are on people's dashboards. */
const RELEASED_NAMES: ReadonlyMap<string, string> = new Map([
  ['time', FIELD.time],
  ['level', FIELD.level],
  ['service', FIELD.service],
  ['logger', FIELD.logger],
]);
const MAX_FIELDS = 50;
const MAX_NAME = 300;

const settingsSchema = z.object({
  service: z.string().min(1).max(200).nullable().catch(DEFAULT_SETTINGS.service),
  minimumLevel: z.enum(MINIMUM_LEVELS).nullable().catch(DEFAULT_SETTINGS.minimumLevel),
  fields: z
    .array(z.unknown())
    .transform((names) => [...new Set(names.flatMap(fieldNamed))].slice(0, MAX_FIELDS))
    .catch([...DEFAULT_SETTINGS.fields]),
  density: z.enum(['normal', 'compact']).catch(DEFAULT_SETTINGS.density),
  wrap: z.boolean().catch(DEFAULT_SETTINGS.wrap),
  compareWith: z.enum(COMPARE_NAMES).catch(DEFAULT_SETTINGS.compareWith),
});

function fieldNamed(saved: unknown): readonly string[] {
  if (typeof saved !== 'string' || saved === '' || saved.length > MAX_NAME) return [];
  return [RELEASED_NAMES.get(saved) ?? saved];
}

/**
 * Narrows what a dashboard saved for a panel (`settings` of its input), whoever wrote it and whichever version: what is
 * missing, unknown or broken falls back to its default, part by part.
 */
export function readSettings(saved: unknown): PanelSettings {
  const read = settingsSchema.safeParse(saved);
  return read.success ? read.data : DEFAULT_SETTINGS;
}
