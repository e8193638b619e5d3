"""Documents in files of one process, under the policy "spill" (edge: the file system).

Every document is appended before it is sent, so that what the process held when it was killed is
there for the next one. A file is removed when all that is in it has been settled. The writer holds
a lock on its files (flock), which the system takes away when the process ends, however that
happens: that is how the next process knows whose files it may take up. Sending such a file again
from its beginning doubles nothing, because each line holds the document's `_id`.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

from app_logs.delivery.outgoing import Outgoing
from app_logs.handler.file_lock import lock_file

SUFFIX = ".spill"
_FILE_BYTES = 8 * 1024 * 1024


class SpillFiles:
    """A queue of documents on disk: one thread appends, another takes and settles.

    A line is the `_id`, a space, and the document's JSON. Files are made with the first document,
    and only their owner may read them.
    """

    def __init__(self, folder: Path, stream: str, owner: str, most_bytes: int) -> None:
        """
        :param owner: tells this process's files from all others
        :param most_bytes: of all files together
        """
        self._folder = folder
        self._name = f"{stream}.{owner}"
        self._most = most_bytes
        self._number = 0
        self._writing: _SpillFile | None = None
        self._files: deque[_SpillFile] = deque()
        self._again: deque[Outgoing] = deque()
        self._taken: dict[str, _SpillFile] = {}
        self._bytes = 0
        self._unread = 0
        # Between the two threads of a handler; `emit` never takes it.
        self._lock = threading.Lock()

    @property
    def folder(self) -> Path:
        """Where they are."""
        return self._folder

    def append(self, document: Outgoing) -> bool:
        """Keeps one; False when the files may not grow any more. Raises OSError as the disk
        does."""
        line = b"%s %s\n" % (document.id.encode(), document.source)
        with self._lock:
            if self._bytes + len(line) > self._most:
                return False
            writing = self._writing
            if writing is None or writing.size + len(line) > _FILE_BYTES:
                writing = self._begin_file()
            writing.append(line)
            self._bytes += len(line)
            self._unread += 1
            return True

    def take(self, most: int, most_bytes: int) -> list[Outgoing]:
        """The documents that wait longest, in order."""
        taken: list[Outgoing] = []
        size = 0
        with self._lock:
            while len(taken) < most and size < most_bytes:
                document = self._again.popleft() if self._again else self._next_line()
                if document is None:
                    break
                taken.append(document)
                size += document.size
        return taken

    def unread(self) -> int:
        """How many documents wait."""
        return self._unread + len(self._again)

    def put_back(self, documents: list[Outgoing]) -> None:
        """They go before all others again."""
        self._again.extendleft(reversed(documents))

    def settled(self, documents: Iterable[Outgoing]) -> None:
        """Taken documents need no more care; removes the files that are done with."""
        with self._lock:
            for document in documents:
                file = self._taken.pop(document.id)
                file.unsettled -= 1
                if file.unsettled == 0 and file.read == file.size:
                    self._remove(file)

    def forget(self) -> None:
        """In a child after a fork: the files, and the locks on them, are the parent's."""
        for file in self._files:
            file.close()

    def close(self) -> None:
        """Gives up the locks. What is left is for the next process."""
        with self._lock:
            for file in self._files:
                file.close()
            self._files.clear()
            self._writing = None

    def _begin_file(self) -> _SpillFile:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._number += 1
        file = _SpillFile(self._folder / f"{self._name}.{self._number:06d}{SUFFIX}")
        self._files.append(file)
        self._writing = file
        return file

    def _next_line(self) -> Outgoing | None:
        for file in list(self._files):
            line = file.next_line()
            if line:
                self._unread -= 1
                document = read_line(line)
                self._taken[document.id] = file
                file.unsettled += 1
                return document
        return None

    def _remove(self, file: _SpillFile) -> None:
        # The file is being written to: it goes as well, and the next document begins another.
        if file is self._writing:
            self._writing = None
        self._files.remove(file)
        self._bytes -= file.size
        file.close()
        file.path.unlink(missing_ok=True)


class _SpillFile:
    """One file, written and read by position."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        lock_file(self._opened)
        self.size = 0
        self.read = 0
        self.unsettled = 0
        self._ahead = b""

    def append(self, line: bytes) -> None:
        """Raises OSError and leaves no half of a line."""
        try:
            written = 0
            while written < len(line):
                written += _write_at(self._opened, line[written:], self.size + written)
        except OSError:
            os.ftruncate(self._opened, self.size)
            raise
        # Last: the reader goes as far as the size says.
        self.size += len(line)

    def next_line(self) -> bytes:
        """The next line without its end; empty when there is none yet."""
        end = self._ahead.find(b"\n")
        while end < 0:
            at = self.read + len(self._ahead)
            more = (
                _read_at(self._opened, min(self.size - at, 1 << 20), at) if at < self.size else b""
            )
            if not more:
                return b""
            self._ahead += more
            end = self._ahead.find(b"\n")
        line, self._ahead = self._ahead[:end], self._ahead[end + 1 :]
        self.read += end + 1
        return line

    def close(self) -> None:
        if self._opened >= 0:
            os.close(self._opened)
            self._opened = -1


def read_line(line: bytes) -> Outgoing:
    """A document from its line."""
    document_id, _, source = line.partition(b" ")
    return Outgoing(document_id.decode(), source)


def read_left_file(path: Path) -> Iterator[Outgoing]:
    """The documents of a file that its process left; the last line may have been cut off."""
    with open(path, "rb") as opened:
        for line in opened:
            if line.endswith(b"\n"):
                yield read_line(line[:-1])


def _write_at(opened: int, data: bytes, at: int) -> int:
    if hasattr(os, "pwrite"):
        return os.pwrite(opened, data, at)
    os.lseek(opened, at, os.SEEK_SET)
    return os.write(opened, data)


def _read_at(opened: int, most: int, at: int) -> bytes:
    if hasattr(os, "pread"):
        return os.pread(opened, most, at)
    os.lseek(opened, at, os.SEEK_SET)
    return os.read(opened, most)
