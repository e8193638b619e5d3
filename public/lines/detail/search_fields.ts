import type { DocumentField } from '../../../common/api/line';

/** Fields whose name or one of whose values has the text in it, whatever its case; all of them for an empty text. */
export function searchFields(fields: readonly DocumentField[], text: string): readonly DocumentField[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return fields;
  const has = (value: unknown) => String(value).toLowerCase().includes(wanted);
  return fields.filter(({ name, values }) => has(name) || values.some(has));
}
