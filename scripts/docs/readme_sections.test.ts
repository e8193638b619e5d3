import { readFileSync } from 'fs';
import { join } from 'path';
import { assetsIn } from '../../server/assets/assets';
import { assetList } from './asset_list';
import { withGenerated } from './readme_sections';

it('the README has what is generated of it as it is now (npm run docs)', () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  expect(withGenerated(readme)).toBe(readme);
});

it('the table of assets names every one of them', () => {
  const table = assetList();
  for (const asset of assetsIn(undefined)) {
    expect(table).toContain(`| ${asset.kind} |`);
    expect(table).toContain(`\`${asset.home === 'kibana' ? asset.object.id : asset.name}\``);
  }
});
