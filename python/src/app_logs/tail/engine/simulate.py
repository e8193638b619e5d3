"""What the ingest pipeline makes of documents, without indexing them (edge: the engine)."""

from __future__ import annotations

import json
from collections.abc import Sequence

from elasticsearch import Elasticsearch

from app_logs.delivery.client_edge import ClientPost
from app_logs.delivery.trouble import Trouble, TroubleKind, setup_missing
from app_logs.names import PIPELINE

_AT_ONCE = 200


def simulated(client: Elasticsearch, stream: str, documents: Sequence[bytes]) -> list[bytes]:
    """The documents as JSON, in their order. Raises Trouble when the engine does not say."""
    return [
        made
        for at in range(0, len(documents), _AT_ONCE)
        for made in _Simulation(client, stream).run(documents[at : at + _AT_ONCE])
    ]


class _Simulation(ClientPost):
    def run(self, documents: Sequence[bytes]) -> list[bytes]:
        docs = [{"_index": self.stream, "_source": json.loads(each)} for each in documents]
        answer = self._ask("POST", f"/_ingest/pipeline/{PIPELINE}/_simulate", {"docs": docs})
        if answer.status in (400, 404):
            raise setup_missing(str(answer.body))
        if answer.status >= 300 or not isinstance(answer.body, dict):
            raise Trouble(
                TroubleKind.DENIED,
                f"The engine does not say what the pipeline makes of events: {answer.body}. "
                "Use --dry-run, or a key with the privilege read_pipeline.",
            )
        return [_document(each) for each in answer.body["docs"]]


def _document(answer: dict[str, dict[str, object]]) -> bytes:
    made = answer["doc"]["_source"] if "doc" in answer else answer
    return json.dumps(made, ensure_ascii=False).encode()
