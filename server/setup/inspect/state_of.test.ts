import { ASSET_VERSION } from '../../assets/asset_version';
import { stateOf, type Comparison } from './state_of';

/** As it is right after setup put it. */
const PUT: Comparison = {
  found: 'as given',
  ours: 'as put',
  version: ASSET_VERSION,
  rendered: true,
  remembered: { id: 'x', version: ASSET_VERSION, put: 'as put', found: 'as given' },
  shipped: null,
};

describe('the state of an asset that is there', () => {
  it.each<[string, Partial<Comparison>, string]>([
    ['just put, with what the engine adds', {}, 'installed'],
    ['as ours, though nothing is remembered', { found: 'as put', remembered: undefined }, 'installed'],
    ['as ours, though something else is remembered', { found: 'as put' }, 'installed'],
    ['edited', { found: 'edited' }, 'modified'],
    ['edited, with nothing remembered', { found: 'edited', remembered: undefined }, 'modified'],
    ['untouched, while this version brings another', { ours: 'new' }, 'outdated'],
    ['ours but for its version', { found: 'as put', version: '0.1.0', remembered: undefined }, 'outdated'],
    [
      'as an older version shipped it, with nothing remembered',
      { found: 'old', version: '0.1.0', shipped: '0.1.0', remembered: undefined },
      'outdated',
    ],
    [
      'put back as an older version shipped it',
      { found: 'old', version: '0.1.0', shipped: '0.1.0' },
      'outdated',
    ],
    [
      'of an older version and edited, with nothing remembered',
      { found: 'edited', version: '0.1.0', remembered: undefined },
      'modified',
    ],
    ['without formats that were saved', { rendered: false }, 'outdated'],
    ['of a newer version', { found: 'newer', version: '99.0.0' }, 'installed'],
    ['made by somebody else', { found: 'theirs', version: undefined, remembered: undefined }, 'modified'],
  ])('that is %s', (_what, difference, state) => {
    expect(stateOf({ ...PUT, ...difference }).state).toBe(state);
  });

  it('says of an older one that somebody edited what it lacks, and that it stays', () => {
    const { reason } = stateOf({ ...PUT, found: 'edited', version: '0.1.0', remembered: undefined });
    expect(reason).toContain(`This App Logs brings version ${ASSET_VERSION}, which it lacks.`);
    expect(reason).toContain('Setup leaves it as it is unless you choose to replace it.');
  });
});
