"""What is in the data stream already: ``server/import/engine/stored_events.ts`` (edge: the
engine)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app_logs.delivery.client_edge import ClientPost
from app_logs.delivery.trouble import Trouble, TroubleKind
from app_logs.tail.sending.event_store import Located, OpenEvent

_IDS_AT_ONCE = 10_000
"""Far below what an engine takes in one `terms` or `ids` query (65,536)."""
_PAGE = 200
_FEW = 1_000
"""Provisional events of a stream that are asked for as a whole."""

Hit = Mapping[str, object]


class StoredEvents(ClientPost):
    """Questions about documents of a stream. Raises Trouble, of kind DENIED when the key may not
    read."""

    def refresh(self) -> None:
        """Makes what was written findable. Without the right to, the engine's own refresh has to
        do."""
        answer = self._ask("POST", f"/{self.stream}/_refresh")
        if answer.status >= 400 and answer.status not in (401, 403, 404):
            raise Trouble(TroubleKind.BUSY, f"The engine is busy or away: {answer.body}")

    def make_stream(self) -> None:
        """Makes the data stream, of the template that is there."""
        answer = self._ask("PUT", f"/_data_stream/{self.stream}")
        if answer.status < 300 or "resource_already_exists_exception" in str(answer.body):
            return
        if answer.status in (401, 403):
            raise Trouble(TroubleKind.DENIED, f"The API key may not make the stream: {answer.body}")
        if answer.status == 400:
            raise Trouble(
                TroubleKind.SETUP,
                f"The data stream {self.stream} could not be made. If there is an ordinary "
                "index or an "
                f"alias of that name, rename it; otherwise run setup again. ({answer.body})",
            )
        raise Trouble(TroubleKind.BUSY, f"The engine is busy or away: {answer.body}")

    def open_places(self) -> set[str] | None:
        """The chain values that provisional events stand after, one per file and fewer; None when
        there are too many."""
        hits = self._search(
            {
                "size": _FEW,
                "query": {"term": {"app_logs.open": True}},
                "_source": ["app_logs.open_after"],
            }
        )
        if len(hits) == _FEW:
            return None
        places = (_at(hit, "_source", "app_logs", "open_after") for hit in hits)
        return {place for place in places if isinstance(place, str)}

    def find_open(self, after: Sequence[str]) -> list[OpenEvent]:
        """The provisional events that stand after one of these chain values."""
        found: list[OpenEvent] = []
        for part in range(0, len(after), _IDS_AT_ONCE):
            found.extend(self._find_open(after[part : part + _IDS_AT_ONCE]))
        return found

    def locate(self, ids: Sequence[str]) -> list[Located]:
        """Where documents lie, by `_id`, over all backing indices."""
        found: list[Located] = []
        for part in range(0, len(ids), _IDS_AT_ONCE):
            wanted = list(ids[part : part + _IDS_AT_ONCE])
            hits = self._search(
                {
                    "size": len(wanted),
                    "query": {"ids": {"values": wanted}},
                    "seq_no_primary_term": True,
                    "_source": False,
                }
            )
            found.extend(place for place in map(_located, hits) if place is not None)
        return found

    def count(self, import_id: str) -> tuple[int, int]:
        """Documents of an import, and those of them that no format could read; after a refresh."""
        answer = self._body(
            {
                "size": 0,
                "track_total_hits": True,
                "query": {"term": {"app_logs.import": import_id}},
                "aggs": {"unparsed": {"filter": {"term": {"event.kind": "pipeline_error"}}}},
            }
        )
        total = _at(answer, "hits", "total", "value")
        unparsed = _at(answer, "aggregations", "unparsed", "doc_count")
        return total if isinstance(total, int) else 0, unparsed if isinstance(unparsed, int) else 0

    def _find_open(self, after: Sequence[str]) -> list[OpenEvent]:
        found: list[OpenEvent] = []
        from_: object = None
        while True:
            body: dict[str, object] = {
                "size": _PAGE,
                "query": {
                    "bool": {
                        "filter": [
                            {"term": {"app_logs.open": True}},
                            {"terms": {"app_logs.open_after": list(after)}},
                        ]
                    }
                },
                "seq_no_primary_term": True,
                "_source": [
                    "event.original",
                    "event.created",
                    "log.offset",
                    "app_logs.eol",
                    "app_logs.open_after",
                    "app_logs.import",
                ],
                "sort": [{"log.offset": "asc"}, {"event.id": "asc"}],
            }
            if from_ is not None:
                body["search_after"] = from_
            hits = self._search(body)
            found.extend(each for each in map(_open, hits) if each is not None)
            from_ = hits[-1].get("sort") if hits else None
            if len(hits) < _PAGE or from_ is None:
                return found

    def _search(self, body: Mapping[str, object]) -> list[Hit]:
        hits = _at(self._body({"track_total_hits": False, **body}), "hits", "hits")
        return [hit for hit in hits if isinstance(hit, Mapping)] if isinstance(hits, list) else []

    def _body(self, body: Mapping[str, object]) -> object:
        # A shard that does not answer would hide a document that is there.
        params = {"allow_partial_search_results": "false"}
        answer = self._ask("POST", f"/{self.stream}/_search", body, params)
        if answer.status in (401, 403):
            raise Trouble(TroubleKind.DENIED, f"The API key may not read: {answer.body}")
        if answer.status >= 300:
            raise Trouble(TroubleKind.BUSY, f"The engine did not answer a search: {answer.body}")
        return answer.body


def _at(value: object, *path: str) -> object:
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _located(hit: Hit) -> Located | None:
    """Where a hit lies; None without its sequence number."""
    id_, index = hit.get("_id"), hit.get("_index")
    seq_no, term = hit.get("_seq_no"), hit.get("_primary_term")
    if not isinstance(id_, str) or not isinstance(index, str):
        return None
    if not isinstance(seq_no, int) or not isinstance(term, int):
        return None
    return Located(id_, index, seq_no, term)


def _open(hit: Hit) -> OpenEvent | None:
    source = hit.get("_source")
    place = _located(hit)
    offset = _at(source, "log", "offset")
    texts: list[str | None] = []
    for path in (
        ("event", "original"),
        ("app_logs", "eol"),
        ("app_logs", "open_after"),
        ("app_logs", "import"),
        ("event", "created"),
    ):
        value = _at(source, *path)
        texts.append(value if isinstance(value, str) else None)
    original, eol, open_after, import_id, created = texts
    if place is None or not isinstance(offset, int):
        return None
    if (
        original is None
        or eol is None
        or open_after is None
        or import_id is None
        or created is None
    ):
        return None
    return OpenEvent(place.id, original, eol, offset, open_after, import_id, created, place)
