"""Width, side, fill and cut of a value: ``common/formats/compile/padding.ts``."""

from __future__ import annotations

from typing import NamedTuple

from app_logs.formats.compile.pieces import FormatError, Layout, WrittenField
from app_logs.formats.row import Token


class Laid(NamedTuple):
    """How a value is laid out: what a token says of it, and what stands before it.

    `before` is always written before the value: the space that "% d" puts in the place of a plus;
    `zeros` when zeros before a number fill its width: they are digits of it to any reader; `exact`
    when it always takes the same number of characters; `like_fill` is the character that pads, when
    the value may itself begin or end with it."""

    width: int | None
    align: str | None
    fill: str | None
    max: int | None
    before: str
    zeros: bool
    exact: bool
    like_fill: str | None

    def on(self, token: Token) -> Token:
        """The token with this padding."""
        return Token(
            token.kind,
            token.text,
            token.parts,
            token.words,
            token.field,
            token.shape,
            token.column,
            token.begins,
            self.width,
            self.align,
            self.fill,
            self.max,
        )


def lay_out(field: WrittenField, kind: str) -> Laid:
    """As Python has it, text stands to the left and numbers to the right unless said.

    `kind` of what is written, which after %r or !s is text; of a value whose kind nobody knows the
    padding is taken off both sides. Raises FormatError."""
    layout, conversion = field.layout, field.conversion
    fill, sign = layout.fill, layout.sign
    as_text = conversion in ("text", "quoted") or kind == "text"
    number = kind in ("integer", "float")
    most = 1 if conversion == "character" else layout.precision if as_text else None
    width = max(layout.width, 1) if conversion == "character" else layout.width
    align = layout.align or ("left" if as_text else "right" if number else None)
    zeros = number and width > 0 and fill == "0" and align in ("inside", "right")
    if number and width > 0 and "0" <= fill <= "9" and not zeros:
        raise FormatError(
            f'"{field.written}" pads a number with "{fill}": which digits are its own cannot be '
            "told.",
            "Pad with spaces, or with zeros before the number.",
            field.attribute,
        )
    if sign != "" and width > 0 and _hides_sign(layout):
        raise FormatError(
            f'"{field.written}" puts "{fill}" around a signed number: where the number begins '
            "cannot be told.",
            "Pad with spaces or zeros.",
            field.attribute,
        )
    before = " " if sign == " " else ""
    rest = width - len(before)
    # Zeros fill a number before its digits and a text after its end; of an unknown value they stay
    # where they are.
    kept = fill == "0" and align is None
    padded = not kept and (rest > 1 or (rest == 1 and most is not None))
    return Laid(
        width=rest if padded else None,
        align=_side_of(align) if padded else None,
        fill=fill if padded and fill != " " else None,
        max=most,
        before=before,
        zeros=zeros,
        exact=padded and most is not None and most <= rest,
        like_fill=fill if padded and fill != " " and not number else None,
    )


def _hides_sign(layout: Layout) -> bool:
    """True when a sign stands among what pads the number."""
    if layout.align == "left":
        return False
    if layout.align in ("inside", None):
        return layout.fill != "0" and (layout.fill != " " or layout.align == "inside")
    return layout.fill != " "


def _side_of(align: str | None) -> str | None:
    if align == "left":
        return None
    return "center" if align in ("center", None) else "right"
