"""The documents that wait, wherever they do: in memory or in spill files."""

from __future__ import annotations

from collections.abc import Sequence

from app_logs.delivery.outgoing import Outgoing
from app_logs.handler.buffer import Buffer
from app_logs.handler.spill_files import SpillFiles


class Waiting:
    """What the sender takes from and reports to."""

    def __init__(self, buffer: Buffer, spill: SpillFiles | None) -> None:
        self._buffer = buffer
        self._spill = spill

    def take(self, most: int, most_bytes: int) -> list[Outgoing]:
        """The documents that wait longest, in order; reports of the handler first."""
        taken = self._buffer.take(most, most_bytes)
        if self._spill is not None and len(taken) < most:
            taken += self._spill.take(most - len(taken), most_bytes)
        self._buffer.note_taken(taken)
        return taken

    def has_at_least(self, count: int) -> bool:
        """Whether so many documents wait."""
        waiting = self._buffer.ready_count()
        return waiting + (0 if self._spill is None else self._spill.unread()) >= count

    def put_back(self, documents: Sequence[Outgoing]) -> None:
        """They go before all others again."""
        self._buffer.note_put_back(list(documents))
        if self._spill is None:
            self._buffer.put_back(list(documents))
            return
        self._buffer.put_back([each for each in documents if each.is_report])
        self._spill.put_back([each for each in documents if not each.is_report])

    def settled(self, documents: Sequence[Outgoing], reason: str = "") -> None:
        """They need no more care.

        :param reason: why they were dropped; empty: the engine has them
        """
        if not documents:
            return
        self._buffer.settled(list(documents), reason, elsewhere=self._spill is not None)
        if self._spill is not None:
            self._spill.settled(each for each in documents if not each.is_report)
