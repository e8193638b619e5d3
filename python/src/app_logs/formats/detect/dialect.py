"""What single lines of a file cannot say: ``common/formats/detect/detect_dialect.ts``.

Which of several formats that begin alike it is written in, how it writes dates that can be read
both ways, and of which day times are that say none. In linear time, from its first 64 kB."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from app_logs.formats.detect.infer_row import FEWEST_LINES, InferredRow, infer_row, says_more
from app_logs.formats.detect.line_groups import group_lines, unread_group
from app_logs.formats.detect.sample import sample_lines
from app_logs.formats.read.any_time import read_any_time
from app_logs.formats.read.record_start import find_row
from app_logs.formats.read.row_reader import read_row
from app_logs.formats.read.written_time import WrittenTime
from app_logs.formats.row import FormatRow


class DetectedDialect(NamedTuple):
    """What the beginning of a file says about all of it; `date` for records that do not say their
    day or year."""

    file_row: FormatRow | None = None
    order: str | None = None
    date: str | None = None


def detect_dialect(
    text: str, service_rows: Sequence[FormatRow], timezone: str, modified: datetime | None
) -> DetectedDialect:
    """From the beginning of a file's text; `timezone` is that of its times, `modified` when it was
    last changed."""
    lines = sample_lines(text)
    times = [time for time in map(_time_of, lines) if time is not None]
    file_row = None if _reads_most(service_rows, lines) else _detect_row(lines)
    partial = any(time.year is None and time.epoch is None for time in times)
    date = _date_of(times, timezone, modified) if partial else None
    return DetectedDialect(file_row, date_order(times), date)


def date_order(times: Sequence[WrittenTime]) -> str | None:
    """How a file writes dates that can be read both ways; None when no date can be, or nothing
    tells.

    A date with a number over 12 says it; without one, the number that takes more values is the day,
    because days go by faster than months."""
    either = [time for time in times if time.either_order]
    if not either:
        return None
    shown = next((time.order for time in times if time.order is not None), None)
    if shown:
        return shown
    # As they were read: by the default of their shape.
    if len({time.day for time in either}) >= len({time.month for time in either}):
        return None
    # Slashes are read month first unless something tells otherwise, dashes and dots day first.
    return "dmy" if any(time.slashes for time in either) else "mdy"


def _detect_row(lines: Sequence[str]) -> FormatRow | None:
    """The row of most of a file's records, where it says more than the table's rows can tell from
    one line."""
    groups = group_lines(lines)
    # Lines of tracebacks that repeat their record's beginning would look like most of its records.
    if any(group.row.repeated_to is not None for group in groups):
        return None
    if groups:
        found = infer_row(groups[0].lines)
        if found and says_more(found.row, groups[0].row):
            return found.row
    unread = _infer_unread(lines)
    if unread and unread.has_time and unread.has_level and unread.lines >= FEWEST_LINES:
        return unread.row
    return None


def _infer_unread(lines: Sequence[str]) -> InferredRow | None:
    """The row of those lines that look like records and that no row of the table reads as such."""
    unread = unread_group(lines)
    return None if len(unread) < max(FEWEST_LINES, len(lines) * 0.2) else infer_row(unread)


def _reads_most(rows: Sequence[FormatRow], lines: Sequence[str]) -> bool:
    read = sum(1 for line in lines if any(read_row(row, line) for row in rows))
    return bool(rows) and read >= len(lines) / 2


def _time_of(line: str) -> WrittenTime | None:
    """The time of a record, or one that a line begins with."""
    row = find_row(line)
    if row is not None:
        fields = read_row(row, line)
        return fields.time if fields else None
    time = WrittenTime()
    at = 1 if line.startswith("[") else 0
    return None if read_any_time(line, at, time, None) < 0 else time


def _date_of(times: Sequence[WrittenTime], zone: str, modified: datetime | None) -> str | None:
    """The day of the file's first dated record, or of its last change."""
    dated = next((time for time in times if time.year is not None and time.epoch is None), None)
    if dated is not None:
        text = dated.text(None)
        return text[:10] if text else None
    return None if modified is None else f"{modified.astimezone(ZoneInfo(zone)):%Y-%m-%d}"
