import type { SavedObject } from '@kbn/core/server';
import type { KibanaAsset } from '../../assets/asset';
import { SAVED_OBJECT_KIND } from '../../assets/saved_object_assets';
import type { SetupContext } from '../setup_context';
import { REFERRING_TYPES } from './referring_types';

const PER_PAGE = 1000;

/**
 * Sentences that say which of people's own saved objects in this space use ours, by the ids of our assets. Objects that this
 * user may not see do not count: Kibana does not tell of them.
 */
export async function readReferrers(
  { savedObjects }: Pick<SetupContext, 'savedObjects'>,
  assets: readonly KibanaAsset[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ours = new Set(assets.map(({ id }) => id));
  const users = new Map<string, string[]>();
  const hasReference = assets.map(({ object: { type, id } }) => ({ type, id }));
  for (let page = 1; ; page++) {
    const found = await savedObjects.find({ type: REFERRING_TYPES, hasReference, page, perPage: PER_PAGE });
    for (const object of found.saved_objects) {
      if (ours.has(idOf(object))) continue;
      for (const id of new Set(object.references.map(idOf))) {
        if (ours.has(id)) users.set(id, [...(users.get(id) ?? []), sentence(object)]);
      }
    }
    if (page * PER_PAGE >= found.total) return users;
  }
}

function idOf({ type, id }: { readonly type: string; readonly id: string }): string {
  return `${type}:${id}`;
}

function sentence({ type, id, attributes }: SavedObject): string {
  const kind = Object.entries(SAVED_OBJECT_KIND).find(([ours]) => ours === type)?.[1] ?? type;
  const { title } = attributes;
  return `The ${kind} "${typeof title === 'string' ? title : id}" uses it.`;
}
