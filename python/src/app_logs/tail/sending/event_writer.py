"""Events into the data stream, bulk by bulk: ``server/import/write_events.ts``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import partial

from app_logs.tail.chain.chain_events import ChainedEvent
from app_logs.tail.chain.documents import EventHeader, event_writer, refused_document
from app_logs.tail.sending.event_store import EventStore, NewEvent
from app_logs.tail.sending.tally import Tally

IN_FLIGHT = 2
"""Bulk requests that are under way at once: one more than the engine works on, so that it never
waits for us."""
_MAX_EVENTS = 2_000
_MAX_CHARACTERS = 5 * 1024 * 1024
"""Characters of text in a request; it may pass that by one event."""


class EventWriter:
    """Creates events in batches and counts what became of each.

    Adding returns when there is room, not when the events are there: what comes next is cut while
    the engine works."""

    def __init__(
        self, store: EventStore, header: EventHeader, tally: Tally, pool: ThreadPoolExecutor
    ) -> None:
        self._store = store
        self._header = header
        self._tally = tally
        self._pool = pool
        self._running: set[Future[None]] = set()

    def add(self, events: Sequence[ChainedEvent]) -> None:
        """Raises what ended a batch before."""
        for batch in _in_batches(events, self._header):
            while len(self._running) >= IN_FLIGHT:
                self._collect()
            self._running.add(self._pool.submit(self._write, batch))

    def end(self) -> None:
        """Waits for all that is under way. Raises what ended a batch."""
        while self._running:
            self._collect()

    def _collect(self) -> None:
        done, self._running = wait(self._running, return_when=FIRST_COMPLETED)
        for each in done:
            each.result()

    def _write(self, batch: Sequence[NewEvent]) -> None:
        older = self._store.find_older([event.id for event in batch])
        fresh = [event for event in batch if event.id not in older] if older else batch
        created = exists = 0
        for event, result in zip(fresh, self._store.create(fresh) if fresh else ()):
            if result.kind == "created":
                created += 1
            elif result.kind == "exists":
                exists += 1
            else:
                self._tally.reject(event.id, result.reason)
        self._tally.add(created, exists + len(batch) - len(fresh))


def _in_batches(events: Sequence[ChainedEvent], header: EventHeader) -> Iterator[list[NewEvent]]:
    """A generator, so that a batch is written out while those before it are on their way."""
    if not events:
        return
    write = event_writer(header)
    # Even batches: the two under way at once then end together.
    most = -(-len(events) // -(-len(events) // _MAX_EVENTS))
    batch: list[NewEvent] = []
    size = 0
    for event in events:
        batch.append(NewEvent(event.id, write(event), partial(refused_document, event, header)))
        size += len(event.text)
        if len(batch) >= most or size >= _MAX_CHARACTERS:
            yield batch
            batch = []
            size = 0
    if batch:
        yield batch
