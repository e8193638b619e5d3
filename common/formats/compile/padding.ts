import type { Padding } from '../format_row';
import type { ValueKind } from './value_kind';
import { refuse, type Layout, type Refusal, type WrittenField } from './written_piece';

/** How a value is laid out, by its kind: what a token says of it, and what stands before it. */
export interface Laid {
  readonly kind: 'laid';
  readonly padding: Padding;
  /** Always written before the value: the space that "% d" puts in the place of a plus. */
  readonly before: string;
  /** True when zeros before a number fill its width: they are digits of it to any reader. */
  readonly zeros: boolean;
  /** True when it always takes the same number of characters. */
  readonly exact: boolean;
  /** The character that pads, when the value may itself begin or end with it. */
  readonly likeFill: string | null;
}

/**
 * Width, side, fill and cut of a value. As Python has it, text stands to the left and numbers to the right unless said;
 * of a value whose kind nobody knows the padding is taken off both sides.
 * @param kind of what is written, which after %r or !s is text
 */
export function layOut(field: WrittenField, kind: ValueKind): Laid | Refusal {
  const { layout, conversion, attribute, written } = field;
  const { fill, sign } = layout;
  const asText = conversion === 'text' || conversion === 'quoted' || kind === 'text';
  const number = kind === 'integer' || kind === 'float';
  const max = conversion === 'character' ? 1 : asText ? layout.precision : null;
  const width = conversion === 'character' ? Math.max(layout.width, 1) : layout.width;
  const align = layout.align ?? (asText ? 'left' : number ? 'right' : null);
  const zeros = number && width > 0 && fill === '0' && (align === 'inside' || align === 'right');
  if (number && width > 0 && fill >= '0' && fill <= '9' && !zeros) return badFill(written, fill, attribute);
  if (sign !== '' && width > 0 && hidesSign(layout)) return badSign(written, fill, attribute);
  const before = sign === ' ' ? ' ' : '';
  const rest = width - before.length;
  // Zeros fill a number before its digits and a text after its end; of an unknown value they stay where they are.
  const kept = fill === '0' && align === null;
  const padded = !kept && (rest > 1 || (rest === 1 && max !== null));
  const padding: Padding = {
    ...(padded ? { width: rest, ...sideOf(align), ...(fill === ' ' ? {} : { fill }) } : {}),
    ...(max === null ? {} : { max }),
  };
  return {
    kind: 'laid',
    padding,
    before,
    zeros,
    exact: padded && max !== null && max <= rest,
    likeFill: padded && fill !== ' ' && !number ? fill : null,
  };
}

/** True when a sign stands among what pads the number. */
function hidesSign({ align, fill }: Layout): boolean {
  if (align === 'left') return false;
  if (align === 'inside' || align === null) return fill !== '0' && (fill !== ' ' || align === 'inside');
  return fill !== ' ';
}

function sideOf(align: 'left' | 'right' | 'center' | 'inside' | null): Padding {
  if (align === 'left') return {};
  return { align: align === 'center' || align === null ? 'center' : 'right' };
}

function badFill(written: string, fill: string, attribute: string): Refusal {
  return refuse(
    `"${written}" pads a number with "${fill}": which digits are its own cannot be told.`,
    'Pad with spaces, or with zeros before the number.',
    attribute,
  );
}

function badSign(written: string, fill: string, attribute: string): Refusal {
  return refuse(
    `"${written}" puts "${fill}" around a signed number: where the number begins cannot be told.`,
    'Pad with spaces or zeros.',
    attribute,
  );
}
