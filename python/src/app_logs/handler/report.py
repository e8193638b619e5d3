"""The handler's log line about itself: sent when records were lost or repeated, not otherwise."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator

from app_logs.handler.buffer import Buffer
from app_logs.handler.document import DocumentWriter
from app_logs.handler.stats import Stats


class Reporter:
    """Puts a line of the logger `app_logs` among the documents that are ready."""

    def __init__(
        self,
        buffer: Buffer,
        documents: DocumentWriter,
        sequence: Iterator[int],
        interval: float | None,
    ) -> None:
        self._buffer = buffer
        self._documents = documents
        self._sequence = sequence
        self._interval = interval
        self._told = Stats()
        self._last = time.monotonic()

    def report_if_due(self) -> None:
        """At most once in an interval."""
        if self._interval is not None and time.monotonic() - self._last >= self._interval:
            self.report()

    def report(self) -> None:
        """Unless there is nothing new to tell."""
        if self._interval is None:
            return
        self._last = time.monotonic()
        stats = self._buffer.stats()
        if not _tells_more(stats, self._told):
            return
        self._told = stats
        level = logging.WARNING if stats.lost or stats.maybe_doubled else logging.INFO
        self._buffer.add_report(
            self._documents.report(next(self._sequence), time.time(), level, stats.sentence())
        )


def _tells_more(now: Stats, told: Stats) -> bool:
    return (now.lost, now.retried, now.recovered, now.maybe_doubled) != (
        told.lost,
        told.retried,
        told.recovered,
        told.maybe_doubled,
    )
