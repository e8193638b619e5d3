import { objectOr } from '../../server/setup/compare/json_tree';

/** What Elasticsearch 8.12 answers to the GET of an asset: with its own defaults, dates and forms, not as it was put. */
export function asElasticsearchGives(
  base: string,
  name: string,
  put: Readonly<Record<string, unknown>>,
): unknown {
  switch (base) {
    case '_ilm/policy':
      return {
        [name]: {
          version: 3,
          modified_date: '2030-01-02T03:04:05.678Z',
          policy: withDeleteDefaults(put.policy),
          in_use_by: { indices: [], data_streams: [], composable_templates: [] },
        },
      };
    case '_ingest/pipeline':
      return { [name]: put };
    case '_component_template':
      return {
        component_templates: [{ name, component_template: { ...put, template: stored(put.template) } }],
      };
    default: {
      const data_stream = { hidden: false, allow_custom_routing: false };
      const template = put.template ? { template: stored(put.template) } : {};
      return { index_templates: [{ name, index_template: { ...put, ...template, data_stream } }] };
    }
  }
}

function withDeleteDefaults(policy: unknown): unknown {
  const body = objectOr(policy) ?? {};
  const phases = objectOr(body.phases) ?? {};
  const last = objectOr(phases.delete);
  if (!last) return body;
  const actions = { delete: { delete_searchable_snapshot: true } };
  return { ...body, phases: { ...phases, delete: { ...last, actions } } };
}

/** Settings come back as texts, a lifecycle as one that is enabled. */
function stored(template: unknown): unknown {
  const body = objectOr(template) ?? {};
  return {
    ...body,
    ...(body.settings ? { settings: texts(body.settings) } : {}),
    ...(body.lifecycle ? { lifecycle: { enabled: true, ...objectOr(body.lifecycle) } } : {}),
  };
}

function texts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(texts);
  const object = objectOr(value);
  if (object) return Object.fromEntries(Object.entries(object).map(([key, one]) => [key, texts(one)]));
  return String(value);
}
