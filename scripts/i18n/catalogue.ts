import { readFileSync } from 'fs';
import { z } from 'zod';
import type { Message } from './collect_messages';
import { placeholdersOf } from './placeholders';

/** Texts by the ids of their messages. */
export type Catalogue = Readonly<Record<string, string>>;

/** `formats` is left out on purpose: Kibana 8.12 does not start with an empty one. */
const fileSchema = z.object({ messages: z.record(z.string()) }).strict();

/** Reads a file of translations. @throws Error when it is none */
export function readCatalogue(path: string): Catalogue {
  return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).messages;
}

/** The file of translations for texts, by id. */
export function catalogueFile(catalogue: Catalogue): string {
  const sorted = Object.entries(catalogue).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ messages: Object.fromEntries(sorted) }, null, 2)}\n`;
}

/** The texts of the sources, with a sentence for each id that stands for two. */
export function catalogueOf(messages: readonly Message[]): {
  readonly catalogue: Catalogue;
  readonly problems: readonly string[];
} {
  const found = new Map<string, Message>();
  const problems: string[] = [];
  for (const message of messages) {
    const { id, text, place } = message;
    const before = found.get(id);
    if (!id.startsWith('appLogs.')) problems.push(`${place}: The id ${id} does not begin with appLogs.`);
    if (before && before.text !== text)
      problems.push(`${place}: The id ${id} has another text at ${before.place}.`);
    found.set(id, before ?? message);
  }
  return {
    catalogue: Object.fromEntries([...found].map(([id, { text }]) => [id, text])),
    problems,
  };
}

/**
 * What keeps a translation from being whole: a sentence for each id that it lacks or has too many, and for each text whose
 * placeholders are not those of the original.
 * @param name of the translation's file, for the sentences
 */
export function translationProblems(name: string, original: Catalogue, translated: Catalogue): string[] {
  const lacking = Object.keys(original).filter((id) => !Object.hasOwn(translated, id));
  const extra = Object.keys(translated).filter((id) => !Object.hasOwn(original, id));
  const different = Object.entries(original).flatMap(([id, text]) => {
    const other = translated[id];
    if (other === undefined) return [];
    const [wanted, found] = [placeholdersOf(text), placeholdersOf(other)].map((all) => all.join(', '));
    return wanted === found ? [] : [`${name}: ${id} has the placeholders (${found}), not (${wanted}).`];
  });
  return [
    ...lacking.map((id) => `${name} lacks ${id}: ${JSON.stringify(original[id])}`),
    ...extra.map((id) => `${name} has ${id}, which no source has.`),
    ...different,
  ];
}
