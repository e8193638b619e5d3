/**
 * Index and component templates. OpenSearch keeps their `_meta`, but refuses
 * `ignore_missing_component_templates`, and any component that does not exist: an optional one is made to
 * exist, empty, and the list is kept in a note in `_meta`.
 */
import { NOTE, readNote, type FrontNote } from './front_note';
import { isJson, omit, type Json } from './json';
import { withMappingsForEngine } from './mappings';
import type { EngineBody } from './pipelines';

/** The empty component template that stands for a missing optional one. */
export const PLACEHOLDER_COMPONENT: Json = { template: {}, _meta: { [NOTE]: { placeholder: true } } };

/** A component template's body as the engine takes it. */
export function componentForEngine(component: Json): Json {
  return isJson(component.template)
    ? { ...component, template: withMappingsForEngine(component.template) }
    : component;
}

/** An index template's body as the engine takes it. */
export function indexTemplateForEngine(template: Json): EngineBody {
  const { ignore_missing_component_templates: mayBeMissing, ...rest } = componentForEngine(template);
  const used = strings(rest.composed_of);
  const optional = strings(mayBeMissing).filter((name) => used.includes(name));
  if (optional.length === 0) return { body: rest, optional };
  const note: FrontNote = { optional };
  return { body: { ...rest, _meta: { ...(isJson(rest._meta) ? rest._meta : {}), [NOTE]: note } }, optional };
}

/** The note within a stored index or component template. */
export function templateNote(template: unknown): FrontNote {
  return isJson(template) && isJson(template._meta) ? readNote(template._meta[NOTE]) : {};
}

/** A stored index template as its author wrote it. */
export function templateForCaller(template: Json): Json {
  const { optional } = templateNote(template);
  if (!optional || !isJson(template._meta)) return template;
  const meta = omit(template._meta, NOTE);
  return {
    ...omit(template, '_meta'),
    ...(Object.keys(meta).length > 0 ? { _meta: meta } : {}),
    ignore_missing_component_templates: optional,
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
