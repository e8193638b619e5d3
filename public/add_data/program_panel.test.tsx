import React from 'react';
import { handlerFile } from '../../common/add_data/steps/handler_step';
import { recordPattern } from '../../common/add_data/multiline/record_pattern';
import { compileFormat } from '../../common/formats/compile/compile_format';
import { ADD_DATA_PATH, fakeTail } from '../testing/fake_add_data';
import { fakeClipboard } from '../testing/clipboard';
import { fakeSettings } from '../testing/fake_import';
import { fakeLine } from '../testing/fake_lines';
import { INSTALLED, NOTHING } from '../testing/fake_setup';
import { fakeCall, fakeServices, httpError, inPage } from '../testing/fake_services';
import type { Answers, FakeRequest } from '../testing/fake_services';
import { fireEvent, render, screen, waitFor, within } from '../testing/screen';
import { ProgramPanel } from './program_panel';

const ADDRESS = 'https://es.example:9200';
const NO_STREAM = { ...INSTALLED, dataStreams: [] };

/** A server that is set up, on which nothing comes. */
const GOOD: Answers = {
  [ADD_DATA_PATH.known]: { elasticsearchUrl: ADDRESS },
  [ADD_DATA_PATH.setup]: INSTALLED,
  [ADD_DATA_PATH.prepare]: { dataStream: 'logs-app_logs.shop-default' },
  [ADD_DATA_PATH.tail]: () => fakeTail([]),
  '/api/app_logs/services/app': fakeSettings(),
  '/api/app_logs/services/shop': fakeSettings(),
};

function open(answers: Answers = {}, save = true) {
  const { call, requests } = fakeCall({ ...GOOD, ...answers });
  const onOpen = jest.fn();
  const services = fakeServices(call);
  const capabilities = { appLogs: { show: true, save } };
  render(
    inPage(
      { ...services, application: { ...services.application, capabilities } },
      <ProgramPanel onOpen={onOpen} />,
    ),
  );
  return { requests, onOpen };
}

const type = (field: string, value: string) =>
  fireEvent.change(screen.getByTestId(field), { target: { value } });
const step = () => screen.getByTestId('appLogsStepFile').textContent;

describe('the steps of a running program', () => {
  it('are filled in with what is known and what is typed', async () => {
    open();
    type('appLogsProgramService', 'shop');
    const values = { service: 'shop', namespace: '', elasticsearchUrl: ADDRESS, path: '', timezone: '' };
    await waitFor(() => expect(`${step()}\n`).toBe(handlerFile(values).text));
    type('appLogsProgramNamespace', 'staging');
    type('appLogsProgramAddress', 'http://10.0.0.7:9200');
    expect(step()).toContain('namespace="staging"');
    expect(step()).toContain('elasticsearch="http://10.0.0.7:9200"');
    expect(screen.getByTestId('appLogsKeyRequest')).toHaveTextContent('logs-app_logs.shop-staging');
  });

  it('leave the address to a person where kibana.yml does not say it', async () => {
    open({ [ADD_DATA_PATH.known]: { elasticsearchUrl: null } });
    expect(await screen.findByTestId('appLogsReadiness')).toBeInTheDocument();
    expect(screen.getByTestId('appLogsProgramAddress')).toHaveValue('');
    type('appLogsProgramAddress', ADDRESS);
    expect(step()).toContain(`elasticsearch="${ADDRESS}"`);
  });

  it('show what a person typed as text, and copy it to the character', async () => {
    const copied = fakeClipboard();
    open();
    type('appLogsProgramService', `<b>"it's" $(x)??</b>`);
    await waitFor(() => expect(step()).toContain(ADDRESS));
    expect(step()).toContain(String.raw`"<b>\"it's\" $(x)??</b>"`);
    expect(screen.getByTestId('appLogsStepFile').querySelector('b')).toBeNull();
    fireEvent.click(screen.getByTestId('appLogsStepFileCopy'));
    await waitFor(() => expect(copied).toEqual([`${step()}\n`]));
  });

  it('ask for file and zone where a file is read, and join by the service’s own format', async () => {
    const compiled = compileFormat(
      { format: '<%(levelname)s> %(message)s', style: '%', datefmt: null },
      'f1',
    );
    if (compiled.kind !== 'row') throw new Error(compiled.message);
    const settings = fakeSettings({ service: 'app', timezone: 'Asia/Seoul', rows: [compiled.row] });
    open({ '/api/app_logs/services/app': settings });
    expect(screen.queryByTestId('appLogsProgramPath')).toBeNull();
    fireEvent.click(screen.getByTestId('appLogsStep-filebeat'));
    type('appLogsProgramPath', '/srv/shop/app.log');
    await waitFor(() => expect(step()).toContain("timezone: 'Asia/Seoul'"));
    expect(step()).toContain("- '/srv/shop/app.log'");
    expect(step()).toContain(recordPattern([compiled.row]).replaceAll("'", "''").replaceAll('$', '$$$$'));
    expect(screen.getByTestId('appLogsKeyRequest')).toHaveTextContent('monitor');
    fireEvent.click(screen.getByTestId('appLogsStep-tail'));
    expect(step()).toContain("--timezone='Asia/Seoul'");
    expect(screen.getByTestId('appLogsKeyRequest')).not.toHaveTextContent('monitor');
  });

  it('are not shown for a name that is none', async () => {
    open();
    type('appLogsProgramService', 'x'.repeat(201));
    expect(await screen.findByText('A name is one line of at most 200 characters.')).toBeInTheDocument();
    expect(screen.queryByTestId('appLogsStepFile')).toBeNull();
  });
});

describe('what has to be there before', () => {
  it('is said, and made as an import makes it', async () => {
    let status: unknown = NOTHING;
    const { requests } = open({
      [ADD_DATA_PATH.setup]: ({ method }: FakeRequest) =>
        method === 'get' ? status : { ...NO_STREAM, changed: [] },
      [ADD_DATA_PATH.prepare]: () => {
        status = INSTALLED;
        return { dataStream: 'logs-app_logs.shop-default' };
      },
    });
    type('appLogsProgramService', 'shop');
    expect(await screen.findByText(/not set up yet/)).toBeInTheDocument();
    fireEvent.click(screen.getByTestId('appLogsMakeReady'));
    expect(await screen.findByText(/is there/)).toBeInTheDocument();
    const written = requests.filter(({ method, path }) => method === 'post' && path !== ADD_DATA_PATH.tail);
    expect(written.map(({ path, body }) => [path, body])).toEqual([
      [ADD_DATA_PATH.setup, {}],
      [ADD_DATA_PATH.prepare, { service: 'shop', namespace: '' }],
    ]);
  });

  it('is only the data stream where setup has been run', async () => {
    open({ [ADD_DATA_PATH.setup]: NO_STREAM });
    expect(await screen.findByText('Make the data stream')).toBeInTheDocument();
  });

  it('is left to others by who may read only', async () => {
    open({ [ADD_DATA_PATH.setup]: NOTHING }, false);
    expect(await screen.findByText(/yours is to read/)).toBeInTheDocument();
    expect(screen.queryByTestId('appLogsMakeReady')).toBeNull();
  });

  it('says in place why it could not be made', async () => {
    open({
      [ADD_DATA_PATH.setup]: ({ method }: FakeRequest) =>
        method === 'get' ? NO_STREAM : { ...NO_STREAM, changed: [] },
      [ADD_DATA_PATH.prepare]: () => {
        throw httpError(409, 'The data stream belongs to another index template.');
      },
    });
    fireEvent.click(await screen.findByTestId('appLogsMakeReady'));
    expect(await screen.findByTestId('appLogsSetupFailure')).toHaveTextContent('another index template');
  });
});

describe('waiting for the first record', () => {
  it('ends with the lines that came, and opens the page on them', async () => {
    const old = fakeLine({ id: 'a', time: '2024-03-01T12:00:00.123Z', message: 'open' });
    const failed = fakeLine({
      id: 'b',
      time: '2024-03-01T12:00:01.123Z',
      message: 'no',
      errorType: 'KeyError',
    });
    let lines: readonly (typeof old)[] = [];
    const { requests, onOpen } = open({
      [ADD_DATA_PATH.tail]: ({ body }: FakeRequest) =>
        fakeTail((body as { since: string | null }).since === null ? [] : lines, {
          waiting: lines.length * 5,
        }),
    });
    type('appLogsProgramService', 'shop');
    expect(await screen.findByTestId('appLogsWaiting')).toHaveTextContent(
      'Waiting for the first record of shop',
    );
    lines = [old, failed];
    expect(await screen.findByTestId('appLogsReceived')).toHaveTextContent('Received: 12 lines of shop');
    const rows = screen.getAllByTestId('appLogsReceivedLine');
    expect(within(rows[0] ?? document.body).getByText('2024-03-01 12:00:00.123')).toBeInTheDocument();
    expect(rows[1]).toHaveTextContent('no KeyError');
    fireEvent.click(screen.getByTestId('appLogsShowReceived'));
    expect(onOpen).toHaveBeenCalledWith({ from: '2024-03-01T12:00:00.123Z', to: 'now' }, ['shop'], true);
    // By the engine's clock, after all that had come before.
    const asked = requests.filter(({ path }) => path === ADD_DATA_PATH.tail).map(({ body }) => body);
    expect(asked[0]).toMatchObject({ since: null });
    expect(asked[asked.length - 1]).toMatchObject({
      since: '2030-01-02T03:04:05.001Z',
      scope: { services: ['shop'] },
    });
  });

  it('says that a question failed, goes on, and ends with the view', async () => {
    let fails = true;
    const { requests } = open({
      [ADD_DATA_PATH.tail]: () => {
        if (fails) throw httpError(503, 'No engine today.');
        return fakeTail([]);
      },
    });
    expect(await screen.findByTestId('appLogsArrivalFailure')).toHaveTextContent('No engine today.');
    expect(screen.getByTestId('appLogsWaiting')).toBeInTheDocument();
    fails = false;
    await waitFor(() => expect(screen.queryByTestId('appLogsArrivalFailure')).toBeNull());
    const pending = requests.filter(({ path }) => path === ADD_DATA_PATH.tail);
    expect(pending.every(({ signal }) => signal?.aborted === false)).toBe(true);
  });
});
