/**
 * OpenSearch 2.19 knows neither a pipeline's `_meta` nor a pipeline processor's `ignore_missing_pipeline`. Both
 * are kept in a note at the end of the description, and an optional pipeline is made to exist, empty.
 */
import { NOTE, readNote, type FrontNote } from './front_note';
import { isJson, omit, parseJson, type Json } from './json';

const MARK = `\n${NOTE}:`;

/** A body for the engine, and the assets that must exist before it can be used. */
export interface EngineBody {
  readonly body: Json;
  readonly optional: readonly string[];
}

/** The empty pipeline that stands for a missing optional one. */
export const PLACEHOLDER_PIPELINE: Json = {
  description: `${MARK}${JSON.stringify({ placeholder: true })}`,
  processors: [],
};

/** A pipeline's body as the engine takes it. */
export function pipelineForEngine(pipeline: Json): EngineBody {
  const { _meta: meta, ...rest } = pipeline;
  const optional = new Set<string>();
  const body = mapProcessors(rest, (kind, options) => {
    if (kind !== 'pipeline') return options;
    const { ignore_missing_pipeline: mayBeMissing, ...known } = options;
    if (isTrue(mayBeMissing) && typeof known.name === 'string') optional.add(known.name);
    return known;
  });
  const note: FrontNote = {
    ...(isJson(meta) ? { meta } : {}),
    ...(optional.size > 0 ? { optional: [...optional] } : {}),
  };
  if (Object.keys(note).length === 0) return { body, optional: [] };
  const description = typeof rest.description === 'string' ? rest.description : '';
  return {
    body: { ...body, description: `${description}${MARK}${JSON.stringify(note)}` },
    optional: [...optional],
  };
}

/** A `_simulate` body as the engine takes it: it holds a pipeline of its own, or only documents. */
export function simulationForEngine(body: Json): EngineBody {
  if (!isJson(body.pipeline)) return { body, optional: [] };
  const inner = pipelineForEngine(body.pipeline);
  return { body: { ...body, pipeline: inner.body }, optional: inner.optional };
}

/** The note within a stored pipeline. */
export function pipelineNote(pipeline: unknown): FrontNote {
  return split(pipeline).note;
}

/** A stored pipeline as its author wrote it. */
export function pipelineForCaller(pipeline: Json): Json {
  const { description, note } = split(pipeline);
  const body = mapProcessors(omit(pipeline, 'description'), (kind, options) =>
    kind === 'pipeline' && typeof options.name === 'string' && note.optional?.includes(options.name)
      ? { ...options, ignore_missing_pipeline: true }
      : options,
  );
  return {
    ...(description === undefined ? {} : { description }),
    ...body,
    ...(note.meta === undefined ? {} : { _meta: note.meta }),
  };
}

function split(pipeline: unknown): { description: string | undefined; note: FrontNote } {
  const text =
    isJson(pipeline) && typeof pipeline.description === 'string' ? pipeline.description : undefined;
  const at = text?.lastIndexOf(MARK) ?? -1;
  if (text === undefined || at < 0) return { description: text, note: {} };
  const description = at === 0 ? undefined : text.slice(0, at);
  return { description, note: readNote(parseJson(text.slice(at + MARK.length))) };
}

type ProcessorChange = (kind: string, options: Json) => Json;

/** Changes each processor of a pipeline or of an `on_failure`, nested ones included. */
function mapProcessors(holder: Json, change: ProcessorChange): Json {
  const changed: Json = { ...holder };
  for (const key of ['processors', 'on_failure']) {
    const list = holder[key];
    if (Array.isArray(list)) changed[key] = list.map((each: unknown) => mapProcessor(each, change));
  }
  return changed;
}

function mapProcessor(processor: unknown, change: ProcessorChange): unknown {
  if (!isJson(processor)) return processor;
  return Object.fromEntries(
    Object.entries(processor).map(([kind, options]) => {
      if (!isJson(options)) return [kind, options];
      const inner = mapProcessors(change(kind, options), change);
      // `foreach` holds one processor, not a list.
      if (kind === 'foreach') inner.processor = mapProcessor(inner.processor, change);
      return [kind, inner];
    }),
  );
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
