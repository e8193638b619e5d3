import type { AssetState, AssetStatus } from '../../common/api/setup';
import { byUrgency, setupTask } from './asset_state';

const assets = (...states: AssetState[]): AssetStatus[] =>
  states.map((state, number) => ({ id: `${number}`, kind: 'ingest pipeline', name: `${number}`, state }));

describe('what setup has to do', () => {
  it.each([
    ['install', ['missing', 'missing', 'unsupported']],
    ['install', ['missing', 'blocked']],
    ['upgrade', ['installed', 'outdated', 'missing']],
    ['repair', ['installed', 'missing']],
    ['repair', ['installed', 'failed', 'modified']],
  ] as const)('is to %s with %j', (task, states) => {
    expect(setupTask(assets(...states), 1)).toBe(task);
  });

  it('is nothing when nothing would change, whatever the states', () => {
    expect(setupTask(assets('installed', 'modified'), 0)).toBe('none');
    expect(setupTask(assets('blocked'), 0)).toBe('none');
  });
});

it('puts what needs a person first and keeps the order of the rest', () => {
  const sorted = byUrgency(assets('installed', 'unsupported', 'installed', 'modified', 'failed'));
  expect(sorted.map(({ id }) => id)).toEqual(['4', '3', '0', '2', '1']);
});
