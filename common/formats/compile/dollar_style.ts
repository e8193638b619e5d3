import { joinLiterals, PLAIN, refuse, type Pieces, type WrittenPiece } from './written_piece';

/**
 * Cuts a format of `$` style into its pieces, as `string.Template` does: `$name`, `${name}` and `$$`.
 * Source: https://docs.python.org/3/library/string.html#template-strings
 */
export function readDollarStyle(format: string): Pieces {
  const pieces: WrittenPiece[] = [];
  // Names as `string.Template` has them: ASCII letters, digits and "_", of any case.
  const place = /\$(?:(\$)|([_a-z][_a-z0-9]*)|\{([_a-z][_a-z0-9]*)\})?/iy;
  let at = 0;
  for (let dollar = format.indexOf('$'); dollar >= 0; dollar = format.indexOf('$', at)) {
    pieces.push({ kind: 'literal', text: format.slice(at, dollar) });
    place.lastIndex = dollar;
    const [written = '$', escaped, named, braced] = place.exec(format) ?? [];
    const attribute = named ?? braced;
    if (escaped !== undefined) pieces.push({ kind: 'literal', text: '$' });
    else if (attribute !== undefined) {
      pieces.push({ kind: 'field', attribute, written, conversion: 'text', layout: PLAIN });
    } else {
      return refuse(
        `The "$" at character ${dollar + 1} names no attribute of the record.`,
        'Write $$ for a dollar sign, or name the attribute: ${message}.',
      );
    }
    at = dollar + written.length;
  }
  pieces.push({ kind: 'literal', text: format.slice(at) });
  return { kind: 'pieces', pieces: joinLiterals(pieces) };
}
