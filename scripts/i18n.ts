import { readFileSync, writeFileSync } from 'fs';
import { join, resolve } from 'path';
import { parseArgs } from 'util';
import { catalogueFile, catalogueOf, readCatalogue, translationProblems } from './i18n/catalogue';
import { readSources } from './i18n/read_sources';

/**
 * npm run i18n -- [--check]
 * Writes translations/en.json from the sources and says what translations/ko.json lacks. With --check nothing is written,
 * and it fails when one of them is not as it must be.
 */
function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const root = resolve(__dirname, '..');
  const english = join(root, 'translations/en.json');
  const korean = join(root, 'translations/ko.json');
  const sources = readSources(root);
  const { catalogue, problems } = catalogueOf(sources.messages);
  const file = catalogueFile(catalogue);
  const stale = values.check && readFileSync(english, 'utf8') !== file;
  if (!values.check) writeFileSync(english, file);
  const all = [
    ...sources.problems,
    ...problems,
    ...(stale ? ['en.json is not what the sources say: run npm run i18n.'] : []),
    ...translationProblems('ko.json', catalogue, readCatalogue(korean)),
  ];
  console.log([...all, `${Object.keys(catalogue).length} messages, ${all.length} problems`].join('\n'));
  if (all.length > 0) process.exitCode = 1;
}

main();
