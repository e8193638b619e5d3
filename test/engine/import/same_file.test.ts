import { dataStreamName } from '../../../common/service_name';
import { readImportResult } from '../../../server/import/import_result';
import { RECORDS_LOG, STDERR_LOG } from '../../faults/sample_traceback_log';
import { freshService, importBytes, sourceOf, storedEvents, textOf } from './import_text';
import { installEngineAssets } from './installed_engine';
import { engineClient } from '../support/engine_client';

const client = engineClient();
const signal = new AbortController().signal;

beforeAll(() => installEngineAssets(client));
afterAll(() => client.close());

describe('the same file again', () => {
  it('adds nothing, also after a rollover of the data stream', async () => {
    const service = freshService();
    const first = await importBytes(client, service, RECORDS_LOG);
    const again = await importBytes(client, service, RECORDS_LOG, { chunkCharacters: 64 });
    await client.indices.rollover({ alias: dataStreamName(service, '') });
    const third = await importBytes(client, service, RECORDS_LOG, { path: 'renamed.log' });
    const events = await storedEvents(client, service);
    expect([first.counts.accepted, again.counts.accepted, third.counts.accepted]).toEqual([
      events.length,
      0,
      0,
    ]);
    expect([again.counts.duplicate, third.counts.duplicate]).toEqual([events.length, events.length]);
    expect(textOf(events)).toBe(RECORDS_LOG);
  });

  it('grown, adds the new lines alone, and one event of it is provisional', async () => {
    const service = freshService();
    const log = `${RECORDS_LOG}\n`;
    await importBytes(client, service, log);
    await client.indices.rollover({ alias: dataStreamName(service, '') });
    const more = '2030-01-02 03:05:00,000 - shop - INFO - one\n2030-01-02 03:05:01,000 - shop - INFO - two\n';
    const grown = await importBytes(client, service, log + more);
    expect(grown.counts).toEqual({ accepted: 2, duplicate: 6, rejected: 0, reasons: [] });
    const events = await storedEvents(client, service);
    expect(textOf(events)).toBe(log + more);
    expect(events.map((event) => event.open)).toEqual([...Array(7).fill(false), true]);
  });

  it('reads the range of the file when nothing was added', async () => {
    const service = freshService();
    const first = await importBytes(client, service, RECORDS_LOG);
    const result = await readImportResult({
      client,
      import: first.import,
      source: sourceOf(service),
      signal,
    });
    expect(result.documents).toBe(6);
    expect(result.to).toBe('2030-01-02T03:04:09.000Z');
    const again = await importBytes(client, service, RECORDS_LOG);
    const same = await readImportResult({ client, import: again.import, source: sourceOf(service), signal });
    expect(same).toEqual({ ...result, documents: 0, unparsed: 0, timeAssumed: 0 });
    const never = await readImportResult({ client, import: 'x', source: sourceOf(freshService()), signal });
    expect(never).toEqual({ documents: 0, unparsed: 0, timeAssumed: 0, from: null, to: null });
  });

  it('counts the lines that no format could read', async () => {
    const service = freshService();
    const { import: id, counts } = await importBytes(client, service, STDERR_LOG);
    const result = await readImportResult({ client, import: id, source: sourceOf(service), signal });
    expect(result.documents).toBe(counts.accepted);
    // Of five events two are tracebacks, which are read.
    expect([result.documents, result.unparsed]).toEqual([5, 3]);
  });
});
