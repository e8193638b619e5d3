import { Blob as NodeBlob } from 'buffer';
import { webcrypto } from 'crypto';
import type { ImportAnswer, ImportChunk } from '../../common/api/import';
import type { Preview, PreviewEvent } from '../../common/api/preview';
import type { ServiceAnswer } from '../../common/api/services';
import type { Answers, FakeRequest } from './fake_services';
import { fireEvent, screen } from './screen';

/** Where an import goes, the service being "shop". */
export const PATH = {
  setup: '/api/app_logs/setup',
  import: '/api/app_logs/import',
  result: '/internal/app_logs/import_result',
  sample: '/internal/app_logs/sample',
  preview: '/internal/app_logs/preview',
  shop: '/api/app_logs/services/shop',
  reparse: '/api/app_logs/reparse',
  lines: '/internal/app_logs/lines',
};

export const SETUP = {
  ready: true,
  version: '0.2.0',
  assets: [],
  changed: [{ id: 'p', kind: 'ingest pipeline', name: 'logs-app_logs@pipeline', state: 'installed' }],
};
export const RESULT = {
  documents: 2,
  unparsed: 1,
  from: '2024-03-01T10:00:00.000Z',
  to: '2024-03-01T11:00:00.000Z',
};

/** Settings of "shop" that nobody saved yet, unless told otherwise. */
export function fakeSettings(parts: Partial<ServiceAnswer> = {}): ServiceAnswer {
  const none = { timezone: null, formats: [], patterns: [], ownFrames: { own: [], library: [] } };
  return { ...none, service: 'shop', rows: [], version: null, ...parts };
}

/** An event as a preview shows it; one without a format unless told otherwise. */
export function fakeEvent(parts: Partial<PreviewEvent> = {}): PreviewEvent {
  return {
    time: '2024-03-01T10:00:00.000Z',
    timeFrom: null,
    level: null,
    severity: null,
    logger: null,
    message: 'a line',
    errorType: null,
    format: null,
    reason: 'No known format reads this line.',
    original: 'a line',
    ...parts,
  };
}

/** A preview in which everything was read. */
export function fakePreview(parts: Partial<Preview> = {}): Preview {
  const read = { level: 'info', severity: 20, logger: 'shop.cart', message: 'paid', reason: null };
  return {
    events: [fakeEvent({ ...read, format: 'f1' }), fakeEvent({ ...read, format: 'f1' })],
    looked: 2,
    unparsed: 0,
    formats: [{ id: 'f1', format: '%(asctime)s %(levelname)s %(message)s', events: 2 }],
    offers: [],
    ...parts,
  };
}

/** Takes each chunk whole: two new events, one that was there. */
export function takeAll(request: FakeRequest): ImportAnswer {
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

/** A server on which everything goes well. */
export const GOOD: Answers = {
  [PATH.setup]: SETUP,
  [PATH.import]: takeAll,
  [PATH.result]: RESULT,
  [PATH.shop]: fakeSettings(),
  [PATH.preview]: fakePreview(),
};

/** jsdom's Blob has no stream() and its window no full crypto. */
export function provideCrypto(): void {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
}

/** A file as a browser hands it over. */
export function fakeFile(name: string, content: string | Uint8Array): File {
  const file = new NodeBlob([content]) as unknown as File;
  Object.defineProperty(file, 'name', { value: name });
  Object.defineProperty(file, 'lastModified', { value: 0 });
  return file;
}

/** Chooses files and names their service, as a person does. */
export function chooseFiles(files: readonly File[], service = 'shop'): void {
  const list = { ...files, length: files.length, item: (position: number) => files[position] ?? null };
  fireEvent.change(screen.getByTestId('appLogsFilePicker'), { target: { files: list } });
  fireEvent.change(screen.getByTestId('appLogsServiceInput'), { target: { value: service } });
}
