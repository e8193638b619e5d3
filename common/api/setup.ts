import { z } from 'zod';
import { endpoint, PUBLIC_VERSION } from './endpoint';

/**
 * - `outdated`: ours, of an older version or rendered from older settings
 * - `modified`: somebody changed it since we put it; only replaced when its id is named in `replace`
 * - `blocked`: `reason` says by what: a missing privilege, a template of higher priority, a service that refuses
 * - `unsupported`: this engine lacks the feature; the rest works without it
 * - `failed`: the step of this request that stopped
 */
export type AssetState =
  'installed' | 'outdated' | 'modified' | 'missing' | 'blocked' | 'unsupported' | 'failed';

/** Body of `PUT _security/role/<name>` of Elasticsearch: what an administrator would have to give. */
export interface RoleSnippet {
  readonly cluster?: readonly string[];
  readonly indices?: readonly { readonly names: readonly string[]; readonly privileges: readonly string[] }[];
}

export interface AssetStatus {
  /** Stable id within App Logs, e.g. `ingest pipeline:logs-app_logs@pipeline`. */
  readonly id: string;
  /** For people: "ingest pipeline", "data view", … */
  readonly kind: string;
  readonly name: string;
  readonly state: AssetState;
  /** The version found, when there is one. */
  readonly version?: string;
  /** Why the state is what it is, and what to do, when it is not "installed". */
  readonly reason?: string;
  /** The role that would unblock it, when a privilege is missing. */
  readonly role?: RoleSnippet;
}

/** Days that log lines are kept after they came in; null keeps them for good. */
export const RETENTION_DAYS = [7, 30, 90, 365] as const;
export type RetentionDays = (typeof RETENTION_DAYS)[number] | null;

/** Who deletes old data. */
export type RetentionManager = 'ilm' | 'data_stream_lifecycle' | 'none';

export interface RetentionStatus {
  readonly managedBy: RetentionManager;
  readonly days: RetentionDays;
  /** What the engine keeps lines for instead ("45d"), when somebody set a time that is none of `RETENTION_DAYS`. */
  readonly other?: string;
  /** Days after which a backing index is rolled over at the latest: lines go `days` to `days + rolloverDays` after they came in. */
  readonly rolloverDays: number | null;
}

/** One data stream of ours, as the page shows it. */
export interface DataStreamStatus {
  readonly name: string;
  readonly service: string;
  readonly namespace: string;
  /** Bytes on disk, replicas included. */
  readonly sizeBytes: number;
  readonly documents: number;
  /** False when its newest index still has older mappings or settings than the template. */
  readonly current: boolean;
}

/** A data stream or plain index under our names that our template did not make. */
export interface Stray {
  readonly name: string;
  readonly kind: 'data stream' | 'index';
  readonly documents: number;
  /** A data stream is rolled over into our template; a plain index is copied into a data stream. */
  readonly remedy: 'rollover' | 'reindex';
}

/** One thing that setup would do, or did. */
export interface PlannedChange {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly action: 'create' | 'replace' | 'roll over' | 'remove';
  /** What it means for data, e.g. "For lines that come in from now on; lines that are there stay as they are." */
  readonly effect?: string;
}

export interface SetupStatus {
  /** True when data can be written: every asset that this engine supports is installed and current, or modified by its owner. */
  readonly ready: boolean;
  readonly version: string;
  readonly assets: readonly AssetStatus[];
  /** What a setup with the same settings would change now; modified assets are not among them. */
  readonly changes: readonly PlannedChange[];
  readonly retention: RetentionStatus;
  readonly dataStreams: readonly DataStreamStatus[];
  readonly strays: readonly Stray[];
  /** Sentences that an administrator should read: too many services, retention not managed, … */
  readonly warnings: readonly string[];
}

export interface SetupResult extends SetupStatus {
  /** Assets that this request created or replaced; empty when all was there, or in a dry run. */
  readonly changed: readonly AssetStatus[];
}

export interface RemoveResult {
  /** What went, or would go in a dry run. */
  readonly removed: readonly AssetStatus[];
  /** What stays, and why (data streams, the user's own @custom assets, what others use). */
  readonly left: readonly { readonly kind: string; readonly name: string; readonly reason: string }[];
}

/** How an asset that somebody changed differs, and its whole body to keep before it is replaced. */
export interface AssetDifference {
  readonly id: string;
  /** What the engine or Kibana gives now. */
  readonly found: Readonly<Record<string, unknown>>;
  /** What setup would put in its place. */
  readonly ours: Readonly<Record<string, unknown>>;
  /** Each value that differs; `path` with dots; undefined where it is absent. */
  readonly differences: readonly {
    readonly path: string;
    readonly found?: unknown;
    readonly ours?: unknown;
  }[];
}

const SETUP_PATH = '/api/app_logs/setup';

const retentionDays = z
  .union([z.literal(7), z.literal(30), z.literal(90), z.literal(365), z.null()])
  .optional();

/** Installs all assets as the current user. Idempotent; safe to repeat after a failure half way. */
export const installEndpoint = endpoint<SetupResult>()({
  method: 'post',
  path: SETUP_PATH,
  access: 'public',
  version: PUBLIC_VERSION,
  body: z
    .object({
      /** Lists what would change, and changes nothing. */
      dryRun: z.boolean().default(false),
      /** Ids of modified assets to replace all the same. */
      replace: z.array(z.string()).default([]),
      /** Left out: as it is, or kept for good at the first setup. */
      retentionDays,
    })
    .strict(),
});

/** The state of each asset; changes nothing. */
export const setupStatusEndpoint = endpoint<SetupStatus>()({
  method: 'get',
  path: SETUP_PATH,
  access: 'public',
  version: PUBLIC_VERSION,
  body: z.undefined(),
});

/** Removes what setup installed; data streams go only when named here, by exact name. */
export const removeEndpoint = endpoint<RemoveResult>()({
  method: 'delete',
  path: SETUP_PATH,
  access: 'public',
  version: PUBLIC_VERSION,
  body: z
    .object({
      dataStreams: z.array(z.string()).default([]),
      /** Ids of assets that somebody changed, to remove them all the same. */
      modified: z.array(z.string()).default([]),
      /** Lists what would go and what would stay, and changes nothing. */
      dryRun: z.boolean().default(false),
    })
    .strict(),
});

/** How one asset differs from ours. 404 for an id that is no asset of ours, or that is not there. */
export const assetDifferenceEndpoint = endpoint<AssetDifference>()({
  method: 'post',
  path: `${SETUP_PATH}/_difference`,
  access: 'public',
  version: PUBLIC_VERSION,
  body: z.object({ id: z.string() }).strict(),
});

/** Brings a stray under our template by its remedy; its name must be one of those that the status lists. */
export const adoptStrayEndpoint = endpoint<SetupStatus>()({
  method: 'post',
  path: `${SETUP_PATH}/_adopt`,
  access: 'public',
  version: PUBLIC_VERSION,
  body: z.object({ name: z.string() }).strict(),
});
