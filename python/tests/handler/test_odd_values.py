"""(h) What has no safe form of its own is sent in one."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app_logs import AppLogsHandler
from tests.support.engine import Engine
from tests.support.fault_server import FaultServer, is_report
from tests.support.handlers import logger_with

Connected = tuple[logging.Logger, AppLogsHandler]


@pytest.fixture
def connected(server: FaultServer, tmp_path: Path) -> Iterator[Connected]:
    with logger_with(server.url, tmp_path) as both:
        yield both


def odd_extra() -> dict[str, Any]:
    circular: dict[str, Any] = {"a": [1]}
    circular["self"] = circular
    deep: list[Any] = []
    for _ in range(5000):
        deep = [deep]

    class Unprintable:
        def __repr__(self) -> str:
            raise ValueError("no")

    return {
        "nan": float("nan"),
        "infinite": float("-inf"),
        "nan_within": {"x": float("nan")},
        "circular": circular,
        "deep": deep,
        "object": Unprintable(),
        "objects": [Unprintable(), {1, 2}, b"\xff", 1j],
        "keys": {1: "a", None: "b", (2, 3): "c", "\ud800": "d"},
        "surrogate": "a\udc80b",
        "nothing": None,
        "big": 1 << 200,
        "big_within": [1 << 200],
        "a.b.c": 1,
    }


def expected(labels: dict[str, str]) -> None:
    assert labels["nan"] == "nan"
    assert labels["infinite"] == "-inf"
    assert json.loads(labels["nan_within"]) == {"x": "nan"}
    assert json.loads(labels["circular"]) == {"a": [1], "self": "<circular>"}
    assert json.loads(labels["deep"].replace("…", "x")) == [[[[[[[["x"]]]]]]]]
    assert labels["object"].strip('"') == "<unprintable Unprintable: ValueError>"
    assert json.loads(labels["objects"])[1:] == [[1, 2], "b'\\xff'", "1j"]
    assert json.loads(labels["keys"].replace("\\ud800", "?"))["(2, 3)"] == "c"
    assert labels["surrogate"] == "a\\udc80b"
    assert labels["big"] == str(1 << 200)
    assert labels["a_b_c"] == "1"
    assert "nothing" not in labels


def test_odd_extra_values_are_sent_as_text(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected
    logger.info("odd", extra=odd_extra())
    assert handler.drain(10) == 0
    expected(server.stored[0].source["labels"])


def test_odd_names_are_sent_as_text(server: FaultServer, connected: Connected) -> None:
    _, handler = connected
    record = logging.makeLogRecord({"msg": "x"})
    record.__dict__.update({5: "five", ("a", 1): "tuple", "": "empty", "\udc80": "surrogate"})
    handler.handle(record)
    assert handler.drain(10) == 0
    document = server.stored[0].source
    assert document["labels"] == {"5": "five", "('a', 1)": "tuple", "\\udc80": "surrogate"}
    assert document["app_logs"]["more"] == {"": "empty"}


def test_lone_surrogates_are_told_as_escapes(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected
    logger.error("name \udcff.txt é 😀", exc_info=ValueError("\ud800"))
    assert handler.drain(10) == 0
    document = server.stored[0].source
    assert document["message"] == "name \\udcff.txt é 😀"
    assert document["error"]["message"] == "\\ud800"


def test_a_message_of_10_mb_is_sent_whole(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected
    logger.info("%s", "word " * 2_000_000)
    logger.info("after")
    assert handler.drain(30) == 0
    assert [len(each) for each in server.messages] == [10_000_000, 5]


def test_what_the_engine_refuses_of_a_label_costs_the_label(engine: Engine, tmp_path: Path) -> None:
    stream = "logs-app_logs.odd-default"
    try:
        with logger_with(engine.url, tmp_path, service="odd") as (logger, handler):
            logger.info("odd %s", "\x00\udc80", extra=odd_extra())
            logger.info("%s", "word " * 2_000_000)
            for n in range(30):
                # More fields than an index may have.
                logger.info("labels %d", n, extra={f"k{n}_{m}": m for m in range(50)})
            assert handler.drain(60) == 0
            assert handler.stats.lost == 0, handler.stats
            assert handler.stats.sent == 32
        documents = engine.documents(stream)
        found = [each for each in documents if not is_report(each["_source"])]
        assert len(found) == 32
        expected(found[0]["_source"]["labels"])
        assert found[0]["_source"]["message"] == "odd ␀\\udc80"
        assert len(found[1]["_source"]["message"]) == 10_000_000
        told = [
            each["_source"] for each in found if "mapping_error" in each["_source"].get("tags", [])
        ]
        assert told
        assert all(len(each["app_logs"]["more"]) == 50 for each in told)
    finally:
        engine.ask("DELETE", f"/_data_stream/{stream}")
