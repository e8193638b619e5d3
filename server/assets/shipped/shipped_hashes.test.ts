import { readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { at } from '../../../common/narrow';
import { canonical } from '../../setup/compare/canonical';
import { contentHash } from '../../setup/compare/content_hash';
import { objectOr, without } from '../../setup/compare/json_tree';
import type { Asset, AssetBody } from '../asset';
import { ASSET_VERSION } from '../asset_version';
import { assetsIn } from '../assets';
import { SHIPPED_HASHES } from './shipped_hashes';

/** UPDATE_FIXTURES=1 writes the hashes of all older versions from their stored bodies. */
const FIXTURES = join(__dirname, '../../../test/fixtures');
const VERSIONS = readdirSync(FIXTURES).flatMap((name) => /^assets-(.+)$/.exec(name)?.slice(1) ?? []);

function fileOf(asset: Asset): string {
  return asset.home === 'engine'
    ? `${asset.kind.replace(' ', '_')}.json`
    : `${asset.object.type}-${asset.object.id}.json`;
}

/** The bodies that a version put: an engine without lifecycle management got a component without a policy. */
function bodiesOf(asset: Asset, version: string): readonly AssetBody[] {
  let text: string;
  try {
    text = readFileSync(join(FIXTURES, `assets-${version}`, fileOf(asset)), 'utf8');
  } catch {
    return [];
  }
  const stored: unknown = JSON.parse(text);
  const body = asset.home === 'engine' ? at(stored, 'body') : stored;
  const path = ['template', 'settings', 'index', 'lifecycle'];
  const bodies = at(body, ...path) === undefined ? [body] : [body, without(body, path)];
  return bodies.map((one) => objectOr(one) ?? {});
}

const hashes = Object.fromEntries(
  assetsIn(undefined).map((asset) => [
    asset.id,
    Object.fromEntries(
      VERSIONS.filter((version) => version !== ASSET_VERSION)
        .map((version): [string, string[]] => [
          version,
          bodiesOf(asset, version).map((body) => contentHash(canonical(asset, body))),
        ])
        .filter(([, known]) => known.length > 0),
    ),
  ]),
);

if (process.env.UPDATE_FIXTURES) {
  const table = JSON.stringify(hashes, null, 2);
  writeFileSync(
    join(__dirname, 'shipped_hashes.ts'),
    `/**
 * Hashes of what older versions of App Logs put, by asset and version: what is as it was shipped may be replaced without
 * asking. Written by the test beside it.
 */
export const SHIPPED_HASHES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = ${table};
`,
  );
}

it('knows what every older version put', () => {
  expect(VERSIONS).toEqual(expect.arrayContaining(['0.1.0', '0.2.0', '0.3.0']));
  expect(SHIPPED_HASHES).toEqual(hashes);
});

it('knows at least one body of each engine asset', () => {
  const engine = assetsIn(undefined).filter(({ home }) => home === 'engine');
  for (const { id } of engine) expect(Object.keys(SHIPPED_HASHES[id] ?? {})).toContain('0.1.0');
});
