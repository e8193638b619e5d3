import { mkdirSync } from 'fs';
import { join, resolve } from 'path';
import { appUnderTest } from './support/app_under_test';
import { DashboardPage } from './support/dashboard_page';
import { importLog } from './support/import_log';
import { reset } from './support/reset';
import { THEMES_OF_PLACES } from './support/themes';

/**
 * Pictures of panels from 300 pixels wide, for people to look at, into test-results/pictures; nothing may stick out. The
 * standalone's theme is switched; a Kibana's own setting is left alone.
 */
const ROOT = resolve(__dirname, '../..');
const PICTURES = join(ROOT, 'test-results/pictures');
const WIDTHS = [300, 600, 1280];
/** The sample's hour. */
const FROM = Date.UTC(2030, 0, 1, 10) / 1000;

const test = appUnderTest(async (host) => {
  await reset(host);
  await importLog(host, join(ROOT, 'server/assets/sample/app.log'), 'shop');
});
const dashboard = new DashboardPage(test);

async function take(name: string): Promise<void> {
  const { page } = test.watched;
  mkdirSync(PICTURES, { recursive: true });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    // The chart draws again for the new width.
    await page.waitForFunction(() => document.querySelector('[data-ech-render-complete="false"]') === null);
    await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true });
    const sticksOut = await page.evaluate(() =>
      [...document.querySelectorAll('[data-test-subj="embeddablePanel"]')]
        .filter((panel) => {
          const content = panel.querySelector('.embPanel__content');
          return content !== null && content.scrollWidth > content.clientWidth + 1;
        })
        .map((panel) => panel.textContent?.slice(0, 40)),
    );
    expect({ name, width, sticksOut }).toEqual({ name, width, sticksOut: [] });
  }
}

// Four panels and pictures of three widths; a Kibana takes a minute and more for them on busy cores.
jest.setTimeout(240_000);

describe('pictures of panels', () => {
  it.each(THEMES_OF_PLACES)('with lines, and with their settings, %s', async (theme) => {
    const { app, watched } = test;
    await watched.context.addInitScript(
      (value) => localStorage.setItem('appLogs.standalone.theme', value),
      theme,
    );
    await dashboard.open('/create', FROM, FROM + 3600);
    await dashboard.addPanel('appLogsTimeline');
    await dashboard.addPanel('appLogsLevels');
    await dashboard.addPanel('appLogsLines');
    await dashboard.choosePanel('appLogsLines');
    await app.subject('appLogsPanelLevel').selectOption('error');
    await app.subject('appLogsPanelDensity-compact').click();
    await app.subject('appLogsPanelTitle').fill('Errors');
    await app.firstLine();
    await take(`panel-settings-${theme}`);
    await watched.page.setViewportSize({ width: 1280, height: 900 });
    await dashboard.saveSettings();
    await dashboard.untilRendered(4);
    await take(`panels-${theme}`);
  });

  it.each(THEMES_OF_PLACES)('without lines, %s', async (theme) => {
    await test.watched.context.addInitScript(
      (value) => localStorage.setItem('appLogs.standalone.theme', value),
      theme,
    );
    await dashboard.open('/create', FROM + 7200, FROM + 7300);
    await dashboard.addPanel('appLogsTimeline');
    await dashboard.addPanel('appLogsLines');
    await dashboard.untilRendered(2);
    await take(`panels-empty-${theme}`);
  });
});
