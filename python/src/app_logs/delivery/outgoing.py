"""A document on its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Outgoing:
    """A document as it goes into a bulk."""

    id: str
    """Its `_id`: the same at every attempt, so that a repeat never doubles it."""
    source: bytes
    """Its JSON on one line, UTF-8, without a line end."""
    unsure: bool = False
    """An answer about it was lost: it may be there already."""
    is_report: bool = False
    """A sender's line about itself, which its counters leave out."""

    size: int = 0
    """Bytes that it takes up, about; what is made of it by `replace` counts for as much."""

    def __post_init__(self) -> None:
        if self.size == 0:
            object.__setattr__(self, "size", len(self.source) + _PER_DOCUMENT)


# The action line, and what Python needs for the object itself.
_PER_DOCUMENT = 200


def bulk_body(documents: Sequence[Outgoing]) -> bytes:
    """NDJSON of a bulk that creates the documents.

    `_id`s must be free of quotes, backslashes and control characters, as ours are.
    """
    parts: list[bytes] = []
    for document in documents:
        parts += (b'{"create":{"_id":"', document.id.encode(), b'"}}\n', document.source, b"\n")
    return b"".join(parts)
