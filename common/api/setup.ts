import { z } from 'zod';
import { endpoint, PUBLIC_VERSION } from './endpoint';

export type AssetState = 'installed' | 'outdated' | 'missing' | 'unsupported' | 'failed';

export interface AssetStatus {
  /** Stable id within App Logs, e.g. `ingest_pipeline:logs-app_logs@pipeline`. */
  readonly id: string;
  /** For people: "ingest pipeline", "data view", … */
  readonly kind: string;
  readonly name: string;
  readonly state: AssetState;
  /** The version found, when there is one. */
  readonly version?: string;
  /** Why the state is what it is, and what to do, when it is not "installed". */
  readonly reason?: string;
}

export interface SetupStatus {
  /** True when data can be written: every asset that this engine supports is installed and current. */
  readonly ready: boolean;
  readonly version: string;
  readonly assets: readonly AssetStatus[];
}

export interface SetupResult extends SetupStatus {
  /** Assets that this request created or replaced; empty when all was there. */
  readonly changed: readonly AssetStatus[];
}

export interface RemoveResult {
  readonly removed: readonly AssetStatus[];
  /** What stays, and why (data streams, the user's own @custom assets). */
  readonly left: readonly { readonly kind: string; readonly name: string; readonly reason: string }[];
}

const SETUP_PATH = '/api/app_logs/setup';

/** Installs all assets as the current user. Idempotent; safe to repeat after a failure half way. */
export const installEndpoint = endpoint<SetupResult>()({
  method: 'post',
  path: SETUP_PATH,
  access: 'public',
  version: PUBLIC_VERSION,
  body: z.object({}).strict(),
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
  body: z.object({ dataStreams: z.array(z.string()).default([]) }).strict(),
});
