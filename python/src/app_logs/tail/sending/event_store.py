"""What a file needs of the data stream that it goes to: ``server/import/event_store.ts``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class NewEvent(NamedTuple):
    """An event to be created: its document for the pipeline, and the one for when pipeline or
    mapping refuse that."""

    id: str
    source: bytes
    plain: Callable[[str], bytes]
    """Given the reason of the refusal; goes past the pipeline."""


class Created(NamedTuple):
    """What became of an event: "created", "exists" by its `_id`, or "refused" with the engine's
    reason."""

    kind: str
    reason: str = ""


@dataclass(frozen=True)
class Located:
    """Where one document lies, in the version that was read."""

    id: str
    index: str
    seq_no: int
    primary_term: int


@dataclass(frozen=True)
class OpenEvent:
    """A provisional event. `at` is None where only the sender's own notes know of it: it cannot be
    changed then."""

    id: str
    original: str
    eol: str
    offset: int
    """`log.offset`"""
    open_after: str
    import_id: str
    created: str
    at: Located | None = None


class Replacement(NamedTuple):
    """Puts an event that is complete in the place of its provisional document."""

    at: Located
    source: bytes


class EventStore(Protocol):
    """The data stream. Whatever it is asked waits until the engine answers; see
    `engine/stream_store.py`."""

    def prepare(self) -> None:
        """Makes sure that the data stream exists and is ours."""

    def refresh(self) -> None:
        """Makes all that was written findable."""

    def open_places(self) -> Collection[str] | None:
        """The chain values that provisional events stand after; None when there are too many to
        list."""

    def find_open(self, after: Sequence[str]) -> list[OpenEvent]:
        """The provisional events that stand after one of these chain values."""

    def find_older(self, ids: Sequence[str]) -> Collection[str]:
        """Those of `ids` that `create` would not see, because they lie in an older backing
        index."""

    def locate(self, ids: Sequence[str]) -> list[Located]:
        """Where documents lie, in any backing index."""

    def create(self, events: Sequence[NewEvent]) -> list[Created]:
        """One result per event, in order."""

    def may_change(self, open_event: OpenEvent) -> bool:
        """Whether this user may delete and replace; changes nothing."""

    def change(self, removed: Sequence[Located], replaced: Sequence[Replacement]) -> list[str]:
        """Deletes and replaces; what somebody changed meanwhile is left alone. Reasons of
        failures."""
