"""What the handler says to the person at the terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

_SAME_AGAIN_AFTER = 300.0


def to_stderr(line: str) -> None:
    """One line; a program without a stderr goes without."""
    try:
        sys.stderr.write(f"app_logs: {line}\n")
        sys.stderr.flush()
    except Exception:  # closed, None, or a stand-in of the program's
        return


class Notices:
    """Says each thing once, and again only after five minutes."""

    def __init__(self, say: Callable[[str], None] = to_stderr) -> None:
        self._say = say
        self._said: dict[str, float] = {}

    def say(self, kind: str, line: str) -> None:
        """Not through `logging`: a handler that fails must not feed itself."""
        now = time.monotonic()
        last = self._said.get(kind)
        if last is None or now - last > _SAME_AGAIN_AFTER:
            self._said[kind] = now
            self._say(line)

    def over(self, kind: str) -> None:
        """It is as it should be again: the next time is told at once."""
        self._said.pop(kind, None)
