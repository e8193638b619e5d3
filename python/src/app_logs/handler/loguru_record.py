"""loguru's record as one of `logging` (pure).

Its parts: https://loguru.readthedocs.io/en/stable/api/logger.html#record
"""

from __future__ import annotations

import logging
from typing import Any, Protocol


class LoguruMessage(Protocol):
    """What loguru hands to a sink: the formatted line, with the record beside it."""

    @property
    def record(self) -> dict[str, Any]: ...


def record_of(message: LoguruMessage) -> logging.LogRecord:
    """The same as `logging` would have it; what was bound (`extra`) as extra attributes."""
    found = message.record
    error = found["exception"]
    exc_info = None if error is None else (error.type, error.value, error.traceback)
    record = logging.LogRecord(
        found["name"] or "loguru",
        found["level"].no,
        found["file"].path,
        found["line"],
        found["message"],
        None,
        exc_info,
        found["function"],
    )
    record.levelname = found["level"].name
    record.created = found["time"].timestamp()
    record.process, record.processName = found["process"].id, found["process"].name
    record.thread, record.threadName = found["thread"].id, found["thread"].name
    record.extra = dict(found["extra"])
    return record
