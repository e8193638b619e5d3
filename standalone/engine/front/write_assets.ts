import { sendOn, jsonBody, type Answer, type Exchange } from './exchange';
import { COMPONENTS, PIPELINES, componentNotes, ensureExist } from './optional_assets';
import { pipelineForEngine, simulationForEngine, type EngineBody } from './pipelines';
import { componentForEngine, indexTemplateForEngine } from './templates';
import { withMappingsForEngine, mappingsForEngine } from './mappings';
import { isJson, type Json } from './json';

/** `PUT _ingest/pipeline/x`. */
export function writePipeline(exchange: Exchange): Promise<Answer> {
  return withOptional(exchange, pipelineForEngine, async (names) =>
    ensureExist(exchange.engine, PIPELINES, names),
  );
}

/** `POST _ingest/pipeline/_simulate`. */
export function simulatePipeline(exchange: Exchange): Promise<Answer> {
  return withOptional(exchange, simulationForEngine, async (names) =>
    ensureExist(exchange.engine, PIPELINES, names),
  );
}

/** `PUT _index_template/x` and its simulations. */
export function writeIndexTemplate(exchange: Exchange): Promise<Answer> {
  return withOptional(exchange, indexTemplateForEngine, async (names) =>
    ensureExist(exchange.engine, COMPONENTS, names),
  );
}

/** `PUT _component_template/x`; the front's placeholder does not count as one that exists. */
export async function writeComponent(exchange: Exchange, name: string): Promise<Answer> {
  const body = jsonBody(exchange);
  if (!body) return sendOn(exchange);
  const parameters = new URLSearchParams(exchange.query);
  if (parameters.get('create') === 'true') {
    if ((await componentNotes(exchange.engine)).get(name)?.placeholder) parameters.delete('create');
  }
  const query = parameters.size > 0 ? `?${parameters.toString()}` : '';
  return sendOn(exchange, { body: componentForEngine(body), query });
}

/** `PUT x`: an index made with mappings. */
export function createIndex(exchange: Exchange): Promise<Answer> {
  return changedBody(exchange, withMappingsForEngine);
}

/** `PUT x/_mapping`. */
export function putMapping(exchange: Exchange): Promise<Answer> {
  return changedBody(exchange, (body) => {
    const mappings = mappingsForEngine(body);
    return isJson(mappings) ? mappings : body;
  });
}

/** A body that cannot be read goes on as it is: the engine says best what is wrong with it. */
async function changedBody(exchange: Exchange, change: (body: Json) => Json): Promise<Answer> {
  const body = jsonBody(exchange);
  return body ? sendOn(exchange, { body: change(body) }) : sendOn(exchange);
}

async function withOptional(
  exchange: Exchange,
  change: (body: Json) => EngineBody,
  ensure: (names: readonly string[]) => Promise<void>,
): Promise<Answer> {
  const body = jsonBody(exchange);
  if (!body) return sendOn(exchange);
  const forEngine = change(body);
  await ensure(forEngine.optional);
  return sendOn(exchange, { body: forEngine.body });
}
