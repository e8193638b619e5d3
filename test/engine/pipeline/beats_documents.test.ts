import { readFileSync } from 'fs';
import { join } from 'path';
import { stepOf } from '../../../common/add_data/steps/steps';
import { field } from '../../../common/narrow';
import { readByRows } from '../../../server/assets/ingest_pipeline/service_reading';
import { logCases } from '../../logs/cases';
import { beatsDocument, readElasticAgent, readFilebeat } from '../../support/beats/beats_config';
import { joinedLines } from '../../support/beats/joined_lines';
import { SAMPLE_VALUES } from '../../support/beats/sample_values';
import { engineClient } from '../support/engine_client';
import { simulate } from './simulate';

// Filebeat itself is not run: its configuration, as the page shows it, is read, and what it would send is put through the
// pipeline. Where it cuts as we do (common/add_data/multiline/record_pattern.test.ts), all must be read as from a file.
const client = engineClient();
afterAll(() => client.close());

const LOGS = join(__dirname, '../../logs');
const VALUES = SAMPLE_VALUES;

/** What does not depend on what one document cannot know: the file's day, the order of its lines, the row of all of it. */
function readOf(document: unknown): unknown {
  return {
    kind: field(document, 'event.kind'),
    time: field(document, 'app_logs.time_from') === undefined ? field(document, '@timestamp') : null,
    level: field(document, 'log.level'),
    message: field(document, 'message'),
    errorType: field(document, 'error.type'),
    stackTrace: field(document, 'error.stack_trace'),
    service: field(document, 'service.name'),
    dataset: field(document, 'event.dataset'),
    original: field(document, 'event.original'),
  };
}

describe.each([
  ['filebeat', readFilebeat],
  ['elastic_agent', readElasticAgent],
] as const)('what %s sends of', (id, read) => {
  it.each(logCases())('$name is read as from a file', async ({ name, timezone, serviceRows, documents }) => {
    const config = read(stepOf(id, { ...VALUES, timezone }, serviceRows).file.text);
    const text = readFileSync(join(LOGS, `${name}.log`), 'utf8');
    const sent = joinedLines(text, config.pattern).map((event) => beatsDocument(config, event));
    const known = documents.map((document) => ({
      ...document,
      app_logs: { ...document.app_logs, hint: undefined },
    }));
    const services = { 'app_logs.test': readByRows(serviceRows) };
    const byFile = new Map(
      (await simulate(client, known, services)).map((document) => [
        field(document, 'event.original'),
        readOf(document),
      ]),
    );
    const found = (await simulate(client, sent, services)).map(readOf);
    const alike = found.filter((one) => byFile.has(field(one, 'original')));
    expect(alike).toEqual(alike.map((one) => byFile.get(field(one, 'original'))));
  });
});
