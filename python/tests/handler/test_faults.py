"""(f) For each fault of the server: sent = accepted - counted drops, no `_id` twice, order kept
per thread."""

from __future__ import annotations

import json
import logging
import stat
import threading
from pathlib import Path
from typing import Any

import pytest

from app_logs import AppLogsHandler
from tests.support.fault_server import Fault, FaultServer
from tests.support.handlers import balanced, logger_with, told
from tests.support.tls import server_context

THREADS, EACH = 3, 100


def log_in_threads(logger: logging.Logger) -> None:
    def work(name: int) -> None:
        for n in range(EACH):
            logger.info("%d %d", name, n)

    threads = [threading.Thread(target=work, args=(name,)) for name in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def check(server: FaultServer, handler: AppLogsHandler, lost: int = 0) -> None:
    """What must hold after any fault."""
    assert handler.drain(60) == 0
    stats = handler.stats
    assert balanced(handler)
    assert stats.accepted == THREADS * EACH
    assert stats.lost == lost, stats
    assert stats.sent == THREADS * EACH - lost
    stored = [each for each in server.stored if each.source["log"]["logger"] != "app_logs"]
    assert len({each.id for each in stored}) == len(stored) == stats.sent
    # In the order that the page shows.
    in_order = sorted(stored, key=lambda each: each.source["event"]["sequence"])
    of_thread: dict[str, list[int]] = {}
    for each in in_order:
        name, n = each.source["message"].split()
        of_thread.setdefault(name, []).append(int(n))
    for numbers in of_thread.values():
        assert numbers == sorted(numbers)


def mark(source: dict[str, Any]) -> bool:
    return source["message"] in ("0 10", "1 20", "2 99")


FAULTS: dict[str, list[Fault]] = {
    "slow": [Fault(slow=0.3)],
    "429 storm": [Fault(status=429)] * 6,
    "429 for some items": [Fault(item_status=429, only=mark)] * 4,
    "429 for all items": [Fault(item_status=429)] * 4,
    "503": [Fault(status=503)] * 4,
    "503 for some items": [Fault(item_status=503, only=mark)] * 2,
    "500": [Fault(status=500)] * 2,
    "closes mid-answer": [Fault(close=True)] * 3,
    "no answer": [Fault(hang=True)] * 2,
    "wrong product": [Fault(product="OtherSearch", store=False)] * 2,
    "a proxy's 400": [Fault(status=400, product="")] * 2,
    "a proxy's 502": [Fault(status=502, product="")] * 2,
    "403": [Fault(status=403)] * 2,
    "404 for items": [Fault(item_status=404)] * 2,
    "401": [Fault(status=401)] * 2,
    "a pipeline that is missing": [
        Fault(item_status=400, reason="pipeline with id [x] does not exist")
    ],
    "all at once": [
        Fault(close=True),
        Fault(status=429),
        Fault(item_status=503, only=mark),
        Fault(status=403),
        Fault(hang=True),
        Fault(item_status=429, only=mark, close=True),
    ],
}


@pytest.mark.parametrize("name", FAULTS)
def test_loses_nothing(server: FaultServer, tmp_path: Path, name: str) -> None:
    server.plan = list(FAULTS[name])
    with logger_with(server.url, tmp_path, request_timeout=0.5) as (logger, handler):
        log_in_threads(logger)
        check(server, handler)
        assert server.plan == []
        assert handler.stats.retried > 0 or name == "slow" or handler.trouble is None


def test_trouble_is_over_before_its_records_count_as_sent(
    server: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has drained does not read of trouble that is past."""
    server.plan = list(FAULTS["wrong product"])
    with logger_with(server.url, tmp_path) as (logger, handler):
        waiting = handler._shipper._sender._waiting
        settled = waiting.settled
        seen: list[str | None] = []

        def noting(*words: Any) -> None:
            seen.append(handler.trouble)
            settled(*words)

        monkeypatch.setattr(waiting, "settled", noting)
        logger.info("one")
        assert handler.drain(60) == 0
    assert server.plan == []
    assert set(seen) == {None}


@pytest.mark.parametrize("name", FAULTS)
def test_loses_nothing_with_spill_files(server: FaultServer, tmp_path: Path, name: str) -> None:
    server.plan = list(FAULTS[name])
    options = {"request_timeout": 0.5, "policy": "spill", "max_records": 1000}
    with logger_with(server.url, tmp_path, **options) as (logger, handler):
        log_in_threads(logger)
        check(server, handler)
    assert list(tmp_path.glob("*.spill")) == []


def test_refused_records_are_in_the_dead_letter_file(server: FaultServer, tmp_path: Path) -> None:
    server.always = Fault(item_status=400, only=mark, reason="mapper_parsing")
    with logger_with(server.url, tmp_path) as (logger, handler):
        log_in_threads(logger)
        check(server, handler, lost=3)
        assert handler.stats.dropped == {"refused": 3}
    dead = tmp_path / "logs-app_logs.shop-default.dead-letters.ndjson"
    lines = [json.loads(line) for line in dead.read_text().splitlines()]
    assert {line["document"]["message"] for line in lines} == {"0 10", "1 20", "2 99"}
    assert {line["reason"] for line in lines} == {"mapper_parsing"}
    assert stat.S_IMODE(dead.stat().st_mode) == 0o600


def test_a_whole_bulk_that_is_refused_is_bisected(server: FaultServer, tmp_path: Path) -> None:
    server.refuse_bulk_with = mark
    with logger_with(server.url, tmp_path) as (logger, handler):
        log_in_threads(logger)
        check(server, handler, lost=3)


def test_labels_that_are_refused_are_kept_beside(server: FaultServer, tmp_path: Path) -> None:
    server.always = Fault(item_status=400, only=lambda source: "labels" in source)
    with logger_with(server.url, tmp_path) as (logger, handler):
        logger.info("a", extra={"user": 5})
        assert handler.drain(10) == 0
        assert handler.stats.lost == 0
        document = server.stored[0].source
        assert document["app_logs"] == {"more": {"user": "5"}}
        assert document["tags"] == ["mapping_error"]
        assert balanced(handler)
        assert handler.stats.held_bytes == 0


def test_a_dead_letter_file_that_cannot_be_written_is_told(
    server: FaultServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.always = Fault(item_status=400)
    folder = tmp_path / "a file"
    folder.write_text("not a folder")
    with logger_with(server.url, folder, report_interval=None) as (logger, handler):
        logger.info("a")
        assert handler.drain(10) == 0
        assert handler.stats.dropped == {"refused": 1}
    assert "A refused record was lost" in capsys.readouterr().err


def test_an_untrusted_certificate_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (
        server_context(tmp_path) as server,
        logger_with(server.url, tmp_path, drain_timeout=0.5) as (logger, handler),
    ):
        logger.info("a")
        assert told(handler, "ca_certs")
    err = capsys.readouterr().err
    assert "cannot be trusted" in err
    assert "1 of 1 records were not sent" in err


def test_a_server_that_comes_back_gets_all(tmp_path: Path, server: FaultServer) -> None:
    """Nobody listened at first."""
    from tests.support.fault_server import fault_server

    port = int(server.url.rsplit(":", 1)[1])
    with fault_server() as other:
        free = int(other.url.rsplit(":", 1)[1])
    assert free != port
    with logger_with(f"http://127.0.0.1:{free}", tmp_path) as (logger, handler):
        log_in_threads(logger)
        assert handler.drain(0.3) == THREADS * EACH
        with fault_server(port=free) as back:
            check(back, handler)
