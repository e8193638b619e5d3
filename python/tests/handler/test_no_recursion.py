"""(c) What the client says about its requests makes no request."""

from __future__ import annotations

import logging
from pathlib import Path

from tests.support.fault_server import FaultServer
from tests.support.handlers import logger_with


def test_the_clients_lines_are_not_sent(server: FaultServer, tmp_path: Path) -> None:
    """The handlers of two services hear each other's client as well as their own."""
    root = logging.getLogger()
    level = root.level
    with (
        logger_with(server.url, tmp_path) as (_, first),
        logger_with(server.url, tmp_path, service="other") as (_, second),
    ):
        root.addHandler(first)
        root.addHandler(second)
        root.setLevel(logging.DEBUG)
        try:
            logging.getLogger("program").info("hello")
            for _ in range(3):
                assert first.drain(10) == 0
                assert second.drain(10) == 0
        finally:
            root.setLevel(level)
            root.removeHandler(first)
            root.removeHandler(second)
        assert server.messages == ["hello", "hello"]
        assert first.stats.ignored > 0, "the client does log"
        assert first.stats.accepted == 1


def test_the_programs_own_use_of_the_client_is_sent(server: FaultServer, tmp_path: Path) -> None:
    from elasticsearch import Elasticsearch

    client_log = logging.getLogger("elastic_transport.transport")
    with logger_with(server.url, tmp_path) as (_, handler):
        client_log.addHandler(handler)
        level = client_log.level
        client_log.setLevel(logging.INFO)
        try:
            Elasticsearch(server.url).info()
        finally:
            client_log.removeHandler(handler)
            client_log.setLevel(level)
        assert handler.drain(10) == 0
        assert len(server.messages) == 1
        assert "GET " in server.messages[0]
