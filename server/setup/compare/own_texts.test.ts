import { i18n } from '@kbn/i18n';
import english from '../../../translations/en.json';
import korean from '../../../translations/ko.json';
import { assetsIn, isKibanaAsset } from '../../assets/assets';
import type { KibanaAsset } from '../../assets/asset';
import { inspectAsset } from '../inspect/inspect_asset';
import { NOTHING_REMEMBERED } from '../memory/setup_memory';
import { ourBody } from './canonical';
import { ASSET_TEXTS } from './own_texts';

const SETTINGS = {
  features: { lifecycle: false, dataStreamLifecycle: false },
  services: {},
  retentionDays: null,
};
const GROUNDS = { settings: SETTINGS, memory: NOTHING_REMEMBERED, rival: null };
const KOREAN = new Map(Object.entries(korean.messages));

/** Our saved objects as a Kibana in Korean makes them. */
function inKorean(): readonly KibanaAsset[] {
  const spy = jest
    .spyOn(i18n, 'translate')
    .mockImplementation((id, { defaultMessage }) => KOREAN.get(id) ?? defaultMessage);
  try {
    return assetsIn(undefined).filter(isKibanaAsset);
  } finally {
    spy.mockRestore();
  }
}

const ours = assetsIn(undefined).filter(isKibanaAsset);
const pairs = inKorean().map((asset, i): [string, KibanaAsset, KibanaAsset] => [
  asset.id,
  asset,
  ours[i] ?? asset,
]);

describe('assets in another language', () => {
  it('have their titles in it', () => {
    const titles = pairs.map(([, { object }]) => object.attributes.title);
    expect(titles).toEqual(expect.arrayContaining(['App Logs 개요', 'App Logs: 모든 로그']));
  });

  it.each(pairs)('%s is installed for a Kibana in either language', (_id, theirs, mine) => {
    const given = (asset: KibanaAsset) => ({ kind: 'found', body: ourBody(asset, SETTINGS) }) as const;
    expect(inspectAsset(mine, given(theirs), GROUNDS).status.state).toBe('installed');
    expect(inspectAsset(theirs, given(mine), GROUNDS).status.state).toBe('installed');
  });

  it.each(pairs.filter(([, { object }]) => object.type !== 'index-pattern'))(
    '%s is modified once somebody gives it a title of their own',
    (_id, theirs, mine) => {
      const { attributes, references } = theirs.object;
      const body = { attributes: { ...attributes, title: '우리 팀의 로그' }, references };
      expect(inspectAsset(mine, { kind: 'found', body }, GROUNDS).status.state).toBe('modified');
    },
  );

  it('have no text that stands for two', () => {
    const meanings = new Map<string, Set<string>>();
    for (const [id, text] of Object.entries(english.messages)) {
      const translated = KOREAN.get(id);
      if (!id.startsWith(ASSET_TEXTS) || translated === undefined) continue;
      meanings.set(translated, (meanings.get(translated) ?? new Set()).add(text));
    }
    expect([...meanings].filter(([, texts]) => texts.size > 1)).toEqual([]);
    expect(meanings.size).toBeGreaterThan(0);
  });
});
