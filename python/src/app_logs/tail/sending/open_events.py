"""Provisional documents that a file's text continues: ``server/import/open_events.ts``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from app_logs.tail.chain.chain_events import ChainedEvent
from app_logs.tail.chain.hash_chain import id_of_link, link_text, next_link, parse_link
from app_logs.tail.cut.utf8 import utf8_length, utf8_prefix
from app_logs.tail.sending.event_store import OpenEvent


class Match(NamedTuple):
    """A provisional document whose text this file holds at the same place: the file has grown, or
    is the same.

    `start` and `end` are the part of the text that it covers; `event` the index of the event that
    begins where the provisional end of the earlier file began; `before` the `_id` of the event that
    the earlier file had before it, when that was not certain either."""

    open: OpenEvent
    start: int
    end: int
    event: int
    before: str | None


# What is shown for the beginning of a character whose rest has not been written yet: one for each
# of its bytes.
_CUT_CHARACTER = re.compile("\ufffd{1,3}\\Z")


def match_open(
    text: str, events: Sequence[ChainedEvent], found: Sequence[OpenEvent]
) -> list[Match]:
    """Those of the provisional documents that this text continues; others belong to files that
    begin alike."""
    if not found:
        return []
    by_after = {event.after: index for index, event in enumerate(events)}
    matches: list[Match] = []
    for each in found:
        index = by_after.get(each.open_after)
        match = None if index is None else _match_one(text, events[index], index, each)
        if match is not None:
            matches.append(match)
    return matches


def _match_one(text: str, event: ChainedEvent, index: int, each: OpenEvent) -> Match | None:
    bytes_before = each.offset - event.before.position
    if bytes_before < 0:
        return None
    start = utf8_prefix(text, event.start, len(text), bytes_before)
    if utf8_length(text[event.start : start]) != bytes_before:
        return None
    piece = _held_here(text, start, each)
    if piece is None:
        return None
    link = parse_link(event.after)
    if link is None:
        return None
    before: str | None = None
    if bytes_before > 0:
        link = next_link(link, without_line_end(text[event.start : start]))
        before = id_of_link(link_text(link))
    # The id proves that this is what the earlier file held between the two places.
    if id_of_link(link_text(next_link(link, each.original))) != each.id:
        return None
    return Match(each, start, start + len(piece), index, before)


def _held_here(text: str, start: int, each: OpenEvent) -> str | None:
    """The part of a provisional document that this text holds; None when it holds another one."""
    whole = each.original + each.eol
    if text.startswith(whole, start):
        return whole
    if each.eol != "":
        return None
    untorn = _CUT_CHARACTER.sub("", whole)
    return untorn if untorn != whole and text.startswith(untorn, start) else None


def first_to_wait(matches: Sequence[Match], events: Sequence[ChainedEvent]) -> int:
    """Index of the first event that has to wait for more text.

    A provisional document reaches beyond the last event of this chunk, and may go only when all
    that it holds is written."""
    end = events[-1].end if events else 0
    return min((match.event for match in matches if match.end > end), default=len(events))


def only_added(
    text: str, events: Sequence[ChainedEvent], matches: Sequence[Match]
) -> list[ChainedEvent | None]:
    """The events to write when provisional documents cannot be removed; None in the place of one
    that is there already.

    What they hold is left out, and the rest of an event is one of its own, marked continued. Its id
    is the one it would have if the covered text were an event, so that it is the same whenever this
    is done again."""
    if not matches:
        return list(events)
    there = {match.open.id for match in matches}
    added: list[ChainedEvent | None] = []
    for event in events:
        covering = [each for each in matches if each.start < event.end and each.end > event.start]
        furthest = max(covering, key=lambda each: each.end, default=None)
        if furthest is None or event.id in there:
            added.append(event)
        elif event.end - len(event.eol) <= furthest.end:
            added.append(None)
        elif furthest.start < event.start:
            # A line that was glued to the event before it while it was torn is sent whole: it is a
            # record.
            added.append(event)
        else:
            first = events[furthest.event] if furthest.event < len(events) else event
            added.append(_rest_of(text, event, furthest, first))
    return added


def _rest_of(text: str, event: ChainedEvent, match: Match, first: ChainedEvent) -> ChainedEvent:
    rest = text[match.end : event.end - len(event.eol)]
    covered = parse_link(match.open.open_after)
    if covered is None:
        return event
    link = link_text(
        next_link(next_link(covered, without_line_end(text[first.start : match.end])), rest)
    )
    position = event.before.position + utf8_length(text[event.start : match.end])
    return event._replace(
        text=rest,
        start=match.end,
        before=event.before._replace(position=position),
        continued=True,
        hint={} if event.time is None else {**event.hint, "time": event.time},
        in_file_row=False,
        id=id_of_link(link),
        link=link,
        open_after=match.open.open_after,
    )


def without_line_end(text: str) -> str:
    if text.endswith("\r\n"):
        return text[:-2]
    return text[:-1] if text.endswith(("\n", "\r")) else text
