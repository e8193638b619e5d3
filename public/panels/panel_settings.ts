import { z } from 'zod';
import { LINE_FIELDS, PAGE_FIELDS } from '../lines/line_fields';
import type { LineField } from '../lines/line_fields';
import type { Density } from '../services/view_state';
import { MINIMUM_LEVELS } from './minimum_level';
import type { MinimumLevel } from './minimum_level';

/** What a person sets on one panel; the rest is the dashboard's. */
export interface PanelSettings {
  /** `service.name`; null means all. */
  readonly service: string | null;
  /** Lines of lower severity, and those without a level, are left out; null means all lines. */
  readonly minimumLevel: MinimumLevel | null;
  /** For the lines: what stands before the message. */
  readonly fields: readonly LineField[];
  /** For the lines: how close they stand. */
  readonly density: Density;
}

export const DEFAULT_SETTINGS: PanelSettings = {
  service: null,
  minimumLevel: null,
  fields: PAGE_FIELDS,
  density: 'normal',
};

const settingsSchema = z.object({
  service: z.string().min(1).max(200).nullable().catch(DEFAULT_SETTINGS.service),
  minimumLevel: z.enum(MINIMUM_LEVELS).nullable().catch(DEFAULT_SETTINGS.minimumLevel),
  fields: z
    .array(z.unknown())
    .transform((names) => LINE_FIELDS.filter((field) => names.includes(field)))
    .catch([...DEFAULT_SETTINGS.fields]),
  density: z.enum(['normal', 'compact']).catch(DEFAULT_SETTINGS.density),
});

/**
 * Narrows what a dashboard saved for a panel (`settings` of its input), whoever wrote it and whichever version: what is
 * missing, unknown or broken falls back to its default, part by part.
 */
export function readSettings(saved: unknown): PanelSettings {
  const read = settingsSchema.safeParse(saved);
  return read.success ? read.data : DEFAULT_SETTINGS;
}
