import { z } from 'zod';
import { formatSourceSchema } from '../formats/compile/format_source';
import type { FormatRow } from '../formats/format_row';
import { MAX_PATTERN_RULES, patternRuleSchema } from '../patterns/rules/pattern_rule';
import { NO_OWN_FRAMES, ownFramesSchema } from '../traceback/path_rules';
import { endpoint, INTERNAL_VERSION, PUBLIC_VERSION } from './endpoint';

/** Formats that one service may have; each is tried on each of its records. */
export const MAX_SERVICE_FORMATS = 8;

const NO_OWN = { own: [...NO_OWN_FRAMES.own], library: [...NO_OWN_FRAMES.library] };

/** What a person decided for a service. */
export const serviceSettingsSchema = z
  .object({
    /** IANA zone of times without one; null when nobody said yet. */
    timezone: z.string().min(1).max(64).nullable(),
    /** Tried in this order, before the formats that App Logs knows. */
    formats: z.array(formatSourceSchema).max(MAX_SERVICE_FORMATS),
    /** What is variable in its messages; the first rule that takes a message's mask gives its pattern. */
    patterns: z.array(patternRuleSchema).max(MAX_PATTERN_RULES).default([]),
    /** Which paths are the application's own in a traceback, and which are a library's. */
    ownFrames: ownFramesSchema.default(NO_OWN),
  })
  .strict();
export type ServiceSettings = z.infer<typeof serviceSettingsSchema>;

/** Settings as somebody sends them. What is left out stays as it is: callers of before know nothing of it. */
export const settingsChangeSchema = serviceSettingsSchema
  .extend({
    patterns: z.array(patternRuleSchema).max(MAX_PATTERN_RULES).optional(),
    ownFrames: ownFramesSchema.optional(),
    version: z.string().nullable(),
  })
  .strict();
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

export interface ServiceAnswer extends ServiceSettings {
  /** As typed by whoever saved it first, or as asked for. */
  readonly service: string;
  /** `formats`, compiled: what importer, pipeline and tailer read records by. In the same order. */
  readonly rows: readonly FormatRow[];
  /** Of the saved settings, for saving without loss; null when nothing was ever saved. */
  readonly version: string | null;
}

export const serviceParams = z.object({ service: z.string().min(1).max(200) }).strict();

/** The settings of one service, defaults when nothing was saved. */
export const serviceEndpoint = endpoint<ServiceAnswer>()({
  method: 'get',
  path: '/api/app_logs/services/{service}',
  access: 'public',
  version: PUBLIC_VERSION,
  body: z.undefined(),
  params: serviceParams,
});

/**
 * Saves the settings of one service and renders the pipeline anew.
 * 400 for a format, a pattern rule or a path that cannot be used, 409 when somebody else saved since `version`, 403 with the privilege
 * that is missing (`manage_ingest_pipelines`); then nothing was saved.
 */
export const saveServiceEndpoint = endpoint<ServiceAnswer>()({
  method: 'put',
  path: '/api/app_logs/services/{service}',
  access: 'public',
  version: PUBLIC_VERSION,
  body: settingsChangeSchema,
  params: serviceParams,
});

export interface ServiceCounts {
  /** As `service.name` holds it. */
  readonly service: string;
  readonly documents: number;
  readonly unparsed: number;
  /** Records whose time is not their own (`app_logs.time_from`). */
  readonly timeAssumed: number;
}

/** All services that have documents in a time range, the largest first, at most 200. */
export const serviceCountsEndpoint = endpoint<{ readonly services: readonly ServiceCounts[] }>()({
  method: 'post',
  path: '/internal/app_logs/services/_counts',
  access: 'internal',
  version: INTERNAL_VERSION,
  body: z.object({ from: z.string(), to: z.string() }).partial().strict(),
});
