import {
  COMPONENT_CUSTOM,
  COMPONENT_PACKAGE,
  INDEX_PATTERN,
  INDEX_TEMPLATE,
  INDEX_TEMPLATE_PRIORITY,
  LIFECYCLE_POLICY,
  PIPELINE,
} from '../../common/names';
import { ASSET_META } from './asset_meta';
import { ASSET_VERSION } from './asset_version';
import { buildPipeline } from './ingest_pipeline/build_pipeline';
import { servicesHash, type ServiceRows } from './ingest_pipeline/script_params';
import { buildMappings } from './mappings';

/** What an engine may lack, found out before anything is installed. */
export interface EngineFeatures {
  /** Index lifecycle management. */
  readonly lifecycle: boolean;
}

/** Something that lives in the engine: how it is put, found and removed. */
export interface EngineAsset {
  readonly kind: 'lifecycle policy' | 'ingest pipeline' | 'component template' | 'index template';
  readonly name: string;
  /** One path for PUT, GET and DELETE. */
  readonly path: string;
  /** Needs a feature that not every engine has. */
  readonly needs?: keyof EngineFeatures;
  /** Body of the PUT. */
  build(features: EngineFeatures, services: ServiceRows): Readonly<Record<string, unknown>>;
  /** What its `_meta.services` must be, when it is made of what people named for their services. */
  readonly services?: (services: ServiceRows) => string;
  /** Where `_meta` is in the answer of the GET. */
  readonly metaPath: readonly (string | number)[];
}

export const PIPELINE_PATH = `/_ingest/pipeline/${encodeURIComponent(PIPELINE)}`;

/** All engine assets in the order of installing; removal goes the other way. */
export const ENGINE_ASSETS: readonly EngineAsset[] = [
  {
    kind: 'lifecycle policy',
    name: LIFECYCLE_POLICY,
    path: `/_ilm/policy/${LIFECYCLE_POLICY}`,
    needs: 'lifecycle',
    build: buildLifecyclePolicy,
    metaPath: [LIFECYCLE_POLICY, 'policy', '_meta'],
  },
  {
    kind: 'ingest pipeline',
    name: PIPELINE,
    path: PIPELINE_PATH,
    build: (_features, services) => ({ ...buildPipeline(ASSET_VERSION, services) }),
    services: servicesHash,
    metaPath: [PIPELINE, '_meta'],
  },
  {
    kind: 'component template',
    name: COMPONENT_PACKAGE,
    path: `/_component_template/${encodeURIComponent(COMPONENT_PACKAGE)}`,
    build: buildComponentTemplate,
    metaPath: ['component_templates', 0, 'component_template', '_meta'],
  },
  {
    kind: 'index template',
    name: INDEX_TEMPLATE,
    path: `/_index_template/${INDEX_TEMPLATE}`,
    build: buildIndexTemplate,
    metaPath: ['index_templates', 0, 'index_template', '_meta'],
  },
];

/** Rolls over by age or size; deletes nothing by itself. */
function buildLifecyclePolicy() {
  return {
    policy: {
      phases: {
        hot: {
          min_age: '0ms',
          actions: { rollover: { max_age: '30d', max_primary_shard_size: '50gb' } },
        },
      },
      _meta: ASSET_META,
    },
  };
}

function buildComponentTemplate({ lifecycle }: EngineFeatures) {
  return {
    template: {
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
    },
    _meta: ASSET_META,
  };
}

function buildIndexTemplate() {
  return {
    index_patterns: [INDEX_PATTERN],
    priority: INDEX_TEMPLATE_PRIORITY,
    data_stream: {},
    // The user's own component comes last and wins.
    composed_of: [COMPONENT_PACKAGE, COMPONENT_CUSTOM],
    ignore_missing_component_templates: [COMPONENT_CUSTOM],
    _meta: ASSET_META,
  };
}
