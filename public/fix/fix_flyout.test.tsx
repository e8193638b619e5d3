/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import type { ReparseAnswer } from '../../common/api/reparse';
import { fakePreview, fakeSettings, GOOD, PATH } from '../testing/fake_import';
import { fakeLine } from '../testing/fake_lines';
import { fakeCall, fakeServices, httpError, inPage } from '../testing/fake_services';
import type { Answers, FakeRequest } from '../testing/fake_services';
import { fireEvent, render, screen, waitFor } from '../testing/screen';
import FixFlyout from './fix_flyout';
import { targetOfService, type FixTarget } from './fix_target';

const OWN = '%(asctime)s|%(levelname)s|%(message)s';
const SOURCE = { format: OWN, style: '%', datefmt: null };
const LINES = {
  lines: [fakeLine({ id: 'b', original: 'second' }), fakeLine({ id: 'a', original: 'first' })],
  next: null,
  partial: null,
  tookMs: 1,
};
const PART: ReparseAnswer = {
  read: 500,
  total: 1200,
  written: 3,
  replaced: 490,
  removed: 0,
  reasons: [],
  done: false,
  cursor: 'c1',
};
const WHOLE: ReparseAnswer = { ...PART, read: 1200, replaced: 1190, removed: 7, done: true, cursor: null };
const SERVICE = targetOfService('shop');
const FILE: FixTarget = { ...SERVICE, path: 'app.log' };

/** Answers in turn; the last one for ever. */
function inTurn(...answers: readonly (ReparseAnswer | Error)[]) {
  let asked = 0;
  return () => {
    const answer = answers[Math.min(asked++, answers.length - 1)];
    if (answer instanceof Error) throw answer;
    return answer;
  };
}

function open(answers: Answers = {}, target: FixTarget = SERVICE) {
  const { call, requests } = fakeCall({ ...GOOD, [PATH.lines]: LINES, [PATH.reparse]: WHOLE, ...answers });
  const onFixed = jest.fn();
  const onClose = jest.fn();
  render(inPage(fakeServices(call), <FixFlyout target={target} onClose={onClose} onFixed={onFixed} />));
  const asked = (path: string, method?: string) =>
    requests.filter((one) => one.path === path && (method === undefined || one.method === method));
  return { asked, onFixed, onClose };
}

const subject = (name: string) => screen.getByTestId(name);
const start = () => fireEvent.click(subject('appLogsFixStart'));
const giveFormat = () => fireEvent.change(subject('appLogsFormatText'), { target: { value: OWN } });

describe('fixing lines', () => {
  it('shows on lines that no format reads what a format would make of them', async () => {
    const { asked } = open({ [PATH.preview]: fakePreview() });
    expect(await screen.findByTestId('appLogsPreviewSummary')).toHaveTextContent('2 of 2 events read');
    expect(JSON.stringify(asked(PATH.lines)[0]?.body)).toContain('"event.kind":"pipeline_error"');
    expect(asked(PATH.preview)[0]?.body).toMatchObject({ text: 'first\nsecond\n' });
    giveFormat();
    await waitFor(() => expect(asked(PATH.preview).at(-1)?.body).toMatchObject({ formats: [SOURCE] }));
  });

  it('saves first, reads part after part, and ends with the counts', async () => {
    const { asked, onFixed } = open({
      [PATH.shop]: fakeSettings({ version: 'v3', timezone: 'UTC' }),
      [PATH.reparse]: inTurn(PART, WHOLE),
    });
    giveFormat();
    start();
    expect(await screen.findByTestId('appLogsFixDone')).toBeInTheDocument();
    expect(subject('appLogsFixCounts')).toHaveTextContent(
      '1,200 read back, 3 new, 1,190 replaced, 7 removed.',
    );
    expect(asked(PATH.shop, 'put').map((one) => one.body)).toEqual([
      { timezone: 'UTC', formats: [SOURCE], version: 'v3' },
    ]);
    expect(asked(PATH.reparse).map((one) => one.body)).toEqual([
      { selection: { service: 'shop', namespace: '' }, timezone: null, service: null, cursor: null },
      { selection: { service: 'shop', namespace: '' }, timezone: null, service: null, cursor: 'c1' },
    ]);
    expect(onFixed).toHaveBeenCalledTimes(1);
    expect(onFixed).toHaveBeenCalledWith('shop');
  });

  it('goes on after a failure where it was, without saving again', async () => {
    const { asked } = open({
      [PATH.reparse]: inTurn(PART, httpError(503, 'The engine is away.'), WHOLE),
    });
    giveFormat();
    start();
    expect(await screen.findByTestId('appLogsFixStopped')).toHaveTextContent('The engine is away.');
    expect(subject('appLogsFixCounts')).toHaveTextContent('500 read back');
    fireEvent.click(subject('appLogsFixResume'));
    await screen.findByTestId('appLogsFixDone');
    expect(asked(PATH.reparse).map(({ body }) => body)).toMatchObject([
      { cursor: null },
      { cursor: 'c1' },
      { cursor: 'c1' },
    ]);
    expect(asked(PATH.shop, 'put')).toHaveLength(1);
  });

  it('can be cancelled, says that nothing is lost, and goes on', async () => {
    let hang = true;
    const { asked } = open({
      [PATH.reparse]: () => (hang ? new Promise(() => undefined) : WHOLE),
    });
    start();
    await waitFor(() => expect(asked(PATH.reparse)).toHaveLength(1));
    fireEvent.click(subject('appLogsFixCancel'));
    expect(await screen.findByTestId('appLogsFixStopped')).toHaveTextContent('No line is lost');
    expect(asked(PATH.reparse)[0]?.signal?.aborted).toBe(true);
    hang = false;
    fireEvent.click(subject('appLogsFixResume'));
    expect(await screen.findByTestId('appLogsFixDone')).toBeInTheDocument();
  });

  it('is about a file or its whole service, as a person chooses', async () => {
    const { asked } = open({}, FILE);
    expect(subject('appLogsFixExtent')).toHaveTextContent('The file app.log of shop');
    start();
    await screen.findByTestId('appLogsFixDone');
    expect(asked(PATH.reparse)[0]?.body).toMatchObject({ selection: { service: 'shop', path: 'app.log' } });
  });

  it('gives lines to another service', async () => {
    const { asked, onFixed } = open({
      '/api/app_logs/services/checkout': fakeSettings({ service: 'checkout' }),
    });
    fireEvent.change(subject('appLogsFixService'), { target: { value: 'checkout' } });
    start();
    await screen.findByTestId('appLogsFixDone');
    expect(asked(PATH.reparse)[0]?.body).toMatchObject({
      selection: { service: 'shop' },
      service: 'checkout',
    });
    expect(onFixed).toHaveBeenCalledWith('checkout');
  });

  it('reads nothing again when the format cannot be saved, and says which privilege that needs', async () => {
    const { asked } = open({
      [PATH.shop]: (request: FakeRequest) => {
        if (request.method === 'put') throw httpError(403, 'You need manage_ingest_pipelines.');
        return fakeSettings();
      },
    });
    giveFormat();
    start();
    expect(await screen.findByTestId('appLogsSettingsUnsaved')).toHaveTextContent('manage_ingest_pipelines');
    expect(asked(PATH.reparse)).toEqual([]);
    // Reading again by the same settings as before would change nothing.
    expect(screen.queryByTestId('appLogsWithoutSaving')).toBeNull();
    fireEvent.click(subject('appLogsSettingsBack'));
    expect(subject('appLogsFormatText')).toHaveValue(OWN);
  });

  it('says so when there are no such lines any more', async () => {
    open({ [PATH.lines]: { ...LINES, lines: [] } });
    expect(await screen.findByTestId('appLogsFixNoLines')).toBeInTheDocument();
  });
});
