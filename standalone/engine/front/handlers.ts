import { absentApi, rootAnswer } from './answers';
import { type Answer, type Exchange } from './exchange';
import { closePointInTime, openPointInTime } from './point_in_time';
import { readComponents, readIndexTemplates, readPipelines } from './read_assets';
import { removeComponents, removeIndexTemplates, removePipelines } from './remove_assets';
import type { Route } from './routes';
import {
  createIndex,
  putMapping,
  simulatePipeline,
  writeComponent,
  writeIndexTemplate,
  writePipeline,
} from './write_assets';

/** Answers a request that is not just passed on. */
export async function handle(route: Route, exchange: Exchange): Promise<Answer> {
  switch (route.kind) {
    case 'root': {
      const { status, body } = await exchange.engine.json('GET', '/', { signal: exchange.signal });
      return { status, body: rootAnswer(body) };
    }
    case 'pipeline-get':
      return readPipelines(exchange);
    case 'component-get':
      return readComponents(exchange, route.name);
    case 'template-get':
      return readIndexTemplates(exchange);
    case 'pipeline-put':
      return writePipeline(exchange);
    case 'simulate-pipeline':
      return simulatePipeline(exchange);
    case 'component-put':
      return writeComponent(exchange, route.name);
    case 'template-put':
      return writeIndexTemplate(exchange);
    case 'pipeline-delete':
      return removePipelines(exchange, route.name);
    case 'component-delete':
      return removeComponents(exchange, route.name);
    case 'template-delete':
      return removeIndexTemplates(exchange);
    case 'index-create':
      return createIndex(exchange);
    case 'mapping-put':
      return putMapping(exchange);
    case 'pit-open':
      return openPointInTime(exchange);
    case 'pit-close':
      return closePointInTime(exchange);
    case 'absent':
    case 'pass':
      return absentApi(exchange.method, exchange.path);
  }
}

/** Whether a request changes assets: these go one after another, so that placeholders come out right. */
export function changesAssets({ kind }: Route): boolean {
  return /^(pipeline|component|template)-(put|delete)$|^simulate-pipeline$/.test(kind);
}
