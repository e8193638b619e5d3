import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { ASSET_VERSION } from './asset_version';
import { ENGINE_ASSETS } from './engine_assets';
import { savedObjectAssets } from './saved_object_assets';

/** The bodies of this version, kept so that upgrades from it can be tested. UPDATE_FIXTURES=1 writes them. */
const FOLDER = join(__dirname, `../../test/fixtures/assets-${ASSET_VERSION}`);

const SAVED_OBJECTS = savedObjectAssets();
const SETTINGS = {
  features: { lifecycle: true, dataStreamLifecycle: false },
  services: {},
  retentionDays: null,
};

const bodies: Array<[string, unknown]> = [
  ...ENGINE_ASSETS.map((asset): [string, unknown] => [
    `${asset.kind.replace(' ', '_')}.json`,
    { path: asset.path, body: asset.build(SETTINGS) },
  ]),
  ...SAVED_OBJECTS.map((asset): [string, unknown] => [`${asset.type}-${asset.id}.json`, asset]),
];

describe(`the assets of version ${ASSET_VERSION}`, () => {
  it.each(bodies)('%s is as stored', (name, body) => {
    const file = join(FOLDER, name);
    const text = `${JSON.stringify(body, null, 2)}\n`;
    if (process.env.UPDATE_FIXTURES) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, text);
    }
    expect(existsSync(file)).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('refer only to each other', () => {
    const ids = new Set(SAVED_OBJECTS.map(({ type, id }) => `${type}:${id}`));
    for (const { references } of SAVED_OBJECTS) {
      for (const { type, id } of references) expect(ids).toContain(`${type}:${id}`);
    }
  });

  it('carry both versions, without which Kibana would run all its migrations', () => {
    for (const asset of SAVED_OBJECTS) {
      expect(asset.coreMigrationVersion).toBe('8.8.0');
      expect(asset.typeMigrationVersion).toMatch(/^8\.\d+\.0$/);
    }
  });
});
