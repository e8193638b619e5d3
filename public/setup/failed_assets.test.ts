import { failedAssets } from './failed_assets';

const asset = (state: string) => ({ id: `a:${state}`, kind: 'index template', name: 'logs-app_logs', state });

it('reads what stopped, and what was not reached, out of the answer', () => {
  const assets = ['installed', 'failed', 'missing', 'blocked', 'modified'].map(asset);
  expect(failedAssets({ body: { attributes: { assets } } }).map(({ state }) => state)).toEqual([
    'failed',
    'missing',
    'blocked',
  ]);
});

it.each([
  [new Error('Failed to fetch')],
  [{ body: '<html>502</html>' }],
  [{ body: { attributes: { assets: 'none' } } }],
  [{ body: { attributes: { assets: [asset('unheard of')] } } }],
])('gives none for %j', (error) => {
  expect(failedAssets(error)).toEqual([]);
});
