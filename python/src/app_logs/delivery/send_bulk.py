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
    results: list[ItemResult] = []
    try:
        _send_halving(post, documents, results)
        for result in results:
            if result.verdict is Verdict.BLOCKED:
                raise _blocked(result.status, result.reason, post.stream)
    except Trouble as trouble:
        trouble.unsure |= any(result.verdict is Verdict.CREATED for result in results)
        raise
    return results


def _send_halving(post: Post, documents: Sequence[Outgoing], results: list[ItemResult]) -> None:
    answer = post(bulk_body(documents))
    if answer.status < 300:
        results += read_items(answer.body, len(documents))
        return
    error = answer.body.get("error") if isinstance(answer.body, dict) else answer.body
    reason = error_reason(error) or f"status {answer.status}"
    if answer.status in TRANSIENT or answer.status >= 500:
        # Of these only 429 says for certain that nothing was carried out.
        unsure = answer.status != 429
        raise Trouble(TroubleKind.BUSY, f"The engine is busy or away: {reason}", unsure=unsure)
    if answer.status in (401, 403, 404) or lacks_pipeline(reason):
        raise _blocked(answer.status, reason, post.stream)
    if len(documents) == 1:
        results.append(ItemResult(Verdict.REFUSED, answer.status, reason))
        return
    middle = len(documents) // 2
    _send_halving(post, documents[:middle], results)
    _send_halving(post, documents[middle:], results)


def _blocked(status: int, reason: str, stream: str) -> Trouble:
    if status in (401, 403):
        return not_allowed(status, reason, stream)
    return setup_missing(reason)
