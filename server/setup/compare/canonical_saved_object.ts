import type { SavedObjectAsset } from '../../assets/saved_object';
import { objectOr } from './json_tree';
import { inEnglish } from './own_texts';

/** What of a saved object is compared. */
interface SavedBody {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly references: readonly unknown[];
}

/**
 * A saved object in one form: attributes that hold JSON read, our own texts in one language, dates and versions left out. Of a data view only what ours
 * sets counts: runtime fields, field formats and fields' own names and counts are its users'.
 */
export function canonicalSavedObject(ours: SavedObjectAsset, { attributes, references }: SavedBody): unknown {
  const compared =
    ours.type === 'index-pattern'
      ? Object.fromEntries(Object.keys(ours.attributes).map((key) => [key, attributes[key]]))
      : attributes;
  return { attributes: inEnglish(readJson(compared)), references };
}

function readJson(attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => {
      const nested = objectOr(value);
      if (nested) return [key, readJson(nested)];
      return [key, typeof value === 'string' && key.endsWith('JSON') ? parsed(value) : value];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
