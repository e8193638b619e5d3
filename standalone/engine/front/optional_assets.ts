import type { EngineConnection } from './engine_connection';
import type { FrontNote } from './front_note';
import { isJson, type Json } from './json';
import { PLACEHOLDER_PIPELINE, pipelineNote } from './pipelines';
import { PLACEHOLDER_COMPONENT, templateNote } from './templates';

/** A kind of asset that others may name as optional. */
export interface AssetKind {
  readonly path: string;
  readonly placeholder: Json;
  readonly missing: (name: string) => string;
}

export const PIPELINES: AssetKind = {
  path: '/_ingest/pipeline',
  placeholder: PLACEHOLDER_PIPELINE,
  missing: (name) => `pipeline [${name}] is missing`,
};
export const COMPONENTS: AssetKind = {
  path: '/_component_template',
  placeholder: PLACEHOLDER_COMPONENT,
  missing: (name) => `component templates [${name}] missing`,
};

/** Where an asset is. */
export function assetPath(kind: AssetKind, name: string): string {
  return `${kind.path}/${encodeURIComponent(name)}`;
}

/** Makes the named assets exist: an empty one where there is none. */
export async function ensureExist(
  engine: EngineConnection,
  kind: AssetKind,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const found = await engine.json('GET', assetPath(kind, name));
    if (found.status === 404) await engine.json('PUT', assetPath(kind, name), { body: kind.placeholder });
  }
}

/** The notes of all pipelines. */
export async function pipelineNotes(engine: EngineConnection): Promise<Map<string, FrontNote>> {
  const { body } = await engine.json('GET', PIPELINES.path);
  return new Map(Object.entries(isJson(body) ? body : {}).map(([name, each]) => [name, pipelineNote(each)]));
}

/** The notes of all component templates. */
export async function componentNotes(engine: EngineConnection): Promise<Map<string, FrontNote>> {
  const { body } = await engine.json('GET', COMPONENTS.path);
  return notesOf(body, 'component_template');
}

/** The notes of all index templates. */
export async function indexTemplateNotes(engine: EngineConnection): Promise<Map<string, FrontNote>> {
  const { body } = await engine.json('GET', '/_index_template');
  return notesOf(body, 'index_template');
}

/** `{"<kind>s": [{"name": …, "<kind>": {…}}]}`, the shape of both template lists. */
function notesOf(answer: unknown, kind: 'component_template' | 'index_template'): Map<string, FrontNote> {
  const list: unknown = isJson(answer) ? answer[`${kind}s`] : undefined;
  const entries = Array.isArray(list) ? list.filter(isJson) : [];
  return new Map(entries.map((each) => [String(each.name), templateNote(each[kind])]));
}
