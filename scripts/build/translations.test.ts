import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { copyTranslations } from './translations';

const ROOT = join(__dirname, '../..');

describe('translations in the built plugin', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'app-logs-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('are there, with the file that tells Kibana of them', () => {
    copyTranslations(ROOT, dir);
    expect(readdirSync(dir).sort()).toEqual(['.i18nrc.json', 'translations']);
    const korean = readFileSync(join(dir, 'translations/ko.json'), 'utf8');
    expect(korean).toBe(readFileSync(join(ROOT, 'translations/ko.json'), 'utf8'));
  });

  it('stop the build when one is missing, or holds what Kibana does not start with', () => {
    const root = join(dir, 'root');
    mkdirSync(join(root, 'translations'), { recursive: true });
    writeFileSync(join(root, '.i18nrc.json'), '{"translations":["translations/ko.json"]}');
    expect(() => copyTranslations(root, dir)).toThrow('ENOENT');
    writeFileSync(join(root, 'translations/ko.json'), '{"formats":{},"messages":{}}');
    expect(() => copyTranslations(root, dir)).toThrow('formats');
  });
});
