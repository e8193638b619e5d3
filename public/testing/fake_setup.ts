import type { AssetStatus, RemoveResult, SetupResult, SetupStatus } from '../../common/api/setup';

export const SETUP_PATH = {
  setup: '/api/app_logs/setup',
  difference: '/api/app_logs/setup/_difference',
  adopt: '/api/app_logs/setup/_adopt',
} as const;

const asset = (kind: string, name: string, state: AssetStatus['state'], reason?: string): AssetStatus => ({
  id: `${kind}:${name}`,
  kind,
  name,
  state,
  ...(state === 'missing' || state === 'unsupported' ? {} : { version: '0.3.0' }),
  ...(reason === undefined ? {} : { reason }),
});

export const PIPELINE_ID = 'ingest pipeline:logs-app_logs@pipeline';

/** Everything there, and two services with lines. */
export const INSTALLED: SetupStatus = {
  ready: true,
  version: '0.3.0',
  assets: [
    asset('lifecycle policy', 'logs-app_logs', 'installed'),
    asset('ingest pipeline', 'logs-app_logs@pipeline', 'installed'),
    asset('index template', 'logs-app_logs', 'installed'),
    asset('data view', 'App Logs', 'installed'),
  ],
  changes: [],
  retention: { managedBy: 'ilm', days: 30, rolloverDays: 5 },
  dataStreams: [
    {
      name: 'logs-app_logs.shop-default',
      service: 'shop',
      namespace: 'default',
      sizeBytes: 1_400_000,
      documents: 1234,
      current: true,
    },
    {
      name: 'logs-app_logs.cart-default',
      service: 'cart',
      namespace: 'default',
      sizeBytes: 2000,
      documents: 5,
      current: false,
    },
  ],
  strays: [],
  warnings: [],
};

/** Before the first setup. */
export const NOTHING: SetupStatus = {
  ...INSTALLED,
  ready: false,
  assets: INSTALLED.assets.map(({ kind, name }) => asset(kind, name, 'missing')),
  changes: INSTALLED.assets.map(({ id, kind, name }) => ({ id, kind, name, action: 'create' as const })),
  retention: { managedBy: 'ilm', days: null, rolloverDays: null },
  dataStreams: [],
};

/** An older version, with a pipeline that somebody changed and what each other state looks like. */
export const OLDER: SetupStatus = {
  ...INSTALLED,
  assets: [
    asset('lifecycle policy', 'logs-app_logs', 'unsupported', 'This engine has no lifecycle policies.'),
    asset('ingest pipeline', 'logs-app_logs@pipeline', 'modified', 'Somebody changed it; setup leaves it.'),
    asset('index template', 'logs-app_logs', 'outdated', 'This App Logs brings version 0.3.0.'),
    asset('data view', 'App Logs', 'missing'),
    asset('component template', 'logs-app_logs@package', 'blocked', 'You lack the privilege manage_ilm.'),
    asset('dashboard', 'App Logs overview', 'failed', 'The import of saved objects stopped.'),
    asset('saved search', 'App Logs: all lines', 'installed'),
  ],
  changes: [
    {
      id: 'index template:logs-app_logs',
      kind: 'index template',
      name: 'logs-app_logs',
      action: 'replace',
      effect: 'For lines that come in from now on; lines that are there stay as they are.',
    },
    {
      id: 'data stream:logs-app_logs.cart-default',
      kind: 'data stream',
      name: 'logs-app_logs.cart-default',
      action: 'roll over',
    },
  ],
  strays: [
    { name: 'logs-app_logs.old-default', kind: 'index', documents: 42, remedy: 'reindex' },
    { name: 'logs-app_logs.other-default', kind: 'data stream', documents: 7, remedy: 'rollover' },
  ],
  warnings: ['There are 201 services: each takes a shard of its own.'],
};

/** What setup answers, given the status after it. */
export function setupResult(status: SetupStatus, changed: readonly AssetStatus[] = []): SetupResult {
  return { ...status, changed };
}

export const REMOVAL: RemoveResult = {
  removed: INSTALLED.assets,
  left: [{ kind: 'component template', name: 'logs-app_logs@custom', reason: 'It is yours.' }],
};
