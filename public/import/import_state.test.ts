import type { AssetStatus } from '../../common/api/setup';
import { IDLE, importReducer } from './import_state';
import type { ImportEvent, ImportState } from './import_state';

const ASSET: AssetStatus = { id: 'x', kind: 'data view', name: 'App Logs', state: 'installed' };
const PROGRESS = {
  sentBytes: 5,
  totalBytes: 10,
  accepted: 2,
  duplicate: 0,
  rejected: 0,
  reasons: [],
  file: { name: 'app.log', number: 1, of: 1 },
};
const SOURCE = { service: '', namespace: '', timezone: 'UTC', path: 'app.log', encoding: 'utf-8' };
const OUTCOME = {
  accepted: 1,
  duplicate: 0,
  rejected: 0,
  reasons: [],
  fileNames: ['app.log'],
  imported: { id: 'i1', source: SOURCE },
  service: 'app',
  result: null,
  resultFailure: null,
  sample: false,
};
const RESULT = { documents: 1, unparsed: 0, from: null, to: null };
const FAILURE = { message: 'gone', action: null, status: 503 };

const after = (...events: ImportEvent[]): ImportState => events.reduce(importReducer, IDLE);
const SENDING: ImportEvent[] = [
  { type: 'started' },
  { type: 'installed', assets: [ASSET] },
  { type: 'progress', progress: PROGRESS },
];

describe('the states of an import', () => {
  it('keep what was installed and sent when it stops and goes on', () => {
    const stopped = after(...SENDING, { type: 'stopped', failure: FAILURE });
    expect(stopped).toEqual({ step: 'stopped', failure: FAILURE, progress: PROGRESS, installed: [ASSET] });
    expect(importReducer(stopped, { type: 'resumed' })).toEqual({
      step: 'sending',
      progress: PROGRESS,
      installed: [ASSET],
    });
  });

  it('count last', () => {
    const counted = after(
      ...SENDING,
      { type: 'sent', outcome: OUTCOME },
      { type: 'counted', result: RESULT },
    );
    expect(counted).toEqual({
      step: 'done',
      outcome: { ...OUTCOME, result: RESULT },
      installed: [ASSET],
    });
  });

  it('count again after a fix, under the service that the lines belong to now', () => {
    const counted = after(
      ...SENDING,
      { type: 'sent', outcome: OUTCOME },
      { type: 'counted', result: RESULT },
      { type: 'recount', service: 'shop' },
    );
    expect(counted).toEqual({
      step: 'done',
      outcome: { ...OUTCOME, service: 'shop', result: null },
      installed: [ASSET],
    });
  });

  it('keep what setup made when the format cannot be saved and the lines go without it', () => {
    const unsaved = after(...SENDING.slice(0, 2), { type: 'unsaved', failure: FAILURE });
    expect(unsaved).toEqual({ step: 'unsaved', failure: FAILURE, installed: [ASSET] });
    expect(importReducer(unsaved, { type: 'resumed' })).toEqual({
      step: 'sending',
      progress: null,
      installed: [ASSET],
    });
  });

  it('ignore what comes too late', () => {
    expect(after({ type: 'progress', progress: PROGRESS })).toBe(IDLE);
    expect(after({ type: 'countFailed', failure: FAILURE })).toBe(IDLE);
  });
});
