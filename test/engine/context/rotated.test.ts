import { gzipSync } from 'zlib';
import { openUploads } from '../../../common/import/upload';
import { bytesInput, directly, freshService, importBytes, QUICK, sourceOf } from '../import/import_text';
import { installEngineAssets } from '../import/installed_engine';
import { around, client, inFileOrder, lineEnding } from './around';

beforeAll(() => installEngineAssets(client));
afterAll(() => client.close());

/** Lines of one length, so that each event of a generation begins where one of the others does. */
function generation(name: string, hour: number, lines = 40, minute = (i: number) => i): string[] {
  return Array.from(
    { length: lines },
    (_, i) =>
      `2030-01-02 ${clock(hour)}:${clock(minute(i))}:00,000 - shop - INFO - ${name} line ${clock(i)}.`,
  );
}
const clock = (value: number) => String(value).padStart(2, '0');
const fileOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

async function everythingAround(service: string, ending: string, path?: string) {
  const line = await lineEnding(service, ending, path);
  const { before, after } = inFileOrder(await around(line, { within: 'file', newer: 500, older: 500 }));
  return [...before, line.text, ...after];
}

describe('generations of a file at the same path', () => {
  const OLD = generation('one', 3);
  const MIDDLE = generation('two', 5, 55);
  const NEW = generation('six', 8, 30);

  it.each([
    ['in the order in which they were written', [OLD, MIDDLE, NEW]],
    ['the newest first', [NEW, OLD, MIDDLE]],
  ])('do not interleave, imported %s', async (_name, order) => {
    const service = freshService();
    for (const lines of order) await importBytes(client, service, fileOf(lines));
    for (const [name, lines] of [
      ['one', OLD],
      ['two', MIDDLE],
      ['six', NEW],
    ] as const) {
      const line = await lineEnding(service, `${name} line 20.`);
      const { before, after } = inFileOrder(await around(line, { older: 5, newer: 5 }));
      expect([before, after]).toEqual([lines.slice(15, 20), lines.slice(21, 26)]);
    }
  });

  it('follow each other where one ends and the next begins', async () => {
    const service = freshService();
    for (const lines of [MIDDLE, NEW, OLD]) await importBytes(client, service, fileOf(lines));
    const all = [...OLD, ...MIDDLE, ...NEW];
    for (const ending of ['one line 38.', 'two line 00.', 'two line 54.', 'six line 29.']) {
      expect(await everythingAround(service, ending)).toEqual(all);
    }
  });

  it('end where they overlap in time: then nobody can tell what was there before', async () => {
    const service = freshService();
    const other = generation('own', 5, 50, (i) => i + 9);
    for (const lines of [OLD, MIDDLE, other]) await importBytes(client, service, fileOf(lines));
    expect(await everythingAround(service, 'own line 03.')).toEqual(other);
    expect((await everythingAround(service, 'two line 03.')).slice(-55)).toEqual(MIDDLE);
    const beginning = await around(await lineEnding(service, 'own line 00.'));
    expect(beginning.olderNext).toBeNull();
    expect(beginning.older).toEqual([]);
  });

  it('are apart by service, and by the log that a name belongs to', async () => {
    const [service, another] = [freshService(), freshService()];
    await importBytes(client, service, fileOf(NEW));
    await importBytes(client, another, fileOf(OLD));
    await importBytes(client, service, fileOf(MIDDLE), { path: 'app-errors.log' });
    await importBytes(client, service, fileOf(OLD), { path: 'other/app.log' });
    expect(await everythingAround(service, 'six line 02.')).toEqual(NEW);
  });

  it('are told apart at equal times as well', async () => {
    const service = freshService();
    const [first, second] = [generation('one', 3, 30, () => 7), generation('two', 3, 30, () => 7)];
    for (const lines of [first, second]) await importBytes(client, service, fileOf(lines));
    const line = await lineEnding(service, 'two line 15.');
    const { before, after } = inFileOrder(await around(line, { older: 5, newer: 5 }));
    expect([before, after]).toEqual([second.slice(10, 15), second.slice(16, 21)]);
  });
});

describe('a rotated set', () => {
  const PARTS = [generation('one', 3), generation('two', 5, 55), generation('six', 8, 30)];
  const ALL = PARTS.flat();

  it('is one file', async () => {
    const service = freshService();
    const names = ['app.log.2.gz', 'app.log.1', 'app.log'];
    const upload = await openUploads({
      files: names.map((name, i) => {
        const text = Buffer.from(fileOf(PARTS[i] ?? []));
        return { name, modified: 0, input: bytesInput(name.endsWith('.gz') ? gzipSync(text) : text) };
      }),
      source: sourceOf(service, ''),
      anyway: false,
      sendChunk: directly(client),
      patience: QUICK,
    });
    await upload.send(() => undefined, new AbortController().signal);
    for (const ending of ['one line 00.', 'two line 00.', 'six line 29.']) {
      expect(await everythingAround(service, ending)).toEqual(ALL);
    }
  });

  it('is one file that was imported again and again while it was rotated', async () => {
    const service = freshService();
    const [one = [], two = [], six = []] = PARTS;
    await importBytes(client, service, fileOf(one.slice(0, 25)), { path: 'app.log' });
    await importBytes(client, service, fileOf(two.slice(0, 10)), { path: 'app.log' });
    await importBytes(client, service, fileOf(one), { path: 'app.log.1' });
    await importBytes(client, service, fileOf(six), { path: 'app.log' });
    await importBytes(client, service, fileOf(two), { path: 'app.log.1' });
    for (const ending of ['one line 24.', 'one line 25.', 'two line 09.', 'two line 10.', 'six line 00.']) {
      expect(await everythingAround(service, ending)).toEqual(ALL);
    }
  });

  it('goes on from a beginning that two generations share to where each was written', async () => {
    const service = freshService();
    const banner = ['shop 4.2 starts', 'listening on 8080'];
    const files = PARTS.slice(0, 2).map((lines) => [...banner, ...lines]);
    for (const lines of files) await importBytes(client, service, fileOf(lines));
    expect(await everythingAround(service, 'one line 05.')).toEqual(files[0]);
    expect(await everythingAround(service, 'two line 05.')).toEqual(files[1]);
  });
});
