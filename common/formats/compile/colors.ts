import type { WrittenPiece } from './written_piece';

/**
 * Attributes of `colorlog`, which write colours or nothing at all. Colours are taken out of a line before it is read.
 * Source: https://github.com/borntyping/python-colorlog#usage
 */
const COLOR =
  /^(?:\w+_)?log_color$|^(?:(?:bold|thin|bg|fg|light)_)*(?:black|red|green|yellow|blue|purple|cyan|white|reset|bold|thin)$/;

/** The pieces without those that write colours, if the format is one of `colorlog`. */
export function withoutColors(pieces: readonly WrittenPiece[]): readonly WrittenPiece[] {
  const colored = pieces.some((piece) => piece.kind === 'field' && /(?:^|_)log_color$/.test(piece.attribute));
  return colored
    ? pieces.filter((piece) => piece.kind === 'literal' || !COLOR.test(piece.attribute))
    : pieces;
}
