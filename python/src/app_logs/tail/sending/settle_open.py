"""The end of what was left provisional: ``server/import/settle_open.ts``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app_logs.tail.chain.chain_events import ChainedEvent
from app_logs.tail.chain.documents import EventHeader, event_writer
from app_logs.tail.sending.event_store import EventStore, Located, Replacement
from app_logs.tail.sending.open_events import Match
from app_logs.tail.sending.tally import Tally


def may_replace(
    store: EventStore, matches: Sequence[Match], events: Sequence[ChainedEvent]
) -> bool:
    """Whether the provisional documents found may be deleted and replaced by this user.

    Asked before anything is written, and only when there is something to change.
    """
    by_id = {event.id: event for event in events}
    changing = next((each for each in matches if _is_changed(each, by_id.get(each.open.id))), None)
    return changing is None or (changing.open.at is not None and store.may_change(changing.open))


def settle_open(
    store: EventStore,
    matches: Sequence[Match],
    events: Sequence[ChainedEvent],
    header: EventHeader,
    tally: Tally,
) -> None:
    """Removes or replaces what earlier senders left provisional.

    A document that no event of the file has the id of any more is deleted from its backing index;
    one that is now known to be complete, or has another line end, is written again as one import of
    the whole file would have made it, and stays with the import that it came with. Nothing is
    deleted while an event that takes its place was refused."""
    by_id = {event.id: event for event in events}
    removed: list[Located] = []
    replaced: list[Replacement] = []
    uncertain: list[str] = []
    for match in matches:
        place = match.open.at
        following = events[match.event :]
        refused = any(e.start < match.end and e.id in tally.refused for e in following)
        if place is None or refused:
            continue
        event = by_id.get(match.open.id)
        if event is None:
            removed.append(place)
        elif _is_changed(match, event):
            own = replace(header, import_id=match.open.import_id, created=match.open.created)
            replaced.append(Replacement(place, event_writer(own)(event)))
        if match.before is not None and match.before not in by_id:
            uncertain.append(match.before)
    if uncertain:
        removed.extend(store.locate(uncertain))
    if removed or replaced:
        unique = {(place.index, place.id): place for place in removed}
        for reason in store.change(list(unique.values()), replaced):
            tally.note(reason)


def _is_changed(match: Match, event: ChainedEvent | None) -> bool:
    return event is None or event.eol != match.open.eol or event.open_after != match.open.open_after
