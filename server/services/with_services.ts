import { at, listOf } from '../../common/narrow';
import { ASSET_VERSION } from '../assets/asset_version';
import type { AssetBody } from '../assets/asset';
import { READ_TAG } from '../assets/ingest_pipeline/build_pipeline';
import { servicesHash, servicesParam, type ServiceReadings } from '../assets/ingest_pipeline/service_reading';
import { AppLogsError } from '../app_logs_error';
import { withoutBookkeeping } from '../setup/compare/canonical_engine';
import { objectOr } from '../setup/compare/json_tree';

/**
 * The ingest pipeline as it is in the engine, with the formats of services in it and all else as it was: what somebody
 * changed in it stays.
 * @throws AppLogsError 409 when the formats cannot be put in: it is of another version, or has lost what reads them
 */
export function withServices(pipeline: unknown, services: ServiceReadings): AssetBody {
  const processors = listOf(at(pipeline, 'processors'));
  const place = processors.findIndex((one) => at(one, 'script', 'tag') === READ_TAG);
  const version = at(pipeline, '_meta', 'version');
  if (version !== ASSET_VERSION || place < 0) throw cannotHold(version);
  return {
    ...objectOr(withoutBookkeeping(pipeline)),
    processors: processors.map((one, i) => (i === place ? withParam(one, servicesParam(services)) : one)),
    _meta: { ...objectOr(at(pipeline, '_meta')), services: servicesHash(services) },
  };
}

function withParam(processor: unknown, services: unknown): unknown {
  const script = objectOr(at(processor, 'script'));
  return { ...objectOr(processor), script: { ...script, params: { ...objectOr(script?.params), services } } };
}

function cannotHold(version: unknown): AppLogsError {
  const why =
    version === ASSET_VERSION || typeof version !== 'string'
      ? 'Somebody changed the ingest pipeline so that it cannot hold formats.'
      : `The ingest pipeline is of App Logs ${version}, and this one brings ${ASSET_VERSION}.`;
  return new AppLogsError(why, {
    statusCode: 409,
    action: 'Run setup, which says what it would replace; then save the formats again.',
  });
}
