import { stepOf } from '../../../common/add_data/steps/steps';
import { field } from '../../../common/narrow';
import { dataStreamName } from '../../../common/service_name';
import { SAMPLE_VALUES } from '../../support/beats/sample_values';
import { beatsDocument, readFilebeat } from '../../support/beats/beats_config';
import { joinedLines } from '../../support/beats/joined_lines';
import { freshService, storedEvents } from '../import/import_text';
import { installEngineAssets } from '../import/installed_engine';
import { engineClient } from '../support/engine_client';
import { reparseAll, storeOn, timesOf } from './stored_service';

const client = engineClient();

beforeAll(() => installEngineAssets(client));
afterAll(() => client.close());

const LOG =
  '2030-01-02 03:04:05,678 INFO open\n' +
  '2030-01-02 03:04:06,678 ERROR failed\nTraceback (most recent call last):\n  File "a.py", line 1, in f\nKeyError: 1\n' +
  '2030-01-02 03:04:07,678 INFO closed\n';

it('what Filebeat sent is put right, too: another zone, and no line less', async () => {
  const service = freshService();
  const config = readFilebeat(stepOf('filebeat', { ...SAMPLE_VALUES, service }, []).file.text);
  const documents = joinedLines(LOG, config.pattern).map((event) => beatsDocument(config, event));
  const { errors } = await client.bulk({
    index: config.index,
    pipeline: config.pipeline,
    refresh: true,
    operations: documents.flatMap((document) => [{ create: {} }, document]),
  });
  expect(errors).toBe(false);
  expect(config.index).toBe(dataStreamName(service, ''));
  expect(await timesOf(client, service)).toEqual(
    [5, 6, 7].map((second) => `2030-01-02T03:04:0${second}.678Z`),
  );
  const selection = { service, namespace: '' };
  const answer = await reparseAll(storeOn(client), { selection, timezone: 'Asia/Seoul' });
  expect(answer).toMatchObject({ read: 3, reasons: [] });
  expect(await timesOf(client, service)).toEqual(
    [5, 6, 7].map((second) => `2030-01-01T18:04:0${second}.678Z`),
  );
  const after = await storedEvents(client, service);
  expect(after.map(({ source }) => field(source, 'message')).sort()).toEqual(['closed', 'failed', 'open']);
});
