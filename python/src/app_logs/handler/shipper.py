"""A handler's machinery in one process: what records pass through, its beginning and its end."""

from __future__ import annotations

import itertools
import logging
import os
import time
from _thread import get_ident
from collections.abc import Callable
from typing import TYPE_CHECKING

from app_logs.delivery.back_off import Patience
from app_logs.delivery.dead_letters import DeadLetters
from app_logs.handler.buffer import Buffer
from app_logs.handler.capture import capture
from app_logs.handler.document import DocumentWriter
from app_logs.handler.identity import new_identity
from app_logs.handler.left_files import send_left_files
from app_logs.handler.limits import Policy
from app_logs.handler.notices import Notices
from app_logs.handler.own_work import OWN_THREADS
from app_logs.handler.process_end import unregister
from app_logs.handler.report import Reporter
from app_logs.handler.sender import Sender
from app_logs.handler.settings import Settings
from app_logs.handler.spill_files import SpillFiles
from app_logs.handler.stats import Stats
from app_logs.handler.waiting import Waiting
from app_logs.handler.workers import Workers
from app_logs.handler.writer import Writer
from app_logs.names import data_stream_name

if TYPE_CHECKING:
    from app_logs.delivery.client_edge import ClientPost


class Shipper:
    """Takes records and sends them. Its threads begin with the first record."""

    def __init__(self, settings: Settings, make_post: Callable[[str], ClientPost]) -> None:
        """
        :param make_post: makes the way to a data stream, anew for every process
        """
        self._settings = settings
        self._make_post = make_post
        self._is_closed = False
        self._begin()

    def _begin(self) -> None:
        """What belongs to one process."""
        settings = self._settings
        stream = data_stream_name(settings.service, settings.namespace)
        identity = new_identity()
        documents = DocumentWriter(settings.service, settings.namespace, identity)
        notices = Notices()
        buffer = Buffer(settings.limits)
        spill: SpillFiles | None = None
        if settings.limits.policy is Policy.SPILL:
            owner = f"{identity.pid}-{identity.prefix}"
            spill = SpillFiles(settings.directory, stream, owner, settings.limits.spill_bytes)
        dead_letters = settings.directory / f"{stream}.dead-letters.ndjson"
        waiting = Waiting(buffer, spill)

        def new_sender() -> Sender:
            return Sender(
                make_post=lambda: self._make_post(stream),
                waiting=waiting,
                buffer=buffer,
                dead_letters=DeadLetters(dead_letters, stream),
                notices=notices,
                patience=Patience(),
            )

        sender = new_sender()
        self._sequence = itertools.count()
        self._reporter = Reporter(buffer, documents, self._sequence, settings.report_interval)
        self._workers = Workers(
            buffer,
            waiting,
            Writer(buffer, documents, spill, notices),
            (sender, new_sender()),
            self._reporter,
            notices,
            flush_interval=settings.flush_interval,
            send_left=(
                None
                if spill is None
                else lambda: send_left_files(settings.directory, stream, sender)
            ),
        )
        self._pid = os.getpid()
        self._buffer = buffer
        self._sender = sender
        self._spill = spill
        self._notices = notices
        self._is_running = False
        self._end_by: float | None = None
        self._flush_failed = float("-inf")

    def take(self, record: logging.LogRecord) -> None:
        """A record; never raises, never waits (but for the policy "block")."""
        if get_ident() in OWN_THREADS:
            self._buffer.count_ignored()
            return
        if not self._is_running and not self._may_take():
            return
        try:
            captured = capture(record, next(self._sequence))
        except Exception:
            self._buffer.count_dropped("failed")
            return
        self._buffer.offer(captured)

    def _may_take(self) -> bool:
        """Begins with the first record; after the end, counts what is dropped."""
        if self._is_closed:
            self._buffer.count_dropped("closed")
            return False
        self._is_running = self._workers.start()
        return True

    @property
    def stats(self) -> Stats:
        """The counters of this process."""
        return self._buffer.stats()

    @property
    def trouble(self) -> str | None:
        """What stands in the way of sending, with what to do; None when nothing does."""
        trouble = self._sender.trouble
        return None if trouble is None else trouble.what

    def drain(self, timeout: float) -> int:
        """Waits until all that was logged before is sent, at most `timeout` seconds.

        :returns: how many records are held still; 0 when all of those are sent
        """
        return self._drain(time.monotonic() + timeout)

    def flush(self) -> None:
        """As `drain`; at the end of the process within what is left of its time.

        Not while `logging` is configured: see `is_configuring`.
        """
        if is_configuring():
            return
        ends = self._end_by
        until = time.monotonic() + self._settings.drain_timeout if ends is None else ends
        if self._drain(until):
            self._flush_failed = time.monotonic()

    def drain_at_end(self) -> int:
        """As `drain`, when the process ends: says what was not sent.

        May be called again; the time for all calls together is the settings' `drain_timeout`.
        """
        if self._pid != os.getpid():
            return 0
        if self._end_by is None:
            # logging.shutdown flushes and closes: that is not to wait twice.
            has_waited = time.monotonic() - self._flush_failed < 1.0
            self._end_by = time.monotonic() + (0 if has_waited else self._settings.drain_timeout)
            self._reporter.report()
        held = self._drain(self._end_by)
        if held:
            self._tell_left(held)
        elif not self._buffer.is_empty():
            # A line about the handler itself is not worth as long a wait.
            until = min(self._end_by, time.monotonic() + 1.0)
            with self._workers.hurry():
                self._workers.wait_until(self._buffer.is_empty, until)
        return held

    def close(self) -> None:
        """Drains; what is logged from now on is dropped, and counted.

        While `logging` is configured the threads drain by themselves, and the end of the process
        waits for them as for all others.
        """
        if self._is_closed:
            return
        self._is_closed = True
        self._is_running = False
        if is_configuring():
            self._reporter.report()
            self._workers.finish(then=self._close_spill)
            return
        self.drain_at_end()
        self._workers.stop()
        if self._spill is None:
            self._buffer.give_up()
        self._close_spill()
        unregister(self)

    def _close_spill(self) -> None:
        if self._spill is not None:
            self._spill.close()

    def after_fork_in_child(self) -> None:
        """The parent's records, threads and connections are the parent's."""
        if self._spill is not None:
            self._spill.forget()
        self._begin()

    def _drain(self, until: float) -> int:
        is_sent = self._buffer.all_so_far_sent()
        with self._workers.hurry():
            is_done = self._workers.wait_until(is_sent, until)
        return 0 if is_done else self._buffer.stats().held

    def _tell_left(self, held: int) -> None:
        why = self.trouble or "the engine did not take them in time"
        kept = ""
        if self._spill is not None:
            kept = f" They are in {self._spill.folder}, and the next process sends them."
        what = f"{held} of {self.stats.accepted} records were not sent: {why}{kept}"
        self._notices.say("left", what)


def is_configuring() -> bool:
    """Whether this thread has `logging`'s own lock, as `dictConfig` has when it closes old
    handlers.

    The client's loggers take it when they ask for their level: waiting for a request here would be
    waiting for oneself.
    """
    lock = getattr(logging, "_lock", None)
    is_owned = getattr(lock, "_is_owned", None)
    return bool(is_owned is not None and is_owned())
