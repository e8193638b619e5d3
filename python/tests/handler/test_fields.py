"""The fields of records, as Elasticsearch gets them."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app_logs import AppLogsHandler
from tests.support.fault_server import FaultServer
from tests.support.handlers import logger_with

Connected = tuple[logging.Logger, AppLogsHandler]


@pytest.fixture
def connected(server: FaultServer, tmp_path: Path) -> Iterator[Connected]:
    with logger_with(server.url, tmp_path, service="My Shop", namespace="prod") as both:
        yield both


def sent(server: FaultServer, handler: AppLogsHandler) -> dict[str, Any]:
    """The only document."""
    assert handler.drain(10) == 0
    assert len(server.stored) == 1
    return server.stored[0].source


def test_a_record_has_ecs_fields(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected
    logger.warning(
        "order %d of %s", 17, "ada", extra={"user.id": 5, "ok": True, "cart": {"n": [1]}}
    )
    document = sent(server, handler)
    created = document["@timestamp"]
    assert created == document["event"]["created"]
    assert len(created) == len("2030-01-01T00:00:00.000000Z")
    assert created.endswith("Z")
    line = document["log"]["origin"]["file"].pop("line")
    assert line > 30
    assert document == {
        "@timestamp": created,
        "message": "order 17 of ada",
        "log": {
            "level": "warning",
            "logger": logger.name,
            "origin": {
                "file": {"name": __file__},
                "function": "test_a_record_has_ecs_fields",
            },
        },
        "event": {
            "kind": "event",
            "severity": 30,
            "sequence": 0,
            "id": server.stored[0].id,
            "created": created,
        },
        "process": {
            "pid": os.getpid(),
            "name": "MainProcess",
            "thread": {"id": threading.get_ident(), "name": threading.current_thread().name},
        },
        "labels": {"user_id": "5", "ok": "true", "cart": '{"n": [1]}'},
        "service": {"name": "My Shop"},
        "host": {"name": socket.gethostname()},
        "data_stream": {
            "type": "logs",
            "dataset": "app_logs.my_shop_b30f1f",
            "namespace": "prod",
        },
    }
    assert "POST /logs-app_logs.my_shop_b30f1f-prod/_bulk" in server.requests


def test_records_are_numbered_from_0(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected
    for n in range(3):
        logger.info("%d", n)
    assert handler.drain(10) == 0
    assert [each.source["event"]["sequence"] for each in server.stored] == [0, 1, 2]
    ids = [each.id for each in server.stored]
    assert ids == [each.source["event"]["id"] for each in server.stored]
    assert len(set(ids)) == 3
    assert all(len(each) == 22 for each in ids)


def test_levels_go_by_number_and_name(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected
    logging.addLevelName(33, "ALERT")
    for level in (logging.CRITICAL, 25, 33, 5):
        logger.log(level, "x")
    assert handler.drain(10) == 0
    found = [
        (each.source["log"]["level"], each.source["event"]["severity"]) for each in server.stored
    ]
    assert found == [("critical", 50), ("level 25", 25), ("alert", 33), ("level 5", 5)]


def test_an_exception_is_as_python_prints_it(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected
    try:
        try:
            raise KeyError("a")
        except KeyError as error:
            raise LookupError("no\nuser") from error
    except LookupError:
        logger.exception("failed")
    document = sent(server, handler)
    assert document["message"] == "failed"
    assert document["error"]["type"] == "LookupError"
    assert document["error"]["message"] == "no\nuser"
    trace = document["error"]["stack_trace"]
    assert trace.startswith("Traceback (most recent call last):\n")
    assert 'raise KeyError("a")' in trace
    assert "The above exception was the direct cause" in trace
    assert trace.endswith("LookupError: no\nuser")


def test_a_class_of_a_program_has_its_module(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected
    logger.error("failed", exc_info=socket.gaierror("x"))
    assert sent(server, handler)["error"] == {
        "type": "socket.gaierror",
        "message": "x",
        "stack_trace": "socket.gaierror: x",
    }


@pytest.mark.skipif(sys.version_info < (3, 11), reason="Python 3.11 has exception groups")
def test_an_exception_group_has_all_its_parts(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected
    group = ExceptionGroup("both", [ValueError("a"), ExceptionGroup("in", [OSError("b")])])  # noqa: F821
    logger.error("failed", exc_info=group)
    error = sent(server, handler)["error"]
    assert error["type"] == "ExceptionGroup"
    assert error["message"] == "both (2 sub-exceptions)"
    assert "ValueError: a" in error["stack_trace"]
    assert "OSError: b" in error["stack_trace"]


def test_a_stack_is_kept(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected
    logger.info("where", stack_info=True)
    logger.error("failed", exc_info=ValueError("x"), stack_info=True)
    assert handler.drain(10) == 0
    first, second = (each.source for each in server.stored)
    assert first["message"].startswith("where\nStack (most recent call last):\n")
    assert "test_a_stack_is_kept" in first["message"]
    assert "error" not in first
    assert second["message"] == "failed"
    assert "ValueError: x\nStack (most recent call last):\n" in second["error"]["stack_trace"]


def test_a_record_of_another_process_has_its_printed_exception(
    server: FaultServer, connected: Connected
) -> None:
    _, handler = connected
    told = {"msg": "failed", "exc_text": "Traceback (most recent call last):\nKeyError: 1"}
    record = logging.makeLogRecord({**told, "levelno": 40, "levelname": "ERROR", "process": 7})
    handler.handle(record)
    document = sent(server, handler)
    assert document["error"] == {"stack_trace": told["exc_text"]}
    assert document["process"]["pid"] == 7


def test_a_task_is_named(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected

    async def work() -> None:
        logger.info("in a task")

    async def main() -> None:
        await asyncio.create_task(work(), name="worker-1")

    asyncio.run(main())
    assert sent(server, handler)["labels"] == {"taskName": "worker-1"}


def test_the_current_span_of_opentelemetry_is_told(
    server: FaultServer, connected: Connected
) -> None:
    from opentelemetry import trace

    logger, handler = connected
    context = trace.SpanContext(0xABC, 0xDEF, False, trace.TraceFlags(1))
    with trace.use_span(trace.NonRecordingSpan(context)):
        logger.info("traced")
    document = sent(server, handler)
    assert document["trace"] == {"id": f"{0xABC:032x}"}
    assert document["span"] == {"id": f"{0xDEF:016x}"}


def test_a_trace_may_come_as_an_attribute(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected
    logger.info("a", extra={"otelTraceID": "abc", "otelSpanID": "0", "transaction.id": "t1"})
    document = sent(server, handler)
    assert document["trace"] == {"id": "abc"}
    assert document["transaction"] == {"id": "t1"}
    assert "span" not in document
    assert "labels" not in document


def test_more_than_50_labels_are_kept_beside(server: FaultServer, connected: Connected) -> None:
    logger, handler = connected
    logger.info("many", extra={f"k{n}": n for n in range(60)} | {" ": "blank"})
    document = sent(server, handler)
    assert len(document["labels"]) == 50
    assert len(document["app_logs"]["more"]) == 11
    kept = {**document["labels"], **document["app_logs"]["more"]}
    assert kept == {**{f"k{n}": str(n) for n in range(60)}, " ": "blank"}


def test_what_other_handlers_do_to_the_record_is_not_sent(
    server: FaultServer, connected: Connected
) -> None:
    logger, handler = connected

    class Redacting(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            record.msg, record.args, record.exc_info = "redacted", None, None

    logger.addHandler(Redacting())
    items = [1]
    logger.error("items %s", items, exc_info=ValueError("x"))
    items.append(2)
    document = sent(server, handler)
    assert document["message"] == "items [1]"
    assert document["error"]["type"] == "ValueError"


def test_warnings_are_records(server: FaultServer, connected: Connected) -> None:
    _, handler = connected
    logging.captureWarnings(True)
    logging.getLogger("py.warnings").addHandler(handler)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.warn("old API", DeprecationWarning, stacklevel=1)
    finally:
        logging.getLogger("py.warnings").removeHandler(handler)
        logging.captureWarnings(False)
    document = sent(server, handler)
    assert document["log"]["logger"] == "py.warnings"
    assert "DeprecationWarning: old API" in document["message"]


def test_loguru_gives_its_parts(server: FaultServer, connected: Connected) -> None:
    from loguru import logger as loguru

    _, handler = connected
    sink = loguru.add(handler.loguru_sink, level=0)
    try:
        try:
            raise ValueError("x")
        except ValueError:
            loguru.bind(user=5).opt(exception=True).success("done {}", 1)
    finally:
        loguru.remove(sink)
    document = sent(server, handler)
    assert document["message"] == "done 1"
    assert document["log"]["level"] == "success"
    assert document["event"]["severity"] == 25
    assert document["log"]["logger"] == __name__
    assert document["labels"] == {"user": "5"}
    assert document["error"]["type"] == "ValueError"


def test_loguru_takes_the_handler_itself_as_a_sink(server: FaultServer, tmp_path: Path) -> None:
    from loguru import logger as loguru

    with logger_with(server.url, tmp_path) as (_, handler):
        sink = loguru.add(handler, format="{message}", level=0)
        try:
            raise ValueError("x")
        except ValueError:
            loguru.bind(user=5).exception("failed")
        # Removing it closes it, which sends what it holds.
        loguru.remove(sink)
        document = sent(server, handler)
    assert document["message"] == "failed"
    assert document["labels"] == {"user": "5"}
    assert document["error"]["stack_trace"].endswith("ValueError: x")


def test_structlog_gives_its_parts(server: FaultServer, connected: Connected) -> None:
    import structlog

    logger, handler = connected
    processors = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ]
    bound = structlog.wrap_logger(
        logger, processors=processors, wrapper_class=structlog.stdlib.BoundLogger
    )
    bound.bind(user=5).warning("paid", amount=1.5)
    bound = structlog.wrap_logger(
        logger,
        processors=[structlog.stdlib.render_to_log_kwargs],
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    bound.info("paid again", amount=2)
    assert handler.drain(10) == 0
    first, second = (each.source for each in server.stored)
    assert (first["message"], first["labels"]) == ("paid", {"user": "5", "amount": "1.5"})
    assert first["log"]["level"] == "warning"
    assert (second["message"], second["labels"]) == ("paid again", {"amount": "2"})
