/** npm run docs: writes what is generated of the README. */
import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { withFormatList } from './readme_sections';

const README = join(__dirname, '../../README.md');
writeFileSync(README, withFormatList(readFileSync(README, 'utf8')));
