"""Sends documents, in threads of its own."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app_logs.delivery.back_off import Patience, delay_before
from app_logs.delivery.bulk_answer import ItemResult, Verdict
from app_logs.delivery.dead_letters import DeadLetters
from app_logs.delivery.outgoing import Outgoing
from app_logs.delivery.send_bulk import send_bulk
from app_logs.delivery.trouble import Trouble, TroubleKind
from app_logs.handler.buffer import Buffer
from app_logs.handler.document import in_safer_form
from app_logs.handler.notices import Notices
from app_logs.handler.readiness import check_ready
from app_logs.handler.unsure import SeenIndex, stored_already
from app_logs.handler.waiting import Waiting

if TYPE_CHECKING:
    from app_logs.delivery.client_edge import ClientPost

MOST_RECORDS = 1_000
MOST_BYTES = 5 * 1024 * 1024


class Sender:
    """Takes what waits and sees to it that the engine has it, once."""

    def __init__(
        self,
        *,
        make_post: Callable[[], ClientPost],
        waiting: Waiting,
        buffer: Buffer,
        dead_letters: DeadLetters,
        notices: Notices,
        patience: Patience,
    ) -> None:
        self._make_post = make_post
        self._waiting = waiting
        self._buffer = buffer
        self._dead_letters = dead_letters
        self._notices = notices
        self._patience = patience
        self._post: ClientPost | None = None
        self._is_ready = False
        self._attempt = 0
        self._seen = SeenIndex()
        self.trouble: Trouble | None = None
        """What stands in the way now."""

    @property
    def is_well(self) -> bool:
        """Whether the engine takes all that it is sent."""
        return self._attempt == 0 and self.trouble is None

    def step(self) -> float | None:
        """Sends one bulk.

        :returns: seconds to wait before the next; None when nothing waits any more
        """
        number = self._buffer.begin_sending()
        try:
            documents = self._waiting.take(MOST_RECORDS, MOST_BYTES)
            again = self._sent(documents) if documents else []
        finally:
            self._buffer.end_sending(number)
        if again:
            return delay_before(self._attempt, self._patience, random.random())
        size = sum(each.size for each in documents)
        return 0.0 if len(documents) >= MOST_RECORDS or size > MOST_BYTES // 2 else None

    def _sent(self, documents: list[Outgoing]) -> list[Outgoing]:
        """Sends; puts back, and gives, what is to be sent again."""
        try:
            again = self._send(documents)
        except Trouble as trouble:
            return self._kept(documents, trouble)
        except Exception as error:  # a mistake of ours must not lose what was taken
            what = f"The handler failed: {type(error).__name__}: {error}"
            return self._kept(documents, Trouble(TroubleKind.AWAY, what, unsure=True))
        if not again:
            self._attempt = 0
            return again
        self._buffer.count(retried=sum(not each.is_report for each in again))
        self._waiting.put_back(again)
        # Whatever got through is a sign of life.
        self._attempt = 1 if len(again) < len(documents) else self._attempt + 1
        return again

    def send_left(self, documents: Sequence[Outgoing]) -> bool:
        """Sends documents of a process that has ended; False when they must stay where they are."""
        left = [replace(each, unsure=True) for each in documents]
        try:
            while left:
                results = self._results(left)
                again: list[Outgoing] = []
                for document, result in zip(left, results):
                    safer = in_safer_form(document) if result.verdict is Verdict.REFUSED else None
                    if result.verdict is Verdict.AGAIN or safer is not None:
                        again.append(safer or document)
                    elif result.verdict is Verdict.REFUSED:
                        self._bury(document, result.reason)
                self._buffer.count(recovered=len(left) - len(again))
                if all(result.verdict is Verdict.AGAIN for result in results):
                    return False
                left = again
        except Trouble as trouble:
            self._tell(trouble)
            return False
        return True

    def _send(self, documents: list[Outgoing]) -> list[Outgoing]:
        """One bulk; what of it is to be sent again."""
        results = self._results(documents)
        # Before anything counts as sent: whoever waits for that must not read of trouble that is
        # past.
        self._over()
        again: list[Outgoing] = []
        there: list[Outgoing] = []
        refused: list[Outgoing] = []
        for document, result in zip(documents, results):
            if result.verdict is Verdict.AGAIN:
                again.append(replace(document, unsure=document.unsure or result.unsure))
            elif result.verdict is Verdict.REFUSED:
                safer = in_safer_form(document)
                if safer is not None:
                    again.append(safer)
                else:
                    self._bury(document, result.reason)
                    refused.append(document)
            else:
                there.append(document)
        self._waiting.settled(there)
        self._waiting.settled(refused, "refused")
        return again

    def _results(self, documents: Sequence[Outgoing]) -> list[ItemResult]:
        post = self._post
        if post is None:
            post = self._post = self._make_post()
        if not self._is_ready:
            check_ready(post)
            self._is_ready = True
        stored = stored_already(post, documents)
        missing = [each for each in documents if each.id not in (stored or ())]
        sent = send_bulk(post, missing) if missing else []
        doubled = self._seen.count_maybe_doubled(missing, sent, stored is not None)
        if doubled:
            self._buffer.count(maybe_doubled=doubled)
        results = iter(sent)
        exists = ItemResult(Verdict.EXISTS, 409)
        return [exists if each.id in (stored or ()) else next(results) for each in documents]

    def _kept(self, documents: list[Outgoing], trouble: Trouble) -> list[Outgoing]:
        self._tell(trouble)
        self._attempt += 1
        if not trouble.needs_a_person:
            self._buffer.count(retried=sum(not each.is_report for each in documents))
        if trouble.unsure:
            documents = [replace(each, unsure=True) for each in documents]
        self._waiting.put_back(documents)
        return documents

    def _tell(self, trouble: Trouble) -> None:
        self.trouble = trouble
        if trouble.needs_a_person:
            self._is_ready = False
        # A restart of the engine is nothing to tell anybody about.
        if trouble.needs_a_person or self._attempt >= 3:
            self._notices.say(
                trouble.kind.value, f"Records are kept and sent later. {trouble.what}"
            )

    def _over(self) -> None:
        if self.trouble is not None:
            self._notices.over(self.trouble.kind.value)
            self.trouble = None

    def _bury(self, document: Outgoing, reason: str) -> None:
        path = self._dead_letters.path
        try:
            self._dead_letters.write(document, reason)
            self._notices.say("refused", f"The engine refused a record, see {path}: {reason}")
        except OSError as error:
            self._notices.say("dead", f"A refused record was lost, {path} takes none: {error}")
