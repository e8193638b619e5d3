"""One round of a bulk: every document's own result (pure but for what it is given to post with)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from app_logs.delivery.bulk_answer import (
    TRANSIENT,
    ItemResult,
    Verdict,
    error_reason,
    lacks_pipeline,
    read_items,
)
from app_logs.delivery.outgoing import Outgoing, bulk_body
from app_logs.delivery.trouble import Trouble, TroubleKind, not_allowed, setup_missing


@dataclass(frozen=True)
class Answer:
    """An HTTP answer: its status and JSON."""

    status: int
    body: object


class Post(Protocol):
    """Sends NDJSON to a data stream's `_bulk`."""

    @property
    def stream(self) -> str:
        """The data stream's name."""

    def __call__(self, body: bytes) -> Answer:
        """Gives any answer of the engine, whatever its status.

        :raises Trouble: when there was none, or one of something else
        """


def send_bulk(post: Post, documents: Sequence[Outgoing]) -> list[ItemResult]:
    """Creates documents in one bulk and reads each one's own result.

    When one document makes the engine refuse the whole bulk, the bulk is halved until that one is
    alone. Elasticsearch up to 8.18 does so for what a pipeline cannot parse
    (elastic/elasticsearch#138445), any version for what is too large.

    :returns: as many results as documents, in their order; never BLOCKED
    :raises Trouble: when none of them can be written now
    """
    results = _send_halving(post, documents)
    for result in results:
        if result.verdict is Verdict.BLOCKED:
            raise _blocked(result.status, result.reason, post.stream)
    return results


def _send_halving(post: Post, documents: Sequence[Outgoing]) -> list[ItemResult]:
    if not documents:
        return []
    answer = post(bulk_body(documents))
    if answer.status < 300:
        return read_items(answer.body, len(documents))
    error = answer.body.get("error") if isinstance(answer.body, dict) else answer.body
    reason = error_reason(error) or f"status {answer.status}"
    if answer.status in TRANSIENT or answer.status >= 500:
        raise Trouble(TroubleKind.BUSY, f"The engine is busy or away: {reason}")
    if answer.status in (401, 403, 404) or lacks_pipeline(reason):
        raise _blocked(answer.status, reason, post.stream)
    if _is_for_another_client(error):
        raise Trouble(TroubleKind.CLIENT, _OTHER_CLIENT.format(reason=reason))
    if len(documents) == 1:
        return [ItemResult(Verdict.REFUSED, answer.status, reason)]
    middle = len(documents) // 2
    return _send_halving(post, documents[:middle]) + _send_halving(post, documents[middle:])


def _blocked(status: int, reason: str, stream: str) -> Trouble:
    if status in (401, 403):
        return not_allowed(status, reason, stream)
    return setup_missing(reason)


_OTHER_CLIENT = (
    "The elasticsearch client that is installed does not speak to this version of Elasticsearch: "
    "client 9 needs Elasticsearch 9. For Elasticsearch 8 run: "
    "pip install 'app-logs[es8]'. ({reason})"
)


def _is_for_another_client(error: object) -> bool:
    """Elasticsearch 8 answers a client 9 so: it does not know `compatible-with=9`."""
    return isinstance(error, dict) and error.get("type") == "media_type_header_exception"
