"""(g) A repeat never doubles, a rollover in between included; nothing is written before setup."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.fault_server import Fault, FaultServer
from tests.support.handlers import balanced, logger_with, told


def test_a_repeat_after_a_lost_answer_does_not_double(server: FaultServer, tmp_path: Path) -> None:
    server.plan = [Fault(close=True), Fault(close=True)]
    with logger_with(server.url, tmp_path) as (logger, handler):
        for n in range(20):
            logger.info("%d", n)
        assert handler.drain(20) == 0
        assert sorted(server.messages, key=int) == [str(n) for n in range(20)]
        assert handler.stats.sent == 20


@pytest.mark.parametrize(
    "fault", [Fault(close=True), Fault(hang=True, status=201), Fault(status=504)]
)
def test_a_rollover_during_the_repeat_does_not_double(
    server: FaultServer, tmp_path: Path, fault: Fault
) -> None:
    """In the new index the same `_id` would be created once more."""
    fault = Fault(**{**fault.__dict__, "then": server.roll_over})
    server.plan = [Fault(), fault]
    with logger_with(server.url, tmp_path, request_timeout=0.5) as (logger, handler):
        logger.info("first")
        assert handler.drain(20) == 0
        for n in range(20):
            logger.info("%d", n)
        assert handler.drain(20) == 0
        assert sorted(server.messages) == sorted(["first", *map(str, range(20))])
        assert handler.stats.sent == 21
        assert handler.stats.maybe_doubled == 0


def test_a_rollover_between_the_halves_of_a_bulk_does_not_double(
    server: FaultServer, tmp_path: Path
) -> None:
    """One half is there when the other fails: then all of them are unsure."""
    server.plan = [
        Fault(status=413),
        Fault(then=server.roll_over),
        # Of itself, it says for certain that nothing was carried out.
        Fault(status=429),
    ]
    with logger_with(server.url, tmp_path, flush_interval=0.3) as (logger, handler):
        for n in range(20):
            logger.info("%d", n)
        assert handler.drain(20) == 0
        assert sorted(server.messages, key=int) == [str(n) for n in range(20)]


def test_a_key_that_may_not_read_counts_what_may_be_doubled(
    server: FaultServer, tmp_path: Path
) -> None:
    server.may_look = False
    server.plan = [Fault(), Fault(close=True, then=server.roll_over)]
    with logger_with(server.url, tmp_path) as (logger, handler):
        logger.info("first")
        assert handler.drain(20) == 0
        logger.info("second")
        assert handler.drain(20) == 0
        assert server.messages == ["first", "second", "second"]
        assert handler.stats.maybe_doubled == 1
        assert balanced(handler)


def test_a_key_that_may_only_write_is_enough(server: FaultServer, tmp_path: Path) -> None:
    server.may_look = False
    with logger_with(server.url, tmp_path) as (logger, handler):
        logger.info("a")
        assert handler.drain(10) == 0
    assert server.messages == ["a"]


@pytest.mark.parametrize("may_look", [True, False])
def test_nothing_is_written_before_setup(
    server: FaultServer, tmp_path: Path, may_look: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    server.is_set_up = server.has_stream = False
    server.may_look = may_look
    with logger_with(server.url, tmp_path) as (logger, handler):
        for n in range(10):
            logger.info("%d", n)
        assert told(handler, "POST /api/app_logs/setup")
        assert handler.drain(0) == 10
        assert server.stored == []
        assert (server.bulk_sizes == []) == may_look
        assert capsys.readouterr().err.count("App Logs is not set up") == 1
        server.is_set_up = server.has_stream = True
        assert handler.drain(20) == 0
        assert handler.trouble is None
    assert server.messages == [str(n) for n in range(10)]


def test_setup_that_is_undone_is_noticed(server: FaultServer, tmp_path: Path) -> None:
    with logger_with(server.url, tmp_path) as (logger, handler):
        logger.info("a")
        assert handler.drain(10) == 0
        server.is_set_up = server.has_stream = False
        logger.info("b")
        assert told(handler, "POST /api/app_logs/setup")
        assert server.messages == ["a"]
        server.is_set_up = True
        assert handler.drain(20) == 0
    assert server.messages == ["a", "b"]


def test_a_client_9_is_told_at_the_first_answer_of_elasticsearch_8(
    server: FaultServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from elasticsearch import __version__

    server.speaks_client = 8
    with logger_with(server.url, tmp_path, drain_timeout=0.5) as (logger, handler):
        logger.info("a")
        if __version__[0] == 8:
            assert handler.drain(10) == 0
            return
        assert told(handler, "pip install 'app-logs[es8]'")
        assert server.requests[0].startswith("GET /_data_stream")
    assert "client 9 needs Elasticsearch 9" in capsys.readouterr().err
    assert server.stored == []
