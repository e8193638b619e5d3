"""Programs that write and rotate logs, for tests: each line is written whole or in two parts, and
is like no other."""

from __future__ import annotations

import os
import random
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tests.support.tail_process import record

Rotate = Callable[["LogWriter"], None]


class LogWriter:
    """Appends numbered records, as fast as it is told to; `rotations` are done between two
    writes."""

    def __init__(self, path: Path, lines_a_second: int, seed: int) -> None:
        self.path = path
        self.written: list[str] = []
        """Lines in their order."""
        self._rate = lines_a_second
        self._pick = random.Random(seed)
        self._out = path.open("a", encoding="utf-8")
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run)
        self._number = 0

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()
        self._out.close()

    def rotate(self, how: Rotate) -> None:
        """Between two writes, as one program does it that logs and rotates."""
        with self._lock:
            how(self)

    def reopen(self) -> None:
        self._out.close()
        self._out = self.path.open("a", encoding="utf-8")

    def _run(self) -> None:
        begin = time.monotonic()
        while not self._stop.is_set():
            due = int((time.monotonic() - begin) * self._rate)
            if self._number >= due:
                self._stop.wait(0.002)
                continue
            with self._lock:
                self._write(min(due - self._number, 200))

    def _write(self, count: int) -> None:
        lines: list[str] = []
        for _ in range(count):
            self._number += 1
            lines.append(record(self._number))
            if self._pick.random() < 0.02:
                lines.append(f"Traceback of {self._number}\n")
        self.written += lines
        text = "".join(lines)
        # A reader may come in the middle of a line.
        cut = self._pick.randint(0, len(text))
        self._out.write(text[:cut])
        self._out.flush()
        self._out.write(text[cut:])
        self._out.flush()


def by_renaming(writer: LogWriter, most: int = 50) -> None:
    """As RotatingFileHandler and logrotate's `create` do it."""
    _make_room(writer.path, most)
    os.replace(writer.path, f"{writer.path}.1")
    writer.reopen()


def by_copying(writer: LogWriter, most: int = 50) -> None:
    """As logrotate's `copytruncate` does it."""
    _make_room(writer.path, most)
    shutil.copyfile(writer.path, f"{writer.path}.1")
    os.truncate(writer.path, 0)


def by_packing(writer: LogWriter, most: int = 50) -> None:
    """As logrotate's `copytruncate` with `compress` does it."""
    import gzip

    _make_room(writer.path, most)
    packed = Path(f"{writer.path}.1.gz")
    with writer.path.open("rb") as old, gzip.open(packed, "wb", compresslevel=1) as new:
        shutil.copyfileobj(old, new)
    os.truncate(writer.path, 0)


def by_date(writer: LogWriter) -> None:
    """As TimedRotatingFileHandler does it."""
    number = 1
    while Path(f"{writer.path}.2030-01-{number:02d}").exists():
        number += 1
    os.replace(writer.path, f"{writer.path}.2030-01-{number:02d}")
    writer.reopen()


def _make_room(path: Path, most: int) -> None:
    for number in range(most - 1, 0, -1):
        for ending in ("", ".gz"):
            old = Path(f"{path}.{number}{ending}")
            if old.exists():
                os.replace(old, f"{path}.{number + 1}{ending}")
    for ending in ("", ".gz"):
        Path(f"{path}.{most}{ending}").unlink(missing_ok=True)
