"""(a) What the program waits for: nothing. Server up, slow or dead."""

from __future__ import annotations

import builtins
import logging
import os
import sys
import threading
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import app_logs
from tests.support.fault_server import Fault, FaultServer
from tests.support.handlers import balanced, logger_with

IO_EVENTS = ("open", "socket.", "os.", "subprocess.", "shutil.", "import")


class IoWatch:
    """Notes what this thread does that an audit hook sees: files, sockets, imports."""

    def __init__(self) -> None:
        self.thread = 0
        self.seen: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, _: tuple[object, ...]) -> None:
        if threading.get_ident() == self.thread and event.startswith(IO_EVENTS):
            self.seen.append(event)

    @contextmanager
    def watching(self) -> Iterator[None]:
        self.seen.clear()
        self.thread = threading.get_ident()
        try:
            yield
        finally:
            self.thread = 0


# An audit hook cannot be taken away again.
WATCH = IoWatch()


def test_the_watch_sees_io() -> None:
    with WATCH.watching():
        builtins.open(__file__).close()
    assert "open" in WATCH.seen


def test_emit_does_no_io(server: FaultServer, tmp_path: Path) -> None:
    with logger_with(server.url, tmp_path) as (logger, handler):
        logger.info("the first starts threads")
        with WATCH.watching():
            try:
                raise ValueError("x")
            except ValueError:
                logger.exception("failed %s", [1], extra={"a": {"b": [2]}})
            logger.info("more", stack_info=False)
        assert WATCH.seen == []
        assert handler.drain(10) == 0
        assert handler.stats.sent == 3


@pytest.mark.parametrize("state", ["hangs", "slow", "dead", "up"])
def test_a_program_does_not_wait_for_the_server(
    server: FaultServer, tmp_path: Path, state: str
) -> None:
    url = "http://127.0.0.1:9" if state == "dead" else server.url
    server.always = {"hangs": Fault(hang=True), "slow": Fault(slow=0.5)}.get(state)
    options = {"request_timeout": 60.0, "drain_timeout": 0.0}
    with logger_with(url, tmp_path, **options) as (logger, handler):
        logger.info("first")
        if state == "hangs":
            server.wait_for(lambda: bool(server.requests))
        longest = 0.0
        for n in range(2000):
            began = time.thread_time()
            logger.info("%d", n)
            longest = max(longest, time.thread_time() - began)
        # Of this thread's own time: others may have the processor in between.
        assert longest < 0.05
        assert balanced(handler)


def test_no_lock_is_held_while_the_engine_is_waited_for(
    server: FaultServer, tmp_path: Path
) -> None:
    """Another thread flushes and shuts down, as logging.shutdown does, while the server hangs."""
    server.always = Fault(hang=True)
    options = {"request_timeout": 60.0, "drain_timeout": 2.0}
    with logger_with(server.url, tmp_path, **options) as (logger, handler):
        logger.info("first")
        server.wait_for(lambda: any("_bulk" in each for each in server.requests))

        def shut_down() -> None:
            handler.acquire()
            handler.flush()
            handler.release()

        flushing = threading.Thread(target=shut_down)
        flushing.start()
        logged = threading.Event()

        def log() -> None:
            for n in range(100):
                logger.info("%d", n)
            logged.set()

        threading.Thread(target=log).start()
        assert logged.wait(1.5), "a thread that logs waited for one that flushes"
        assert flushing.is_alive(), "the server hangs: flushing must be what waits"
        flushing.join()


def test_long_texts_are_not_copied(server: FaultServer, tmp_path: Path) -> None:
    long_text = "x" * 10_000_000
    with logger_with(server.url, tmp_path) as (logger, handler):
        # So that what is measured is not what the handler's threads do.
        handler._shipper._workers.start = lambda: False  # type: ignore[method-assign]
        record = logger.makeRecord("a", 20, "f", 1, long_text, None, None)
        with_args = logger.makeRecord("a", 20, "f", 1, "%s %s", (long_text, 5), None)
        with_extra = logger.makeRecord("a", 20, "f", 1, "x", None, None, extra={"a": long_text})
        nested = logger.makeRecord(
            "a", 20, "f", 1, "x", None, None, extra={"a": {"b": [long_text]}}
        )
        mixed = logger.makeRecord("a", 20, "f", 1, "%s %s", (long_text, [1]), None)
        for each in (record, with_args, with_extra, nested, mixed):
            tracemalloc.start()
            handler.handle(each)
            _, peak = tracemalloc.get_traced_memory()
            tracemalloc.stop()
            # What is cut is held three times for a moment: cut, as JSON, as text.
            assert peak < 2 * 64 * 1024, f"{peak} bytes for {each.msg[:5]} {str(each.args)[:10]}"
        del handler._shipper._workers.start  # type: ignore[method-assign]
        logger.info("now it starts")
        assert handler.drain(30) == 0
        messages = server.messages
        assert [len(each) for each in messages] == [10_000_000, 10_000_002, 1, 1, 10_000_004, 13]
        assert messages[4].endswith(" [1]")


class Evil:
    """An object with which nothing works."""

    def __str__(self) -> str:
        raise RuntimeError("no text")

    __repr__ = __str__

    def __len__(self) -> int:
        raise RuntimeError("no length")

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("no comparing")

    __hash__ = None  # type: ignore[assignment]


class EvilError(Exception):
    def __str__(self) -> str:
        raise RuntimeError("no text")


def test_emit_never_raises(server: FaultServer, tmp_path: Path) -> None:
    odd: list[logging.LogRecord] = [
        logging.makeLogRecord(attributes)
        for attributes in (
            {"msg": Evil()},
            {"msg": "%s %s", "args": (Evil(), 1)},
            {"msg": "%s %s", "args": (1,)},
            {"msg": "%(a)s", "args": {"a": Evil()}},
            {"msg": "%d", "args": ("x",)},
            {"msg": None, "args": None},
            {"msg": b"\xff", "args": None},
            {"msg": "a", "args": 5},
            {"msg": {"event": Evil()}},
            {"msg": "a", "evil": Evil(), "list": [Evil()]},
            {"msg": "a", "exc_info": (EvilError, EvilError(), None)},
            {"msg": "a", "exc_info": "text", "exc_text": 5, "stack_info": 7},
            {"msg": "a", "levelno": "x", "levelname": None, "created": "y", "lineno": Evil()},
            {"msg": "a", "levelno": float("nan"), "created": float("nan"), "thread": [1]},
            {"msg": "a", "created": -1, "name": 5, "process": "p"},
        )
    ]
    bare = logging.makeLogRecord({"msg": "bare"})
    for name in ("threadName", "exc_info", "levelname"):
        del bare.__dict__[name]
    with logger_with(server.url, tmp_path) as (_, handler):
        for record in [*odd, bare]:
            handler.handle(record)
        assert handler.drain(10) == 0
        assert handler.stats.accepted == len(odd) + 1
        assert handler.stats.sent == len(odd) + 1, handler.stats
    assert all(isinstance(each, str) for each in server.messages)
    assert server.messages[2] == "%s %s (1,)"
    assert server.stored[2].source["tags"] == ["format_error"]


def test_a_handler_after_its_end_counts_what_it_drops(server: FaultServer, tmp_path: Path) -> None:
    with logger_with(server.url, tmp_path) as (logger, handler):
        logger.info("a")
        handler.close()
        logger.info("b")
        assert handler.stats.dropped == {"closed": 1}
        assert server.messages == ["a"]
        assert balanced(handler)


def test_what_waits_at_the_end_counts_as_dropped(server: FaultServer, tmp_path: Path) -> None:
    with logger_with("http://127.0.0.1:9", tmp_path, drain_timeout=0.1) as (logger, handler):
        for n in range(5):
            logger.info("%d", n)
        handler.close()
        assert handler.stats.dropped == {"not_sent": 5}
        assert handler.stats.held == 0
        assert balanced(handler)
        assert app_logs.drain(5) == 0, "nobody waits for a handler that has ended"


def test_an_answer_after_the_end_counts_as_sent(server: FaultServer, tmp_path: Path) -> None:
    server.plan = [Fault(slow=1.0)]
    with logger_with(server.url, tmp_path, drain_timeout=0.1) as (logger, handler):
        logger.info("a")
        server.wait_for(lambda: any("_bulk" in each for each in server.requests))
        handler.close()
        assert handler.stats.dropped == {"not_sent": 1}
        server.wait_for(lambda: handler.stats.sent == 1)
        assert handler.stats.lost == 0
        assert balanced(handler)


def test_a_signal_handler_may_log_within_emit(server: FaultServer, tmp_path: Path) -> None:
    """The queue's lock is this thread's already when the signal comes."""
    import signal

    with logger_with(server.url, tmp_path) as (logger, handler):
        logger.info("first")
        buffer = handler._shipper._buffer
        before = signal.signal(signal.SIGALRM, lambda *_: logger.info("from the signal"))
        try:
            with buffer._lock:
                os.kill(os.getpid(), signal.SIGALRM)
                time.sleep(0.01)
        finally:
            signal.signal(signal.SIGALRM, before)
        assert handler.drain(10) == 0
        assert server.messages == ["first", "from the signal"]


def test_a_handler_that_is_not_used_does_nothing(server: FaultServer, tmp_path: Path) -> None:
    # Those of earlier tests may end meanwhile; no new one may begin.
    before = set(threading.enumerate())
    with logger_with(server.url, tmp_path):
        assert set(threading.enumerate()) <= before
        assert server.requests == []
