import type { DataView } from '@kbn/data-views-plugin/public';

/** A field that can be a column. */
export interface FieldChoice {
  readonly name: string;
  /** As Kibana calls it: "string", "number", "date"; null where the data view says nothing. */
  readonly type: string | null;
}

/** More are not listed at once: who has thousands of fields searches. */
export const MAX_LISTED = 100;

/**
 * The fields of a data view that a line can show: no `_id` and the like, and no second reading of a field
 * (`message.wildcard`), which no document has by itself.
 */
export function choosableFields(dataView: DataView | undefined): readonly FieldChoice[] {
  const fields = dataView?.fields ?? [];
  return [...fields]
    .filter(
      ({ name, type, subType }) =>
        !name.startsWith('_') && type !== '_source' && subType?.multi === undefined,
    )
    .map(({ name, type }) => ({ name, type }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Fields whose name holds the text, first those that begin with it; those chosen already are left out. */
export function foundFields(
  fields: readonly FieldChoice[],
  text: string,
  chosen: readonly string[],
): readonly FieldChoice[] {
  const wanted = text.trim().toLowerCase();
  const found = fields.filter(({ name }) => !chosen.includes(name) && name.toLowerCase().includes(wanted));
  const begins = ({ name }: FieldChoice) => Number(name.toLowerCase().startsWith(wanted));
  return [...found].sort((a, b) => begins(b) - begins(a));
}

/** The typed name itself, where no field has it: any field may be shown, also one that no data view knows of. */
export function typedField(
  fields: readonly FieldChoice[],
  text: string,
  chosen: readonly string[],
): string | null {
  const name = text.trim();
  const isKnown = chosen.includes(name) || fields.some((field) => field.name === name);
  return name === '' || name.length > 300 || isKnown ? null : name;
}
