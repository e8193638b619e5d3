"""How far the sending of long files is, on a terminal (edge: the terminal, the clock)."""

from __future__ import annotations

import os
import sys
import time
from typing import TextIO

_LONG = 4 * 1024 * 1024
"""Bytes of a file that take long enough for a bar."""
_EVERY = 0.2
_WIDTH = 24


class Progress:
    """One line that is drawn over; nothing where no person looks."""

    def __init__(self, wanted: bool, out: TextIO | None = None) -> None:
        self._out = sys.stderr if out is None else out
        self._is_shown = wanted and self._out.isatty()
        self._drawn = False
        self._next = 0.0
        self._began: dict[str, tuple[float, int]] = {}

    def sent(self, path: str, read: int, size: int | None) -> None:
        """So many bytes of a file were read; its size, where that is known."""
        if not self._is_shown:
            return
        now = time.monotonic()
        begun, first = self._began.setdefault(path, (now, read))
        if now < self._next or (size is not None and size < _LONG):
            return
        self._next = now + _EVERY
        self.draw(bar(path, read, size, (read - first) / max(now - begun, 0.001)))

    def draw(self, line: str) -> None:
        self._out.write(f"\r\x1b[K{line}")
        self._out.flush()
        self._drawn = True

    def say(self, line: str) -> None:
        """A line that stays."""
        if self._drawn:
            self._out.write("\r\x1b[K")
            self._drawn = False
        self._out.write(f"{line}\n")
        self._out.flush()


def bar(path: str, read: int, size: int | None, rate: float) -> str:
    """`app.log [####....]  45 %  12.3 of 27.1 MB  8.1 MB/s`"""
    name = os.path.basename(path)
    speed = f"{rate / 1e6:.1f} MB/s"
    if size is None or size <= 0:
        return f"{name}  {read / 1e6:.1f} MB  {speed}"
    share = min(1.0, read / size)
    full = round(share * _WIDTH)
    drawn = "#" * full + "." * (_WIDTH - full)
    return f"{name} [{drawn}] {share:4.0%}  {read / 1e6:.1f} of {size / 1e6:.1f} MB  {speed}"
