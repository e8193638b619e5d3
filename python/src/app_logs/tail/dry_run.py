"""What would be sent, printed as JSON, one document a line: nothing is written, neither to the
engine nor to a checkpoint."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TextIO

from app_logs.tail.files.log_file import Reading
from app_logs.tail.files.sender import Sender, Totals
from app_logs.tail.options import STDIN, TailOptions
from app_logs.tail.run import Tailer, send_stream
from app_logs.tail.sending.event_store import (
    Created,
    Located,
    NewEvent,
    OpenEvent,
    Replacement,
)

Simulate = Callable[[Sequence[bytes]], Sequence[bytes]]


class PrintingStore:
    """A data stream that takes everything and keeps nothing."""

    def __init__(self, out: TextIO, simulate: Simulate | None = None) -> None:
        """`simulate` gives what the pipeline makes of documents, in their order."""
        self._out = out
        self._simulate = simulate
        self.may_read = True
        self.noted: Sequence[OpenEvent] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    def refresh(self) -> None:
        """Nothing is written."""

    def open_places(self) -> Collection[str] | None:
        return ()

    def find_open(self, after: Sequence[str]) -> list[OpenEvent]:
        return []

    def find_older(self, ids: Sequence[str]) -> Collection[str]:
        return ()

    def locate(self, ids: Sequence[str]) -> list[Located]:
        return []

    def create(self, events: Sequence[NewEvent]) -> list[Created]:
        documents = [event.source for event in events]
        for document in documents if self._simulate is None else self._simulate(documents):
            self._out.write(document.decode("utf-8") + "\n")
        return [Created("created")] * len(events)

    def may_change(self, open_event: OpenEvent) -> bool:
        return False

    def change(self, removed: Sequence[Located], replaced: Sequence[Replacement]) -> list[str]:
        return []


def dry_run(
    options: TailOptions,
    reading: Reading,
    say: Callable[[str], None],
    simulate: Simulate | None = None,
) -> int:
    """Prints the documents as they would go to the ingest pipeline, or as it would make them."""
    totals = Totals()
    # One bulk at a time, so that documents are in the order of their files.
    with ThreadPoolExecutor(max_workers=1) as pool:
        sender = Sender(PrintingStore(sys.stdout, simulate), pool, reading, totals, say)
        if list(options.files) == [STDIN]:
            send_stream(sys.stdin.buffer, sender, Event())
        else:
            Tailer(options.files, sender, None, Event()).run()
    sys.stdout.flush()
    say(f"{totals.accepted:,} events would be sent.")
    return 1 if totals.failed else 0
