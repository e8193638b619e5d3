import { mkdirSync } from 'fs';
import { join, resolve } from 'path';
import { importLog } from './support/import_log';
import { appUnderTest } from './support/app_under_test';
import { reset } from './support/reset';
import { timeState } from './support/time_state';
import { THEMES_OF_PLACES } from './support/themes';

/**
 * Pictures of page and dashboard, for people to look at: into test-results/pictures, and with UPDATE_PICTURES=1
 * those of the README into docs/images. The standalone's theme is switched; a Kibana's own setting is left alone.
 */
const ROOT = resolve(__dirname, '../..');
const IN_README = new Set([
  'page-light-1280',
  'page-dark-1280',
  'patterns-light-1280',
  'dashboard-light-1280',
  'first-visit-light-1280',
]);
const SIZES = [
  { width: 600, height: 900 },
  { width: 1280, height: 860 },
  { width: 1920, height: 1080 },
];

const test = appUnderTest(async (host) => {
  await reset(host);
});

async function takePictures(name: string): Promise<void> {
  const { page } = test.watched;
  for (const size of SIZES) {
    await page.setViewportSize(size);
    // The chart draws again for the new width.
    await page.waitForFunction(() => document.querySelector('[data-ech-render-complete="false"]') === null);
    const picture = `${name}-${size.width}`;
    const update = process.env.UPDATE_PICTURES !== undefined && IN_README.has(picture);
    const folder = join(ROOT, update ? 'docs/images' : 'test-results/pictures');
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${picture}.png`) });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ picture, overflow: Math.max(0, overflow) }).toEqual({ picture, overflow: 0 });
  }
}

async function setTheme(theme: string): Promise<void> {
  await test.watched.context.addInitScript(
    (value) => localStorage.setItem('appLogs.standalone.theme', value),
    theme,
  );
}

/** The sample is dated in the future, and by how much would be another picture each day. */
async function hideClockTrouble(): Promise<void> {
  await test.watched.page.addStyleTag({
    content: '[data-test-subj="appLogsSummaryClock"] { display: none; }',
  });
}

describe('pictures without anything sticking out', () => {
  it('of the first visit', async () => {
    await test.app.open();
    await test.app.subject('appLogsFirstVisit').waitFor();
    await takePictures('first-visit-light');
  });

  it.each(THEMES_OF_PLACES)('of the page and the dashboard, %s', async (theme) => {
    await importLog(test.host, join(ROOT, 'server/assets/sample/app.log'), 'shop');
    await setTheme(theme);
    const from = Date.UTC(2030, 0, 1, 10) / 1000;
    await test.app.openRange(from, from + 3600);
    await test.app.levelCounts();
    await test.app.firstLine();
    await hideClockTrouble();
    await takePictures(`page-${theme}`);
    await test.app.openRange(from + 1800, from + 3600, '&_a=(tab:patterns)');
    await test.app.subject('appLogsPattern').first().waitFor();
    await test.app.subject('appLogsSummary').waitFor();
    await hideClockTrouble();
    await takePictures(`patterns-${theme}`);
    await test.watched.page.goto(
      `${test.host.url}/app/dashboards#/view/app-logs?${timeState(from, from + 3600)}`,
    );
    await test.app.levelCounts();
    await test.app.subject('appLogsTimeline').waitFor();
    await takePictures(`dashboard-${theme}`);
  });
});
