import english from '../../../translations/en.json';
import korean from '../../../translations/ko.json';
import { objectOr } from './json_tree';

/** What the ids of the texts of saved objects begin with. */
export const ASSET_TEXTS = 'appLogs.asset.';

const ENGLISH = new Map(Object.entries(english.messages));
const TEXTS = new Map(
  Object.entries(korean.messages).flatMap(([id, translated]): [string, string][] => {
    const original = id.startsWith(ASSET_TEXTS) ? ENGLISH.get(id) : undefined;
    return original === undefined ? [] : [[translated, original]];
  }),
);

/**
 * A value with our own texts in English, whichever of our languages they are in; all other texts stay. Saved objects get
 * their titles in the language of the Kibana that installs them. Without this, a Kibana whose language was changed, or a
 * second one with another language, would take them for somebody's work, or for outdated and change them to and fro. A
 * title that somebody wrote is none of ours and counts as it is. What is installed in another language stays so until it
 * is installed anew.
 */
export function inEnglish(value: unknown): unknown {
  if (typeof value === 'string') return TEXTS.get(value) ?? value;
  if (Array.isArray(value)) return value.map(inEnglish);
  const object = objectOr(value);
  if (!object) return value;
  return Object.fromEntries(Object.entries(object).map(([key, one]) => [key, inEnglish(one)]));
}
