"""Time and level of each event of a log file (edge: the file system)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple

from app_logs.formats.detect.dialect import detect_dialect
from app_logs.formats.read.levels import LevelValue
from app_logs.formats.read.record_level import record_level
from app_logs.formats.read.record_reader import RecordReader
from app_logs.formats.read.record_start import Dialect
from app_logs.formats.row import FormatRow
from app_logs.plot.level_style import NO_LEVEL
from app_logs.tail.cut.cut_event import CutEvent, CutState
from app_logs.tail.cut.cutter import cut_events
from app_logs.tail.cut.file_clock import ClockState
from app_logs.tail.cut.zone import zone_named
from app_logs.tail.decode.decoders import shown_text
from app_logs.tail.decode.encoding import HEAD_BYTES, detect_encoding, has_mark
from app_logs.tail.files.opened_file import OpenedFile
from app_logs.tail.files.pending_text import PendingText

_STEP = 4 * 1024 * 1024


class LogRecord(NamedTuple):
    """Seconds since 1970, None when no time came yet; and the level."""

    time: float | None
    level: LevelValue


def log_records(path: str | Path, zone: str, told: FormatRow | None = None) -> Iterator[LogRecord]:
    """The events of a file, gzip or not; `told` is the row of its format, where a person named it.

    Raises OSError.
    """
    opened = OpenedFile(str(path))
    try:
        head = opened.read_at(HEAD_BYTES, 0)
        encoding = detect_encoding(head)
        pending = PendingText(encoding, has_mark(head, encoding))
        pending.add(head)
        modified = datetime.fromtimestamp(opened.modified, timezone.utc)
        found = detect_dialect(shown_text(pending.text), (), zone, modified)
        dialect = Dialect(told or found.file_row, (), found.order)
        reader = RecordReader(dialect)
        state = CutState(clock=ClockState(date=found.date))
        last = False
        while not last:
            data = opened.read_at(_STEP, pending.read)
            pending.add(data)
            last = not data
            text = pending.text + (pending.torn() if last else "")
            cut = cut_events(shown_text(text), last, state, reader, zone)
            for event in cut.events:
                yield _record(event, dialect, zone)
            pending.consume(cut.consumed)
            state = cut.state
    finally:
        opened.close()


def _record(event: CutEvent, dialect: Dialect, zone: str) -> LogRecord:
    line = event.text.partition("\n")[0]
    level = record_level(line[:-1] if line.endswith("\r") else line, dialect)
    fold = 1 if event.hint.get("fold") == 1 else 0
    return LogRecord(_seconds(event.time, zone, fold), level or LevelValue(NO_LEVEL, 0))


def _seconds(text: str | None, zone: str, fold: int) -> float | None:
    if text is None:
        return None
    try:
        at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        # The 31st of a shorter month.
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=zone_named(zone), fold=fold)
    return at.timestamp()
