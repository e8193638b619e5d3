import type { RetentionDays } from '../../common/api/setup';
import type { RetentionFeatures } from '../setup/retention/retention_features';
import type { ServiceReadings } from './ingest_pipeline/service_reading';
import type { SavedObjectAsset } from './saved_object';

/** What an engine may lack, found out before anything is installed. */
export type EngineFeatures = RetentionFeatures;

/** What bodies of assets are made of, besides the code. */
export interface AssetSettings {
  readonly features: EngineFeatures;
  /** What people named for their services; it is rendered into the pipeline. */
  readonly services: ServiceReadings;
  readonly retentionDays: RetentionDays;
}

export type AssetBody = Readonly<Record<string, unknown>>;

interface NamedAsset {
  /** Stable id within App Logs, and in answers. */
  readonly id: string;
  /** For people. */
  readonly kind: string;
  readonly name: string;
  /** What replacing it means for data; nothing when it only concerns what people see. */
  readonly effect?: string;
}

/** Something that lives in the engine: how it is put, found and removed. */
export interface EngineAsset extends NamedAsset {
  readonly home: 'engine';
  readonly kind: 'lifecycle policy' | 'ingest pipeline' | 'component template' | 'index template';
  /** One path for PUT, GET and DELETE. */
  readonly path: string;
  /** Needs a feature that not every engine has. */
  readonly needs?: keyof EngineFeatures;
  /** It says what indices are made of: data streams that are there take it on only when they are rolled over. */
  readonly rollsOver?: boolean;
  /** Body of the PUT. */
  build(settings: AssetSettings): AssetBody;
  /** What its `_meta.services` must be, when it is made of what people named for their services. */
  readonly services?: (services: ServiceReadings) => string;
  /** Where the body is in the answer of the GET. */
  readonly bodyPath: readonly (string | number)[];
  /** Where `_meta` is in the answer of the GET. */
  readonly metaPath: readonly (string | number)[];
}

/** Something that lives in Kibana, in the space of the request. */
export interface KibanaAsset extends NamedAsset {
  readonly home: 'kibana';
  readonly object: SavedObjectAsset;
}

/** One thing that App Logs installs. */
export type Asset = EngineAsset | KibanaAsset;
