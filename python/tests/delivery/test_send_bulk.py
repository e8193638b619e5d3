"""Bulks over real HTTP, with either client."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from app_logs.delivery.bulk_answer import Verdict
from app_logs.delivery.client_edge import ClientPost
from app_logs.delivery.dead_letters import DeadLetters
from app_logs.delivery.outgoing import Outgoing
from app_logs.delivery.send_bulk import send_bulk
from app_logs.delivery.trouble import Trouble, TroubleKind
from tests.support.fault_server import Fault, FaultServer
from tests.support.tls import server_context


def documents(*messages: str) -> list[Outgoing]:
    return [Outgoing(f"id-{m}", json.dumps({"message": m}).encode()) for m in messages]


def post(server: FaultServer, timeout: float = 5.0) -> ClientPost:
    return ClientPost(Elasticsearch(server.url), "logs-app_logs.a-default", timeout=timeout)


def trouble(server: FaultServer, timeout: float = 5.0) -> Trouble:
    with pytest.raises(Trouble) as caught:
        send_bulk(post(server, timeout), documents("a", "b"))
    return caught.value


def test_creates_and_knows_its_own_again(server: FaultServer) -> None:
    first = send_bulk(post(server), documents("a", "b"))
    again = send_bulk(post(server), documents("a", "b", "c"))
    assert [each.verdict for each in first] == [Verdict.CREATED] * 2
    assert first[0].index == server.index
    assert [each.verdict.value for each in again] == ["exists", "exists", "created"]
    assert server.messages == ["a", "b", "c"]


def test_one_bad_document_does_not_fail_its_neighbours(server: FaultServer) -> None:
    server.refuse_bulk_with = lambda source: source["message"] in ("c", "f")
    results = send_bulk(post(server), documents(*"abcdefgh"))
    assert [each.verdict is Verdict.CREATED for each in results] == [
        letter not in "cf" for letter in "abcdefgh"
    ]
    assert results[2].verdict is Verdict.REFUSED
    assert results[2].reason == "a document cannot be parsed"
    assert server.messages == list("abdegh")


def test_what_is_too_large_together_goes_apart(server: FaultServer) -> None:
    server.max_body = 5000
    results = send_bulk(post(server), documents("a" * 2000, "b" * 2000, "c" * 6000))
    assert [each.verdict.value for each in results] == ["created", "created", "refused"]


def test_items_without_room_are_to_be_sent_again(server: FaultServer) -> None:
    server.plan = [Fault(item_status=429, only=lambda source: source["message"] == "b")]
    results = send_bulk(post(server), documents("a", "b"))
    assert [each.verdict.value for each in results] == ["created", "again"]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_engine_is_to_be_asked_again(server: FaultServer, status: int) -> None:
    server.always = Fault(status=status)
    found = trouble(server)
    assert (found.kind, found.needs_a_person) == (TroubleKind.BUSY, False)
    assert found.unsure == (status != 429), "only a 429 says that nothing was carried out"
    assert len(server.bulk_sizes) == 1, "the client must not repeat by itself"


def test_a_bulk_without_an_answer_may_have_got_through(server: FaultServer) -> None:
    server.plan = [Fault(close=True)]
    found = trouble(server)
    assert (found.kind, found.unsure) == (TroubleKind.AWAY, True)
    assert server.messages == ["a", "b"]
    server.plan = [Fault(hang=True)]
    found = trouble(server, timeout=0.2)
    assert (found.kind, found.unsure) == (TroubleKind.AWAY, True)


def test_where_nobody_listens_nothing_got_through() -> None:
    away = FaultServer(url="http://127.0.0.1:9")
    found = trouble(away)
    assert (found.kind, found.unsure) == (TroubleKind.AWAY, False)


@pytest.mark.parametrize(
    ("status", "kind", "advice"),
    [
        (404, TroubleKind.SETUP, "POST /api/app_logs/setup"),
        (403, TroubleKind.DENIED, "create_doc"),
        (401, TroubleKind.DENIED, "API key"),
    ],
)
def test_says_what_to_do(server: FaultServer, status: int, kind: TroubleKind, advice: str) -> None:
    for fault in (Fault(status=status), Fault(item_status=status)):
        server.plan = [fault]
        found = trouble(server)
        assert found.kind is kind
        assert found.needs_a_person
        assert advice in found.what
    assert server.stored == []


def test_something_else_than_elasticsearch_is_named(server: FaultServer) -> None:
    for status in (200, 400, 404):
        server.plan = [Fault(status=status, product="", store=False)]
        found = trouble(server)
        assert found.kind is TroubleKind.PRODUCT
        assert "not Elasticsearch" in found.what


def test_a_client_of_another_major_version_is_named(server: FaultServer) -> None:
    server.speaks_client = 7
    found = trouble(server)
    assert found.kind is TroubleKind.CLIENT
    assert "app-logs[es8]" in found.what
    assert server.bulk_sizes == []


def test_tls_that_cannot_be_trusted_is_named(tmp_path: Path) -> None:
    with server_context(tmp_path) as server:
        found = trouble(server)
        assert found.kind is TroubleKind.TLS
        assert "ca_certs" in found.what
        trusting = Elasticsearch(server.url, ca_certs=str(tmp_path / "cert.pem"))
        assert send_bulk(ClientPost(trusting, "s"), documents("a"))[0].verdict is Verdict.CREATED


def test_dead_letters_do_not_fill_the_disk(tmp_path: Path) -> None:
    letters = DeadLetters(tmp_path / "dead.ndjson", "stream", most_bytes=200)
    letters.write(documents("a")[0], "why")
    with pytest.raises(OSError, match="as long as it may be"):
        letters.write(documents("b" * 100)[0], "why")
    assert len((tmp_path / "dead.ndjson").read_text().splitlines()) == 1


def test_dead_letters_are_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "dead.ndjson"
    letters = DeadLetters(path, "stream")
    for each in documents("a", "b"):
        letters.write(each, 'a "reason"')
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [line["document"]["message"] for line in lines] == ["a", "b"]
    assert lines[0]["reason"] == 'a "reason"'
    assert lines[0]["_id"] == "id-a"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
