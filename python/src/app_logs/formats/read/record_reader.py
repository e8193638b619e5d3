"""Reads the lines of one file: the fast way where that is sure, else as `record_start` does."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple, Union

from app_logs.formats.read.record_start import Dialect, RecordStart, record_start
from app_logs.formats.read.sure_row import SureTable, SureTime, sure_expression
from app_logs.formats.row import FormatRow
from app_logs.formats.table import MAX_LOOK, format_table


class SureStart(NamedTuple):
    """A record that is like most: not weak, of several lines, with a local time that has its
    date."""

    row: str
    time: SureTime
    is_file_row: bool


Begun = Union[RecordStart, SureStart]


@lru_cache(maxsize=1)
def _table() -> SureTable:
    return SureTable(format_table())


class RecordReader:
    """What begins a record in one file. Its answers are those of `record_start`, in a tenth of the
    time."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        first = dialect.service_rows[0] if dialect.service_rows else dialect.file_row
        self._first = first
        self._is_file_row = not dialect.service_rows
        self._sure = _compiled(first) if first is not None else None
        self._table = _table() if first is None else None

    def start(self, line: str) -> Begun | None:
        """What a line without its line end begins; None when it continues whatever came before
        it."""
        if len(line) <= MAX_LOOK and "\x1b" not in line:
            if self._table is not None:
                found = self._table.find(line)
                if found is not None:
                    return SureStart(found[0], found[1], False)
            elif self._sure is not None and self._first is not None:
                match = self._sure.match(line)
                if match is not None:
                    time = SureTime(*match.group(1, 2, 3))
                    return SureStart(self._first.id, time, self._is_file_row)
        return record_start(line, self.dialect)


def _compiled(row: FormatRow) -> re.Pattern[str] | None:
    if row.weak or row.one_line or row.repeated_to is not None:
        return None
    expression = sure_expression(row)
    return None if expression is None else re.compile(expression)
