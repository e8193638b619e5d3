import { appendFileSync, mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { importLog } from './support/import_log';
import { writePythonLog } from './support/python_log';
import { countDocuments, dataStreams, reset } from './support/reset';
import { appUnderTest } from './support/app_under_test';

const test = appUnderTest(reset);
beforeEach(() => reset(test.host));

function file(name: string, content: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'app-logs-')), name);
  writeFileSync(path, content);
  return path;
}

describe('bad input', () => {
  it('an empty file is said to be empty', async () => {
    await test.app.open();
    await test.app.chooseFile(file('app.log', ''), 'empty');
    await test.watched.page
      .getByText(/is empty/i)
      .first()
      .waitFor();
    expect(await test.app.subject('appLogsImportButton').isDisabled()).toBe(true);
    expect(await dataStreams(test.host)).toEqual([]);
  });

  it('a binary file is refused with the reason, and taken when the person insists', async () => {
    const bytes = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i % 40 === 39 ? 10 : i % 23)));
    await test.app.open();
    await test.app.chooseFile(file('app.log', bytes), 'binary');
    await test.app.subject('appLogsImportButton').click();
    await test.watched.page
      .getByText(/binary|control/i)
      .first()
      .waitFor();
    expect(await dataStreams(test.host)).toEqual([]);
    await test.watched.page.getByRole('button', { name: /import anyway/i }).click();
    await test.app.subject('appLogsImportResult').waitFor();
    expect(await test.app.count('appLogsAccepted')).toBeGreaterThan(0);
  });

  it('a file without one parsable line is all there, marked, and the page says so', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => `just some text, number ${i}`);
    await test.app.open();
    await test.app.importFile(file('odd.txt', `${lines.join('\n')}\n`), 'odd');
    expect(await test.app.count('appLogsAccepted')).toBe(30);
    expect(await test.app.unparsedCount()).toBe(30);
    await test.app.subject('appLogsOpenImported').click();
    expect((await test.app.firstLine()).message).toContain('just some text, number');
    expect(await test.app.levelCounts()).toEqual({ none: 30 });
  });

  it('a file that grew adds only its new lines', async () => {
    const log = writePythonLog(50, 11);
    await importLog(test.host, log.file, 'grown');
    appendFileSync(
      log.file,
      '2030-01-02 05:00:00,000 INFO one more\n2030-01-02 05:00:01,000 INFO and another\n',
    );
    await test.app.open();
    await test.app.subject('appLogsAddData').click();
    await test.app.importFile(log.file, 'grown');
    expect(await test.app.count('appLogsAccepted')).toBe(2);
    expect(await test.app.count('appLogsDuplicate')).toBe(50);
    expect(await countDocuments(test.host, 'logs-app_logs.grown-default')).toBe(52);
  });

  it('hostile messages are shown as text', async () => {
    const hostile =
      '<img src=x onerror="document.title=1337"> <script>document.title=1337</script> \u001b[31mred\u202eevil';
    await test.app.open();
    await test.app.importFile(file('app.log', `2030-01-02 03:04:05,678 ERROR ${hostile}\n`), 'hostile');
    await test.app.subject('appLogsOpenImported').click();
    const { message } = await test.app.firstLine();
    expect(message).toContain('<script>document.title=1337</script>');
    expect(await test.watched.page.title()).not.toContain('1337');
    expect(message).not.toContain('\u001b');
  });

  it.each([
    ['My Shop', /^logs-app_logs\.my_shop_[0-9a-f]{6}-default$/],
    ['my-shop', /^logs-app_logs\.my_shop_[0-9a-f]{6}-default$/],
    ['a/b', /^logs-app_logs\.a_b_[0-9a-f]{6}-default$/],
    ['가게', /^logs-app_logs\.___?[0-9a-f]{6}-default$/],
  ])('the service name %j is kept as typed, its data stream has a legal name', async (service, stream) => {
    await test.app.open();
    await test.app.importFile(file('app.log', 'INFO:root:hello\n'), service);
    const [name = ''] = await dataStreams(test.host);
    expect(name).toMatch(stream);
    expect(await countDocuments(test.host, name, { term: { 'service.name': service } })).toBe(1);
  });
});
