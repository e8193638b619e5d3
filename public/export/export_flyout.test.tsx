/** @jest-environment-options {"customExportConditions": ["node", "node-addons"]} */
import React from 'react';
import { ReadableStream } from 'stream/web';
import { logScopeSchema } from '../../common/api/logs';
import { defaultView } from '../services/view_state';
import { fakeCall, fakeServices, httpError, inPage } from '../testing/fake_services';
import { fireEvent, render, screen, waitFor } from '../testing/screen';
import ExportFlyout from './export_flyout';

// jsdom lacks it; every browser has it.
Object.assign(globalThis, { ReadableStream });

const SCOPE = logScopeSchema.parse({
  from: '2024-03-01T10:00:00.000Z',
  to: '2024-03-01T12:00:00.000Z',
  levels: ['error'],
  services: ['shop\u202e'],
});
const VIEW = { ...defaultView('kuery'), query: { language: 'kuery', query: 'logger: "x"' } };
const BEGIN = { begin: { total: 5, encoding: 'utf-8', mixed: false, file: null, frozen: true } };
const end = (lines: number, more = {}) => ({
  end: { lines, total: 5, truncated: lines < 5, whole: false, rebuilt: 0, ...more },
});

interface Disk {
  written: string;
  state: 'open' | 'closed' | 'aborted';
}

/** A disk that takes everything at once. */
function fakeDisk(): Disk {
  const disk: Disk = { written: '', state: 'open' };
  const file = {
    write: async (part: Uint8Array) => {
      disk.written += new TextDecoder().decode(part);
    },
    close: async () => {
      disk.state = 'closed';
    },
    abort: async () => {
      disk.state = 'aborted';
    },
  };
  Object.defineProperty(window, 'showSaveFilePicker', {
    configurable: true,
    value: jest.fn(async () => ({ createWritable: async () => file })),
  });
  return disk;
}

afterEach(() => {
  Reflect.deleteProperty(window, 'showSaveFilePicker');
});

function open(answer: (body: unknown, signal: AbortSignal) => unknown, total: number | null = 5) {
  const requests: unknown[] = [];
  const callStream = async (_endpoint: unknown, body: unknown, signal: AbortSignal) => {
    requests.push(body);
    return answer(body, signal);
  };
  const services = { ...fakeServices(fakeCall({}).call), callStream: callStream as never };
  render(
    inPage(
      services,
      <ExportFlyout scope={SCOPE} view={VIEW} total={total} zone="UTC" onClose={() => undefined} />,
    ),
  );
  return { requests, start: () => fireEvent.click(screen.getByTestId('appLogsExportStart')) };
}

function streamOf(...frames: readonly unknown[]) {
  return new ReadableStream({
    start(controller) {
      for (const frame of frames) controller.enqueue(new TextEncoder().encode(`${JSON.stringify(frame)}\n`));
      controller.close();
    },
  });
}

describe('the export', () => {
  it('says in words what it will hold', () => {
    open(() => streamOf());
    const subject = screen.getByTestId('appLogsExportSubject');
    for (const part of ['5', '2024-03-01 10:00:00 – 2024-03-01 12:00:00 (UTC)', 'error', 'logger: "x"'])
      expect(subject).toHaveTextContent(part);
    expect(subject.textContent).toContain('shop‹RLO›');
  });

  it('saves what came, under a name that says what it is', async () => {
    const disk = fakeDisk();
    const { start, requests } = open(() => streamOf(BEGIN, { text: 'a\nb\n', lines: 5 }, end(5)));
    start();
    await screen.findByTestId('appLogsExportSaved');
    expect(disk).toEqual({ written: 'a\nb\n', state: 'closed' });
    expect(window.showSaveFilePicker).toHaveBeenCalledWith({ suggestedName: 'shop-2024-03-01T1000.log' });
    expect(requests).toEqual([{ scope: SCOPE, format: 'text', order: 'oldest' }]);
    expect(screen.getByTestId('appLogsExportSaved')).toHaveTextContent('Saved 5 lines, 4 B');
  });

  it('asks for the columns of the page in a table', async () => {
    fakeDisk();
    const { start, requests } = open(() => streamOf(BEGIN, end(0, { total: 0, truncated: false })));
    fireEvent.click(screen.getByLabelText(/CSV/));
    fireEvent.change(screen.getByTestId('appLogsExportOrder'), { target: { value: 'newest' } });
    start();
    await screen.findByTestId('appLogsExportSaved');
    expect(requests).toEqual([
      expect.objectContaining({
        format: 'csv',
        order: 'newest',
        fields: expect.arrayContaining(['log.level', 'message', 'error.stack_trace']),
      }),
    ]);
  });

  it('says with numbers that it is not all, and what else is to be known', async () => {
    fakeDisk();
    const begin = { begin: { ...BEGIN.begin, mixed: true, frozen: false } };
    const { start } = open(() => streamOf(begin, { text: 'a\n', lines: 3 }, end(3, { rebuilt: 2 })));
    start();
    const said = await screen.findByTestId('appLogsExportTruncated');
    expect(said).toHaveTextContent('the first 3 of 5 lines');
    expect(said).toHaveTextContent('written as UTF-8');
    expect(said).toHaveTextContent('Of 2 lines');
    expect(said).toHaveTextContent('could not hold its state');
  });

  it('saves nothing of an answer that breaks off, and says what to do', async () => {
    const disk = fakeDisk();
    const { start } = open(() => streamOf(BEGIN, { text: 'a\n', lines: 1 }));
    start();
    const said = await screen.findByTestId('appLogsExportFailed');
    expect(said).toHaveTextContent('broke off before its end');
    expect(said).toHaveTextContent('Export again');
    expect(disk.state).toBe('aborted');
  });

  it('says what the server said, before the first line and after it', async () => {
    const disk = fakeDisk();
    const error = { statusCode: 410, message: 'Taken too slowly.', action: 'Start it again.' };
    const answers = [
      () => Promise.reject(httpError(400, 'No such query.', 'Check it.')),
      () => streamOf(BEGIN, { text: 'a\n', lines: 1 }, { error }),
    ];
    const { start } = open(() => answers.shift()?.());
    start();
    expect(await screen.findByTestId('appLogsExportFailed')).toHaveTextContent('No such query. Check it.');
    expect(disk.state).toBe('aborted');
    fireEvent.click(screen.getByTestId('appLogsRetry'));
    await waitFor(() =>
      expect(screen.getByTestId('appLogsExportFailed')).toHaveTextContent(
        'Taken too slowly. Start it again.',
      ),
    );
  });

  it('shows how far it is, and can be cancelled', async () => {
    const disk = fakeDisk();
    let given: AbortSignal | undefined;
    const { start } = open((_body, signal) => {
      given = signal;
      return new ReadableStream({
        start(controller) {
          for (const frame of [BEGIN, { text: 'ab\n', lines: 2 }])
            controller.enqueue(new TextEncoder().encode(`${JSON.stringify(frame)}\n`));
          signal.addEventListener('abort', () => controller.error(new DOMException('x', 'AbortError')));
        },
      });
    });
    start();
    expect(await screen.findByText('2 of 5 lines, 3 B')).toBeInTheDocument();
    fireEvent.click(screen.getByTestId('appLogsExportCancel'));
    await screen.findByTestId('appLogsExportCancelled');
    expect(given?.aborted).toBe(true);
    await waitFor(() => expect(disk.state).toBe('aborted'));
    expect(screen.getByTestId('appLogsExportStart')).toBeEnabled();
  });

  it('goes back to the choice when no file was chosen', async () => {
    Object.defineProperty(window, 'showSaveFilePicker', {
      configurable: true,
      value: () => Promise.reject(new DOMException('none', 'AbortError')),
    });
    const { start, requests } = open(() => streamOf());
    start();
    await waitFor(() => expect(screen.getByTestId('appLogsExportStart')).toBeEnabled());
    expect(screen.queryByTestId('appLogsExportFailed')).toBeNull();
    expect(requests).toEqual([]);
  });

  it('says how much a browser can hold that does not write to disk', () => {
    open(() => streamOf());
    expect(screen.getByTestId('appLogsExportInMemory')).toHaveTextContent('at most 537 MB');
  });
});
