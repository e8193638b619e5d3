"""What a bulk's answer says of each document (pure)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """What became of one document."""

    CREATED = "created"
    EXISTS = "exists"
    """409: an earlier attempt got through; the `_id` is the sender's own."""
    AGAIN = "again"
    """The engine had no room for it."""
    REFUSED = "refused"
    """It will never be taken as it is."""
    BLOCKED = "blocked"
    """No document of this bulk fares better until a person does something."""


@dataclass(frozen=True)
class ItemResult:
    """One document's own result."""

    verdict: Verdict
    status: int
    reason: str = ""
    """The engine's words, the causes with them; empty when all went well."""
    index: str = ""
    """The backing index that it is in."""

    @property
    def unsure(self) -> bool:
        """With AGAIN: the document may be there all the same."""
        return self.verdict is Verdict.AGAIN and self.status != 429


# Answers to whole requests after which the same request may succeed a little later.
TRANSIENT = frozenset({408, 429, 502, 503, 504})

_LACKS_PIPELINE = re.compile(r"pipeline with id \[[^\]]*\] does not exist")


def lacks_pipeline(reason: str) -> bool:
    """Whether a refusal means that setup has not been run."""
    return _LACKS_PIPELINE.search(reason) is not None


def read_items(answer: object, count: int) -> list[ItemResult]:
    """The results of a bulk's documents, in their order.

    :param answer: the JSON of a 200 answer
    :param count: how many documents were sent; what the engine says nothing about is sent again
    """
    items = answer.get("items") if isinstance(answer, Mapping) else None
    listed = items if isinstance(items, Sequence) and not isinstance(items, (str, bytes)) else ()
    results = [_read_item(item) for item in listed[:count]]
    silent = ItemResult(Verdict.AGAIN, 0, "The engine did not say what became of it.")
    return results + [silent] * (count - len(results))


def _read_item(item: object) -> ItemResult:
    operation = next(iter(item.values()), None) if isinstance(item, Mapping) else None
    result = operation if isinstance(operation, Mapping) else {}
    status, index = result.get("status"), result.get("_index")
    code = status if isinstance(status, int) else 0
    reason = error_reason(result.get("error"))
    return ItemResult(
        verdict_of(code, reason), code, reason, index if isinstance(index, str) else ""
    )


def verdict_of(status: int, reason: str) -> Verdict:
    """What a document's status means; 0 stands for none."""
    if status in (200, 201):
        return Verdict.CREATED
    if status == 409:
        return Verdict.EXISTS
    if status in (401, 403, 404) or lacks_pipeline(reason):
        return Verdict.BLOCKED
    if status == 0 or status in TRANSIENT or status >= 500:
        return Verdict.AGAIN
    return Verdict.REFUSED


def error_reason(error: object, depth: int = 0) -> str:
    """The reasons in an engine's error object, outermost first; empty for none."""
    if isinstance(error, str):
        return error
    if not isinstance(error, Mapping) or depth > 5:
        return ""
    reason, kind = error.get("reason"), error.get("type")
    own = reason if isinstance(reason, str) and reason else kind
    cause = error_reason(error.get("caused_by"), depth + 1)
    return ": ".join(part for part in (own, cause) if isinstance(part, str) and part)
