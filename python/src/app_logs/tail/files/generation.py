"""One file of a log: open, with how far it was sent, and how it is found again."""

from __future__ import annotations

import time

from app_logs.tail.files.checkpoint import FilePlace, FinishedFile, NotedEvent
from app_logs.tail.files.fingerprint import ANCHOR, HEAD, Fingerprint, fingerprint_of, holds
from app_logs.tail.files.log_file import LogFile, Reading
from app_logs.tail.files.opened_file import OpenedFile
from app_logs.tail.files.pending_text import PendingText

_STEP = 1024 * 1024


class Generation:
    """A file from its first byte on, until another takes its name or it is cut off."""

    def __init__(
        self,
        reading: Reading,
        path: str,
        opened: OpenedFile,
        place: FilePlace | None = None,
    ) -> None:
        self.opened = opened
        self.log = LogFile(reading, path, opened.modified)
        self.noted: list[NotedEvent] = []
        self.is_cut = False
        """Its bytes are gone: what was read of it is all that there is."""
        self.since = time.monotonic()
        """When it was noticed that there is such a file, by time.monotonic()."""
        self.idle_since = self.since
        self._head = b""
        self._recent = b""
        if place is not None:
            self._resume(place)

    @property
    def place(self) -> FilePlace:
        """How far it was sent: before its first chunk, that it is there to be sent."""
        log = self.log
        if log.pending is None or log.context is None:
            head = self._head or self.opened.read_at(HEAD, 0)
            return FilePlace(self.opened.identity, fingerprint_of(head), 0, b"", "", False, None)
        return FilePlace(
            self.opened.identity,
            self.fingerprint,
            log.pending.offset,
            log.pending.anchor,
            log.source.encoding,
            log.source.mark,
            log.context,
            log.detected,
            tuple(self.noted),
        )

    @property
    def finished(self) -> FinishedFile:
        """To know it by when it was sent to its end."""
        return FinishedFile(self.fingerprint, self.log.read_to, self._recent)

    @property
    def fingerprint(self) -> Fingerprint:
        return fingerprint_of(self._head)

    def read(self, most: int) -> bool:
        """Reads on, until there is enough for a chunk or no more now. Raises CutOffError when the
        file was cut off."""
        read = False
        while not self.is_cut and not self.log.is_full and most > 0:
            at = self.log.read_to
            if not self._is_the_same(at):
                raise CutOffError
            data = self.opened.read_at(min(_STEP, most), at)
            # Looked at again after the bytes, so that they are of the file that was read before.
            # One that is shorter now was cut off after they were read.
            if data and self.opened.size() >= at + len(data) and not self._is_the_same(at):
                raise CutOffError
            if not data:
                break
            self.log.add(data)
            if at <= len(self._head) < HEAD:
                # Of a file that is gone on with, some of what comes is in its head already.
                self._head = (self._head + data[len(self._head) - at :])[:HEAD]
            self._recent = (self._recent + data[-ANCHOR:])[-ANCHOR:]
            most -= len(data)
            read = True
        return read

    def read_at(self, count: int, offset: int) -> bytes:
        return self.opened.read_at(count, offset)

    def holds_what_was_read(self, opened: OpenedFile) -> bool:
        """Whether another file is a copy of this one, as far as it was read at least."""
        return holds(opened.read_at, self.fingerprint, self.log.read_to, self._recent)

    @property
    def is_intact(self) -> bool:
        """Whether the file still has what was read of it."""
        return self._is_the_same(self.log.read_to)

    def go_on_in(self, opened: OpenedFile) -> None:
        """The rest is read from a copy."""
        self.opened.close()
        self.opened = opened

    def cut_off(self) -> None:
        """Its bytes are gone."""
        self.is_cut = True
        # Its beginning cannot be looked at again.
        self.log.detected = 1 << 62

    def _is_the_same(self, at: int) -> bool:
        if self.opened.is_gzip:
            return True
        if self.opened.size() < at:
            return False
        return holds(self.opened.read_at, self.fingerprint, at, self._recent)

    def _resume(self, place: FilePlace) -> None:
        if place.context is None:
            return
        log = self.log
        pending = PendingText(place.encoding, place.mark, place.offset, place.anchor)
        source = log.source_with(place.encoding, place.mark)
        log.resume(place.context, pending, source, place.detected)
        self.noted = list(place.noted)
        self._head = self.opened.read_at(min(HEAD, place.offset), 0)
        if len(self._head) < place.fingerprint.length:
            self._head = self.opened.read_at(place.fingerprint.length, 0)
        self._recent = place.anchor


class CutOffError(Exception):
    """A file is shorter than what was read of it, or holds something else there."""
