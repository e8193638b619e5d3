"""Whether a line begins a record: ``common/formats/read/record_start.ts``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from app_logs.formats.read.characters import units
from app_logs.formats.read.colours import without_colours
from app_logs.formats.read.json_line import FORMAT_JSON, read_json_line
from app_logs.formats.read.row_reader import read_row
from app_logs.formats.read.tree import FormatNode, format_tree, walk
from app_logs.formats.read.written_time import WrittenTime
from app_logs.formats.row import FormatRow
from app_logs.formats.table import MAX_LOOK, format_table


@dataclass(frozen=True)
class Dialect:
    """How the records of one file are read, beside the table of formats."""

    file_row: FormatRow | None = None
    """What the file was found, or said, to be written in."""
    service_rows: Sequence[FormatRow] = field(default_factory=tuple)
    """The formats that a person named for the service, in their order."""
    order: str | None = None
    """How a date that can be read both ways is to be read in this file: "dmy" or "mdy"."""


class RecordStart(NamedTuple):
    """What the beginning of a recognised record tells a sender."""

    row: str
    time: WrittenTime | None
    is_file_row: bool
    weak: bool
    """It begins a record only as long as no other row was recognised."""
    one_line: bool
    """What follows it in no format does not belong to it."""
    repeated: str | None
    """What each line of its traceback repeats."""
    level_first: bool
    """It begins with a level, so within an open traceback it is a line of that."""


@lru_cache(maxsize=1)
def table_tree() -> list[FormatNode]:
    return format_tree(format_table())


def looked_at(text: str) -> str:
    return text[:MAX_LOOK] if len(text) > MAX_LOOK else text


def find_row(text: str, order: str | None = None) -> FormatRow | None:
    """The row of the table that reads a line as the beginning of a record; None when no row
    does."""
    # No row of the table begins with white space, and most lines of a traceback do.
    if not text[:1] > " ":
        return None
    return walk(table_tree(), looked_at(text), 0, order)


def record_start(line: str, dialect: Dialect) -> RecordStart | None:
    """What a line without its line end begins; None when it continues whatever came before it.

    In linear time; at most its first 8,192 characters are looked at, but for JSON.
    """
    order = dialect.order
    text = without_colours(looked_at(units(line)))
    for row in dialect.service_rows:
        fields = read_row(row, text, order)
        if fields:
            return _start(row, text, fields.time, False)
    if dialect.file_row:
        fields = read_row(dialect.file_row, text, order)
        if fields:
            return _start(dialect.file_row, text, fields.time, True)
    found = find_row(text, order)
    if found:
        fields = read_row(found, text, order)
        return _start(found, text, fields.time if fields else None, False)
    json = read_json_line(line)
    if json is None:
        return None
    return RecordStart(json.format, json.time, False, json.format != FORMAT_JSON, True, None, False)


def _start(row: FormatRow, line: str, time: WrittenTime | None, is_file_row: bool) -> RecordStart:
    repeated: str | None = None
    if row.repeated_to is not None:
        repeated = f"{line[: line.find(row.repeated_to)]} "
    level_first = row.tokens[0].kind == "level"
    return RecordStart(row.id, time, is_file_row, row.weak, row.one_line, repeated, level_first)
