"""The data stream of a service on the engine, as this key may use it: ``server/import/engine/``
(edge: the engine)."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import replace

from elasticsearch import Elasticsearch

from app_logs.delivery.bulk_answer import ItemResult, Verdict, read_items
from app_logs.delivery.client_edge import ClientPost
from app_logs.delivery.trouble import Trouble, TroubleKind, setup_missing
from app_logs.names import INDEX_TEMPLATE, PIPELINE
from app_logs.tail.engine.persist import Persist
from app_logs.tail.engine.sending import Sending
from app_logs.tail.engine.stored_events import StoredEvents
from app_logs.tail.sending.event_store import Created, Located, NewEvent, OpenEvent, Replacement

_TIMEOUT = 60.0


class StreamStore:
    """See `EventStore`. Every question is asked again until the engine answers; `persist` says how
    long.

    With a key that may only create, it goes by what `noted` knows: the provisional events that this
    sender itself wrote."""

    def __init__(self, client: Elasticsearch, stream: str, persist: Persist) -> None:
        self._post = ClientPost(client, stream, timeout=_TIMEOUT)
        self._stored = StoredEvents(client, stream, timeout=_TIMEOUT)
        self._stream = stream
        self._persist = persist
        self._backing: list[str] | None = None
        self._may_change: bool | None = None
        self.may_read = True
        self.noted: Sequence[OpenEvent] = ()

    def prepare(self) -> None:
        """Without our template the engine would make a plain index of the first document: so that
        is looked at before."""
        self._backing = self._persist(self._make_stream)
        # Where nobody may look, nobody knows what the stream is made of: without setup there is no
        # pipeline of this name, and nothing is written.
        self._post.pipeline = PIPELINE if self._backing is None else None

    def refresh(self) -> None:
        self._persist(self._stored.refresh)

    def open_places(self) -> Collection[str] | None:
        if self.may_read:
            try:
                return self._persist(self._stored.open_places, asking=True)
            except Trouble as trouble:
                self._only_create(trouble)
        return {each.open_after for each in self.noted}

    def find_open(self, after: Sequence[str]) -> list[OpenEvent]:
        if not self.may_read:
            chosen = set(after)
            return [each for each in self.noted if each.open_after in chosen]
        return self._persist(lambda: self._stored.find_open(after))

    def find_older(self, ids: Sequence[str]) -> Collection[str]:
        # An _id is unique within one backing index only; `create` sees those of the index it writes
        # to.
        backing = self._backing
        if not self.may_read or backing is None or len(backing) < 2:
            return ()
        return self._persist(lambda: self._post.stored_ids(ids, backing[:-1]))

    def locate(self, ids: Sequence[str]) -> list[Located]:
        return self._persist(lambda: self._stored.locate(ids)) if self.may_read else []

    def create(self, events: Sequence[NewEvent]) -> list[Created]:
        results: list[Created | None] = [None] * len(events)
        left = list(range(len(events)))
        while left:
            sent = left
            sending = Sending(self._post, [events[place] for place in sent], self.may_read)
            items = self._persist(sending, progress=True)
            left = []
            busy: ItemResult | None = None
            for place, item in zip(sent, items):
                if item.verdict is Verdict.CREATED:
                    results[place] = Created("created")
                elif item.verdict is Verdict.EXISTS:
                    results[place] = Created("exists")
                elif item.verdict is Verdict.AGAIN:
                    busy = item
                    left.append(place)
                else:
                    results[place] = self._create_plain(events[place], item.reason)
            if busy is not None:
                self._persist.pause(
                    Trouble(TroubleKind.BUSY, f"The engine is busy: {busy.reason}"),
                    progress=len(left) < len(sent),
                )
        self._persist.succeeded()
        return [result or Created("refused", "unknown") for result in results]

    def may_change(self, open_event: OpenEvent) -> bool:
        place = open_event.at
        if place is None:
            return False
        if self._may_change is None:
            # A sequence number that the document does not have yet: allowed, it is a conflict; not
            # allowed, a 403.
            never = replace(place, seq_no=place.seq_no + 1_000_000)
            self._may_change = self._persist(lambda: self._probe(never))
        return self._may_change

    def change(self, removed: Sequence[Located], replaced: Sequence[Replacement]) -> list[str]:
        body = b"".join(
            [_action("delete", place) for place in removed]
            + [_action("index", place) + source + b"\n" for place, source in replaced]
        )
        count = len(removed) + len(replaced)
        items = self._persist(lambda: self._bulk(body, count))
        # 404 and 409: somebody else has removed or changed it since.
        return [
            item.reason for item in items if item.status >= 300 and item.status not in (404, 409)
        ]

    def _create_plain(self, event: NewEvent, reason: str) -> Created:
        """An event that pipeline or mapping refused, once more past them."""
        action = json.dumps({"create": {"_id": event.id, "pipeline": "_none"}}).encode()
        body = b"%s\n%s\n" % (action, event.plain(reason))
        while True:
            item = self._persist(lambda: self._bulk(body, 1))[0]
            if item.verdict is Verdict.AGAIN:
                self._persist.pause(Trouble(TroubleKind.BUSY, f"The engine is busy: {item.reason}"))
            elif item.verdict is Verdict.CREATED:
                return Created("created")
            elif item.verdict is Verdict.EXISTS:
                return Created("exists")
            else:
                return Created("refused", reason)

    def _bulk(self, body: bytes, count: int) -> list[ItemResult]:
        answer = self._post(body)
        if answer.status in (401, 403):
            return [ItemResult(Verdict.BLOCKED, answer.status, str(answer.body))] * count
        if answer.status == 429 or answer.status >= 500:
            raise Trouble(TroubleKind.BUSY, f"The engine is busy or away: {answer.body}")
        if answer.status >= 300:
            return [ItemResult(Verdict.REFUSED, answer.status, str(answer.body))] * count
        return read_items(answer.body, count)

    def _probe(self, never: Located) -> bool:
        body = _action("delete", never) + _action("index", never) + b"{}\n"
        return all(item.status not in (401, 403) for item in self._bulk(body, 2))

    def _make_stream(self) -> list[str] | None:
        """The backing indices, the one written to last; makes the stream when it does not exist."""
        try:
            template = self._post.stream_template()
            if template is None:
                if not self._post.has_template(INDEX_TEMPLATE):
                    raise setup_missing(f"There is no index template {INDEX_TEMPLATE}.")
                self._stored.make_stream()
                template = self._post.stream_template()
            if template is None:
                raise setup_missing(f"The data stream {self._stream} was removed as it was made.")
            if template != INDEX_TEMPLATE:
                raise Trouble(
                    TroubleKind.SETUP,
                    f"The data stream {self._stream} belongs to another index template, so "
                    "nothing was "
                    f'written. Lower the priority of "{template}" below that of '
                    f'"{INDEX_TEMPLATE}", or '
                    "narrow its pattern.",
                )
            return self._post.backing_indices()
        except Trouble as trouble:
            if trouble.kind is TroubleKind.DENIED:
                # The key may write but not look. Then it cannot make the stream by writing either.
                return None
            raise

    def _only_create(self, trouble: Trouble) -> None:
        if trouble.kind is not TroubleKind.DENIED:
            raise trouble
        self.may_read = False


def _action(name: str, place: Located) -> bytes:
    target = {
        "_index": place.index,
        "_id": place.id,
        "if_seq_no": place.seq_no,
        "if_primary_term": place.primary_term,
    }
    return json.dumps({name: target}).encode() + b"\n"
