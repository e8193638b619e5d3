import { PIPELINE } from '../../../common/names';
import { at } from '../../../common/narrow';
import { client } from '../setup/setup_engine';

/** The datasets whose formats the pipeline holds, sorted; null without a pipeline. */
export async function renderedDatasets(): Promise<string[] | null> {
  const path = `/_ingest/pipeline/${encodeURIComponent(PIPELINE)}`;
  const answer = await client.transport.request<unknown>({ method: 'GET', path }, { ignore: [404] });
  const services = at(answer, PIPELINE, 'processors', 0, 'script', 'params', 'services');
  return services === undefined ? null : Object.keys(Object(services)).sort();
}
