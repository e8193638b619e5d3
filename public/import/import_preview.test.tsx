/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import {
  chooseFiles,
  fakeEvent,
  fakeFile,
  fakePreview,
  fakeSettings,
  GOOD,
  PATH,
  provideCrypto,
  takeAll,
} from '../testing/fake_import';
import { fakeCall, fakeServices, httpError, inPage } from '../testing/fake_services';
import type { Answers, FakeRequest } from '../testing/fake_services';
import { fireEvent, render, screen, waitFor, within } from '../testing/screen';
import { ImportPanel } from './import_panel';

beforeAll(provideCrypto);

const OWN = '%(asctime)s|%(levelname)s|%(message)s';
const SOURCE = { format: OWN, style: '%', datefmt: null } as const;
const UNREAD = fakePreview({
  events: [fakeEvent({ original: '10:00|INFO|paid', message: '10:00|INFO|paid' }), fakeEvent()],
  looked: 2,
  unparsed: 2,
  formats: [],
  offers: [{ source: SOURCE, matched: 46, events: 50 }],
});

/** Nothing is read until the request brings formats of a person. */
const readsWithFormats = (request: FakeRequest) => (hasFormats(request) ? fakePreview() : UNREAD);
const hasFormats = ({ body }: FakeRequest) => typeof body === 'object' && body !== null && 'formats' in body;

function open(answers: Answers = {}) {
  const { call, requests } = fakeCall({ ...GOOD, ...answers });
  render(inPage(fakeServices(call), <ImportPanel onOpen={jest.fn()} />));
  const asked = (path: string, method?: string) =>
    requests.filter((one) => one.path === path && (method === undefined || one.method === method));
  return { requests, asked };
}

const choose = (content = '10:00|INFO|paid\nmore\n') => chooseFiles([fakeFile('app.log', content)]);
const subject = (name: string) => screen.getByTestId(name);
const start = () => fireEvent.click(subject('appLogsImportButton'));
const type = (name: string, value: string) => fireEvent.change(subject(name), { target: { value } });

describe('the preview of a file', () => {
  it('shows the events as they will be indexed, before anything is', async () => {
    const preview = fakePreview({
      events: [
        fakeEvent({
          level: 'error',
          severity: 40,
          logger: 'shop.pay',
          message: '<b>declined</b> \u202egnp',
          errorType: 'KeyError',
          format: 'f1',
          reason: null,
        }),
        fakeEvent({ message: '???', reason: 'No time at its beginning.', timeFrom: 'previous' }),
      ],
      looked: 50,
      unparsed: 2,
      formats: [{ id: 'f1', format: '%(asctime)s - %(levelname)s - %(message)s', events: 48 }],
    });
    const { requests } = open({ [PATH.preview]: preview });
    choose();
    expect(await screen.findByTestId('appLogsPreviewSummary')).toHaveTextContent(
      '48 of 50 events read as %(asctime)s - %(levelname)s - %(message)s; 2 not read',
    );
    expect(subject('appLogsPreviewSummary')).toHaveTextContent('1 event has the time of the event before.');
    const [read, unread] = screen.getAllByTestId('appLogsPreviewEvent').map((row) => within(row));
    expect(read?.getByTestId('appLogsPreviewLevel')).toHaveTextContent(/^error$/);
    expect(read?.getByTestId('appLogsPreviewLogger')).toHaveTextContent('shop.pay');
    // Hostile text stays text.
    expect(read?.getByTestId('appLogsPreviewMessage')).toHaveTextContent('<b>declined</b> ‹RLO›gnp KeyError');
    expect(unread?.getByTestId('appLogsPreviewReason')).toHaveTextContent(
      'Not read: No time at its beginning.',
    );
    expect(unread?.getByTestId('appLogsPreviewAssumed')).toBeInTheDocument();
    expect(requests.map((one) => one.method).sort()).toEqual(['get', 'post']);
    // Well read: help is there only for who asks for it.
    expect(screen.queryByTestId('appLogsFormatHelp')).toBeNull();
  });

  it('shows times in the service’s own zone, once it is known, and asks again with it', async () => {
    const { asked } = open({ [PATH.shop]: fakeSettings({ timezone: 'Asia/Tokyo', version: 'v1' }) });
    choose();
    await waitFor(() =>
      expect(asked(PATH.preview).at(-1)?.body).toMatchObject({
        source: { service: 'shop', timezone: 'Asia/Tokyo', path: 'app.log' },
        text: '10:00|INFO|paid\nmore\n',
      }),
    );
    await waitFor(() =>
      expect(screen.getAllByTestId('appLogsPreviewTime')[0]).toHaveTextContent('2024-03-01 19:00:00.000'),
    );
    // Whatever was asked about before is taken back.
    expect(
      asked(PATH.preview)
        .slice(0, -1)
        .every((one) => one.signal?.aborted),
    ).toBe(true);
  });

  it('says why there is none, and imports all the same', async () => {
    open({
      [PATH.preview]: () => {
        throw httpError(403, 'You may not simulate pipelines.', 'Ask for manage_ingest_pipelines.');
      },
    });
    choose();
    expect(await screen.findByTestId('appLogsPreviewFailed')).toHaveTextContent(
      'You may not simulate pipelines. Ask for manage_ingest_pipelines. The file can be imported all the same.',
    );
    start();
    expect(await screen.findByTestId('appLogsImportResult')).toBeInTheDocument();
  });

  it('shows nothing of a file that is not text, but says why', async () => {
    const { asked } = open();
    chooseFiles([fakeFile('app.log', new Uint8Array(1000))]);
    expect(await screen.findByTestId('appLogsNoPreview')).toHaveTextContent(/control/);
    expect(asked(PATH.preview)).toEqual([]);
  });
});

describe('a format that is not known', () => {
  it('is offered, used with one click, saved for the service, then the file is imported', async () => {
    const { requests, asked } = open({
      [PATH.preview]: readsWithFormats,
      [PATH.shop]: fakeSettings({ version: 'v7', timezone: 'UTC' }),
    });
    choose();
    expect(await screen.findByTestId('appLogsFormatOffer')).toHaveTextContent('would read 46 of 50');
    expect(subject('appLogsPreviewSummary')).toHaveTextContent(
      'None of the first 2 events has a format that App Logs knows.',
    );
    fireEvent.click(subject('appLogsFormatUse'));
    await waitFor(() => expect(subject('appLogsPreviewSummary')).toHaveTextContent('2 of 2 events read'));
    expect(asked(PATH.preview).at(-1)?.body).toMatchObject({ formats: [SOURCE] });
    start();
    await screen.findByTestId('appLogsImportResult');
    expect(asked(PATH.shop, 'put')[0]?.body).toEqual({ timezone: 'UTC', formats: [SOURCE], version: 'v7' });
    const order = requests.map((one) => `${one.method} ${one.path}`);
    expect(order.indexOf(`put ${PATH.shop}`)).toBeLessThan(order.indexOf(`post ${PATH.import}`));
  });

  it('is written by the person, and what cannot be understood is said under it', async () => {
    const { asked } = open({ [PATH.preview]: readsWithFormats });
    choose();
    await screen.findByTestId('appLogsFormatBox');
    type('appLogsFormatText', '%(asctime)s %(levelname)s');
    expect(subject('appLogsFormatRefused')).toHaveTextContent('message');
    type('appLogsFormatText', OWN);
    expect(screen.queryByTestId('appLogsFormatRefused')).toBeNull();
    expect(subject('appLogsFormatUnderstood')).toHaveTextContent(`Tried first: ${OWN}`);
    type('appLogsFormatDatefmt', '%d/%m/%Y %H:%M');
    await waitFor(() =>
      expect(asked(PATH.preview).at(-1)?.body).toMatchObject({
        formats: [{ format: OWN, style: '%', datefmt: '%d/%m/%Y %H:%M' }],
      }),
    );
    // Help that has helped stays.
    await waitFor(() => expect(subject('appLogsPreviewSummary')).toHaveTextContent('2 of 2 events read'));
    expect(subject('appLogsFormatBox')).toBeInTheDocument();
  });

  it('shows the lines as the program wrote them', async () => {
    open({ [PATH.preview]: UNREAD });
    choose();
    fireEvent.click(await screen.findByTestId('appLogsRawToggle'));
    expect(subject('appLogsRawLines').textContent).toBe('10:00|INFO|paid\nmore\n');
  });

  it('can be given for a file that is well read, too, and a saved one taken away', async () => {
    const saved = fakeSettings({ formats: [{ ...SOURCE }], version: 'v1' });
    const { asked } = open({ [PATH.shop]: saved });
    choose();
    fireEvent.click(await screen.findByTestId('appLogsGiveFormat'));
    expect(await screen.findByTestId('appLogsFormatListed')).toHaveTextContent(OWN);
    fireEvent.click(screen.getByLabelText(`Do not use the format ${OWN}`));
    await waitFor(() => expect(asked(PATH.preview).at(-1)?.body).toMatchObject({ formats: [] }));
    expect(screen.queryByTestId('appLogsFormatListed')).toBeNull();
  });
});

describe('saving a format', () => {
  async function importWithOffer(put: () => never) {
    const page = open({
      [PATH.preview]: readsWithFormats,
      [PATH.shop]: (request: FakeRequest) => (request.method === 'put' ? put() : fakeSettings()),
    });
    choose();
    fireEvent.click(await screen.findByTestId('appLogsFormatUse'));
    start();
    await screen.findByTestId('appLogsSettingsUnsaved');
    return page;
  }

  it('that somebody else got in the way of is said, nothing imported, and their settings are read', async () => {
    const { asked } = await importWithOffer(() => {
      throw httpError(409, 'Settings of shop were changed since you read them.');
    });
    expect(subject('appLogsSettingsUnsaved')).toHaveTextContent('Somebody else changed the settings');
    expect(asked(PATH.import)).toEqual([]);
    const before = asked(PATH.shop, 'get').length;
    fireEvent.click(subject('appLogsSettingsReload'));
    await waitFor(() => expect(asked(PATH.shop, 'get').length).toBeGreaterThan(before));
    // The person's choice is still there, over what is saved now.
    expect(await screen.findByTestId('appLogsFormatListed')).toHaveTextContent(OWN);
  });

  it('without the privilege names it, and imports the lines without when told to', async () => {
    const { asked } = await importWithOffer(() => {
      throw httpError(403, 'You may not save.', 'Ask for the privilege manage_ingest_pipelines.');
    });
    expect(subject('appLogsSettingsUnsaved')).toHaveTextContent('manage_ingest_pipelines');
    expect(asked(PATH.import)).toEqual([]);
    fireEvent.click(subject('appLogsWithoutSaving'));
    expect(await screen.findByTestId('appLogsImportResult')).toHaveTextContent('Installed on the way: 1');
    expect(asked(PATH.shop, 'put')).toHaveLength(1);
  });

  it('is not done twice when the upload stops and goes on', async () => {
    let fails = true;
    const { asked } = open({
      [PATH.preview]: readsWithFormats,
      [PATH.import]: (request: FakeRequest) => {
        if (fails) throw httpError(400, 'disk is full');
        return takeAll(request);
      },
    });
    choose();
    fireEvent.click(await screen.findByTestId('appLogsFormatUse'));
    start();
    await screen.findByTestId('appLogsImportStopped');
    fails = false;
    fireEvent.click(subject('appLogsImportResume'));
    await screen.findByTestId('appLogsImportResult');
    expect(asked(PATH.shop, 'put')).toHaveLength(1);
  });
});
