import { errorAnswer } from './answers';
import { sendOn, type Answer, type Exchange } from './exchange';
import {
  COMPONENTS,
  PIPELINES,
  assetPath,
  componentNotes,
  indexTemplateNotes,
  pipelineNotes,
  type AssetKind,
} from './optional_assets';
import { matcher, optionalNames, planRemoval, type RemovalPlan } from './removal_plan';

/** `DELETE _ingest/pipeline/x`: one that others name as optional becomes a placeholder. */
export async function removePipelines(exchange: Exchange, expression: string): Promise<Answer> {
  const stored = await pipelineNotes(exchange.engine);
  const gone = matcher(expression);
  const wanted = optionalNames(stored, (name) => !gone(name));
  return carryOut(exchange, PIPELINES, expression, planRemoval(expression, stored, wanted));
}

/** `DELETE _component_template/x`: one that an index template names as optional becomes a placeholder. */
export async function removeComponents(exchange: Exchange, expression: string): Promise<Answer> {
  const stored = await componentNotes(exchange.engine);
  const wanted = optionalNames(await indexTemplateNotes(exchange.engine));
  return carryOut(exchange, COMPONENTS, expression, planRemoval(expression, stored, wanted));
}

/** `DELETE _index_template/x`, and with it the placeholders that only it needed. */
export async function removeIndexTemplates(exchange: Exchange): Promise<Answer> {
  const { engine } = exchange;
  const answer = await sendOn(exchange);
  const wanted = optionalNames(await indexTemplateNotes(engine));
  const { orphans } = planRemoval('', await componentNotes(engine), wanted);
  for (const name of orphans) await engine.json('DELETE', assetPath(COMPONENTS, name));
  return answer;
}

async function carryOut(
  { engine, query }: Exchange,
  kind: AssetKind,
  expression: string,
  { remove, replace, orphans }: RemovalPlan,
): Promise<Answer> {
  if (remove.length + replace.length === 0 && expression !== '*') {
    return errorAnswer(404, 'resource_not_found_exception', kind.missing(expression));
  }
  for (const name of replace) {
    const answer = await engine.json('PUT', assetPath(kind, name), { body: kind.placeholder });
    if (answer.status !== 200) return answer;
  }
  for (const name of remove) {
    const answer = await engine.json('DELETE', assetPath(kind, name) + query);
    if (answer.status !== 200) return answer;
  }
  for (const name of orphans) await engine.json('DELETE', assetPath(kind, name));
  return { status: 200, body: { acknowledged: true } };
}
