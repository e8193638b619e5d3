import type { AssetState, SetupStatus } from '../../common/api/setup';
import { summarySentence } from './summary_text';

const status = (ready: boolean, ...states: AssetState[]): SetupStatus => ({
  ready,
  version: '0.3.0',
  assets: states.map((state, number) => ({ id: `${number}`, kind: 'data view', name: 'App Logs', state })),
  changes: [],
  retention: { managedBy: 'none', days: null, rolloverDays: null },
  dataStreams: [],
  strays: [],
  warnings: [],
});

it.each([
  ['Nothing is installed yet', status(false, 'missing'), 'install'],
  ['Everything is installed', status(true, 'installed', 'unsupported'), 'none'],
  ['2 assets are blocked', status(false, 'installed', 'blocked', 'failed'), 'none'],
  ['until setup has been repeated', status(false, 'installed', 'missing'), 'repair'],
  ['not everything is as', status(true, 'installed', 'outdated'), 'upgrade'],
  ['1 asset was changed', status(true, 'installed', 'modified'), 'none'],
] as const)('says "%s"', (words, found, task) => {
  expect(summarySentence(found, task)).toContain(words);
});
