/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import {
  chooseFiles,
  fakeFile,
  fakeSettings,
  GOOD,
  PATH,
  RESULT,
  SETUP,
  takeAll,
  provideCrypto,
} from '../testing/fake_import';
import { fakeCall, fakeServices, httpError, inPage } from '../testing/fake_services';
import type { Answers, FakeRequest } from '../testing/fake_services';
import { fireEvent, render, screen } from '../testing/screen';
import { ImportPanel } from './import_panel';

beforeAll(provideCrypto);

function open(answers: Answers = {}) {
  const { call, requests } = fakeCall({ ...GOOD, ...answers });
  const onOpen = jest.fn();
  const onImported = jest.fn();
  render(inPage(fakeServices(call), <ImportPanel onOpen={onOpen} onImported={onImported} />));
  /** What changes something, in order. */
  const written = () =>
    requests.filter(({ method, path }) => method !== 'get' && path !== PATH.preview).map(({ path }) => path);
  const sent = () => requests.filter((request) => request.path === PATH.import);
  return { requests, written, sent, onOpen, onImported };
}

const choose = (content: string | Uint8Array) => chooseFiles([fakeFile('app.log', content)]);
const start = () => fireEvent.click(screen.getByTestId('appLogsImportButton'));

describe('importing a file', () => {
  it('sets up, sends, counts, and opens the file’s range', async () => {
    const { written, sent, onOpen, onImported } = open();
    choose('2024-03-01 10:00:00,000 INFO a\n');
    start();
    const result = await screen.findByTestId('appLogsImportResult');
    expect(screen.getByTestId('appLogsAccepted')).toHaveTextContent(/^2$/);
    expect(screen.getByTestId('appLogsDuplicate')).toHaveTextContent(/^1$/);
    expect(result).toHaveTextContent('Installed on the way: 1 asset');
    expect(await screen.findByText('Show these lines')).toBeInTheDocument();
    expect(screen.getByTestId('appLogsUnparsed')).toHaveTextContent(/^1$/);
    fireEvent.click(screen.getByTestId('appLogsOpenImported'));
    expect(onOpen).toHaveBeenCalledWith({ from: RESULT.from, to: RESULT.to }, ['shop']);
    expect(onImported).toHaveBeenCalledTimes(1);
    // Nothing is written before setup, and the pipeline reads by the service's settings before lines come.
    expect(written()).toEqual([PATH.setup, PATH.shop, PATH.import, PATH.result]);
    expect(sent()[0]?.body).toMatchObject({ source: { service: 'shop', path: 'app.log' }, last: true });
  });

  it('says that it is counting until it knows', async () => {
    open({ [PATH.result]: () => new Promise(() => undefined) });
    choose('x\n');
    start();
    await screen.findByTestId('appLogsImportResult');
    expect(screen.getByTestId('appLogsUnparsed')).toHaveTextContent('counting…');
  });

  it('refuses a binary file with the reason, and imports it when told to', async () => {
    const { written } = open();
    choose(new Uint8Array(1000));
    start();
    expect(await screen.findByTestId('appLogsImportRefused')).toHaveTextContent(/control/);
    expect(written()).toEqual([]);
    fireEvent.click(screen.getByTestId('appLogsImportAnyway'));
    expect(await screen.findByTestId('appLogsImportResult')).toBeInTheDocument();
  });

  it('does not send an empty file', () => {
    const { requests } = open();
    choose('');
    expect(screen.getByText(/This file is empty/)).toBeInTheDocument();
    expect(screen.getByTestId('appLogsImportButton')).toBeDisabled();
    expect(requests).toEqual([]);
  });

  it('says what stopped it, and goes on', async () => {
    let fails = true;
    const { sent } = open({
      [PATH.import]: (request: FakeRequest) => {
        if (fails) throw httpError(400, 'disk is full');
        return takeAll(request);
      },
    });
    choose('x\n');
    start();
    expect(await screen.findByTestId('appLogsImportStopped')).toHaveTextContent('disk is full');
    fails = false;
    fireEvent.click(screen.getByTestId('appLogsImportResume'));
    expect(await screen.findByTestId('appLogsImportResult')).toBeInTheDocument();
    expect(sent()).toHaveLength(2);
  });

  it('can be cancelled, and says so', async () => {
    const { sent } = open({ [PATH.import]: () => new Promise(() => undefined) });
    choose('x\n');
    start();
    await screen.findByTestId('appLogsImportProgress');
    fireEvent.click(await screen.findByTestId('appLogsImportCancel'));
    expect(await screen.findByTestId('appLogsImportStopped')).toHaveTextContent('Import cancelled');
    expect(sent().map((request) => request.signal?.aborted)).toEqual([true]);
  });

  it('writes nothing when setup is not complete, and says what is missing', async () => {
    const broken = {
      id: 't',
      kind: 'index template',
      name: 'logs-app_logs',
      state: 'failed',
      reason: 'forbidden',
    };
    const { written } = open({ [PATH.setup]: { ...SETUP, ready: false, assets: [broken] } });
    choose('x\n');
    start();
    expect(await screen.findByTestId('appLogsImportStopped')).toHaveTextContent(
      'index template logs-app_logs: forbidden',
    );
    expect(written()).toEqual([PATH.setup]);
  });

  it('loads the sample and says that its times were moved', async () => {
    const { onOpen } = open({
      [PATH.sample]: { ...RESULT, accepted: 2, duplicate: 0, rejected: 0, service: 'sample' },
    });
    fireEvent.click(screen.getByTestId('appLogsLoadSample'));
    expect(await screen.findByTestId('appLogsImportResult')).toHaveTextContent('ends now');
    fireEvent.click(screen.getByTestId('appLogsOpenImported'));
    expect(onOpen).toHaveBeenCalledWith({ from: RESULT.from, to: RESULT.to }, ['sample']);
  });

  it('imports several files as one', async () => {
    const { sent } = open();
    chooseFiles([fakeFile('app.log', 'new\n'), fakeFile('app.log.1', 'old\n')]);
    start();
    expect(await screen.findByTestId('appLogsImportResult')).toHaveTextContent(
      'app.log and 1 more file are imported as shop',
    );
    expect(sent().map((request) => request.body)).toMatchObject([
      { source: { path: 'app.log.1' } },
      { source: { path: 'app.log' } },
    ]);
  });

  it('counts lines that have no time of their own, with their share', async () => {
    open({ [PATH.result]: { ...RESULT, documents: 200, unparsed: 1, timeAssumed: 50 } });
    choose('x\n');
    start();
    expect(await screen.findByText('Without a time of their own: 25 %')).toBeInTheDocument();
    expect(screen.getByTestId('appLogsTimeAssumed')).toHaveTextContent(/^50$/);
    expect(screen.getByText('Without a known format: 0.5 %')).toBeInTheDocument();
  });

  it('leads from the result to the fix of this import', async () => {
    open({ [PATH.lines]: { lines: [], next: null, partial: null, tookMs: 1 } });
    choose('x\n');
    start();
    await screen.findByText('Show these lines');
    fireEvent.click(screen.getByTestId('appLogsFixImport'));
    expect(await screen.findByTestId('appLogsFixFlyout')).toHaveTextContent('This import');
  });
});

describe('the zone of an import', () => {
  const zoneOf = (request: FakeRequest | undefined) => request?.body;

  it('is the service’s own, even when somebody is quicker than its settings', async () => {
    const { sent, written } = open({ [PATH.shop]: fakeSettings({ timezone: 'Asia/Tokyo', version: 'v1' }) });
    choose('x\n');
    start();
    await screen.findByTestId('appLogsImportResult');
    expect(zoneOf(sent()[0])).toMatchObject({ source: { timezone: 'Asia/Tokyo' } });
    // It is saved already.
    expect(written()).toEqual([PATH.setup, PATH.import, PATH.result]);
  });

  it('goes on without being kept where that is not allowed', async () => {
    const settings = (request: FakeRequest) => {
      if (request.method === 'put') throw httpError(403, 'needs manage_ingest_pipelines');
      return fakeSettings();
    };
    open({ [PATH.shop]: settings });
    choose('x\n');
    start();
    const result = await screen.findByTestId('appLogsImportResult');
    expect(result).not.toHaveTextContent('manage_ingest_pipelines');
  });
});
