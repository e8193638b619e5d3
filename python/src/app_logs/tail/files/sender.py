"""What all logs of one tailer send with, and what they are counted in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Protocol

from app_logs.tail.files.log_file import Reading
from app_logs.tail.sending.event_store import EventStore, OpenEvent
from app_logs.tail.sending.send_chunk import Sent


class Store(EventStore, Protocol):
    """A data stream that knows whether its key may read it, and else goes by what was noted."""

    may_read: bool
    noted: Sequence[OpenEvent]


@dataclass
class Totals:
    """What became of all events of a tailer, and the first reasons of what went wrong."""

    accepted: int = 0
    duplicate: int = 0
    rejected: int = 0
    lines: int = 0
    begun: int = 0
    """Lines that began a record."""
    reasons: list[str] = field(default_factory=list)
    imports: dict[str, None] = field(default_factory=dict)
    """`app_logs.import` of the files, in the order in which they were begun."""
    failed: bool = False
    """Something was asked for and could not be read."""

    def add(self, sent: Sent, import_id: str) -> None:
        self.accepted += sent.tally.accepted
        self.duplicate += sent.tally.duplicate
        self.rejected += sent.tally.rejected
        self.lines += sent.lines
        self.begun += sent.begun
        self.imports.setdefault(import_id)
        for reason in sent.tally.reasons:
            if reason not in self.reasons and len(self.reasons) < 5:
                self.reasons.append(reason)


@dataclass
class Sender:
    """The way to the data stream. `say` takes what a person should know, one line each."""

    store: Store
    pool: ThreadPoolExecutor
    reading: Reading
    totals: Totals
    say: Callable[[str], None]
    follow: bool = False
    multiline_timeout: float = 5.0
    on_sent: Callable[[str, int, int | None], None] | None = None
    """Told path, bytes read, and the file's size if there is one, after each chunk."""
