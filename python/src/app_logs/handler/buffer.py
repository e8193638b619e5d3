"""Records that wait, bounded by number and bytes, and the counters of what became of them.

One reentrant lock guards both, and is only held for a few bytecodes, never during I/O. It is
reentrant because a signal handler, or a finaliser, may log in the middle of them.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable

from app_logs.delivery.outgoing import Outgoing
from app_logs.handler.capture import Captured
from app_logs.handler.limits import Limits, Policy
from app_logs.handler.stats import Stats
from app_logs.handler.wake import Wake


class Buffer:
    """From `emit` over the writer of documents to the sender."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lock = threading.RLock()
        self._changed = threading.Condition(self._lock)
        self._raw: deque[Captured] = deque()
        self._ready: deque[Outgoing] = deque()
        self._held = 0
        self._elsewhere = 0
        self._reports = 0
        self._bytes = 0
        self._accepted = 0
        self._sent = 0
        self._retried = 0
        self._ignored = 0
        self._recovered = 0
        self._waiting_again: set[str] = set()
        self._takes = 0
        self._given_up = 0
        self._on_their_way: set[int] = set()
        self._maybe_doubled = 0
        self._dropped: dict[str, int] = {}
        self.raw_wake = Wake()
        self.ready_wake = Wake()
        self._writer_sleeps = False

    # What the program calls

    def offer(self, captured: Captured) -> None:
        """Takes a record, or drops one; waits only under the policy "block"."""
        size = captured.size
        with self._lock:
            self._accepted += 1
            self._held += 1
            self._bytes += size
            if self._is_full() and not self._has_room_for(size):
                return
            self._raw.append(captured)
            sleeps = self._writer_sleeps
        if sleeps:
            self._writer_sleeps = False
            self.raw_wake.set()

    def count_ignored(self) -> None:
        """A record of the handler's own threads."""
        with self._lock:
            self._ignored += 1

    def count_dropped(self, reason: str) -> None:
        """A record that never got as far as the queue."""
        with self._lock:
            self._accepted += 1
            self._dropped[reason] = self._dropped.get(reason, 0) + 1

    def _has_room_for(self, size: int) -> bool:
        """Makes room by the policy, or takes the new record out of the books. Lock is held."""
        if size > self._limits.max_bytes:
            self._drop(size, "too_large")
            return False
        if self._limits.policy is Policy.BLOCK:
            self._wait_for_room()
        elif self._limits.policy is Policy.DROP_OLDEST:
            while self._is_full() and (self._ready or self._raw):
                self._drop_oldest()
        if self._is_full():
            self._drop(size, "queue_full")
            return False
        return True

    def _is_full(self) -> bool:
        inside = self._held - self._elsewhere
        return inside > self._limits.max_records or self._bytes > self._limits.max_bytes

    def _wait_for_room(self) -> None:
        until = time.monotonic() + self._limits.block_timeout
        self.raw_wake.set()
        self.ready_wake.set()
        while self._is_full():
            left = until - time.monotonic()
            if left <= 0:
                return
            self._changed.wait(left)

    def _drop_oldest(self) -> None:
        if self._ready:
            oldest = self._ready.popleft()
            self._waiting_again.discard(oldest.id)
            if oldest.is_report:
                self._reports -= 1
            else:
                self._drop(oldest.size, "queue_full")
        else:
            self._drop(self._raw.popleft().size, "queue_full")

    def _drop(self, size: int, reason: str) -> None:
        self._held -= 1
        self._bytes -= size
        self._dropped[reason] = self._dropped.get(reason, 0) + 1

    # What the writer of documents calls

    def take_raw(self, most: int) -> list[Captured]:
        """The records that wait longest, in order; they count as held until they are written."""
        with self._lock:
            taken = [self._raw.popleft() for _ in range(min(most, len(self._raw)))]
            self._writer_sleeps = not taken
            return taken

    def is_filling(self) -> bool:
        """Whether so much waits to be written that there is no time to lose."""
        return len(self._raw) > self._limits.max_records // 4

    def written(self, pairs: Iterable[tuple[Captured, Outgoing]], *, elsewhere: bool) -> None:
        """Records have become documents.

        :param elsewhere: they wait outside, in a spill file: they are held, but take up no memory
        """
        with self._changed:
            for captured, outgoing in pairs:
                self._bytes -= captured.size
                if elsewhere:
                    self._elsewhere += 1
                else:
                    self._bytes += outgoing.size
                    self._ready.append(outgoing)
            self._changed.notify_all()

    def not_written(self, captured: Captured, reason: str) -> None:
        """A record that could not be kept."""
        with self._changed:
            self._drop(captured.size, reason)
            self._changed.notify_all()

    def add_report(self, report: Outgoing) -> None:
        """A line of the handler itself: in none of the counters."""
        with self._lock:
            self._reports += 1
            self._ready.append(report)

    # What the sender calls

    def ready_count(self) -> int:
        """How many documents wait."""
        return len(self._ready)

    def take(self, most: int, most_bytes: int) -> list[Outgoing]:
        """The documents that wait longest, in order: at least one when there is any."""
        taken: list[Outgoing] = []
        size = 0
        with self._lock:
            while self._ready and len(taken) < most:
                size += self._ready[0].size
                if taken and size > most_bytes:
                    break
                taken.append(self._ready.popleft())
        return taken

    def put_back(self, documents: list[Outgoing]) -> None:
        """They go to their place in the order again, and may be dropped again."""
        if not documents:
            return
        with self._lock:
            # Ids of one process are in the order of logging. Two senders may put back in any order.
            back = documents
            while self._ready and self._ready[0].id < documents[-1].id:
                back = [*back, self._ready.popleft()]
            self._ready.extendleft(sorted(back, key=lambda each: each.id, reverse=True))

    def begin_sending(self) -> int:
        """A number for documents that are taken from now on."""
        with self._lock:
            self._takes += 1
            self._on_their_way.add(self._takes)
            return self._takes

    def end_sending(self, number: int) -> None:
        """What was taken under that number has been settled or put back."""
        with self._changed:
            self._on_their_way.discard(number)
            self._changed.notify_all()

    def note_put_back(self, documents: list[Outgoing]) -> None:
        """They wait again, wherever they do."""
        with self._lock:
            self._waiting_again.update(each.id for each in documents)

    def note_taken(self, documents: list[Outgoing]) -> None:
        """They do not wait any more."""
        with self._lock:
            if self._waiting_again:
                self._waiting_again.difference_update(each.id for each in documents)

    def settled(self, documents: list[Outgoing], reason: str = "", *, elsewhere: bool) -> None:
        """They need no more care: the engine has them, or they were dropped for a reason."""
        with self._changed:
            for document in documents:
                if document.is_report:
                    self._reports -= 1
                    continue
                if self._given_up:
                    # The answer to a request that was under way at the end.
                    self._given_up -= 1
                    self._dropped["not_sent"] -= 1
                else:
                    self._held -= 1
                    self._bytes -= 0 if elsewhere else document.size
                    self._elsewhere -= 1 if elsewhere else 0
                if reason:
                    self._dropped[reason] = self._dropped.get(reason, 0) + 1
                else:
                    self._sent += 1
            self._changed.notify_all()

    def give_up(self) -> None:
        """What waits will not be sent any more: it counts as dropped, `not_sent`."""
        with self._changed:
            if self._held:
                self._dropped["not_sent"] = self._dropped.get("not_sent", 0) + self._held
            self._given_up += self._held
            self._held = self._bytes = 0
            self._raw.clear()
            self._ready.clear()
            self._changed.notify_all()

    def count(self, *, retried: int = 0, recovered: int = 0, maybe_doubled: int = 0) -> None:
        """Adds to counters."""
        with self._lock:
            self._retried += retried
            self._recovered += recovered
            self._maybe_doubled += maybe_doubled

    # What anyone calls

    def stats(self) -> Stats:
        """The counters, all of one moment."""
        with self._lock:
            return Stats(
                accepted=self._accepted,
                sent=self._sent,
                retried=self._retried,
                held=self._held,
                held_bytes=self._bytes,
                dropped=dict(self._dropped),
                ignored=self._ignored,
                recovered=self._recovered,
                maybe_doubled=self._maybe_doubled,
            )

    def all_so_far_sent(self) -> Callable[[], bool]:
        """What tells whether all that is held now is done with, however much is logged meanwhile.

        Records are sent in their order, but for repeats: while there are any, all must be done.
        """
        with self._lock:
            target = self._done_in_order() + self._held
        older: set[int] | None = None

        def is_so() -> bool:
            nonlocal older
            if self._held == 0:
                return True
            if self._done_in_order() < target or self._waiting_again:
                older = None
                return False
            # As many are done; but of those now on their way some may be older than some of them.
            if older is None:
                older = set(self._on_their_way)
            return older.isdisjoint(self._on_their_way)

        return is_so

    def _done_in_order(self) -> int:
        """What passed the engine: other drops may be of later records."""
        return self._sent + self._dropped.get("refused", 0)

    def is_empty(self) -> bool:
        """Whether nothing waits or is on its way, reports included."""
        return self._held == 0 and self._reports == 0

    def wait_until(self, is_so: Callable[[], bool], until: float) -> bool:
        """Waits for a change of what is held; gives up at a time of `time.monotonic`.

        May be called by a signal handler that interrupted any of the above: waiting on a condition
        gives its reentrant lock up however often this thread has taken it.
        """
        with self._changed:
            while not is_so():
                left = until - time.monotonic()
                if left <= 0:
                    return False
                self._changed.wait(min(left, 0.1))
            return True
