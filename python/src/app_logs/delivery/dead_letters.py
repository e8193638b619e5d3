"""A file of documents that the engine will never take (edge: the file system)."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

from app_logs.delivery.outgoing import Outgoing

MOST_BYTES = 64 * 1024 * 1024


class DeadLetters:
    """Appends refused documents to a file that only its owner may read, one JSON object a line.

    The file is made with the first one. A line holds `reason`, `stream`, `_id` and `document`.
    """

    def __init__(self, path: Path, stream: str, most_bytes: int = MOST_BYTES) -> None:
        """
        :param most_bytes: that the file may grow to: a program that logs what is refused for months
            must not fill the disk
        """
        self.path = path
        self._most_bytes = most_bytes
        self._stream = stream

    def write(self, document: Outgoing, reason: str) -> None:
        """Keeps one. Raises OSError when the disk does not take it: then it is lost."""
        head = json.dumps({"reason": reason, "stream": self._stream, "_id": document.id})
        # `source` is JSON already: it is not parsed again, which might be what nobody could do.
        line = head.encode()[:-1] + b', "document": ' + document.source + b"}\n"
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        opened = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            if os.fstat(opened).st_size + len(line) > self._most_bytes:
                raise OSError(errno.EFBIG, "it is as long as it may be: look at it and remove it")
            # One write: lines of several processes do not mix.
            written = os.write(opened, line)
            while written < len(line):
                written += os.write(opened, line[written:])
        finally:
            os.close(opened)
