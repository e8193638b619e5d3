"""A handler's machinery in one process: the queue, its two threads, and how they begin and end."""

from __future__ import annotations

import itertools
import logging
import os
import threading
import time
from _thread import get_ident
from collections.abc import Callable
from pathlib import Path
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
from app_logs.handler.own_work import OWN_THREADS, own_work
from app_logs.handler.report import Reporter
from app_logs.handler.sender import MOST_RECORDS, Sender
from app_logs.handler.settings import Settings
from app_logs.handler.spill_files import SpillFiles
from app_logs.handler.stats import Stats
from app_logs.handler.waiting import Waiting
from app_logs.handler.writer import Writer
from app_logs.names import data_stream_name

if TYPE_CHECKING:
    from app_logs.delivery.client_edge import ClientPost

# Seconds for which the writer gathers records after the first: a thread that is woken for each
# costs the program more than the record itself.
_GATHER = 0.02
# While someone waits for the end, a back-off must not use up the time.
_HURRIED_DELAY = 0.1


class Shipper:
    """Takes records and sends them. Its threads begin with the first record."""

    def __init__(self, settings: Settings, make_post: Callable[[str], ClientPost]) -> None:
        """
        :param make_post: makes the way to a data stream, anew for every process
        """
        self._settings = settings
        self._make_post = make_post
        self._begin()

    def _begin(self) -> None:
        """What belongs to one process."""
        settings = self._settings
        stream = data_stream_name(settings.service, settings.namespace)
        identity = new_identity()
        self._pid = os.getpid()
        self._sequence = itertools.count()
        self._notices = Notices()
        self._buffer = Buffer(settings.limits)
        self._spill: SpillFiles | None = None
        if settings.limits.policy is Policy.SPILL:
            owner = f"{identity.pid}-{identity.prefix}"
            self._spill = SpillFiles(settings.directory, stream, owner, settings.limits.spill_bytes)
        documents = DocumentWriter(settings.service, settings.namespace, identity)
        self._writer = Writer(self._buffer, documents, self._spill, self._notices)
        self._reporter = Reporter(self._buffer, documents, self._sequence, settings.report_interval)
        self._sender = Sender(
            make_post=lambda: self._make_post(stream),
            waiting=Waiting(self._buffer, self._spill),
            buffer=self._buffer,
            dead_letters=DeadLetters(dead_letter_path(settings.directory, stream), stream),
            notices=self._notices,
            patience=Patience(),
        )
        self._stream = stream
        self._threads: tuple[threading.Thread, ...] = ()
        self._is_running = False
        self._starting = threading.Lock()
        self._hurry = 0
        self._is_closed = False
        self._end_by: float | None = None
        self._flush_failed = float("-inf")

    # What the program calls

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
        self._start()
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

        :returns: how many records are held still
        """
        return self._drain(time.monotonic() + timeout)

    def flush(self) -> None:
        """As `drain`; at the end of the process within what is left of its time."""
        ends = self._end_by
        until = time.monotonic() + self._settings.drain_timeout if ends is None else ends
        if self._drain(until):
            self._flush_failed = time.monotonic()

    def drain_at_end(self) -> int:
        """As `drain`, when the process ends: says what was not sent. May be called again and again;
        the time for all calls together is the settings' `drain_timeout`."""
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
            self._drain(min(self._end_by, time.monotonic() + 1.0), with_reports=True)
        return held

    def close(self) -> None:
        """Drains; what is logged from now on is dropped, and counted."""
        if self._is_closed:
            return
        self.drain_at_end()
        self._is_closed = True
        self._is_running = False
        self._buffer.raw_wake.set()
        self._buffer.ready_wake.set()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(0.2)
        if self._spill is not None:
            self._spill.close()

    def after_fork_in_child(self) -> None:
        """The parent's records, threads and connections are the parent's."""
        if self._spill is not None:
            self._spill.forget()
        was_closed = self._is_closed
        self._begin()
        self._is_closed = was_closed

    # The threads

    def _start(self) -> None:
        # Not waiting for it: a signal handler may log while this very thread is starting them.
        if not self._starting.acquire(blocking=False):
            return
        try:
            if self._threads:
                return
            threads = (
                threading.Thread(target=self._write, name="app-logs-writer", daemon=True),
                threading.Thread(target=self._send, name="app-logs-sender", daemon=True),
            )
            try:
                for thread in threads:
                    thread.start()
            except RuntimeError:
                # The interpreter is shutting down: draining does the work itself.
                return
            self._threads = threads
            self._is_running = True
        finally:
            self._starting.release()

    def _write(self) -> None:
        buffer = self._buffer
        with own_work():
            while not self._is_closed:
                began = time.monotonic()
                wrote = self._writer.step()
                if wrote and (self._hurry or buffer.ready_count() >= MOST_RECORDS):
                    buffer.ready_wake.set()
                if not wrote:
                    buffer.raw_wake.wait(1.0)
                if not self._hurry and not buffer.is_filling():
                    # At most a quarter of the time: the program comes first.
                    took = time.monotonic() - began
                    time.sleep(max(_GATHER, 3 * took) if wrote else _GATHER)

    def _send(self) -> None:
        buffer = self._buffer
        with own_work():
            if self._spill is not None:
                self._send_left()
            while not self._is_closed:
                self._reporter.report_if_due()
                wait = self._sender.step()
                if wait is None:
                    buffer.ready_wake.wait(0.01 if self._hurry else self._settings.flush_interval)
                elif wait > 0:
                    self._pause(wait)

    def _pause(self, seconds: float) -> None:
        """Waits out a back-off; not to its end when the program ends."""
        until = time.monotonic() + seconds
        while not self._is_closed:
            left = until - time.monotonic()
            if left <= 0 or (self._hurry and left <= seconds - _HURRIED_DELAY):
                return
            self._buffer.ready_wake.wait(min(left, _HURRIED_DELAY))

    def _send_left(self) -> None:
        send_left_files(self._settings.directory, self._stream, self._sender)

    # Draining

    def _drain(self, until: float, *, with_reports: bool = False) -> int:
        buffer = self._buffer
        is_done = buffer.is_empty if with_reports else buffer.holds_nothing
        self._hurry += 1
        try:
            buffer.raw_wake.set()
            buffer.ready_wake.set()
            if any(thread.is_alive() for thread in self._threads):
                buffer.wait_until(is_done, until)
            else:
                self._work_until(is_done, until)
        finally:
            self._hurry -= 1
        return buffer.stats().held

    def _work_until(self, is_done: Callable[[], bool], until: float) -> None:
        """Does the threads' work in this one, where there are none."""
        with own_work():
            while self._writer.step():
                pass
            while not is_done() and time.monotonic() < until:
                wait = self._sender.step() or 0.0
                time.sleep(min(wait, _HURRIED_DELAY, max(0.0, until - time.monotonic())))

    def _tell_left(self, held: int) -> None:
        why = self.trouble or "the engine did not take them in time"
        kept = ""
        if self._spill is not None:
            kept = f" They are in {self._spill.folder}, and the next process sends them."
        self._notices.say(
            "left", f"{held} of {self.stats.accepted} records were not sent: {why}{kept}"
        )


def dead_letter_path(directory: Path, stream: str) -> Path:
    """Where refused documents of a data stream are kept."""
    return directory / f"{stream}.dead-letters.ndjson"
