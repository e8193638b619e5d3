"""Events of a chunk, linked to those before: ``server/import/chain_events.ts``."""

from __future__ import annotations

from typing import NamedTuple

from app_logs.formats.read.record_reader import RecordReader
from app_logs.tail.chain.context import ContextError, FileContext
from app_logs.tail.chain.hash_chain import id_of_link, link_text, next_link, parse_link
from app_logs.tail.cut.cut_event import CutState
from app_logs.tail.cut.cutter import cut_events
from app_logs.tail.cut.file_clock import TimeHint


class ChainedEvent(NamedTuple):
    """An event with its place in its file.

    `after` and `link` are the chain's values before it and after; `sequence` its number in the
    file, from 0; `open_after` is set on the last event of a file that may grow: the chain's value
    where its provisional end begins; `original_bytes` base64 of its bytes with their line end, when
    its text does not tell them."""

    text: str
    eol: str
    start: int
    end: int
    before: CutState
    continued: bool
    time: str | None
    hint: TimeHint
    in_file_row: bool
    id: str
    after: str
    link: str
    sequence: int
    open_after: str | None
    original_bytes: str | None = None


class ChainedChunk(NamedTuple):
    """Events; how much of the text is done with; the context to go on with; how many lines began a
    record."""

    events: list[ChainedEvent]
    consumed: int
    context: FileContext
    lines: int
    begun: int


def chain_events(
    text: str, last: bool, context: FileContext, reader: RecordReader, zone: str
) -> ChainedChunk:
    """Cuts a chunk's text and links its events to those before."""
    cut = cut_events(text, last, context.state, reader, zone)
    link = parse_link(context.chain)
    if link is None:
        raise ContextError("The context holds no chain value.")
    after = resume = context.chain
    events: list[ChainedEvent] = []
    sequence = context.events
    final = cut.final
    end = len(cut.events) - 1
    for i, event in enumerate(cut.events):
        if i == final:
            resume = after
        link = next_link(link, event.text)
        value = link_text(link)
        events.append(
            ChainedEvent(
                event.text,
                event.eol,
                event.start,
                event.end,
                event.before,
                event.continued,
                event.time,
                event.hint,
                event.in_file_row,
                id_of_link(value),
                after,
                value,
                sequence + i,
                resume if last and i == end else None,
            )
        )
        after = value
    if final == len(cut.events):
        resume = after
    following = context_at(context, cut.state, resume, context.events + final)
    if last:
        time = events[-1].time if events else None
        if time is None:
            time = following.state.clock.time
        following = following._replace(ended=True, last_time=time)
    return ChainedChunk(events, cut.consumed, following, cut.lines, cut.begun)


def hold_back(chunk: ChainedChunk, index: int) -> ChainedChunk:
    """The same chunk with its events from `index` on left for the next one."""
    if index >= len(chunk.events):
        return chunk
    first = chunk.events[index]
    context = context_at(chunk.context, first.before, first.after, first.sequence)
    return chunk._replace(events=chunk.events[:index], consumed=first.start, context=context)


def context_at(context: FileContext, state: CutState, chain: str, events: int) -> FileContext:
    return FileContext(context.import_id, chain, state, events, context.order, context.file_row)
