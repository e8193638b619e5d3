import type { Locator, Page } from 'playwright-core';
import type { AppUnderTest } from './app_under_test';
import { timeState } from './time_state';

/** A dashboard as a person works on it, in Kibana and on the standalone. */
export class DashboardPage {
  constructor(private readonly test: AppUnderTest) {}

  private get page(): Page {
    return this.test.watched.page;
  }

  /** @param path "/create" or "/view/<id>"; from and to in epoch seconds; space empty for the default one */
  async open(path: string, from: number, to: number, space = ''): Promise<void> {
    const base = space === '' ? this.test.host.url : `${this.test.host.url}/s/${space}`;
    await this.page.goto(`${base}/app/dashboards#${path}?${timeState(from, to)}`);
  }

  /** Chooses a kind in the menu: Kibana keeps grouped panels one step deeper, the standalone shows them at once. */
  async choosePanel(type: string): Promise<void> {
    const { app } = this.test;
    await app.subject('dashboardEditorMenuButton').click();
    const item = app.subject(`createNew-${type}`);
    const group = app.subject('dashboardEditorMenu-appLogsGroup');
    await item.or(group).first().waitFor();
    if (await group.isVisible()) await group.click();
    await item.click();
    await app.subject('appLogsPanelSettings').waitFor();
  }

  /** Adds a panel as it is offered. */
  async addPanel(type: string): Promise<void> {
    await this.choosePanel(type);
    await this.saveSettings();
  }

  async saveSettings(): Promise<void> {
    await this.test.app.subject('appLogsPanelSave').click();
    await this.test.app.subject('appLogsPanelSettings').waitFor({ state: 'detached' });
  }

  panels(): Locator {
    return this.page.getByTestId('embeddablePanel');
  }

  panel(title: string): Locator {
    const heading = this.page.getByTestId(`embeddablePanelHeading-${title.replace(/\s/g, '')}`);
    return this.panels().filter({ has: heading });
  }

  /** Opens a panel's menu, and its second page where Kibana has one, until the entry is in sight. */
  async menuEntry(title: string, action: string): Promise<Locator> {
    const panel = this.panel(title);
    await panel.hover();
    await panel.getByTestId('embeddablePanelToggleMenuIcon').click();
    const entry = this.page.getByTestId(`embeddablePanelAction-${action}`);
    const more = this.page.getByTestId('embeddablePanelMore-mainMenu');
    await entry.or(more).first().waitFor();
    if (!(await entry.isVisible())) await more.click();
    await entry.waitFor();
    return entry;
  }

  async chooseInMenu(title: string, action: string): Promise<void> {
    await (await this.menuEntry(title, action)).click();
  }

  /** Saves a new dashboard and gives its id. */
  async saveAs(title: string): Promise<string> {
    const { app } = this.test;
    await app.subject('dashboardSaveMenuItem').click();
    await app.subject('savedObjectTitle').fill(title);
    await app.subject('confirmSaveSavedObjectButton').click();
    await app.subject('saveDashboardSuccess').waitFor();
    await this.page.waitForFunction(() => location.hash.startsWith('#/view/'));
    return /#\/view\/([^?]+)/.exec(this.page.url())?.[1] ?? '';
  }

  /** Saves changes to a dashboard that has been saved before. */
  async save(): Promise<void> {
    await this.test.app.subject('dashboardQuickSaveMenuItem').click();
    await this.test.app.subject('saveDashboardSuccess').waitFor();
  }

  /** Makes sure that the dashboard can be edited; Kibana stays in that mode after saving, also over a reload. */
  async edit(): Promise<void> {
    const button = this.test.app.subject('dashboardEditMode');
    const editing = this.test.app.subject('dashboardEditorMenuButton');
    await button.or(editing).first().waitFor();
    if (await button.isVisible()) await button.click();
    await editing.waitFor();
  }

  /** Goes to another app by a panel's menu; Kibana asks before it leaves a dashboard that is not saved. */
  async leaveByMenu(title: string, action: string, arrived: Locator): Promise<void> {
    await this.chooseInMenu(title, action);
    const confirm = this.test.app.subject('confirmModalConfirmButton');
    await confirm.or(arrived).first().waitFor();
    if (await confirm.isVisible()) await confirm.click();
    await arrived.waitFor();
  }

  /** Waits until the levels on the dashboard are these; a dashboard shows the old ones while it asks. */
  async untilLevels(expected: Readonly<Record<string, number>>): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      const found: Record<string, number> = {};
      for (const element of document.querySelectorAll('[data-test-subj^="appLogsLevelCount-"]')) {
        const level = (element.getAttribute('data-test-subj') ?? '').replace('appLogsLevelCount-', '');
        found[level] = Number((element.textContent ?? '').replace(/[^\d]/g, ''));
      }
      const keys = new Set([...Object.keys(found), ...Object.keys(wanted)]);
      return [...keys].every((key) => found[key] === wanted[key]);
    }, expected);
  }

  /** Waits until every panel says that it is done, as reports do. */
  async untilRendered(panels: number): Promise<void> {
    await this.page.waitForFunction(
      (count) =>
        document.querySelectorAll('[data-shared-item][data-render-complete="true"]').length === count,
      panels,
    );
  }
}
