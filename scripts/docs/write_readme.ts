/** npm run docs: writes what is generated of the README. */
import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { withGenerated } from './readme_sections';

const README = join(__dirname, '../../README.md');
writeFileSync(README, withGenerated(readFileSync(README, 'utf8')));
