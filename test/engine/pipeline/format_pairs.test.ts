import { encodeRows } from '../../../common/formats/read/encode_tree';
import { at, listOf } from '../../../common/narrow';
import { buildPipeline } from '../../../server/assets/ingest_pipeline/build_pipeline';
import { comparePairs, writePairs, type ReadRecords, type WrittenRecord } from '../../formats/pairs';
import { FAILED_SEEDS, SEEDS } from '../../formats/seeds';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';

const client = engineClient();
afterAll(() => client.close());

/** Formats that one `_simulate` is asked for. */
const BATCH = 200;

/** The pipeline, which takes a row that its table does not have from the document. */
const pipelineReader: ReadRecords = async (records) => {
  const documents: unknown[] = [];
  for (let from = 0; from < records.length; from += BATCH) {
    documents.push(...(await simulate(records.slice(from, from + BATCH))));
  }
  return documents;
};

async function simulate(records: readonly WrittenRecord[]): Promise<readonly unknown[]> {
  const answer = await client.transport.request<unknown>({
    method: 'POST',
    path: '/_ingest/pipeline/_simulate',
    body: {
      pipeline: buildPipeline('test'),
      docs: records.map(({ row, text, zone, date }) => ({
        _source: eventDocument(text, { timezone: zone, appLogs: { hint: { row: encodeRows([row]), date } } }),
      })),
    },
  });
  return listOf(at(answer, 'docs')).map((document) => at(document, 'doc', '_source'));
}

it('the pipeline reads what logging wrote by random formats', async () => {
  const outcome = await comparePairs(writePairs([...SEEDS, ...FAILED_SEEDS]), pipelineReader);
  expect(outcome.failures).toEqual([]);
  expect(outcome.same).toBeGreaterThanOrEqual(2000);
});
