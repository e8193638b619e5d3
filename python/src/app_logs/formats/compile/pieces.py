"""The pieces of a format string: ``common/formats/compile/written_piece.ts``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Union

MAX_WIDTH = 500
"""The widest that a value may be padded to: a line is looked at no further than some thousand
characters."""


class FormatError(ValueError):
    """Why a format cannot be read back: what is wrong, what to do, and the attribute that it is
    about."""

    def __init__(self, message: str, action: str, field: str | None = None) -> None:
        super().__init__(f"{message} {action}")
        self.message = message
        self.action = action
        self.field = field


class Layout(NamedTuple):
    """How a value is padded and cut.

    `align` is "left", "right", "center", "inside" (between the sign of a number and its digits) or
    None for what the kind of the value says; `sign` stands before a number that is not negative;
    `numbers_only` is what Python takes with some kinds of value only, for checking."""

    width: int = 0
    align: str | None = None
    fill: str = " "
    precision: int | None = None
    sign: str = ""
    numbers_only: str | None = None


PLAIN = Layout()


class WrittenLiteral(NamedTuple):
    text: str


class WrittenField(NamedTuple):
    """A place where an attribute of the record is written; `written` as it stands in the format,
    for messages.

    `conversion` is how the value becomes text:

        own        `str.format` without a type: by the kind of the value
        text       %s, !s, {:s}, $name
        quoted     %r, %a, !r, !a: as `repr` writes it
        integer    %d %i %u, {:d}
        fixed      %f, {:f}
        other      a number in a notation that is no plain number
        character  %c, {:c}
    """

    attribute: str
    written: str
    conversion: str
    layout: Layout


Piece = Union[WrittenLiteral, WrittenField]


def join_literals(pieces: Iterable[Piece]) -> list[Piece]:
    """Literal text in a row is one piece; a piece without text is none."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if isinstance(piece, WrittenLiteral) and isinstance(last, WrittenLiteral):
            joined[-1] = WrittenLiteral(last.text + piece.text)
        elif isinstance(piece, WrittenField) or piece.text != "":
            joined.append(piece)
    return joined


def is_message(piece: Piece | None) -> bool:
    return isinstance(piece, WrittenField) and piece.attribute in ("message", "msg")


def too_wide(written: str, attribute: str) -> FormatError:
    return FormatError(
        f'"{written}" pads to more than {MAX_WIDTH} characters.', "Use a smaller width.", attribute
    )


def read_number(text: str, at: int) -> tuple[int, int]:
    """Digits as a number, 0 without any, and where they end."""
    end = at
    while end < len(text) and text[end] in "0123456789":
        end += 1
    return (0 if end == at else int(text[at : min(end, at + 18)])), end
