import type { EngineAsset } from '../../assets/asset';
import { changedAt, objectOr, without } from './json_tree';

/** What newer engines say about a body besides the body. */
const BOOKKEEPING = [
  'created_date',
  'created_date_millis',
  'modified_date',
  'modified_date_millis',
  'deprecated',
].map((key) => [key]);

/** A body without what the engine says about it; the engine refuses to be given that back. */
export function withoutBookkeeping(body: unknown): unknown {
  return without(body, ...BOOKKEEPING);
}

/**
 * A body of an engine asset in one form, whether we put it or a GET gave it: without dates, without what the engine adds
 * by itself, without our version, and a pipeline without the formats of services, which are put in as people save them.
 */
export function canonicalEngineBody(kind: EngineAsset['kind'], body: unknown): unknown {
  const plain = without(withoutBookkeeping(body), ['_meta', 'version']);
  switch (kind) {
    case 'lifecycle policy':
      return canonicalPolicy(plain);
    case 'ingest pipeline':
      return canonicalPipeline(plain);
    case 'component template':
      return canonicalTemplate(plain);
    case 'index template':
      return canonicalIndexTemplate(plain);
  }
}

/** The GET tells version, date and users of a policy beside it. */
function canonicalPolicy(body: unknown): unknown {
  const policy = without(objectOr(body)?.policy, ['_meta', 'version']);
  const phases = changedAt(policy, ['phases'], (all) =>
    Object.fromEntries(
      Object.entries(objectOr(all) ?? {}).map(([name, phase]) => [
        name,
        { min_age: '0ms', ...objectOr(phase) },
      ]),
    ),
  );
  const place = ['phases', 'delete', 'actions', 'delete'];
  return {
    policy: changedAt(phases, place, (action) => ({ delete_searchable_snapshot: true, ...objectOr(action) })),
  };
}

function canonicalPipeline(body: unknown): unknown {
  const own = without(body, ['_meta', 'services']);
  return changedAt(own, ['processors'], (processors) =>
    Array.isArray(processors)
      ? processors.map((one) => without(one, ['script', 'params', 'services']))
      : processors,
  );
}

function canonicalTemplate(body: unknown): unknown {
  const lifecycle = changedAt(body, ['template', 'lifecycle'], (one) => ({
    enabled: true,
    ...objectOr(one),
  }));
  const settings = changedAt(lifecycle, ['template', 'settings'], flatSettings);
  return changedAt(settings, ['template', 'mappings'], (mappings) => {
    const bare = objectOr(mappings)?._doc ?? mappings;
    // Engines give `dynamic` and the like as texts or not, as their versions please.
    return withoutConstants(scalarsAsText(bare));
  });
}

function canonicalIndexTemplate(body: unknown): unknown {
  const template = changedAt(canonicalTemplate(body), ['data_stream'], (stream) => ({
    hidden: false,
    allow_custom_routing: false,
    timestamp_field: { name: '@timestamp' },
    ...objectOr(stream),
  }));
  const empty = Object.keys(objectOr(objectOr(template)?.template) ?? {}).length === 0;
  return empty ? without(template, ['template']) : template;
}

/** An engine that lacks constant keywords (OpenSearch) keeps keywords in their place. */
function withoutConstants(mappings: unknown): unknown {
  if (Array.isArray(mappings)) return mappings.map(withoutConstants);
  const object = objectOr(mappings);
  if (!object) return mappings;
  return Object.fromEntries(
    Object.entries(object).map(([key, one]) => [
      key,
      key === 'type' && one === 'constant_keyword' ? 'keyword' : withoutConstants(one),
    ]),
  );
}

/** Settings by their full names, all as texts: engines give `{"index": {"number_of_shards": "1"}}` for a number. */
function flatSettings(settings: unknown): unknown {
  const flat: Record<string, unknown> = {};
  const walk = (value: unknown, name: string): void => {
    const object = objectOr(value);
    if (object)
      for (const [key, one] of Object.entries(object)) walk(one, name === '' ? key : `${name}.${key}`);
    else flat[name.startsWith('index.') ? name : `index.${name}`] = scalarsAsText(value);
  };
  walk(settings, '');
  return flat;
}

function scalarsAsText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(scalarsAsText);
  const object = objectOr(value);
  if (object) {
    return Object.fromEntries(Object.entries(object).map(([key, one]) => [key, scalarsAsText(one)]));
  }
  return value === null || value === undefined ? value : String(value);
}
