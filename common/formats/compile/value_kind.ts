import { customField, LOG_RECORD_FIELDS, type RecordField } from '../record_field';
import { refuse, type Refusal, type WrittenField } from './written_piece';

/**
 * What an attribute of a LogRecord holds. `unknown` are those that a program added.
 * Source: https://docs.python.org/3/library/logging.html#logrecord-attributes
 */
export type ValueKind = 'text' | 'integer' | 'float' | 'unknown';

const KINDS: ReadonlyMap<string, ValueKind> = new Map([
  ['name', 'text'],
  ['levelname', 'text'],
  ['pathname', 'text'],
  ['filename', 'text'],
  ['module', 'text'],
  ['funcName', 'text'],
  ['asctime', 'text'],
  ['threadName', 'text'],
  ['taskName', 'text'],
  ['processName', 'text'],
  ['message', 'text'],
  ['msg', 'text'],
  ['levelno', 'integer'],
  ['lineno', 'integer'],
  ['thread', 'integer'],
  ['process', 'integer'],
  ['created', 'float'],
  ['msecs', 'float'],
  ['relativeCreated', 'float'],
]);

export function kindOf(attribute: string): ValueKind {
  return KINDS.get(attribute) ?? 'unknown';
}

/** Where the value of an attribute goes; an attribute with a hostile name goes to `labels` like any other. */
export function fieldOf(attribute: string): RecordField {
  const own = Object.hasOwn(LOG_RECORD_FIELDS, attribute) ? LOG_RECORD_FIELDS[attribute] : undefined;
  return own ?? customField(attribute);
}

/** True for the attributes whose value has no white space, in practice. */
export function isWord(attribute: string): boolean {
  return attribute === 'name' || attribute === 'module' || attribute === 'funcName';
}

/** Attributes that hold several lines, or what no line can be read back to. */
const MANY_LINES: ReadonlySet<string> = new Set(['exc_text', 'stack_info', 'exc_info']);

/**
 * What cannot be read back, and what Python itself refuses to write: logging would print "--- Logging error ---"
 * in place of the record.
 */
export function checkField(field: WrittenField): Refusal | null {
  const { attribute, written } = field;
  if (attribute.trim() === '') {
    return refuse(`"${written}" names no attribute of the record.`, 'Name the attribute, as in %(message)s.');
  }
  if (MANY_LINES.has(attribute)) {
    return refuse(
      `"${attribute}" may hold several lines in the middle of a record.`,
      `Leave ${written} out: logging writes tracebacks after the message by itself.`,
      attribute,
    );
  }
  const why = pythonRefuses(field, kindOf(attribute));
  if (why === null) return null;
  return refuse(`Python cannot write "${written}": ${why}.`, 'Put the format right.', attribute);
}

function pythonRefuses({ conversion, layout, written }: WrittenField, kind: ValueKind): string | null {
  const number = conversion === 'integer' || conversion === 'fixed' || conversion === 'other';
  const braces = written.startsWith('{');
  if (kind === 'text') {
    if (number) return 'the attribute is text, not a number';
    if (conversion === 'character') return 'the attribute is longer than one character';
    if (layout.numbersOnly !== null) return `${layout.numbersOnly} is for numbers, and the attribute is text`;
    return null;
  }
  if (kind === 'integer' && conversion === 'character') {
    return 'as a character, the number is not worth reading';
  }
  if (kind === 'float') {
    if (conversion === 'character') return 'the attribute is no character';
    if (conversion === 'other' && /[oxXb]\}?$/.test(written)) return 'the attribute is no whole number';
    if (braces && conversion === 'integer') return 'the attribute is no whole number';
  }
  if (!braces) return null;
  if (kind !== 'unknown' && conversion === 'text' && !written.includes('!s')) {
    return 'the attribute is a number, not text';
  }
  const whole = conversion === 'integer' || (kind === 'integer' && conversion === 'own');
  if (whole && layout.precision !== null) return 'a whole number takes no precision';
  return null;
}
