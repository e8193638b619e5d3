"""(b) A bounded queue, policies, counters that add up, and the line about them."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from tests.support.fault_server import Fault, FaultServer
from tests.support.handlers import balanced, logger_with

DEAD = "http://127.0.0.1:9"


def test_drop_oldest(server: FaultServer, tmp_path: Path) -> None:
    server.always = Fault(status=503)
    with logger_with(server.url, tmp_path, policy="drop_oldest", max_records=10) as (log, handler):
        for n in range(100):
            log.info("%d", n)
        assert handler.stats.held <= 10
        assert balanced(handler)
        server.always = None
        assert handler.drain(20) == 0
        assert handler.stats.dropped == {"queue_full": 90}
        assert server.messages == [str(n) for n in range(90, 100)]


def test_drop_newest(server: FaultServer, tmp_path: Path) -> None:
    server.always = Fault(status=503)
    with logger_with(server.url, tmp_path, policy="drop_newest", max_records=10) as (log, handler):
        for n in range(100):
            log.info("%d", n)
        server.always = None
        assert handler.drain(20) == 0
        assert handler.stats.dropped == {"queue_full": 90}
        assert server.messages == [str(n) for n in range(10)]
        assert balanced(handler)


def test_block_waits_for_room(server: FaultServer, tmp_path: Path) -> None:
    server.always = Fault(status=503)
    options = {"policy": "block", "max_records": 5, "block_timeout": 30.0}
    with logger_with(server.url, tmp_path, **options) as (log, handler):
        for n in range(5):
            log.info("%d", n)

        def log_more() -> None:
            log.info("more")

        waiting = threading.Thread(target=log_more)
        waiting.start()
        server.wait_for(lambda: len(server.requests) > 3)
        assert waiting.is_alive()
        server.always = None
        waiting.join(20)
        assert not waiting.is_alive()
        assert handler.drain(20) == 0
        assert server.messages == [*map(str, range(5)), "more"]
        assert handler.stats.lost == 0


def test_block_gives_up_in_time(tmp_path: Path) -> None:
    options = {"policy": "block", "max_records": 5, "block_timeout": 0.2, "drain_timeout": 0.0}
    with logger_with(DEAD, tmp_path, **options) as (log, handler):
        for n in range(5):
            log.info("%d", n)
        began = time.monotonic()
        log.info("too much")
        took = time.monotonic() - began
        assert 0.2 <= took < 5
        assert handler.stats.dropped == {"queue_full": 1}


def test_bytes_are_bounded_too(tmp_path: Path) -> None:
    options = {"max_bytes": 100_000, "drain_timeout": 0.0}
    with logger_with(DEAD, tmp_path, **options) as (log, handler):
        for _ in range(100):
            log.info("%s", "x" * 10_000)
        stats = handler.stats
        assert stats.held_bytes <= 100_000
        assert 1 <= stats.held < 10
        assert balanced(handler)
        log.info("x" * 200_000)
        assert handler.stats.dropped["too_large"] == 1
        assert handler.stats.held >= stats.held - 1, "what never fits must not drive others out"


def test_an_unknown_policy_is_told_with_those_there_are(tmp_path: Path) -> None:
    with (
        pytest.raises(ValueError, match=r'no policy "drop".*"drop_oldest".*"spill"'),
        logger_with(DEAD, tmp_path, policy="drop"),
    ):
        pass


def test_counters_are_sent_as_a_line(server: FaultServer, tmp_path: Path) -> None:
    server.always = Fault(status=503)
    options = {"max_records": 10, "report_interval": 0.05}
    with logger_with(server.url, tmp_path, **options) as (log, handler):
        for n in range(30):
            log.info("%d", n)
        server.always = None
        server.wait_for(lambda: any("20 dropped" in r["message"] for r in server.reports))
        report = next(r for r in server.reports if "20 dropped" in r["message"])
        assert report["log"]["level"] == "warning"
        assert "30 records accepted" in report["message"]
        assert "queue_full 20" in report["message"]
        assert handler.drain(10) == 0
        assert handler.stats.accepted == 30, "the line itself does not count"


def test_the_end_is_told_too(server: FaultServer, tmp_path: Path) -> None:
    server.plan = [Fault(item_status=400)]
    with logger_with(server.url, tmp_path) as (log, handler):
        log.info("a")
        server.wait_for(lambda: handler.stats.lost == 1)
    assert [r["message"] for r in server.reports] == [
        "1 records accepted, 0 sent, 0 sent again, 1 dropped (refused 1)"
    ]


def test_nothing_is_told_when_all_went_well(server: FaultServer, tmp_path: Path) -> None:
    with logger_with(server.url, tmp_path, report_interval=0.01) as (log, _):
        for n in range(5):
            log.info("%d", n)
            time.sleep(0.02)
    assert server.reports == []
    assert server.messages == list("01234")


def test_many_threads_lose_nothing(server: FaultServer, tmp_path: Path) -> None:
    with logger_with(server.url, tmp_path) as (log, handler):

        def work(name: int) -> None:
            for n in range(500):
                log.info("%d %d", name, n)

        threads = [threading.Thread(target=work, args=(name,)) for name in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert handler.drain(30) == 0
        assert handler.stats.sent == 4000
    of_thread: dict[str, list[int]] = {}
    # As the page shows them: two bulks at a time may arrive in any order.
    for each in sorted(server.stored, key=lambda each: each.source["event"]["sequence"]):
        name, n = each.source["message"].split()
        of_thread.setdefault(name, []).append(int(n))
    assert of_thread == {str(name): list(range(500)) for name in range(8)}
