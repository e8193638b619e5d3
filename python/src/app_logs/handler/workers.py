"""The threads of a handler: one writes documents, two send them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app_logs.handler.buffer import Buffer
from app_logs.handler.notices import Notices
from app_logs.handler.own_work import own_work
from app_logs.handler.report import Reporter
from app_logs.handler.sender import MOST_RECORDS, Sender
from app_logs.handler.waiting import Waiting
from app_logs.handler.wake import Wake
from app_logs.handler.writer import Writer

# Seconds for which the writer gathers records after the first: a thread that is woken for each
# costs the program more than the record itself.
_GATHER = 0.02
_LONGEST_REST = 0.1
# While someone waits for the end, a back-off must not use up the time.
_HURRIED_DELAY = 0.1
_TRY_LEFT_AGAIN = 30.0


class Workers:
    """Begin with `start`, which a process may not allow: then `work_until` does their work."""

    def __init__(
        self,
        buffer: Buffer,
        waiting: Waiting,
        writer: Writer,
        senders: tuple[Sender, Sender],
        reporter: Reporter,
        notices: Notices,
        *,
        flush_interval: float,
        send_left: Callable[[], bool] | None,
    ) -> None:
        """
        :param senders: the second one helps when there is much to send: an engine works on one
            request with one processor
        :param send_left: sends what ended processes have left; False when some must wait
        """
        self._buffer = buffer
        self._waiting = waiting
        self._writer = writer
        self._sender, self._helper = senders
        self._reporter = reporter
        self._notices = notices
        self._flush_interval = flush_interval
        self._send_left = send_left
        self._try_left_at = 0.0
        self._threads: tuple[threading.Thread, ...] = ()
        self._starting = threading.Lock()
        self._hurried: set[object] = set()
        self._help_wake = Wake()
        self._is_over = False
        self._then: Callable[[], None] | None = None

    def start(self) -> bool:
        """Starts them once; whether they run."""
        # Not waiting for it: a signal handler may log while this very thread is starting them.
        if self._threads or not self._starting.acquire(blocking=False):
            return bool(self._threads)
        try:
            threads = (
                threading.Thread(target=self._write, name="app-logs-writer", daemon=True),
                threading.Thread(target=self._send, name="app-logs-sender", daemon=True),
                threading.Thread(target=self._help, name="app-logs-helper", daemon=True),
            )
            for thread in threads:
                thread.start()
            self._threads = threads
        except RuntimeError:
            # The interpreter is shutting down.
            return False
        finally:
            self._starting.release()
        return True

    def stop(self) -> None:
        """Ends them; not waiting for a request that is under way."""
        self._is_over = True
        self._wake_all()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(0.2)

    def finish(self, then: Callable[[], None]) -> None:
        """Lets them end by themselves when nothing waits any more."""
        self._then = then
        self._wake_all()

    def _wake_all(self) -> None:
        self._buffer.raw_wake.set()
        self._buffer.ready_wake.set()
        self._help_wake.set()

    def _goes_on(self) -> bool:
        return not self._is_over and (self._then is None or not self._buffer.is_empty())

    @contextmanager
    def hurry(self) -> Iterator[None]:
        """Within it they do not wait for more records to come."""
        # Several threads and signal handlers may be at it: adding to a set is atomic, += is not.
        mine = object()
        self._hurried.add(mine)
        try:
            self._wake_all()
            yield
        finally:
            self._hurried.discard(mine)

    def wait_until(self, is_done: Callable[[], bool], until: float) -> bool:
        """Waits for them; where there are none, does their work. Gives up at a monotonic time."""
        if all(thread.is_alive() for thread in self._threads) and self._threads:
            return self._buffer.wait_until(is_done, until)
        with own_work():
            while self._writer.step():
                pass
            while not is_done():
                left = until - time.monotonic()
                if left <= 0:
                    return False
                time.sleep(min(self._sender.step() or 0.0, _HURRIED_DELAY, left))
        return True

    def _write(self) -> None:
        with own_work():
            while self._goes_on():
                try:
                    self._write_some()
                except Exception as error:  # one bad record must not end the thread
                    self._failed(error)

    def _write_some(self) -> None:
        buffer = self._buffer
        began = time.monotonic()
        wrote = self._writer.step()
        took = time.monotonic() - began
        if wrote and (self._hurried or self._waiting.has_at_least(MOST_RECORDS)):
            buffer.ready_wake.set()
            self._help_wake.set()
        if not wrote:
            buffer.raw_wake.wait(1.0)
        if not self._hurried and not buffer.is_filling():
            # At most a quarter of the time: the program comes first.
            time.sleep(min(max(_GATHER, 3 * took), _LONGEST_REST))

    def _send(self) -> None:
        with own_work():
            while self._goes_on():
                try:
                    self._send_some()
                except Exception as error:
                    self._failed(error)
                    self._pause(1.0)
            if self._then is not None:
                self._then()

    def _send_some(self) -> None:
        self._reporter.report_if_due()
        wait = self._sender.step()
        if wait is not None:
            self._pause(wait)
            return
        if self._send_left is not None and time.monotonic() >= self._try_left_at:
            self._try_left_at = time.monotonic() + _TRY_LEFT_AGAIN
            if self._send_left():
                self._send_left = None
        self._buffer.ready_wake.wait(0.01 if self._hurried else self._flush_interval)

    def _help(self) -> None:
        with own_work():
            while self._goes_on():
                try:
                    if self._is_help_wanted():
                        self._pause(self._helper.step() or 0.0)
                    else:
                        self._help_wake.wait(1.0)
                except Exception as error:
                    self._failed(error)
                    self._pause(1.0)

    def _is_help_wanted(self) -> bool:
        """When a whole bulk waits, and the engine takes what it is sent."""
        return self._waiting.has_at_least(MOST_RECORDS) and self._sender.is_well

    def _pause(self, seconds: float) -> None:
        """Waits out a back-off; not to its end when the program ends."""
        began = time.monotonic()
        while not self._is_over:
            waited = time.monotonic() - began
            if waited >= seconds or (self._hurried and waited >= _HURRIED_DELAY):
                return
            self._buffer.ready_wake.wait(min(seconds - waited, _HURRIED_DELAY))

    def _failed(self, error: Exception) -> None:
        what = f"The handler failed, which is a mistake of its own: {type(error).__name__}: {error}"
        self._notices.say("failed", what)
