"""Notices that a log's name is another file's, by a thread of its own (edge: the file system, the clock).

An outage of the engine keeps the sending thread waiting, and a file that is rotated twice in that time may be gone by the
end of it. This thread opens each file as soon as it has the name; what is open can be read whatever becomes of its name.
"""

from __future__ import annotations

import glob
import os
import queue
import threading
from collections.abc import Sequence

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


class Watch:
    """Looks at the logs' names, and for new ones that the patterns take. What it finds waits in `found`."""

    def __init__(self, logs: Sequence[LogTail], patterns: Sequence[str]) -> None:
        self.found: queue.SimpleQueue[tuple[str, Identity, OpenedFile | None]] = queue.SimpleQueue()
        self._patterns = patterns
        self._newest: dict[str, Identity | None] = {log.path: log.newest for log in logs}
        self._logs = list(logs)
        # Found and not taken yet. What was taken is known by its log, as long as that has it open: then the inode of a
        # file that is gone may be a new one's.
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
            for path in list(self._newest):
                self._look(path)
            waited += _LOOK_EVERY
            if waited >= _GLOB_EVERY:
                waited = 0.0
                self._look_for_new()

    def _look(self, path: str) -> None:
        before = self._newest[path]
        now = identity_of(path)
        if now is None or now == before:
            return
        opened = open_file(path)
        if opened is None:
            return
        if before is not None:
            for missed in self._missed(path, before, opened.identity):
                self.found.put((path, missed.identity, missed))
        self._newest[path] = opened.identity
        if any(opened.identity in log.known for log in self._logs):
            # A file that was put back.
            opened.close()
            return
        self._waiting.add(opened.identity)
        self.found.put((path, opened.identity, opened))

    def _missed(self, path: str, before: Identity, now: Identity) -> list[OpenedFile]:
        """Files that had the name in between, for less than one look: they are newer than the one before."""
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
            if path in self._newest:
                continue
            identity = identity_of(path)
            if identity is None or identity in self._known():
                continue
            # The sending thread looks whether it was sent already, under another name.
            self._newest[path] = identity
            self._waiting.add(identity)
            self.found.put((path, identity, None))

    def _known(self) -> set[Identity]:
        known = set(self._waiting)
        for log in self._logs:
            known |= log.known
        return known
