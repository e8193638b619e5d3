import type { FormatToken } from '../format_row';
import { customField, type RecordField } from '../record_field';
import { literalCell, type Ambiguity, type Cell, type Cells } from './cell';
import type { First } from './datefmt_parts';
import { layOut, type Laid } from './padding';
import { asctimeCells, createdCells, msecsCells, type TimeContext } from './time_cells';
import { fieldOf, isWord, kindOf, type ValueKind } from './value_kind';
import { refuse, type Refusal, type WrittenField } from './written_piece';

/**
 * The tokens of one attribute as a format writes it. What %r puts around a name is literal text; a number that is
 * not written as a plain one is kept as it stands, in `labels`.
 */
export function attributeCells(field: WrittenField, context: TimeContext): Cells | Refusal {
  const { attribute, layout, conversion } = field;
  const none = layout.precision === 0 && (conversion === 'text' || conversion === 'quoted');
  if (none && attribute !== 'message') {
    return { kind: 'cells', cells: [literalCell(layout.fill.repeat(layout.width))], notes: [] };
  }
  switch (attribute) {
    case 'message':
    case 'msg':
      return messageCells(field);
    case 'levelname':
      return levelCells(field);
    case 'asctime':
      return asctimeCells(field, context);
    case 'created':
      return createdCells(field, context) ?? numberText(field);
    case 'msecs':
      return msecsCells(field, context) ?? numberText(field);
  }
  const kind = kindOf(attribute);
  if (conversion === 'fixed' || conversion === 'other') return numberText(field);
  if (conversion === 'integer' || kind === 'integer') return integerCells(field);
  if (kind === 'float' || (kind === 'unknown' && layout.numbersOnly !== null)) return numberText(field);
  return textCells(field, kind);
}

function messageCells({ attribute, written, layout, conversion }: WrittenField): Cells {
  const notes: Ambiguity[] = [];
  const note = (reason: string) => notes.push({ field: attribute, reason });
  if (attribute === 'msg')
    note('This is the message before its arguments are put in; most formats write %(message)s.');
  if (layout.width > 0) note('What pads the message stays part of it.');
  if (layout.precision !== null) note(`The message is cut to ${layout.precision} characters.`);
  if (conversion === 'quoted') note('The message keeps its quotes and escapes, as repr writes them.');
  const token: FormatToken = { kind: 'message' };
  return { kind: 'cells', cells: [{ token, attribute, written, exact: false, runsInto: () => true }], notes };
}

function levelCells(field: WrittenField): Cells | Refusal {
  const { attribute, written, conversion, layout } = field;
  const laid = layOut(field, 'text');
  if (laid.kind === 'refused') return laid;
  const quoted = conversion === 'quoted';
  if (quoted && (layout.width > 0 || layout.precision !== null)) {
    return refuse(`"${written}" pads or cuts a quoted level.`, 'Write the level without quotes.', attribute);
  }
  if (laid.likeFill !== null && /[\p{L}\p{N}]/u.test(laid.likeFill)) {
    return refuse(
      `"${written}" pads the level with "${laid.likeFill}", which level names hold.`,
      'Pad with spaces.',
      attribute,
    );
  }
  const level: Cell = {
    token: { kind: 'level', words: 'named', ...laid.padding },
    attribute,
    written,
    exact: laid.exact,
    runsInto: (next) => next === 'digit' || next === 'letter' || next === 'sign' || next === 'fraction',
  };
  const quote = literalCell("'");
  const max = laid.padding.max ?? 99;
  const short =
    max < 4
      ? `Level names are cut to ${max === 1 ? 'one letter' : `${max} letters`}: two of them may look the same.`
      : null;
  return {
    kind: 'cells',
    cells: quoted ? [quote, level, quote] : [level],
    notes: short === null ? fillNotes(attribute, laid) : [{ field: attribute, reason: short }],
  };
}

function integerCells(field: WrittenField): Cells | Refusal {
  const { attribute, written } = field;
  const laid = layOut(field, 'integer');
  if (laid.kind === 'refused') return laid;
  const cell: Cell = {
    token: { kind: 'integer', field: fieldOf(attribute), ...laid.padding },
    attribute,
    written,
    exact: laid.exact,
    runsInto: afterDigits,
  };
  const notes: Ambiguity[] = [];
  if (laid.padding.max !== undefined) {
    notes.push({ field: attribute, reason: `The number is cut to ${laid.padding.max} digits.` });
  }
  if (laid.before !== '') notes.push(signNote(attribute));
  return { kind: 'cells', cells: before(laid, cell), notes };
}

/** Digits end where none follow. */
function afterDigits(next: First): boolean {
  return next === 'digit';
}

/** A number that is no row of digits: kept as text, where text may be. */
function numberText(field: WrittenField): Cells | Refusal {
  const { attribute, written, conversion } = field;
  const laid = layOut(field, 'float');
  if (laid.kind === 'refused') return laid;
  const cell: Cell = {
    token: { kind: 'word', field: customField(attribute), ...(laid.zeros ? {} : laid.padding) },
    attribute,
    written,
    exact: laid.exact,
    runsInto: () => true,
  };
  const notes: Ambiguity[] = [];
  if (laid.before !== '') notes.push(signNote(attribute));
  const elsewhere =
    fieldOf(attribute) !== customField(attribute) || attribute === 'created' || attribute === 'msecs';
  if (elsewhere || conversion === 'other') {
    notes.push({ field: attribute, reason: `Kept as it stands, in ${customField(attribute)}.` });
  }
  return { kind: 'cells', cells: before(laid, cell), notes };
}

function textCells(field: WrittenField, kind: ValueKind): Cells | Refusal {
  const { attribute, written, conversion, layout } = field;
  const laid = layOut(field, kind);
  if (laid.kind === 'refused') return laid;
  const target: RecordField = fieldOf(attribute);
  const quoted = conversion === 'quoted';
  const bare = quoted && isWord(attribute) && layout.width === 0 && layout.precision === null;
  const word = isWord(attribute) && (!quoted || bare);
  const { max, width = 0 } = laid.padding;
  // Of a value that is cut to less than its width the padding is always there.
  const padding = laid.exact && max !== undefined ? { ...laid.padding, max: width } : laid.padding;
  const cell: Cell = {
    token: { kind: word ? 'word' : 'text', field: target, ...padding },
    attribute,
    written,
    exact: laid.exact,
    runsInto: () => true,
  };
  const quote = literalCell("'");
  const notes = [...fillNotes(attribute, laid)];
  if (quoted && !bare) {
    notes.push({ field: attribute, reason: 'The value keeps its quotes and escapes, as repr writes them.' });
  }
  return { kind: 'cells', cells: bare ? [quote, cell, quote] : before(laid, cell), notes };
}

function before(laid: Laid, cell: Cell): readonly Cell[] {
  return laid.before === '' ? [cell] : [literalCell(laid.before), cell];
}

function fillNotes(field: string, { likeFill }: Laid): readonly Ambiguity[] {
  if (likeFill === null) return [];
  return [
    {
      field,
      reason: `A value that itself begins or ends with "${likeFill}" loses that: it is taken for padding.`,
    },
  ];
}

function signNote(field: string): Ambiguity {
  return { field, reason: 'A negative number is not read: it has no space before it.' };
}
