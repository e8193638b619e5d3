import {
  COMPONENT_CUSTOM,
  COMPONENT_PACKAGE,
  INDEX_PATTERN,
  INDEX_TEMPLATE,
  INDEX_TEMPLATE_PRIORITY,
  LIFECYCLE_POLICY,
  PIPELINE,
} from '../../common/names';
import { buildLifecyclePolicy } from '../setup/retention/lifecycle_policy';
import { retentionManager } from '../setup/retention/retention_features';
import { streamLifecycle } from '../setup/retention/stream_lifecycle';
import type { AssetSettings, EngineAsset } from './asset';
import { ASSET_META } from './asset_meta';
import { ASSET_VERSION } from './asset_version';
import { buildPipeline } from './ingest_pipeline/build_pipeline';
import { servicesHash } from './ingest_pipeline/service_reading';
import { buildMappings } from './mappings';
import { stamped } from './template_stamp';

export const PIPELINE_PATH = `/_ingest/pipeline/${encodeURIComponent(PIPELINE)}`;

const NEW_LINES = 'For lines that come in from now on; lines that are there stay as they are.';

/** All that lives in the engine, in the order of installing; removal goes the other way. */
export const ENGINE_ASSETS: readonly EngineAsset[] = [
  {
    ...named('lifecycle policy', LIFECYCLE_POLICY),
    path: `/_ilm/policy/${LIFECYCLE_POLICY}`,
    needs: 'lifecycle',
    effect: 'For all lines, those that are there too: older ones than it keeps are deleted.',
    build: ({ retentionDays }) => buildLifecyclePolicy(retentionDays),
    bodyPath: [LIFECYCLE_POLICY],
    metaPath: [LIFECYCLE_POLICY, 'policy', '_meta'],
  },
  {
    ...named('ingest pipeline', PIPELINE),
    path: PIPELINE_PATH,
    effect: `${NEW_LINES} Read them anew to have them as new ones.`,
    build: ({ services }) => ({ ...buildPipeline(ASSET_VERSION, services) }),
    services: servicesHash,
    bodyPath: [PIPELINE],
    metaPath: [PIPELINE, '_meta'],
  },
  {
    ...named('component template', COMPONENT_PACKAGE),
    path: `/_component_template/${encodeURIComponent(COMPONENT_PACKAGE)}`,
    effect: `${NEW_LINES} Data streams get a new index for them.`,
    rollsOver: true,
    build: buildComponentTemplate,
    bodyPath: ['component_templates', 0, 'component_template'],
    metaPath: ['component_templates', 0, 'component_template', '_meta'],
  },
  {
    ...named('index template', INDEX_TEMPLATE),
    path: `/_index_template/${INDEX_TEMPLATE}`,
    effect:
      'For data streams that are made from now on; the retention, where it is part of it, for all of them.',
    build: buildIndexTemplate,
    bodyPath: ['index_templates', 0, 'index_template'],
    metaPath: ['index_templates', 0, 'index_template', '_meta'],
  },
];

function named(kind: EngineAsset['kind'], name: string) {
  return { home: 'engine', id: `${kind}:${name}`, kind, name } as const;
}

function buildComponentTemplate({ features: { lifecycle } }: AssetSettings) {
  return {
    template: stamped({
      settings: {
        index: {
          number_of_shards: 1,
          auto_expand_replicas: '0-1',
          default_pipeline: PIPELINE,
          query: { default_field: ['message', 'error.message', 'error.type', 'log.logger'] },
          ...(lifecycle ? { lifecycle: { name: LIFECYCLE_POLICY } } : {}),
        },
      },
      mappings: buildMappings(),
    }),
    _meta: ASSET_META,
  };
}

/** Where data streams have their own lifecycle, a new one copies it from here. */
function buildIndexTemplate({ features, retentionDays }: AssetSettings) {
  const byStream = retentionManager(features) === 'data_stream_lifecycle';
  return {
    ...(byStream ? { template: { lifecycle: streamLifecycle(retentionDays) } } : {}),
    index_patterns: [INDEX_PATTERN],
    priority: INDEX_TEMPLATE_PRIORITY,
    data_stream: {},
    // The user's own component comes last and wins.
    composed_of: [COMPONENT_PACKAGE, COMPONENT_CUSTOM],
    ignore_missing_component_templates: [COMPONENT_CUSTOM],
    _meta: ASSET_META,
  };
}
