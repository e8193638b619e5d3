import type { AssetStatus } from '../../common/api/setup';
import { IDLE, importReducer } from './import_state';
import type { ImportEvent, ImportState } from './import_state';

const ASSET: AssetStatus = { id: 'x', kind: 'data view', name: 'App Logs', state: 'installed' };
const PROGRESS = { sentBytes: 5, totalBytes: 10, accepted: 2, duplicate: 0, rejected: 0, reasons: [] };
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
    const outcome = {
      accepted: 1,
      duplicate: 0,
      rejected: 0,
      reasons: [],
      fileName: 'app.log',
      service: 'app',
      result: null,
      resultFailure: null,
      sample: false,
    };
    const result = { documents: 1, unparsed: 0, timeAssumed: 0, from: null, to: null };
    const counted = after(...SENDING, { type: 'sent', outcome }, { type: 'counted', result });
    expect(counted).toEqual({ step: 'done', outcome: { ...outcome, result }, installed: [ASSET] });
  });

  it('ignore what comes too late', () => {
    expect(after({ type: 'progress', progress: PROGRESS })).toBe(IDLE);
    expect(after({ type: 'countFailed', failure: FAILURE })).toBe(IDLE);
  });
});
