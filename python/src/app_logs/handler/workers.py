"""The two threads of a handler: one writes documents, one sends them."""

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
        writer: Writer,
        sender: Sender,
        reporter: Reporter,
        notices: Notices,
        *,
        flush_interval: float,
        send_left: Callable[[], bool] | None,
    ) -> None:
        """
        :param send_left: sends what ended processes have left; False when some must wait
        """
        self._buffer = buffer
        self._writer = writer
        self._sender = sender
        self._reporter = reporter
        self._notices = notices
        self._flush_interval = flush_interval
        self._send_left = send_left
        self._try_left_at = 0.0
        self._threads: tuple[threading.Thread, ...] = ()
        self._starting = threading.Lock()
        self._hurried = 0
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
        self._buffer.raw_wake.set()
        self._buffer.ready_wake.set()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(0.2)

    def finish(self, then: Callable[[], None]) -> None:
        """Lets them end by themselves when nothing waits any more."""
        self._then = then
        self._buffer.raw_wake.set()
        self._buffer.ready_wake.set()

    def _goes_on(self) -> bool:
        return not self._is_over and (self._then is None or not self._buffer.is_empty())

    @contextmanager
    def hurry(self) -> Iterator[None]:
        """Within it they do not wait for more records to come."""
        self._hurried += 1
        try:
            self._buffer.raw_wake.set()
            self._buffer.ready_wake.set()
            yield
        finally:
            self._hurried -= 1

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
        if wrote and (self._hurried or buffer.ready_count() >= MOST_RECORDS):
            buffer.ready_wake.set()
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
