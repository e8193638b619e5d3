"""One bulk of events, sent until it is answered (edge: the engine)."""

from __future__ import annotations

from collections.abc import Sequence

from app_logs.delivery.bulk_answer import ItemResult, Verdict
from app_logs.delivery.client_edge import ClientPost
from app_logs.delivery.outgoing import Outgoing
from app_logs.delivery.send_bulk import send_bulk
from app_logs.delivery.trouble import Trouble
from app_logs.tail.sending.event_store import NewEvent


class Sending:
    """Each call is one attempt, and gives a result for each event.

    An answer that was lost leaves open what was written. Sent again, an event that is there is a
    409, but not when the stream was rolled over in between: so what may be there is looked for
    first, over all backing indices. A key that may not read goes without; it is then as sure as one
    index."""

    def __init__(self, post: ClientPost, events: Sequence[NewEvent], may_read: bool) -> None:
        self._post = post
        self._documents = [Outgoing(event.id, event.source) for event in events]
        self._may_read = may_read
        self._is_unsure = False

    def __call__(self) -> list[ItemResult]:
        """Raises Trouble when nothing can be written now."""
        try:
            there = self._stored() if self._is_unsure and self._may_read else set()
            left = [each for each in self._documents if each.id not in there]
            sent = iter(send_bulk(self._post, left) if left else ())
        except Trouble as trouble:
            self._is_unsure = self._is_unsure or trouble.unsure
            raise
        exists = ItemResult(Verdict.EXISTS, 409)
        return [exists if each.id in there else next(sent) for each in self._documents]

    def _stored(self) -> set[str]:
        ids = [each.id for each in self._documents]
        return self._post.stored_ids(ids, self._post.backing_indices())
