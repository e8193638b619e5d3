"""The exact bytes of events whose shown text does not tell them:
``server/import/original_bytes.ts``."""

from __future__ import annotations

from base64 import b64encode

from app_logs.tail.chain.chain_events import ChainedEvent
from app_logs.tail.chain.source import Source
from app_logs.tail.decode.decoders import bytes_of_text
from app_logs.tail.decode.encoding import MARKS


def with_original_bytes(
    events: list[ChainedEvent], decoded: str, shown: str, source: Source
) -> list[ChainedEvent]:
    """Those that hold a byte or half of a character that is no text, and the first of a file with a
    byte-order mark.

    `decoded` is the text as it was decoded, `shown` the same as the events have it; places in one
    are places in the other."""
    if decoded == shown and not source.mark:
        return events
    return [_with_bytes(event, decoded, shown, source) for event in events]


def _with_bytes(event: ChainedEvent, decoded: str, shown: str, source: Source) -> ChainedEvent:
    exact = decoded[event.start : event.end]
    mark = MARKS[source.encoding] if source.mark and event.before.position == 0 else b""
    if not mark and exact == shown[event.start : event.end]:
        return event
    data = bytes_of_text(exact, source.encoding)
    if data is None:
        return event
    return event._replace(original_bytes=b64encode(mark + data).decode("ascii"))
