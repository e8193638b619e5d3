import { readFileSync } from 'fs';
import { join } from 'path';
import { formatMessage } from '../../standalone/kibana_shared/icu_message';
import { catalogueFile, catalogueOf, readCatalogue, translationProblems } from './catalogue';
import { placeholdersOf } from './placeholders';
import { readSources } from './read_sources';

const ROOT = join(__dirname, '../..');
const file = (name: string) => join(ROOT, 'translations', name);

describe('the translations', () => {
  const sources = readSources(ROOT);
  const { catalogue, problems } = catalogueOf(sources.messages);
  const korean = readCatalogue(file('ko.json'));

  it('have all that the sources say in English (npm run i18n)', () => {
    expect([...sources.problems, ...problems]).toEqual([]);
    expect(readFileSync(file('en.json'), 'utf8')).toBe(catalogueFile(catalogue));
  });

  it('are whole in Korean', () => {
    expect(translationProblems('ko.json', catalogue, korean)).toEqual([]);
  });

  it.each([
    ['en', catalogue],
    ['ko', korean],
  ])('can all be read as messages in %s', (locale, texts) => {
    for (const [id, text] of Object.entries(texts)) {
      const names = placeholdersOf(text).map((one): [string, number] => [one.split(',')[0] ?? '', 2]);
      expect([id, formatMessage(text, Object.fromEntries(names), locale)]).toEqual([id, expect.any(Array)]);
    }
  });

  it('are told to Kibana, but for English, which is in the code', () => {
    const told: unknown = JSON.parse(readFileSync(join(ROOT, '.i18nrc.json'), 'utf8'));
    expect(told).toEqual({ translations: ['translations/ko.json'] });
  });
});

describe('a translation', () => {
  const original = { a: 'One', b: '{count, plural, one {# line} other {lines}} of {name}' };

  it.each([
    [{ a: 'Eins' }, ['de.json lacks b']],
    [{ ...original, c: 'Drei' }, ['de.json has c']],
    [{ ...original, b: '{count} von {name}' }, ['de.json: b has the placeholders (count, name)']],
    [{ ...original, b: '{count, plural, other {# Zeilen von {name}}}' }, []],
  ])('%j is told what it lacks', (translated, wanted) => {
    const found = translationProblems('de.json', original, translated);
    expect(found).toEqual(wanted.map((text) => expect.stringContaining(text) as unknown));
  });

  it('has the placeholders of plurals, and not their words or what is quoted', () => {
    expect(
      placeholdersOf("{n, plural, =0 {none} one {line} other {{name}}} '{literal}' it's {x, number}"),
    ).toEqual(['n, plural', 'name', 'x, number']);
    expect(() => placeholdersOf('{n, plural, other {#}')).toThrow('lacks a }');
    expect(() => placeholdersOf('a } b')).toThrow('a } too many');
  });
});

it('an id stands for one text', () => {
  const message = { id: 'appLogs.a', text: 'One', place: 'a.ts:1' };
  const { problems } = catalogueOf([message, message, { ...message, text: 'Two', place: 'b.ts:2' }]);
  expect(problems).toEqual(['b.ts:2: The id appLogs.a has another text at a.ts:1.']);
});
