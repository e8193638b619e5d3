"""A format of `logging.Formatter` compiled to a row of tokens:
``common/formats/compile/compile_format.ts``.

What Python would not write and what cannot be read back is refused; what can be read back for most
values only is a row with warnings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from app_logs.formats.compile.ambiguity import ambiguities
from app_logs.formats.compile.attribute_cells import attribute_cells
from app_logs.formats.compile.brace_style import read_brace_style
from app_logs.formats.compile.cells import Ambiguity, Cell, literal_cell, never
from app_logs.formats.compile.pieces import (
    FormatError,
    Piece,
    WrittenField,
    WrittenLiteral,
    is_message,
    join_literals,
)
from app_logs.formats.compile.side_by_side import tell_apart
from app_logs.formats.compile.styles import detect_style, read_dollar_style, read_percent_style
from app_logs.formats.compile.time_cells import TimeContext
from app_logs.formats.compile.value_kind import check_field
from app_logs.formats.compile.zone_text import zone_at_start
from app_logs.formats.read.characters import JS_SPACE
from app_logs.formats.row import FormatRow, Token

__all__ = ["CompiledRow", "FormatError", "compile_format"]

_STYLES = {"%": read_percent_style, "{": read_brace_style, "$": read_dollar_style}
_LEVEL_ALONE = Ambiguity(
    "levelname",
    "Without a time a record is known by its level alone, so only the usual levels are recognised, "
    "not those added by addLevelName.",
)
_UVICORN_WIDTH = 10
"""Level, colon and what pads them, and the character after it, as uvicorn writes `%(levelprefix)s
`."""
# Attributes of `colorlog`, which write colours or nothing at all. Colours are taken out of a line
# before it is read. Source: https://github.com/borntyping/python-colorlog#usage
_COLOR = re.compile(
    r"(?:\w+_)?log_color\Z|(?:(?:bold|thin|bg|fg|light)_)*"
    r"(?:black|red|green|yellow|blue|purple|cyan|white|reset|bold|thin)\Z",
    re.ASCII,
)
_LOG_COLOR = re.compile(r"(?:^|_)log_color\Z")
_BEFORE_FIRST = re.compile(r"(?:[ \t]*\r?\n)+")
_LINE = re.compile(r"[\r\n]")
_MAY_HAVE_ZONE = re.compile(r"%[-#_0]?[SfMTXRrp]\Z")


class CompiledRow(NamedTuple):
    """A row, and what the person who wrote the format must know of it."""

    row: FormatRow
    warnings: list[Ambiguity]


def compile_format(format_: str, style: str, datefmt: str | None, id_: str) -> CompiledRow:
    """`id_` of the row: documents keep it in `app_logs.format`. Raises FormatError."""
    try:
        return _compile(_STYLES[style](format_), format_, datefmt, id_)
    except FormatError as error:
        # A format in another style than was said reads as one without attributes.
        seen = detect_style(format_)
        if seen is None or seen == style:
            raise
        action = f'This looks like a format of style "{seen}": choose that style.'
        raise FormatError(error.message, action, error.field) from error


def _compile(written: Sequence[Piece], format_: str, datefmt: str | None, id_: str) -> CompiledRow:
    line, notes = _first_line(join_literals(_without_colors(written)))
    _check_message(line)
    for piece in line:
        if isinstance(piece, WrittenField):
            check_field(piece)
    cells: list[Cell] = []
    warnings = [Ambiguity("message", reason) for reason in notes]
    pieces = list(line)
    for i, piece in enumerate(pieces):
        if isinstance(piece, WrittenLiteral):
            cells.append(literal_cell(piece.text))
            continue
        following = pieces[i + 1] if i + 1 < len(pieces) else None
        beyond = pieces[i + 2] if i + 2 < len(pieces) else None
        if piece.attribute == "levelprefix":
            made, pieces[i + 1 : i + 2] = _uvicorn_level(piece, cells, following)
            cells += made
            continue
        zone = None
        if isinstance(following, WrittenLiteral) and _may_have_zone(piece.attribute, datefmt):
            zone = zone_at_start(following.text)
        attribute = attribute_cells(piece, TimeContext(datefmt, following, beyond, zone))
        if zone is not None and isinstance(following, WrittenLiteral):
            pieces[i + 1] = WrittenLiteral(following.text[zone.length :])
        cells += attribute.cells
        warnings += attribute.notes
    apart = tell_apart(_join_cells(cells))
    warnings += [*apart.notes, *ambiguities(apart.cells)]
    timed = any(cell.token.kind == "time" for cell in apart.cells)
    tokens = tuple(cell.token if timed else _exact_level(cell.token) for cell in apart.cells)
    if not timed and any(token.kind == "level" for token in tokens):
        warnings.append(_LEVEL_ALONE)
    return CompiledRow(FormatRow(id_, format_, tokens), list(dict.fromkeys(warnings)))


def _exact_level(token: Token) -> Token:
    """Where no time begins a record, its level has to: any other word would make a record of each
    line of a traceback."""
    return replace(token, words="exact") if token.words == "named" else token


def _may_have_zone(attribute: str, datefmt: str | None) -> bool:
    """A zone may follow the time of day."""
    if attribute == "msecs":
        return True
    return attribute == "asctime" and (datefmt is None or bool(_MAY_HAVE_ZONE.search(datefmt)))


def _check_message(pieces: Iterable[Piece]) -> None:
    count = sum(1 for piece in pieces if is_message(piece))
    if count == 0:
        raise FormatError(
            "The format has no message.", "Add it: %(message)s, {message} or ${message}.", "message"
        )
    if count > 1:
        raise FormatError(
            "The format has the message more than once: where the first one ends cannot be told.",
            "Leave one of them out.",
            "message",
        )


def _without_colors(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces without those that write colours, if the format is one of `colorlog`."""
    if not any(
        isinstance(each, WrittenField) and _LOG_COLOR.search(each.attribute) for each in pieces
    ):
        return pieces
    return [
        each
        for each in pieces
        if isinstance(each, WrittenLiteral) or not _COLOR.match(each.attribute)
    ]


def _first_line(pieces: Sequence[Piece]) -> tuple[list[Piece], list[str]]:
    """A record is known by its first line.

    Line breaks at the beginning of a format belong to the record before, one directly before the
    message leaves the first line without a message, and what follows one after the message is part
    of it; any other cannot be read back."""
    kept: list[Piece] = []
    notes: list[str] = []
    seen = False
    for i, piece in enumerate(pieces):
        if isinstance(piece, WrittenField):
            seen = seen or is_message(piece)
            kept.append(piece)
            continue
        text = piece.text
        begin = _BEFORE_FIRST.match(text) if i == 0 else None
        if begin is not None:
            text = text[begin.end() :]
        found = _LINE.search(text)
        following = pieces[i + 1] if i + 1 < len(pieces) else None
        if found is None:
            kept.append(WrittenLiteral(text))
        elif seen:
            kept.append(WrittenLiteral(text[: found.start()]))
            if following is not None:
                notes.append(
                    "What follows the line break after the message stays part of the message."
                )
            break
        elif is_message(following) and text[found.start() :].strip(JS_SPACE) == "":
            notes.append(
                "The message begins on the line after: the first line of a record has none."
            )
            kept.append(WrittenLiteral(text))
        else:
            raise FormatError(
                "The format has a line break before its message: a record is known by its first "
                "line alone.",
                "Take the line break out, or put it directly before the message.",
                following.attribute if isinstance(following, WrittenField) else None,
            )
    return [each for each in kept if isinstance(each, WrittenField) or each.text != ""], notes


def _uvicorn_level(
    field: WrittenField, before: Sequence[Cell], following: Piece | None
) -> tuple[list[Cell], list[Piece]]:
    """``%(levelprefix)s`` of uvicorn: "INFO:    ", the level, a colon and spaces up to nine
    characters.

    It is read where its column is known: at the beginning of a format, after literal text at most.
    Source: https://github.com/encode/uvicorn/blob/master/uvicorn/logging.py
    """
    literal = all(cell.attribute is None for cell in before)
    padded = isinstance(following, WrittenLiteral) and following.text.startswith(" ")
    if not literal or field.layout.width > 0 or not padded:
        raise FormatError(
            f'"{field.written}" is padded with spaces, and can be read at the beginning of a '
            "format only.",
            "Write %(levelname)s in its place, or put it first and a space after it.",
            field.attribute,
        )
    start = sum(len(cell.written) for cell in before)
    level = Cell(Token("level", words="named"), field.attribute, field.written, False, never)
    column = Cell(Token("column", column=start + _UVICORN_WIDTH), None, "", True, never)
    text = following.text[1:] if isinstance(following, WrittenLiteral) else ""
    return [level, literal_cell(":"), column], [WrittenLiteral(text)]


def _join_cells(cells: Iterable[Cell]) -> list[Cell]:
    """Literal text in a row is one token."""
    joined: list[Cell] = []
    for cell in cells:
        if cell.token.kind == "literal" and cell.token.text == "":
            continue
        if cell.token.kind == "literal" and joined and joined[-1].token.kind == "literal":
            joined[-1] = literal_cell(joined[-1].token.text + cell.token.text)
        else:
            joined.append(cell)
    return joined
