/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { Blob as NodeBlob } from 'buffer';
import { webcrypto } from 'crypto';
import type { ImportAnswer, ImportChunk } from '../../common/api/import';
import { fireEvent, render, screen } from '../testing/screen';
import { fakeCall, fakeServices, inPage } from '../testing/fake_services';
import type { Answers, FakeRequest } from '../testing/fake_services';
import { ImportPanel } from './import_panel';

// jsdom's Blob has no stream() and its window no full crypto.
beforeAll(() => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});

const PATH = {
  setup: '/api/app_logs/setup',
  import: '/api/app_logs/import',
  result: '/internal/app_logs/import_result',
  sample: '/internal/app_logs/sample',
};
const SETUP = {
  ready: true,
  version: '0.1.0',
  assets: [],
  changed: [{ id: 'p', kind: 'ingest pipeline', name: 'logs-app_logs@pipeline', state: 'installed' }],
};
const RESULT = {
  documents: 2,
  unparsed: 1,
  from: '2024-03-01T10:00:00.000Z',
  to: '2024-03-01T11:00:00.000Z',
};

function takeAll(request: FakeRequest): ImportAnswer {
  const chunk = request.body as ImportChunk;
  const context = {
    version: 2 as const,
    import: 'i1',
    position: chunk.text.length,
    chain: 'c',
    events: 2,
    row: null,
    time: null,
  };
  return { accepted: 2, duplicate: 1, rejected: 0, reasons: [], consumed: chunk.text.length, context };
}

function open(answers: Answers = {}) {
  const { call, requests } = fakeCall({
    [PATH.setup]: SETUP,
    [PATH.import]: takeAll,
    [PATH.result]: RESULT,
    ...answers,
  });
  const onOpen = jest.fn();
  const onImported = jest.fn();
  render(inPage(fakeServices(call), <ImportPanel onOpen={onOpen} onImported={onImported} />));
  return { requests, onOpen, onImported };
}

function choose(content: string | Uint8Array, service = 'shop') {
  const file = new NodeBlob([content]) as unknown as File;
  Object.defineProperty(file, 'name', { value: 'app.log' });
  const files = { 0: file, length: 1, item: () => file };
  fireEvent.change(screen.getByTestId('appLogsFilePicker'), { target: { files } });
  fireEvent.change(screen.getByTestId('appLogsServiceInput'), { target: { value: service } });
}
const start = () => fireEvent.click(screen.getByTestId('appLogsImportButton'));

describe('importing a file', () => {
  it('sets up, sends, counts, and opens the file’s range', async () => {
    const { requests, onOpen, onImported } = open();
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
    // Nothing is written before setup.
    expect(requests.map((request) => request.path)).toEqual([PATH.setup, PATH.import, PATH.result]);
    expect(requests[1]?.body).toMatchObject({ source: { service: 'shop', path: 'app.log' }, last: true });
  });

  it('says that it is counting until it knows', async () => {
    open({ [PATH.result]: () => new Promise(() => undefined) });
    choose('x\n');
    start();
    await screen.findByTestId('appLogsImportResult');
    expect(screen.getByTestId('appLogsUnparsed')).toHaveTextContent('counting…');
  });

  it('refuses a binary file with the reason, and imports it when told to', async () => {
    const { requests } = open();
    choose(new Uint8Array(1000));
    start();
    expect(await screen.findByTestId('appLogsImportRefused')).toHaveTextContent(/control/);
    expect(requests).toEqual([]);
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
    const { requests } = open({
      [PATH.import]: (request: FakeRequest) => {
        if (fails)
          throw Object.assign(new Error('x'), { body: { statusCode: 400, message: 'disk is full' } });
        return takeAll(request);
      },
    });
    choose('x\n');
    start();
    expect(await screen.findByTestId('appLogsImportStopped')).toHaveTextContent('disk is full');
    fails = false;
    fireEvent.click(screen.getByTestId('appLogsImportResume'));
    expect(await screen.findByTestId('appLogsImportResult')).toBeInTheDocument();
    expect(requests.filter((request) => request.path === PATH.import)).toHaveLength(2);
  });

  it('can be cancelled, and says so', async () => {
    const { requests } = open({ [PATH.import]: () => new Promise(() => undefined) });
    choose('x\n');
    start();
    await screen.findByTestId('appLogsImportProgress');
    fireEvent.click(await screen.findByTestId('appLogsImportCancel'));
    expect(await screen.findByTestId('appLogsImportStopped')).toHaveTextContent('Import cancelled');
    expect(requests.every((request) => request.signal?.aborted)).toBe(true);
  });

  it('writes nothing when setup is not complete, and says what is missing', async () => {
    const broken = {
      id: 't',
      kind: 'index template',
      name: 'logs-app_logs',
      state: 'failed',
      reason: 'forbidden',
    };
    const { requests } = open({ [PATH.setup]: { ...SETUP, ready: false, assets: [broken] } });
    choose('x\n');
    start();
    expect(await screen.findByTestId('appLogsImportStopped')).toHaveTextContent(
      'index template logs-app_logs: forbidden',
    );
    expect(requests.map((request) => request.path)).toEqual([PATH.setup]);
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
});
