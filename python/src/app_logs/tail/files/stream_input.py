"""Standard input, read by a thread of its own (edge): whoever waits for it can still wait for time
to pass."""

from __future__ import annotations

import threading
from typing import BinaryIO

from app_logs.tail.decode.encoding import HEAD_BYTES

_STEP = 256 * 1024
_MOST_WAITING = 16 * 1024 * 1024
"""Bytes that wait to be sent; then the program that writes them waits too."""


class StreamInput:
    """Bytes as they come. What was read is gone, but for the first 64 kB."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._waiting = bytearray()
        self._head = b""
        self._taken = 0
        self._ended = False
        self._changed = threading.Condition()
        threading.Thread(target=self._read, name="app-logs-stdin", daemon=True).start()

    @property
    def ended(self) -> bool:
        """No more comes than what waits."""
        with self._changed:
            return self._ended

    def read_at(self, count: int, offset: int) -> bytes:
        """The bytes that come next, b"" when none are there now; of the beginning those that were
        there before."""
        with self._changed:
            if offset < self._taken:
                return self._head[offset : offset + count]
            data = bytes(self._waiting[:count])
            del self._waiting[:count]
            self._taken += len(data)
            if len(self._head) < HEAD_BYTES:
                self._head += data[: HEAD_BYTES - len(self._head)]
            self._changed.notify_all()
            return data

    def _read(self) -> None:
        while True:
            try:
                # `read1` gives what is there, `read` waits for all.
                read = getattr(self._stream, "read1", self._stream.read)
                data: bytes = read(_STEP)
            except (OSError, ValueError):
                data = b""
            with self._changed:
                if not data:
                    self._ended = True
                    return
                self._waiting += data
                while len(self._waiting) > _MOST_WAITING:
                    self._changed.wait()
