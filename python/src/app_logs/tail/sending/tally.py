"""What became of the events of a chunk."""

from __future__ import annotations

import threading

_MAX_REASONS = 5


class Tally:
    """Counts, and the first reasons of what went wrong. Bulks under way at once count in it
    together."""

    def __init__(self) -> None:
        self.accepted = 0
        self.duplicate = 0
        self.rejected = 0
        self.refused: set[str] = set()
        """`_id`s of events that are not in the data stream."""
        self.reasons: list[str] = []
        self._lock = threading.Lock()

    def add(self, accepted: int, duplicate: int) -> None:
        with self._lock:
            self.accepted += accepted
            self.duplicate += duplicate

    def reject(self, id_: str, reason: str) -> None:
        with self._lock:
            self.rejected += 1
            self.refused.add(id_)
        self.note(reason)

    def note(self, reason: str) -> None:
        """Keeps a reason, once."""
        with self._lock:
            if len(self.reasons) < _MAX_REASONS and reason not in self.reasons:
                self.reasons.append(reason)
