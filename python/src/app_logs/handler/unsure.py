"""Documents about which an answer was lost, when they are sent again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app_logs.delivery.bulk_answer import ItemResult, Verdict
from app_logs.delivery.outgoing import Outgoing
from app_logs.delivery.trouble import Trouble, TroubleKind

if TYPE_CHECKING:
    from app_logs.delivery.client_edge import ClientPost

# Of more than these a repeat is not likely to be about.
_NEWEST_INDICES = 5


def stored_already(post: ClientPost, documents: Sequence[Outgoing]) -> set[str] | None:
    """Which of these the engine has.

    An `_id` is unique within one backing index only: where the data stream has just one, the bulk
    itself tells (409). After a rollover the others must be looked at, which a key that may only
    write is not allowed to.

    :returns: ids; None when it cannot be known
    :raises Trouble: when the engine does not answer
    """
    unsure = [each.id for each in documents if each.unsure]
    if not unsure:
        return set()
    try:
        indices = post.backing_indices()[-_NEWEST_INDICES:]
        return post.stored_ids(unsure, indices) if len(indices) > 1 else set()
    except Trouble as trouble:
        if trouble.kind is TroubleKind.DENIED:
            return None
        raise


class SeenIndex:
    """Where documents went last, for keys that may not look."""

    def __init__(self) -> None:
        self._index = ""

    def count_maybe_doubled(
        self, documents: Sequence[Outgoing], results: Sequence[ItemResult], known: bool
    ) -> int:
        """How many of these may be there twice now: sent again into another index than before."""
        before = self._index
        doubled = 0
        for document, result in zip(documents, results):
            if result.verdict is not Verdict.CREATED:
                continue
            if document.unsure and not known and before and result.index != before:
                doubled += 1
            self._index = result.index or self._index
        return doubled
