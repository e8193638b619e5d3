import { errorAnswer } from './answers';
import { sendOn, type Answer, type Exchange } from './exchange';
import { isJson, parseJson, type Json } from './json';
import { pipelineForCaller, pipelineNote } from './pipelines';
import { templateForCaller, templateNote } from './templates';

/** `GET _ingest/pipeline…`: as their authors wrote them, without the front's placeholders. */
export async function readPipelines(exchange: Exchange): Promise<Answer> {
  return changed(exchange, (body) => {
    const found = Object.entries(body).filter(([, each]) => !pipelineNote(each).placeholder);
    return {
      // As the engine: nothing found is a 404 with an empty body.
      status: found.length > 0 ? 200 : 404,
      body: Object.fromEntries(
        found.map(([name, each]) => [name, isJson(each) ? pipelineForCaller(each) : each]),
      ),
    };
  });
}

/** `GET _component_template…`: without the front's placeholders. */
export async function readComponents(exchange: Exchange, name: string): Promise<Answer> {
  return changed(exchange, (body) => {
    const found = entries(body.component_templates).filter(
      (each) => !templateNote(each.component_template).placeholder,
    );
    if (found.length === 0 && name && !name.includes('*')) {
      const reason = `component template matching [${name}] not found`;
      return errorAnswer(404, 'resource_not_found_exception', reason);
    }
    return { status: 200, body: { ...body, component_templates: found } };
  });
}

/** `GET _index_template…`: as their authors wrote them. */
export async function readIndexTemplates(exchange: Exchange): Promise<Answer> {
  return changed(exchange, (body) => ({
    status: 200,
    body: {
      ...body,
      index_templates: entries(body.index_templates).map((each) =>
        isJson(each.index_template)
          ? { ...each, index_template: templateForCaller(each.index_template) }
          : each,
      ),
    },
  }));
}

/** The engine's answer changed; one that is no success goes on as it is. */
async function changed(exchange: Exchange, change: (body: Json) => Answer): Promise<Answer> {
  // HEAD has to look into the body too; a filtered body could hide what is to be changed.
  const answer = await sendOn({ ...exchange, method: 'GET' }, { query: withoutFilter(exchange.query) });
  const body = parseJson(answer.body.toString());
  return answer.status === 200 && isJson(body) ? change(body) : answer;
}

function withoutFilter(query: string): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('filter_path');
  const rest = parameters.toString();
  return rest ? `?${rest}` : '';
}

function entries(list: unknown): Json[] {
  return Array.isArray(list) ? list.filter(isJson) : [];
}
