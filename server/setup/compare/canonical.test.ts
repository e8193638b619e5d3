import { asElasticsearchGives } from '../../../test/faults/memory_engine_answers';
import { at } from '../../../common/narrow';
import type { Asset, AssetBody } from '../../assets/asset';
import { assetsIn, isEngineAsset } from '../../assets/assets';
import { canonical, ourBody } from './canonical';
import { contentHash } from './content_hash';
import { differencesOf } from './differences';
import { objectOr } from './json_tree';

const SETTINGS = {
  features: { lifecycle: true, dataStreamLifecycle: true },
  services: {},
  retentionDays: 30,
} as const;
const BASE = {
  'lifecycle policy': '_ilm/policy',
  'ingest pipeline': '_ingest/pipeline',
  'component template': '_component_template',
  'index template': '_index_template',
} as const;

const engine = assetsIn(undefined)
  .filter(isEngineAsset)
  .map((asset) => [asset.kind, asset] as const);

/** A body as Elasticsearch gives it after it was put. */
function given(asset: (typeof engine)[number][1], put: AssetBody): AssetBody {
  return objectOr(at(asGiven(asset, put), ...asset.bodyPath)) ?? {};
}
function asGiven({ kind, name }: Asset, put: AssetBody): unknown {
  const base = Object.entries(BASE).find(([each]) => each === kind)?.[1] ?? '';
  return asElasticsearchGives(base, name, put);
}

describe('a body in its one form', () => {
  it.each(engine)('of the %s is the same as it is put and as Elasticsearch gives it', (_kind, asset) => {
    const put = ourBody(asset, SETTINGS);
    expect(differencesOf(canonical(asset, given(asset, put)), canonical(asset, put))).toEqual([]);
  });

  it.each(engine)('of the %s differs when somebody adds to it', (_kind, asset) => {
    const put = ourBody(asset, SETTINGS);
    const theirs =
      asset.kind === 'lifecycle policy'
        ? { policy: { ...objectOr(put.policy), theirs: 1 } }
        : { ...put, _meta: { ...objectOr(put._meta), theirs: 1 } };
    const differences = differencesOf(canonical(asset, given(asset, theirs)), canonical(asset, put));
    expect(differences.map(({ path }) => path)).toEqual([expect.stringMatching(/theirs$/)]);
  });

  it('of a data view leaves out what is its users’', () => {
    const view = assetsIn(undefined).find(({ kind }) => kind === 'data view');
    if (view?.home !== 'kibana') throw new Error('no data view');
    const { attributes, references } = view.object;
    const theirs = {
      runtimeFieldMap: '{"hour":{"type":"long"}}',
      fieldFormatMap: '{"process.pid":{"id":"string"}}',
      fieldAttrs: '{"message":{"count":3,"customLabel":"Text"}}',
      sourceFilters: '[{"value":"event.original"}]',
      fields: '[]',
    };
    const edited = { attributes: { ...attributes, ...theirs }, references };
    expect(contentHash(canonical(view, edited))).toBe(
      contentHash(canonical(view, { attributes, references })),
    );
    const renamed = { attributes: { ...attributes, title: 'logs-*' }, references };
    expect(differencesOf(canonical(view, renamed), canonical(view, { attributes, references }))).toEqual([
      { path: 'attributes.title', found: 'logs-*', ours: 'logs-app_logs.*-*' },
    ]);
  });
});

describe('the hash of a content', () => {
  it('does not depend on the order of keys, but on that of lists', () => {
    expect(contentHash({ a: 1, b: { c: 2, d: 3 } })).toBe(contentHash({ b: { d: 3, c: 2 }, a: 1 }));
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });
});

describe('differences', () => {
  it('name each value by its path, and what is absent on either side', () => {
    expect(differencesOf({ a: { b: [1, 2] }, c: 1 }, { a: { b: [1, 3, 4] }, d: null })).toEqual([
      { path: 'a.b.1', found: 2, ours: 3 },
      { path: 'a.b.2', ours: 4 },
      { path: 'c', found: 1 },
      { path: 'd', ours: null },
    ]);
  });
});
