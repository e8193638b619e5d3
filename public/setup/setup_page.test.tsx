/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import type { SetupStatus } from '../../common/api/setup';
import { fakeCall, fakeServices, httpError, inPage } from '../testing/fake_services';
import type { FakeRequest } from '../testing/fake_services';
import { INSTALLED, NOTHING, OLDER, REMOVAL, SETUP_PATH, setupResult } from '../testing/fake_setup';
import { fireEvent, render, screen, waitFor, within } from '../testing/screen';
import SetupPage from './setup_page';

type Answer = (request: FakeRequest) => unknown;

interface Host {
  readonly status?: () => unknown;
  readonly install?: Answer;
  readonly remove?: Answer;
  readonly difference?: Answer;
  readonly adopt?: Answer;
  readonly reader?: boolean;
}

function open(host: Host = {}) {
  const { status = () => INSTALLED, install, remove, reader = false } = host;
  const { call, requests } = fakeCall({
    [SETUP_PATH.setup]: (request: FakeRequest) => {
      if (request.method === 'get') return status();
      if (request.method === 'post') return install?.(request);
      return remove?.(request);
    },
    [SETUP_PATH.difference]: host.difference ?? (() => undefined),
    [SETUP_PATH.adopt]: host.adopt ?? (() => undefined),
  });
  const { application } = fakeServices(call);
  const services = fakeServices(call, {
    application: { ...application, capabilities: { appLogs: { show: true, save: !reader } } },
  });
  const onOpenLogs = jest.fn();
  render(inPage(services, <SetupPage logsHref="/app/appLogs?_a=(x)" onOpenLogs={onOpenLogs} />));
  /** What was asked to be changed, with dry runs left out. */
  const written = () =>
    requests.filter(
      ({ method, path, body }) =>
        method !== 'get' && path !== SETUP_PATH.difference && Reflect.get(Object(body), 'dryRun') !== true,
    );
  return { requests, written, onOpenLogs };
}

const press = (name: string) => fireEvent.click(screen.getByTestId(name));
const row = (id: string) => screen.getByTestId(`appLogsAsset-${id}`);

describe('the page Setup', () => {
  it('shows that it looks, then what is there', async () => {
    open();
    expect(screen.getByTestId('appLogsSetupLoading')).toBeInTheDocument();
    expect(await screen.findByTestId('appLogsSetupSummary')).toHaveTextContent('Everything is installed');
    expect(screen.queryByTestId('appLogsInstall')).toBeNull();
    expect(screen.getByTestId('appLogsRetention')).toHaveTextContent('30 to 35 days');
    const shop = screen.getByTestId('appLogsDataStream-logs-app_logs.shop-default');
    expect(shop).toHaveTextContent(/1,234.*1\.4 MB.*Current/);
    expect(screen.getByTestId('appLogsDataStream-logs-app_logs.cart-default')).toHaveTextContent('Older');
  });

  it('says each state in words, with its reason', async () => {
    open({ status: () => OLDER });
    await screen.findByTestId('appLogsAssets');
    const says = {
      'lifecycle policy:logs-app_logs': /Not supported.*no lifecycle policies/,
      'ingest pipeline:logs-app_logs@pipeline': /Modified.*Somebody changed it/,
      'index template:logs-app_logs': /Outdated.*brings version 0\.3\.0/,
      'data view:App Logs': /Missing/,
      'component template:logs-app_logs@package': /Blocked.*manage_ilm/,
      'dashboard:App Logs overview': /Failed.*stopped/,
      'saved search:App Logs: all lines': /Installed/,
    };
    for (const [id, words] of Object.entries(says)) expect(row(id)).toHaveTextContent(words);
    expect(screen.getByTestId('appLogsSetupWarnings')).toHaveTextContent('201 services');
  });

  it('says what was wrong when the state cannot be found out, and looks again', async () => {
    let fails = true;
    open({
      status: () => {
        if (fails) throw httpError(503, 'The search engine does not answer.', 'Start it.');
        return INSTALLED;
      },
    });
    expect(await screen.findByTestId('appLogsFailure')).toHaveTextContent('does not answer. Start it.');
    fails = false;
    press('appLogsRetry');
    expect(await screen.findByTestId('appLogsSetupSummary')).toHaveTextContent('Everything is installed');
    expect(screen.queryByTestId('appLogsFailure')).toBeNull();
  });

  it('leads back to the logs as they were', async () => {
    const { onOpenLogs } = open();
    await screen.findByTestId('appLogsSetupSummary');
    expect(screen.getByTestId('appLogsOpenLogs')).toHaveAttribute('href', '/app/appLogs?_a=(x)');
    press('appLogsOpenLogs');
    expect(onOpenLogs).toHaveBeenCalledTimes(1);
  });
});

describe('installing', () => {
  it('shows what would change, and changes it when a person says so', async () => {
    let status: SetupStatus = NOTHING;
    const { written } = open({
      status: () => status,
      install: ({ body }) => {
        if (Reflect.get(Object(body), 'dryRun') === true) return setupResult(NOTHING);
        status = INSTALLED;
        return setupResult(INSTALLED, INSTALLED.assets);
      },
    });
    expect(await screen.findByTestId('appLogsSetupSummary')).toHaveTextContent('Nothing is installed yet');
    expect(screen.getByTestId('appLogsNoDataStreams')).toBeInTheDocument();
    fireEvent.change(screen.getByTestId('appLogsRetentionSelect'), { target: { value: '90' } });
    press('appLogsInstall');
    expect(await screen.findAllByTestId('appLogsPlannedChange')).toHaveLength(NOTHING.changes.length);
    expect(written()).toEqual([]);
    press('appLogsInstallConfirm');
    expect(await screen.findByTestId('appLogsInstallDone')).toHaveTextContent('logs-app_logs@pipeline');
    expect(written().map(({ body }) => body)).toEqual([{ replace: [], retentionDays: 90, dryRun: false }]);
    await waitFor(() =>
      expect(screen.getByTestId('appLogsSetupSummary')).toHaveTextContent('Everything is installed'),
    );
  });

  it('says how far it came when it stopped, and goes on', async () => {
    let fails = true;
    open({
      status: () => NOTHING,
      install: ({ body }) => {
        if (Reflect.get(Object(body), 'dryRun') === true) return setupResult(NOTHING);
        if (!fails) return setupResult(INSTALLED, INSTALLED.assets);
        throw Object.assign(new Error('no'), {
          body: {
            statusCode: 403,
            message: 'You may not write index templates.',
            attributes: {
              action: 'Ask for the cluster privilege manage_index_templates.',
              assets: [
                { ...INSTALLED.assets[0], state: 'installed' },
                { ...INSTALLED.assets[2], state: 'failed', reason: 'security_exception' },
              ],
            },
          },
        });
      },
    });
    await screen.findByTestId('appLogsSetupSummary');
    press('appLogsInstall');
    fireEvent.click(await screen.findByTestId('appLogsInstallConfirm'));
    const failure = await screen.findByTestId('appLogsSetupFailure');
    expect(failure).toHaveTextContent('manage_index_templates');
    expect(within(failure).getByTestId('appLogsFailedAssets')).toHaveTextContent(
      /^Failed: index template logs-app_logs \(security_exception\)$/,
    );
    fails = false;
    press('appLogsRetry');
    expect(await screen.findByTestId('appLogsInstallDone')).toBeInTheDocument();
  });

  it('shows what an upgrade means for data', async () => {
    open({ status: () => OLDER, install: () => setupResult(OLDER) });
    await screen.findByTestId('appLogsSetupSummary');
    expect(screen.getByTestId('appLogsInstall')).toHaveTextContent('Upgrade');
    press('appLogsInstall');
    const [template, stream] = await screen.findAllByTestId('appLogsPlannedChange');
    expect(template).toHaveTextContent(/^Replace.*lines that come in from now on/);
    expect(stream).toHaveTextContent(/^Roll over.*cart-default/);
  });

  it('changes the retention alone', async () => {
    const { requests } = open({ install: () => setupResult(INSTALLED) });
    await screen.findByTestId('appLogsSetupSummary');
    expect(screen.getByTestId('appLogsRetentionApply')).toBeDisabled();
    fireEvent.change(screen.getByTestId('appLogsRetentionSelect'), { target: { value: 'keep' } });
    press('appLogsRetentionApply');
    expect(await screen.findByTestId('appLogsNothingToChange')).toBeInTheDocument();
    expect(requests.at(-1)?.body).toEqual({ replace: [], retentionDays: null, dryRun: true });
  });

  it('offers no retention where nobody would see to it', async () => {
    const retention = { managedBy: 'none', days: null, rolloverDays: null } as const;
    open({ status: () => ({ ...INSTALLED, retention }) });
    expect(await screen.findByTestId('appLogsRetention')).toHaveTextContent('not managed');
    expect(screen.queryByTestId('appLogsRetentionSelect')).toBeNull();
  });
});

describe('data that others made under our names', () => {
  it('is brought under the template when a person confirms', async () => {
    let status: SetupStatus = OLDER;
    const { written } = open({
      status: () => status,
      adopt: () => {
        status = { ...OLDER, strays: [] };
        return status;
      },
    });
    const strays = await screen.findByTestId('appLogsStrays');
    expect(strays).toHaveTextContent(/old-default is a plain index with 42 documents/);
    expect(strays).toHaveTextContent(/other-default is a data stream with 7 documents/);
    fireEvent.click(within(strays).getByText('Copy into a data stream…'));
    expect(written()).toEqual([]);
    fireEvent.click(await screen.findByTestId('confirmModalConfirmButton'));
    await waitFor(() => expect(screen.queryByTestId('appLogsStrays')).toBeNull());
    expect(written().map(({ path, body }) => [path, body])).toEqual([
      [SETUP_PATH.adopt, { name: 'logs-app_logs.old-default' }],
    ]);
  });

  it('stays when that fails, which is said', async () => {
    open({
      status: () => OLDER,
      adopt: () => {
        throw httpError(409, 'Somebody writes into it.', 'Stop them first.');
      },
    });
    const strays = await screen.findByTestId('appLogsStrays');
    fireEvent.click(within(strays).getByText('Roll over…'));
    fireEvent.click(await screen.findByTestId('confirmModalConfirmButton'));
    expect(await within(strays).findByTestId('appLogsFailure')).toHaveTextContent('Stop them first.');
  });
});

describe('a person who may only read', () => {
  it('sees the same, and what they would need, and is offered nothing', async () => {
    open({ reader: true, status: () => OLDER, remove: () => REMOVAL });
    expect(await screen.findByTestId('appLogsReadOnly')).toHaveTextContent('privilege “All” for App Logs');
    expect(row('index template:logs-app_logs')).toHaveTextContent('Outdated');
    expect(screen.getByTestId('appLogsStrays')).toHaveTextContent('old-default');
    for (const name of [
      'appLogsInstall',
      'appLogsRemove',
      'appLogsRetentionSelect',
      'appLogsRetentionApply',
      'appLogsAdopt',
    ]) {
      expect(screen.queryByTestId(name)).toBeNull();
    }
  });
});

it('gives an administrator the role that is missing, ready for Dev Tools', async () => {
  const role = { cluster: ['manage_ilm'] };
  const assets = OLDER.assets.map((one) => (one.state === 'blocked' ? { ...one, role } : one));
  open({ status: () => ({ ...OLDER, assets }) });
  let copied: string | null | undefined;
  document.execCommand = () => {
    copied = document.body.lastElementChild?.textContent;
    return true;
  };
  fireEvent.click(await screen.findByTestId('appLogsCopyRole'));
  expect(copied).toBe(`PUT _security/role/app_logs\n${JSON.stringify(role, null, 2)}`);
});
