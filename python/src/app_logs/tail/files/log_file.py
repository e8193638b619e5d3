"""One file's content on its way to the data stream, from its first byte or from where it was
left."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Protocol

from app_logs.formats.detect.dialect import detect_dialect
from app_logs.formats.row import FormatRow
from app_logs.tail.chain.chain_events import ChainedEvent
from app_logs.tail.chain.context import FileContext
from app_logs.tail.chain.first_context import first_context
from app_logs.tail.chain.source import Source
from app_logs.tail.cut.file_clock import ClockState
from app_logs.tail.decode.decoders import decoder_of, shown_text
from app_logs.tail.decode.encoding import HEAD_BYTES, detect_encoding, has_mark, refusal_of
from app_logs.tail.files.pending_text import PendingText
from app_logs.tail.sending.event_store import EventStore
from app_logs.tail.sending.send_chunk import Chunk, Sent, send_chunk

CHUNK_CHARACTERS = 4 * 1024 * 1024
"""Characters that a chunk aims at: so many always hold a final event, however long events are."""


class ReadAt(Protocol):
    """What bytes come from."""

    def read_at(self, count: int, offset: int) -> bytes:
        """At most `count` bytes from a place; b"" where none are now."""


@dataclass(frozen=True)
class Reading:
    """How files are read, beside what they show themselves.

    `told` is the row of the format that the person who sends them named; `service_rows` those that
    people named for the service; `anyway` sends a file that looks binary."""

    service: str
    namespace: str
    timezone: str
    service_rows: Sequence[FormatRow] = ()
    told: FormatRow | None = None
    anyway: bool = False
    chunk_characters: int = CHUNK_CHARACTERS


class RefusedFileError(Exception):
    """A file that does not look like a log: why."""


class LogFile:
    """Reads, sends chunk by chunk, and knows how far it is.

    `path` becomes `log.file.path`; `start` is the hash chain's first value where it is not the
    service's."""

    def __init__(
        self,
        reading: Reading,
        path: str,
        modified: float | None = None,
        start: bytes | None = None,
    ) -> None:
        self._reading = reading
        self._path = path
        self._modified = (
            None if modified is None else datetime.fromtimestamp(modified, timezone.utc)
        )
        self._start = start
        self._carry: str | None = None
        self._import_id = uuid.uuid4().hex
        self._source: Source | None = None
        self._places: Collection[str] | None = None
        self._wanted = reading.chunk_characters
        self._read_when_ended = -1
        self._read_when_sent = -1
        self.pending: PendingText | None = None
        self.context: FileContext | None = None
        self.detected = 0

    @property
    def import_id(self) -> str:
        """`app_logs.import` of its events."""
        return self._import_id if self.context is None else self.context.import_id

    @property
    def read_to(self) -> int:
        """Bytes that were read."""
        return 0 if self.pending is None else self.pending.read

    @property
    def source(self) -> Source:
        if self._source is None:
            raise RuntimeError("Nothing of the file was read yet.")
        return self._source

    @property
    def has_unsent(self) -> bool:
        """Whether something was read that no chunk has said to be the end yet."""
        return self.pending is not None and self.pending.read != self._read_when_ended

    def carry(self, before: FileContext) -> None:
        """The file that was the log before ended so: the time of events before the first record."""
        self._carry = before.last_time or before.state.clock.time

    def resume(
        self, context: FileContext, pending: PendingText, source: Source, detected: int
    ) -> None:
        """Goes on where a checkpoint says."""
        self.context = context
        self.pending = pending
        self._source = source
        self.detected = detected

    def source_with(self, encoding: str, mark: bool) -> Source:
        reading = self._reading
        return Source(
            reading.service,
            reading.namespace,
            reading.timezone,
            self._path,
            self._modified,
            encoding,
            mark,
        )

    def add(self, data: bytes) -> None:
        """Bytes that come next. Raises RefusedFileError for the first of a file that looks
        binary."""
        if self.pending is None:
            head = data[:HEAD_BYTES]
            refusal = None if self._reading.anyway else refusal_of(head)
            if refusal is not None:
                raise RefusedFileError(refusal)
            encoding = detect_encoding(head)
            mark = has_mark(head, encoding)
            self._source = self.source_with(encoding, mark)
            self.pending = PendingText(encoding, mark)
        self.pending.add(data)

    @property
    def is_full(self) -> bool:
        """Enough was read for a chunk."""
        return self.pending is not None and len(self.pending.text) >= self._wanted

    def send(
        self,
        store: EventStore,
        pool: ThreadPoolExecutor,
        data: ReadAt,
        last: bool,
        before_open: Callable[[ChainedEvent, bytes], None],
    ) -> Sent | None:
        """Sends a chunk of what was read; `last` when no more is expected for the time being.

        `data` is where the file's beginning can be read again. None when there is nothing new to
        send."""
        pending = self.pending
        if pending is None:
            return None
        full = self.is_full
        last = last and not full
        if not full and pending.read == (self._read_when_ended if last else self._read_when_sent):
            return None
        text = pending.text[: self._wanted] if full else pending.text
        if last:
            text += pending.torn()
            if text == "":
                self._read_when_ended = pending.read
                return None
        context = self._context(data)
        chunk = Chunk(
            text,
            last,
            context,
            self.source,
            self._reading.service_rows,
            _now(),
            self._places,
        )
        sent = send_chunk(store, pool, chunk, before_open)
        self._places = sent.places
        pending.consume(sent.consumed)
        self.context = sent.context
        self._wanted = self._reading.chunk_characters
        if full and sent.consumed == 0:
            self._wanted = len(text) + self._reading.chunk_characters
        if not full:
            self._read_when_sent = pending.read
        if last:
            self._read_when_ended = pending.read
        return sent

    def _context(self, data: ReadAt) -> FileContext:
        """What to go on with; as long as more of the file's beginning comes, its format is told
        from that again."""
        context = self.context
        if context is None:
            self.detected = min(self.read_to, HEAD_BYTES)
            context = first_context(
                self.source,
                self._beginning(data),
                self._import_id,
                self._reading.service_rows,
                self._start,
                self._reading.told,
            )
            if self._carry is not None:
                clock = ClockState(self._carry, context.state.clock.date)
                context = context._replace(state=context.state._replace(clock=clock))
        elif self.detected < HEAD_BYTES and self.read_to >= self.detected * 2:
            self.detected = min(self.read_to, HEAD_BYTES)
            found = detect_dialect(
                self._beginning(data),
                self._reading.service_rows,
                self._reading.timezone,
                self._modified,
            )
            told = self._reading.told or found.file_row
            context = context._replace(order=found.order or context.order, file_row=told)
        self.context = context
        return context

    def _beginning(self, data: ReadAt) -> str:
        decoder = decoder_of(self.source.encoding)
        head = data.read_at(min(self.read_to, HEAD_BYTES), 0)
        text = decoder.decode(head)
        return shown_text(text + (decoder.end() if self.read_to <= HEAD_BYTES else ""))


def _now() -> str:
    at = datetime.now(timezone.utc)
    return f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03d}Z"
