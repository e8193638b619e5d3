import { madeLines, writtenLine } from '../../support/made_log/made_lines';
import { client } from '../query/written_lines';
import { eventDocument } from '../support/event_document';

export const SERVICE = 'insight_test';
const STREAM = `logs-app_logs.${SERVICE}-default`;

/** Sends the made log through the pipeline. */
export async function writeMadeLines(): Promise<void> {
  const operations = madeLines().flatMap((line, i) => [
    { create: { _index: STREAM, _id: `insight-${i}` } },
    eventDocument(writtenLine(line), { service: SERVICE, sequence: i }),
  ]);
  const answer = await client.bulk({ refresh: true, operations });
  if (answer.errors) throw new Error(JSON.stringify(answer.items.find((item) => item.create?.error)));
}

export async function removeMadeLines(): Promise<void> {
  await client.indices.deleteDataStream({ name: STREAM });
}
