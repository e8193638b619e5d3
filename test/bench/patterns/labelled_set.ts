import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { readCsv } from './read_csv';

/** One set of loghub: messages and, for each, the name of its true template. */
export interface LabelledSet {
  readonly name: string;
  readonly contents: readonly string[];
  readonly eventIds: readonly string[];
}

/**
 * The sets in a copy of loghub, by name: each `<Set>/<Set>_2k.log_structured.csv`, its columns Content and EventId as
 * they are (the original labels).
 * @throws Error when a file is not such a table
 */
export function labelledSets(folder: string): LabelledSet[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return names.flatMap((name) => {
    const text = readIfThere(join(folder, name, `${name}_2k.log_structured.csv`));
    return text === null ? [] : [toSet(name, text)];
  });
}

function toSet(name: string, text: string): LabelledSet {
  const [head = [], ...rows] = readCsv(text);
  return {
    name,
    contents: column(name, head, rows, 'Content'),
    eventIds: column(name, head, rows, 'EventId'),
  };
}

function column(set: string, head: readonly string[], rows: readonly string[][], title: string): string[] {
  const at = head.indexOf(title);
  return rows.map((row, i) => {
    const value = row[at];
    if (value === undefined) throw new Error(`Row ${i + 2} of the set ${set} has no ${title}.`);
    return value;
  });
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
