"""The level of a record, as the pipeline reads it from the record's first line."""

from __future__ import annotations

import json

from app_logs.formats.read.characters import units
from app_logs.formats.read.colours import without_colours
from app_logs.formats.read.json_line import json_level
from app_logs.formats.read.levels import LevelValue, level_value, severity_of
from app_logs.formats.read.record_start import Dialect, find_row, looked_at
from app_logs.formats.read.row_reader import RecordFields, read_row

_BY_SEVERITY = {
    5: "trace",
    10: "debug",
    20: "info",
    25: "success",
    30: "warning",
    40: "error",
    50: "critical",
}


def record_level(line: str, dialect: Dialect) -> LevelValue | None:
    """The level that a record's first line says; None for one without a level, and for no
    record."""
    text = without_colours(looked_at(units(line)))
    fields = _fields(text, dialect)
    if fields is None:
        return _of_json(line)
    if fields.level is not None:
        return fields.level
    level = fields.row.level
    return None if level is None else LevelValue(level, severity_of(level))


def _fields(text: str, dialect: Dialect) -> RecordFields | None:
    rows = [*dialect.service_rows, *((dialect.file_row,) if dialect.file_row else ())]
    for row in rows:
        fields = read_row(row, text, dialect.order)
        if fields is not None:
            return fields
    found = find_row(text, dialect.order)
    return None if found is None else read_row(found, text, dialect.order)


def _of_json(line: str) -> LevelValue | None:
    if not line.startswith('{"'):
        return None
    try:
        said = json_level(json.loads(line))
    except (ValueError, RecursionError):
        return None
    if isinstance(said, str):
        return level_value(said)
    if isinstance(said, (int, float)) and not isinstance(said, bool):
        severity = int(said)
        return LevelValue(_BY_SEVERITY.get(severity, f"level {severity}"), severity)
    return None
