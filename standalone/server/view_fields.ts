/** A field as a data view knows it. */
export interface ViewField {
  readonly name: string;
  /** As Kibana calls it. */
  readonly type: string;
  /** Set for a second reading of another field, such as `message.wildcard`. */
  readonly subType?: { readonly multi: { readonly parent: string } };
}

const STRINGS = ['keyword', 'text', 'match_only_text', 'wildcard', 'constant_keyword', 'version'];
const NUMBERS = [
  'long',
  'integer',
  'short',
  'byte',
  'double',
  'float',
  'half_float',
  'scaled_float',
  'unsigned_long',
];
const OBJECTS = ['object', 'nested'];

/**
 * Fields of a data view, from what the engine says that its indices hold (`_field_caps`).
 * @param capabilities by field, then by the engine's type
 */
export function viewFields(
  capabilities: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): ViewField[] {
  const typeOf = (name: string) => Object.keys(capabilities[name] ?? {})[0];
  return Object.keys(capabilities).flatMap((name) => {
    const type = typeOf(name);
    if (type === undefined || OBJECTS.includes(type)) return [];
    const parent = name.split('.').slice(0, -1).join('.');
    const parentType = typeOf(parent);
    const isSecond = parentType !== undefined && !OBJECTS.includes(parentType);
    return [{ name, type: kibanaType(type), ...(isSecond ? { subType: { multi: { parent } } } : {}) }];
  });
}

function kibanaType(type: string): string {
  if (STRINGS.includes(type)) return 'string';
  if (NUMBERS.includes(type)) return 'number';
  return type === 'date_nanos' ? 'date' : type;
}
