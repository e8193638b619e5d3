import {
  COMPONENT_CUSTOM,
  INDEX_PATTERN,
  INDEX_TEMPLATE_PRIORITY,
  SERVICE_OBJECT,
  SETUP_OBJECT,
  VIEW_OBJECT,
} from '../../common/names';
import type { Asset, EngineAsset } from '../../server/assets/asset';
import { assetsIn } from '../../server/assets/assets';

const SHARED = 'App Logs, shared by all spaces';
const EACH_SPACE = 'App Logs, one in each space';

const ENGINE_REMOVAL: Readonly<Record<EngineAsset['kind'], string>> = {
  'lifecycle policy': 'removed, unless other indices are managed by it',
  'ingest pipeline': "removed, unless somebody's pipeline, template or index names it",
  'component template': "removed, unless somebody's index template is composed of it",
  'index template': 'removed, unless data streams stay',
};
const KIBANA_REMOVAL = 'removed, unless somebody changed it or your own objects use it';

/** What belongs to people: setup never makes or changes it. */
const NOT_OURS: readonly (readonly string[])[] = [
  [
    'component template, ingest pipeline of yours',
    code(COMPONENT_CUSTOM),
    'you',
    'never written, never removed',
  ],
  [
    'data streams',
    code(INDEX_PATTERN.replace('*', '<service>').replace('*', '<namespace>')),
    'you: your lines',
    'kept, unless named in the request, exactly',
  ],
  ['settings of a service', `saved objects of type ${code(SERVICE_OBJECT)}`, 'you', 'kept'],
  [
    'named views, and their saved searches',
    `saved objects of type ${code(VIEW_OBJECT)}, and ${code('search')} with id ${code(`${VIEW_OBJECT}-<view>`)}`,
    'you, in each space',
    'kept',
  ],
];
const MEMORY: readonly string[] = [
  'memory of setup',
  `saved object ${code(SETUP_OBJECT)}`,
  SHARED,
  "removed last, when nothing of the above that is App Logs' stays anywhere",
];

/** The README's table of what is installed, as Markdown, from the list that setup and removal go through. */
export function assetList(): string {
  const rows = new Map<string, { names: string[]; rest: readonly string[] }>();
  for (const asset of assetsIn(undefined)) {
    const row = rows.get(asset.kind) ?? { names: [], rest: ownerAndRemoval(asset) };
    row.names.push(nameOf(asset));
    rows.set(asset.kind, row);
  }
  const installed = [...rows].map(([kind, { names, rest }]) => [kind, names.join('<br>'), ...rest]);
  return [
    ['asset', 'name', 'whose', 'what removal does to it'],
    ['---', '---', '---', '---'],
    ...installed,
    ...NOT_OURS,
    MEMORY,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function ownerAndRemoval(asset: Asset): readonly string[] {
  return asset.home === 'engine' ? [SHARED, ENGINE_REMOVAL[asset.kind]] : [EACH_SPACE, KIBANA_REMOVAL];
}

function nameOf(asset: Asset): string {
  if (asset.home === 'kibana') return `${code(asset.object.id)} "${asset.name}"`;
  if (asset.kind === 'index template')
    return `${code(asset.name)} for ${code(INDEX_PATTERN)}, priority ${INDEX_TEMPLATE_PRIORITY}`;
  return asset.needs === 'lifecycle' ? `${code(asset.name)}, where the engine has ILM` : code(asset.name);
}

function code(name: string): string {
  return `\`${name}\``;
}
