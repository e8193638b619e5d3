import { readFileSync } from 'fs';
import { join } from 'path';
import { withFormatList } from './readme_sections';

it('the README lists the formats that the table has (npm run docs)', () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  expect(withFormatList(readme)).toBe(readme);
});
