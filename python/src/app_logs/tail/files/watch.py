"""Notices that a log's name is another file's, by a thread of its own (edge: the file system, the
clock).

An outage of the engine keeps the sending thread waiting, and a file that is rotated twice in that
time may be gone by the end of it. This thread opens each file as soon as it has the name; what is
open can be read whatever becomes of its name."""

from __future__ import annotations

import glob
import os
import queue
import threading
from collections.abc import Sequence
from dataclasses import dataclass

from app_logs.tail.files.fingerprint import HEAD
from app_logs.tail.files.log_tail import LogTail
from app_logs.tail.files.opened_file import Identity, OpenedFile, identity_of, open_file
from app_logs.tail.files.rotated_name import rotated_siblings

_LOOK_EVERY = 0.1
_GLOB_EVERY = 1.0


def expand(patterns: Sequence[str]) -> list[str]:
    """The files that names and patterns such as `*.log` name now, whole paths, each once."""
    paths: dict[str, None] = {}
    for pattern in patterns:
        found = sorted(glob.glob(pattern, recursive=True)) if glob.has_magic(pattern) else [pattern]
        for path in found:
            if not glob.has_magic(pattern) or os.path.isfile(path):
                paths.setdefault(os.path.abspath(path))
    return list(paths)


@dataclass(frozen=True)
class Found:
    """What became of a log's name.

    A file that has it now, `opened`; None for a log that a pattern takes newly. With `copies` the
    same file was cut off, and they are what it held before, oldest first, as far as there are
    copies."""

    path: str
    identity: Identity
    opened: OpenedFile | None = None
    copies: Sequence[OpenedFile] | None = None


class _Seen:
    """A file as it was at the last look: shorter, or with another beginning, it was cut off
    since."""

    def __init__(self, opened: OpenedFile) -> None:
        self.opened = opened
        self._size = 0
        self._head = b""
        self.look()

    @property
    def identity(self) -> Identity:
        return self.opened.identity

    def look(self) -> bool:
        """Whether it is the one that it was."""
        if self.opened.is_gzip:
            return True
        size = self.opened.size()
        if size < self._size or self.opened.read_at(len(self._head), 0) != self._head:
            return False
        if len(self._head) < HEAD:
            self._head = self.opened.read_at(HEAD, 0)
        self._size = max(size, len(self._head))
        return True

    def begin_anew(self) -> None:
        self._size = 0
        self._head = b""
        self.look()

    def is_copied_to(self, other: OpenedFile) -> bool:
        """Whether another file has what this one held at the last look."""
        return other.read_at(len(self._head), 0) == self._head and len(
            other.read_at(1, self._size - 1)
        ) == min(1, self._size)


class Watch:
    """Looks at the logs' names, and for new ones that the patterns take. What it finds waits in
    `found`."""

    def __init__(self, logs: Sequence[LogTail], patterns: Sequence[str]) -> None:
        self.found: queue.SimpleQueue[Found] = queue.SimpleQueue()
        self._patterns = patterns
        self._seen: dict[str, _Seen | None] = {log.path: log.seen_as(_Seen) for log in logs}
        self._logs = list(logs)
        # Found and not taken yet. What was taken is known by its log, as long as that has it open:
        # then the inode of a file that is gone may be a new one's.
        self._waiting: set[Identity] = set()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="app-logs-watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()

    def add(self, log: LogTail) -> None:
        """A log that was found meanwhile."""
        self._logs = [*self._logs, log]

    def taken(self, identity: Identity) -> None:
        """What was found is a log's now."""
        self._waiting.discard(identity)

    def _run(self) -> None:
        waited = 0.0
        while not self._stop.wait(_LOOK_EVERY):
            for path in list(self._seen):
                self._look(path)
            waited += _LOOK_EVERY
            if waited >= _GLOB_EVERY:
                waited = 0.0
                self._look_for_new()
        for seen in self._seen.values():
            if seen is not None:
                seen.opened.close()

    def _look(self, path: str) -> None:
        seen = self._seen[path]
        now = identity_of(path)
        if seen is not None and not seen.look():
            self._cut_off(path, seen)
        if now is None or (seen is not None and now == seen.identity):
            return
        opened = open_file(path)
        if opened is None:
            return
        if seen is not None:
            for missed in self._missed(path, seen.identity, opened.identity):
                self.found.put(Found(path, missed.identity, missed))
            seen.opened.close()
        self._seen[path] = _Seen(opened.again())
        if any(opened.identity in log.known for log in self._logs):
            # A file that was put back.
            opened.close()
            return
        self._waiting.add(opened.identity)
        self.found.put(Found(path, opened.identity, opened))

    def _cut_off(self, path: str, seen: _Seen) -> None:
        """copytruncate, `> app.log`: what it held is in a copy, or gone."""
        known = self._known()
        copies: list[OpenedFile] = []
        for name in rotated_siblings(path):
            opened = open_file(name)
            if opened is None:
                continue
            # After the copy of what was there come those of what was there since, for less than one
            # look.
            if opened.identity not in known and (copies or seen.is_copied_to(opened)):
                copies.append(opened)
                self._waiting.add(opened.identity)
            else:
                opened.close()
        seen.begin_anew()
        self.found.put(Found(path, seen.identity, seen.opened.again(), copies))

    def _missed(self, path: str, before: Identity, now: Identity) -> list[OpenedFile]:
        """Files that had the name in between, for less than one look: they are newer than the one
        before."""
        siblings = [
            opened for opened in map(open_file, rotated_siblings(path)) if opened is not None
        ]
        identities = [opened.identity for opened in siblings]
        # Without the one before nobody can say which of the others came after it.
        first = identities.index(before) + 1 if before in identities else len(siblings)
        known = self._known()
        missed: list[OpenedFile] = []
        for number, opened in enumerate(siblings):
            if number >= first and opened.identity != now and opened.identity not in known:
                self._waiting.add(opened.identity)
                missed.append(opened)
            else:
                opened.close()
        return missed

    def _look_for_new(self) -> None:
        patterns = [pattern for pattern in self._patterns if glob.has_magic(pattern)]
        for path in expand(patterns):
            if path in self._seen:
                continue
            identity = identity_of(path)
            if identity is None or identity in self._known():
                continue
            # The sending thread looks whether it was sent already, under another name.
            opened = open_file(path)
            if opened is None:
                continue
            self._seen[path] = _Seen(opened)
            self._waiting.add(opened.identity)
            self.found.put(Found(path, opened.identity))

    def _known(self) -> set[Identity]:
        known = set(self._waiting)
        for log in self._logs:
            known |= log.known
        return known
