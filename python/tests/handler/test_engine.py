"""The handler and the real engine: what the pipeline adds, a rollover, a program of Flask's."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.engine import Engine
from tests.support.fault_server import is_report
from tests.support.handlers import logger_with, told
from tests.support.programs import run_program


@pytest.fixture
def service(engine: Engine) -> Iterator[str]:
    """A service of its own, whose data stream is removed."""
    name = f"handler_{uuid.uuid4().hex[:8]}"
    yield name
    engine.ask("DELETE", f"/_data_stream/logs-app_logs.{name}-*")


def test_the_pipeline_completes_documents(engine: Engine, tmp_path: Path, service: str) -> None:
    with logger_with(engine.url, tmp_path, service=service) as (logger, handler):
        logger.log(25, "order %d from %s", 17, "10.0.0.1", extra={"user": "ada"})
        try:
            raise ValueError("no such order")
        except ValueError:
            logger.exception("failed")
        assert handler.drain(20) == 0
        assert handler.trouble is None
    first, second = (
        each["_source"] for each in engine.documents(f"logs-app_logs.{service}-default")
    )
    assert first["message"] == "order 17 from 10.0.0.1"
    assert first["app_logs"]["pattern"] == "order <num> from <ip>"
    assert len(first["app_logs"]["pattern_id"]) > 8
    assert first["event"]["ingested"] >= first["event"]["created"][:19]
    assert first["event"]["dataset"] == f"app_logs.{service}"
    assert (first["event"]["sequence"], second["event"]["sequence"]) == (0, 1)
    assert (first["log"]["level"], first["event"]["severity"]) == ("level 25", 25)
    assert second["error"]["culprit"].endswith("in test_the_pipeline_completes_documents")
    assert second["error"]["type"] == "ValueError"
    assert second["event"]["kind"] == "event"
    mapping = engine.ask("GET", f"/logs-app_logs.{service}-default/_mapping")
    (index,) = mapping.values()
    assert index["mappings"]["properties"]["labels"]["properties"]["user"]["type"] == "keyword"


def test_the_page_finds_what_a_search_for_the_mask_finds(
    engine: Engine, tmp_path: Path, service: str
) -> None:
    with logger_with(engine.url, tmp_path, service=service) as (logger, handler):
        for n in range(10):
            logger.info("took %d ms", n)
        assert handler.drain(20) == 0
    stream = f"logs-app_logs.{service}-default"
    engine.documents(stream)
    query = {"size": 0, "aggs": {"masks": {"terms": {"field": "app_logs.pattern"}}}}
    buckets = engine.ask("POST", f"/{stream}/_search", query)["aggregations"]["masks"]["buckets"]
    assert [(each["key"], each["doc_count"]) for each in buckets] == [("took <num> ms", 10)]


def test_a_rollover_does_not_double(engine: Engine, tmp_path: Path, service: str) -> None:
    """The engine has the records, their answer was lost, and the data stream was rolled over
    since."""
    stream = f"logs-app_logs.{service}-default"
    with logger_with(engine.url, tmp_path, service=service) as (logger, handler):
        logger.info("first")
        assert handler.drain(20) == 0
        sender = handler._shipper._sender
        post = sender._post
        assert post is not None
        lost = []

        def lose_the_answer(body: bytes) -> object:
            from app_logs.delivery.trouble import Trouble, TroubleKind

            answer = type(post).__call__(post, body)
            if lost:
                return answer
            lost.append(answer)
            engine.ask("POST", f"/{stream}/_rollover")
            raise Trouble(TroubleKind.AWAY, "lost", unsure=True)

        class Losing:
            def __getattr__(self, name: str) -> object:
                return getattr(post, name)

            def __call__(self, body: bytes) -> object:
                return lose_the_answer(body)

        sender._post = Losing()  # type: ignore[assignment]
        for n in range(10):
            logger.info("%d", n)
        assert handler.drain(20) == 0
        assert lost
    found = [each for each in engine.documents(stream) if not is_report(each["_source"])]
    assert sorted(each["_source"]["message"] for each in found) == sorted(
        ["first", *map(str, range(10))]
    )
    assert len(engine.ask("GET", f"/_data_stream/{stream}")["data_streams"][0]["indices"]) == 2


def test_nothing_is_made_before_setup(engine: Engine, tmp_path: Path) -> None:
    """An engine on which setup was undone: no index appears, and the records come after setup."""
    from tests.support.engine import call

    service = f"handler_{uuid.uuid4().hex[:8]}"
    stream = f"logs-app_logs.{service}-default"
    # What data streams use is not removed: those of other tests go first.
    engine.ask("DELETE", "/_data_stream/logs-app_logs.*")
    call("DELETE", f"{engine.host}/api/app_logs/setup")
    try:
        with logger_with(engine.url, tmp_path, service=service) as (logger, handler):
            logger.info("kept")
            assert told(handler, "POST /api/app_logs/setup")
            assert handler.drain(0) == 1
            names = engine.ask("GET", "/_cat/indices?format=json&expand_wildcards=all")
            assert [each["index"] for each in names if service in each["index"]] == []
            call("POST", f"{engine.host}/api/app_logs/setup", {})
            assert handler.drain(30) == 0
        assert [each["_source"]["message"] for each in engine.documents(stream)] == ["kept"]
    finally:
        call("POST", f"{engine.host}/api/app_logs/setup", {})
        engine.ask("DELETE", f"/_data_stream/logs-app_logs.{service}-*")


def test_a_flask_program(engine: Engine, tmp_path: Path, service: str) -> None:
    """Its lines and the traceback of a failed request can be searched within two seconds."""
    pytest.importorskip("flask")
    done = run_program(
        tmp_path,
        engine.url,
        f"""
import flask, urllib.request, urllib.error
from werkzeug.serving import make_server
handler = connect(service={service!r})
app = flask.Flask("shop")
@app.route("/ok/<int:n>")
def ok(n):
    app.logger.info("request %d", n)
    return "ok"
@app.route("/bad")
def bad():
    raise RuntimeError("no such page")
server = make_server("127.0.0.1", 0, app, threaded=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
for n in range(5):
    urllib.request.urlopen(f"http://127.0.0.1:{{server.port}}/ok/{{n}}")
try:
    urllib.request.urlopen(f"http://127.0.0.1:{{server.port}}/bad")
except urllib.error.HTTPError:
    print(time.time(), flush=True)
# Nothing is drained here: the handler's own time is what is told below.
time.sleep(2)
server.shutdown()
""",
    )
    assert done.returncode == 0, done.stderr
    logged = float(done.stdout)
    found = [each["_source"] for each in engine.documents(f"logs-app_logs.{service}-default")]
    messages = [each["message"] for each in found]
    assert [m for m in messages if m.startswith("request")] == [f"request {n}" for n in range(5)]
    (failed,) = (each for each in found if "error" in each)
    assert failed["error"]["type"] == "RuntimeError"
    assert failed["error"]["culprit"].endswith("program.py in bad")
    ingested = failed["event"]["ingested"].rstrip("Z")[:19]
    assert ingested <= time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(logged + 1.5))
