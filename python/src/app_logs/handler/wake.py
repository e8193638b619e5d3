"""Waking a thread, from anywhere."""

from __future__ import annotations

import threading
from contextlib import suppress


class Wake:
    """As an Event that waiting clears; it may be set in a signal handler or a finaliser.

    `threading.Event` takes a lock that is not reentrant to be set: a signal handler that logs while
    the same thread is setting it would wait for itself.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lock.acquire()

    def wait(self, timeout: float) -> bool:
        """Waits at most `timeout` seconds; whether it was set."""
        return self._lock.acquire(timeout=max(0.0, timeout))

    def set(self) -> None:
        """Wakes the one that waits, or the next that will."""
        with suppress(RuntimeError):  # it is set already
            self._lock.release()
