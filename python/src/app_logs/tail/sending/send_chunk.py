"""One chunk of a file, whatever holds the events: ``server/import/import_events.ts``.

Order matters: what is provisional is looked up before anything is written, and goes only after all
that replaces it is there. Sending a chunk again indexes nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple

from app_logs.formats.read.record_reader import RecordReader
from app_logs.formats.read.record_start import Dialect
from app_logs.formats.row import FormatRow
from app_logs.tail.chain.chain_events import ChainedEvent, chain_events, hold_back
from app_logs.tail.chain.context import FileContext
from app_logs.tail.chain.documents import EventHeader, event_writer
from app_logs.tail.chain.original_bytes import with_original_bytes
from app_logs.tail.chain.source import Source
from app_logs.tail.decode.decoders import shown_text
from app_logs.tail.sending.event_store import EventStore
from app_logs.tail.sending.event_writer import EventWriter
from app_logs.tail.sending.open_events import first_to_wait, match_open, only_added
from app_logs.tail.sending.settle_open import may_replace, settle_open
from app_logs.tail.sending.tally import Tally

NO_RIGHT = (
    "The file's provisional end was sent before and this key may not delete or replace it, so "
    "only the lines "
    "added since were written, as events marked continued."
)
_FIRST_SLICE = 64 * 1024
"""Characters that are cut before the first bulk goes out; then twice as many, up to the size of a
good bulk."""
_LARGEST_SLICE = 256 * 1024


@dataclass(frozen=True)
class Chunk:
    """Decoded text from the context's position on; `last` when the file ends with it for the time
    being."""

    text: str
    last: bool
    context: FileContext
    source: Source
    service_rows: Sequence[FormatRow]
    created: str
    places: Collection[str] | None = None
    """Where provisional events of earlier senders stand, when that was asked before."""


class Sent(NamedTuple):
    """What became of a chunk: characters that are done with, the context to go on with, and
    counts."""

    consumed: int
    context: FileContext
    tally: Tally
    lines: int
    """Lines that were looked at, and how many of them began a record."""
    begun: int
    places: Collection[str] | None


BeforeOpen = Callable[[ChainedEvent, bytes], None]
"""Told of a provisional event, with its document, before it is sent."""


def send_chunk(
    store: EventStore, pool: ThreadPoolExecutor, chunk: Chunk, before_open: BeforeOpen
) -> Sent:
    """Cuts a chunk into events and creates those that are final; with `last` the provisional end
    too.

    Without `places` this sender has not written to the file before: then an earlier one may have
    left something."""
    return _ChunkSender(store, pool, chunk, before_open).send()


class _ChunkSender:
    def __init__(
        self,
        store: EventStore,
        pool: ThreadPoolExecutor,
        chunk: Chunk,
        before_open: BeforeOpen,
    ) -> None:
        self._before_open = before_open
        context = chunk.context
        self._store = store
        self._chunk = chunk
        self._decoded = chunk.text
        self._shown = shown_text(chunk.text)
        self._reader = RecordReader(
            Dialect(context.file_row, tuple(chunk.service_rows), context.order)
        )
        self._header = EventHeader(
            chunk.source, context.import_id, chunk.created, context.order, context.file_row
        )
        self._tally = Tally()
        self._writer = EventWriter(store, self._header, self._tally, pool)
        self._lines = 0
        self._begun = 0

    def send(self) -> Sent:
        store, chunk = self._store, self._chunk
        places = chunk.places
        if places is None or chunk.context.ended:
            # Also what the stream is made of: it may have been rolled over since.
            store.prepare()
            # What an earlier sender left provisional may be too new to be found.
            store.refresh()
            places = store.open_places()
        try:
            # Too many to know: all of the chunk takes the way of its end.
            consumed, context = (
                (0, chunk.context) if places is None else self._send_beginning(places)
            )
            return self._send_rest(consumed, context, places)
        except BaseException:
            self._give_up()
            raise

    def _give_up(self) -> None:
        # What is under way is waited for, so that nothing of this chunk is written after this has
        # ended.
        try:
            self._writer.end()
        except Exception:
            return

    def _send_beginning(self, places: Collection[str]) -> tuple[int, FileContext]:
        """Slice by slice, so that the engine has work while more is cut, as far as nothing
        provisional stands there."""
        consumed = 0
        context = self._chunk.context
        size = _FIRST_SLICE
        while len(self._shown) - consumed > size * 1.5:
            shown = self._shown[consumed : consumed + size]
            decoded = self._decoded[consumed : consumed + size]
            part = chain_events(shown, False, context, self._reader, self._chunk.source.timezone)
            if places and any(event.after in places for event in part.events):
                break
            self._writer.add(with_original_bytes(part.events, decoded, shown, self._chunk.source))
            self._count(part.lines, part.begun)
            consumed += part.consumed
            context = part.context
            size = size * 2 if part.consumed == 0 else min(size * 2, _LARGEST_SLICE)
        return consumed, context

    def _send_rest(
        self, consumed: int, context: FileContext, places: Collection[str] | None
    ) -> Sent:
        """The rest at once: with what earlier senders left provisional in it, and with its own
        end."""
        store, source, tally = self._store, self._chunk.source, self._tally
        shown, decoded = self._shown[consumed:], self._decoded[consumed:]
        last = self._chunk.last
        chained = chain_events(shown, last, context, self._reader, source.timezone)
        wanted = [e.after for e in chained.events if places is None or e.after in places]
        found = store.find_open(wanted) if wanted else []
        matches = match_open(shown, chained.events, found)
        if not last:
            chained = hold_back(chained, first_to_wait(matches, chained.events))
        ours = [match for match in matches if match.event < len(chained.events)]
        may_remove = may_replace(store, ours, chained.events)
        events: Sequence[ChainedEvent | None] = chained.events
        if not may_remove:
            events = only_added(shown, chained.events, ours)
        kept = [event for event in events if event is not None]
        tally.add(0, len(events) - len(kept))
        kept = with_original_bytes(kept, decoded, shown, source)
        self._tell_of_open(kept)
        self._writer.add(kept)
        self._writer.end()
        if may_remove:
            settled = with_original_bytes(chained.events, decoded, shown, source)
            settle_open(store, ours, settled, self._header, tally)
        else:
            tally.note(NO_RIGHT)
        self._count(chained.lines, chained.begun)
        return Sent(
            consumed + chained.consumed,
            chained.context,
            tally,
            self._lines,
            self._begun,
            places,
        )

    def _tell_of_open(self, events: Sequence[ChainedEvent]) -> None:
        provisional = [event for event in events if event.open_after is not None]
        if provisional:
            write = event_writer(self._header)
            for event in provisional:
                self._before_open(event, write(event))

    def _count(self, lines: int, begun: int) -> None:
        self._lines += lines
        self._begun += begun
