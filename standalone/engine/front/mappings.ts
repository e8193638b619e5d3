import { isJson, type Json } from './json';

/**
 * Mappings as the engine takes them: a `constant_keyword` without a value, which Elasticsearch fills from the
 * first document, is unknown to OpenSearch and becomes a `keyword`.
 */
export function mappingsForEngine(mappings: unknown): unknown {
  if (!isJson(mappings)) return mappings;
  const changed = mapChildren(mappings);
  if (Array.isArray(mappings.dynamic_templates)) {
    changed.dynamic_templates = mappings.dynamic_templates.map(dynamicTemplate);
  }
  return changed;
}

/** A body that holds `mappings`: of an index to be made, or of a template. */
export function withMappingsForEngine(holder: Json): Json {
  return holder.mappings === undefined ? holder : { ...holder, mappings: mappingsForEngine(holder.mappings) };
}

function mapChildren(holder: Json): Json {
  const changed: Json = { ...holder };
  for (const key of ['properties', 'fields']) {
    const children = holder[key];
    if (!isJson(children)) continue;
    changed[key] = Object.fromEntries(
      Object.entries(children).map(([name, child]) => [name, isJson(child) ? field(child) : child]),
    );
  }
  return changed;
}

function field(definition: Json): Json {
  const changed = mapChildren(definition);
  if (changed.type === 'constant_keyword' && changed.value === undefined) changed.type = 'keyword';
  return changed;
}

function dynamicTemplate(template: unknown): unknown {
  if (!isJson(template)) return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, rule]) => [
      name,
      isJson(rule) && isJson(rule.mapping) ? { ...rule, mapping: field(rule.mapping) } : rule,
    ]),
  );
}
