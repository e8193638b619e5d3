import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import type { Download, Page } from 'playwright-core';
import { appUnderTest } from './support/app_under_test';
import { importLog } from './support/import_log';
import { logFolder } from './support/log_folder';
import { reset } from './support/reset';

const FOLDER = logFolder();
const FROM = Date.UTC(2030, 0, 2, 3) / 1000;
const RANGE = [FROM, FROM + 3600] as const;

/** Each byte counts: a mark, line ends of two kinds, bytes that are no text, a traceback, blank lines, no end. */
const ODD = Buffer.concat([
  Buffer.from('\ufeff2030-01-02 03:04:05,000 - shop - INFO - é 한국어\r\n\r\n'),
  Buffer.from('2030-01-02 03:04:06,000 - shop - ERROR - caf\xe9 \xff\n', 'latin1'),
  Buffer.from('Traceback (most recent call last):\n  File "a.py", line 1, in f\nKeyError: 1\n'),
  Buffer.from("2030-01-02 03:04:07,000 - shop - WARNING - =cmd|' /C calc'!A0\n\n"),
  Buffer.from('2030-01-02 03:04:08,000 - shop - INFO - "quoted", and more'),
]);

const test = appUnderTest(async (host) => {
  await reset(host);
  const file = join(FOLDER, 'odd.log');
  writeFileSync(file, ODD);
  await importLog(host, file, 'shop');
});

/** A browser that cannot write to disk as the lines come: what most of them are. */
async function withoutPicker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
  });
}

async function openExport(): Promise<void> {
  await test.app.openRange(...RANGE);
  await test.app.levelCounts();
  await test.app.subject('appLogsExport').click();
  await test.app.subject('appLogsExportStart').waitFor();
}

/** Exports as a kind of file, and gives what the browser saved. */
async function exportAs(format: string): Promise<{ download: Download; bytes: Buffer }> {
  await test.app.page.locator(`label[for="appLogsExport-${format}"]`).click();
  return downloaded(() => test.app.subject('appLogsExportStart').click());
}

async function downloaded(act: () => Promise<void>): Promise<{ download: Download; bytes: Buffer }> {
  const waiting = test.watched.page.waitForEvent('download');
  await act();
  const download = await waiting;
  return { download, bytes: readFileSync(await download.path()) };
}

describe('the lines as a file', () => {
  it('a whole file comes back byte by byte, named by its time', async () => {
    await withoutPicker(test.watched.page);
    await openExport();
    expect(await test.app.subject('appLogsExportSubject').innerText()).toContain('2030-01-02 03:00:00');
    const { download, bytes } = await exportAs('text');
    expect(bytes.equals(ODD)).toBe(true);
    expect(download.suggestedFilename()).toBe('logs-2030-01-02T0300.log');
    await test.app.subject('appLogsExportSaved').waitFor();
    await test.app.subject('appLogsExportWhole').waitFor();
  });

  it('exactly the lines that are shown', async () => {
    await withoutPicker(test.watched.page);
    await test.app.openRange(...RANGE, '&_a=(levels:!(warning),services:!(shop))');
    await test.app.levelCounts();
    await test.app.subject('appLogsExport').click();
    const { download, bytes } = await exportAs('text');
    expect(bytes.toString()).toBe("2030-01-02 03:04:07,000 - shop - WARNING - =cmd|' /C calc'!A0\n\n");
    expect(download.suggestedFilename()).toBe('shop-2030-01-02T0300.log');
  });

  it('as CSV that runs nothing in a spreadsheet', async () => {
    await withoutPicker(test.watched.page);
    await openExport();
    const { download, bytes } = await exportAs('csv');
    const text = bytes.toString();
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    expect(text.startsWith('\ufeff@timestamp,log.level,log.logger,message,')).toBe(true);
    expect(text).toContain(`,"'=cmd|' /C calc'!A0\n",`);
    expect(text).toContain('"""quoted"", and more"');
    expect(text).toMatch(/^2030-01-02T03:04:08\.000Z,info,shop,/m);
  });

  it('as NDJSON with all fields', async () => {
    await withoutPicker(test.watched.page);
    await openExport();
    const { bytes } = await exportAs('ndjson');
    const documents = bytes.toString().trimEnd().split('\n');
    expect(documents).toHaveLength(4);
    expect(JSON.parse(documents[1] ?? '')).toMatchObject({
      _id: expect.any(String),
      error: { type: 'KeyError' },
      service: { name: 'shop' },
    });
  });

  it('onto the disk as the lines come, where the browser can', async () => {
    const { page } = test.watched;
    // The browser's own private folder is written to by the same interface as the disk, without a dialog.
    await page.addInitScript(() => {
      Object.defineProperty(window, 'showSaveFilePicker', {
        value: async ({ suggestedName }: { suggestedName: string }) =>
          (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
      });
    });
    await openExport();
    await test.app.subject('appLogsExportStart').click();
    await test.app.subject('appLogsExportSaved').waitFor();
    const saved = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle('logs-2030-01-02T0300.log')).getFile();
      return Array.from(new Uint8Array(await file.arrayBuffer()));
    });
    expect(Buffer.from(saved).equals(ODD)).toBe(true);
  });

  it('says with numbers that it is not all', async () => {
    const { page } = test.watched;
    await withoutPicker(page);
    await page.route('**/internal/app_logs/export', (route) =>
      route.continue({ postData: JSON.stringify({ ...Object(route.request().postDataJSON()), limit: 3 }) }),
    );
    await openExport();
    const { bytes } = await exportAs('text');
    expect(ODD.subarray(0, bytes.length).equals(bytes)).toBe(true);
    const said = await test.app.subject('appLogsExportTruncated').innerText();
    expect(said).toContain('3 of 4 lines');
  });

  it('can be cancelled, and leaves nothing then', async () => {
    const { page } = test.watched;
    // A disk that never has room for more: the export waits for it.
    await page.addInitScript(() => {
      const file = {
        write: () => new Promise(() => undefined),
        close: async () => Reflect.set(window, '__file', 'closed'),
        abort: async () => Reflect.set(window, '__file', 'aborted'),
      };
      Object.defineProperty(window, 'showSaveFilePicker', {
        value: async () => ({ createWritable: async () => file }),
      });
    });
    await openExport();
    await test.app.subject('appLogsExportStart').click();
    await test.app.subject('appLogsExportCancel').click();
    await test.app.subject('appLogsExportCancelled').waitFor();
    await page.waitForFunction(() => Reflect.get(window, '__file') === 'aborted');
    await test.app.subject('appLogsExportStart').waitFor();
  });
});

describe('a chart as a picture', () => {
  /** Size, and how many colours cover more than a thousandth of it. */
  async function looked(bytes: Buffer): Promise<{ width: number; height: number; colours: string[] }> {
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    return test.watched.page.evaluate(async (base64) => {
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([data], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
      const counts = new Map<number, number>();
      for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      const colours = [...counts]
        .filter(([, count]) => count > pixels.length / 5000)
        .sort((a, b) => b[1] - a[1])
        .map(([pixel]) =>
          [0, 8, 16].map((shift) => ((pixel >>> shift) & 0xff).toString(16).padStart(2, '0')).join(''),
        );
      return { width: image.width, height: image.height, colours };
    }, bytes.toString('base64'));
  }

  /** The levels' own colours: information, error, warning. */
  const COLOURS = { light: ['4a8cc7', 'd6483f', 'b98000'], dark: ['61a2ff', 'f86b63', 'f3d371'] };

  it.each([
    ['appLogsTimelinePicture', 'timeline-2030-01-02T0300.png', 'light'],
    ['appLogsTimelinePicture', 'timeline-2030-01-02T0300.png', 'dark'],
    ['appLogsLevelsPicture', 'levels-2030-01-02T0300.png', 'light'],
    ['appLogsLevelsPicture', 'levels-2030-01-02T0300.png', 'dark'],
  ])('%s %s, %s', async (button, name, theme) => {
    // The standalone's own setting; a Kibana is drawn in the theme that it has.
    await test.watched.page.addInitScript(
      (chosen) => localStorage.setItem('appLogs.standalone.theme', chosen),
      theme,
    );
    await test.app.openRange(...RANGE);
    await test.app.levelCounts();
    await test.watched.page.locator('[data-test-subj="appLogsTimeline"] canvas').first().waitFor();
    const { download, bytes } = await downloaded(() => test.app.subject(button).click());
    expect(download.suggestedFilename()).toBe(name);
    const { width, height, colours } = await looked(bytes);
    expect(width).toBeGreaterThan(400);
    expect(height).toBeGreaterThan(100);
    const background = await test.watched.page
      .locator('.appLogsCharts__timeline')
      .evaluate(
        (panel) => getComputedStyle(panel).backgroundColor.match(/\d+/g)?.slice(0, 3).map(Number) ?? [],
      );
    expect(colours[0]).toBe(Buffer.from(background).toString('hex'));
    const dark = (background[0] ?? 255) < 128;
    expect(colours).toEqual(expect.arrayContaining(dark ? COLOURS.dark : COLOURS.light));
  });
});

describe('a link', () => {
  it('shows the same when there are more lines', async () => {
    const { page, context } = test.watched;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await test.app.open("?_g=(time:(from:'2030-01-02T03:00:00.000Z',to:now%2B50y))");
    const before = { levels: await test.app.levelCounts(), first: await test.app.firstLine() };
    await test.app.subject('appLogsCopyLink').click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).origin + new URL(link).pathname).toBe(`${test.host.url}/app/appLogs`);
    expect(decodeURIComponent(link)).not.toContain('now');

    const later = new Date(Date.now() + 51 * 366 * 86_400_000).toISOString().slice(0, 10);
    const file = join(FOLDER, 'later.log');
    writeFileSync(file, `${later} 03:04:05,000 - shop - CRITICAL - later\n`);
    await importLog(test.host, file, 'shop');
    await test.app.open("?_g=(time:(from:'2030-01-02T03:00:00.000Z',to:now%2B60y))");
    expect((await test.app.firstLine()).message).toContain('later');

    const other = await context.newPage();
    await other.goto(link);
    await other.getByTestId('appLogsLine').first().waitFor();
    expect(await other.getByTestId('appLogsLineMessage').first().innerText()).toBe(before.first.message);
    await other.getByTestId('appLogsLevelCount-error').waitFor();
    expect(await other.getByTestId('appLogsLevelCount-critical').count()).toBe(0);
  });
});
