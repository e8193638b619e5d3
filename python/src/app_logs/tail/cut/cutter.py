"""Text into events, left to right: ``common/import/cut_events.ts``, function by function.

A record begins where `record_start` says. Until a first record is recognised each line is an event,
except that a traceback is one; after it, an unrecognised line continues the record up to the bound.
A line ends with \\n or \\r\\n; a lone \\r is text, or the line end of the file's last line.

An event is final when the next one has begun with a *complete* line, so the same text gives the
same final events however it is dealt out. With `last` the rest comes too."""

from __future__ import annotations

from typing import NamedTuple

from app_logs.formats.read.characters import JS_SPACE
from app_logs.formats.read.record_reader import Begun, RecordReader, SureStart
from app_logs.tail.cut.cut_event import MAX_EVENT_BYTES, MAX_EVENT_LINES, CutEvent, CutState
from app_logs.tail.cut.file_clock import FileClock, TimeHint
from app_logs.tail.cut.traceback_state import is_indented, traceback_next, traceback_start
from app_logs.tail.cut.utf8 import utf8_length, utf8_prefix


class Cut(NamedTuple):
    """Events of a text; `final` how many of them no further text can change; `consumed` where the
    first that is not final begins, and `state` there. `lines` and `begun`: how many lines there
    were, and how many began a record."""

    events: list[CutEvent]
    final: int
    consumed: int
    state: CutState
    lines: int
    begun: int


def cut_events(text: str, last: bool, state: CutState, reader: RecordReader, zone: str) -> Cut:
    """Cuts text from `state.position` on; `last` when the file ends with it; `zone` of times
    without one."""
    cutter = _Cutter(text, state, reader, zone)
    at = 0
    length = len(text)
    while at < length:
        newline = text.find("\n", at)
        complete = newline >= 0
        if complete:
            eol = "\r\n" if newline > at and text[newline - 1] == "\r" else "\n"
            end = newline + 1 - len(eol)
        else:
            eol = "\r" if text[length - 1] == "\r" else ""
            end = length - len(eol)
        if (end - at) * 4 > MAX_EVENT_BYTES:
            piece = cutter.piece_end(at, end)
            if piece < end:
                cutter.add(at, piece, "", True)
                at = piece
                continue
        if not complete and not last:
            break
        cutter.add_line(at, end, eol)
        at = end + len(eol)
        if not complete:
            return cutter.finish(True)
    return cutter.finish(False) if last else cutter.pause()


class _Begun:
    __slots__ = ("before", "continued", "hint", "in_file_row", "start", "time")

    def __init__(
        self,
        start: int,
        before: CutState,
        continued: bool,
        time: str | None,
        hint: TimeHint,
        in_file_row: bool,
    ) -> None:
        self.start = start
        self.before = before
        self.continued = continued
        self.time = time
        self.hint = hint
        self.in_file_row = in_file_row


class _Cutter:
    def __init__(self, text: str, state: CutState, reader: RecordReader, zone: str) -> None:
        self._text = text
        self._ascii = text.isascii()
        self._reader = reader
        self._events: list[CutEvent] = []
        self._current: _Begun | None = None
        self._previous: CutState | None = None
        self._end = 0
        self._eol = ""
        self._lines = 0
        self._all_lines = 0
        self._records = 0
        self._clock = FileClock(state.clock, zone)
        self._position = state.position
        self._row = state.row
        self._one_line = state.one_line
        self._repeated = state.repeated
        self._strong = state.strong
        self._traceback = state.traceback
        self._midline = state.midline

    def piece_end(self, start: int, end: int) -> int:
        """Where a line longer than an event may be has to be cut; its end when it fits."""
        if self._ascii:
            return min(end, start + MAX_EVENT_BYTES)
        return utf8_prefix(self._text, start, end, MAX_EVENT_BYTES)

    def add_line(self, start: int, end: int, eol: str) -> None:
        """A whole line: one that a record follows after a lone \\r, in two."""
        line = self._text[start:end]
        redrawn = line.rfind("\r")
        if redrawn > 0 and not self._midline and self._begins(line[redrawn + 1 :]):
            self._add(line[:redrawn], start, start + redrawn, "\r", False)
            self._add(line[redrawn + 1 :], start + redrawn + 1, end, eol, False)
        else:
            self._add(line, start, end, eol, False)

    def add(self, start: int, end: int, eol: str, cut: bool) -> None:
        """A piece of a line that is cut: the line goes on after it."""
        self._add(self._text[start:end], start, end, eol, cut)

    def _add(self, line: str, start: int, end: int, eol: str, cut: bool) -> None:
        if self._midline:
            self._begin(start, True, self._clock.hint_without())
            self._midline = False
        else:
            self._all_lines += 1
            record = self._begins(line)
            if record is not None:
                self._records += 1
                self._begin_record(start, line, record)
            elif self._continues(line):
                traceback = self._traceback
                self._go_on(
                    start,
                    end,
                    traceback_next(traceback, line) if traceback else traceback_start(line),
                )
            else:
                self._add_plain(start, end, line)
        self._end = end + len(eol)
        self._eol = eol
        self._lines += 1
        self._position += self._bytes(start, self._end)
        self._midline = cut

    def pause(self) -> Cut:
        """More text will come: the event that is open stays where it is."""
        current = self._current
        if current is None:
            return self._cut(len(self._events), self._end, self._state())
        return self._cut(len(self._events), current.start, current.before)

    def finish(self, torn: bool) -> Cut:
        """The file ends here; `torn` when its last line has no line end.

        The events that more text might change are then the last one, and the one before it as well
        when the last line is torn, because whether that line begins an event is known only when it
        is whole."""
        current, previous = self._current, self._previous
        if current is None:
            return self._cut(0, 0, self._state())
        both = torn and self._lines == 1 and previous is not None and not current.before.midline
        self._close()
        final = len(self._events) - (2 if both else 1)
        start = self._events[final].start if final < len(self._events) else 0
        before = previous if both and previous is not None else current.before
        return self._cut(final, start, before)

    def _begins(self, line: str) -> Begun | None:
        """The record that a line begins here, where what came before counts."""
        repeated = self._repeated
        if (
            repeated is not None
            and line.startswith(repeated)
            and not line.startswith("[", len(repeated))
        ):
            return None
        record = self._reader.start(line)
        if record is None or isinstance(record, SureStart):
            return record
        if record.weak and self._strong:
            return None
        return None if record.level_first and self._traceback == "frames" else record

    def _continues(self, line: str) -> bool:
        """Whether a line that begins no record belongs to the one before."""
        if self._row is None:
            return False
        return not self._one_line or (is_indented(line) and line.strip(JS_SPACE) != "")

    def _add_plain(self, start: int, end: int, line: str) -> None:
        after = traceback_next(self._traceback, line) if self._traceback else None
        if after is not None:
            self._go_on(start, end, after)
            return
        self._traceback = None
        self._begin(start, False, self._clock.hint_without())
        self._row = None
        self._traceback = traceback_start(line)

    def _begin_record(self, start: int, line: str, record: Begun) -> None:
        before = self._state()
        clock = self._clock
        if isinstance(record, SureStart):
            hint = clock.next_sure(record.time)
            self._begin(start, False, hint, record.is_file_row, before)
            self._one_line = False
            self._repeated = None
            self._strong = True
        else:
            hint = clock.hint_without() if record.time is None else clock.next(record.time)
            self._begin(start, False, hint, record.is_file_row, before)
            self._one_line = record.one_line
            self._repeated = record.repeated
            self._strong = self._strong or not record.weak
        self._traceback = traceback_start(line)
        self._row = record.row

    def _go_on(self, start: int, end: int, traceback: str | None) -> None:
        current = self._current
        if current is None or self._lines >= MAX_EVENT_LINES or not self._fits(current, start, end):
            self._begin(start, True, self._clock.hint_without())
        self._traceback = traceback

    def _fits(self, current: _Begun, start: int, end: int) -> bool:
        # A character is at most four bytes, so that most events are never measured.
        if (end - current.start) * 4 <= MAX_EVENT_BYTES:
            return True
        grown = self._position - current.before.position + self._bytes(start, end)
        return grown <= MAX_EVENT_BYTES

    def _begin(
        self,
        start: int,
        continued: bool,
        hint: TimeHint,
        in_file_row: bool = False,
        before: CutState | None = None,
    ) -> None:
        if before is None:
            before = self._state()
        if self._current is not None:
            self._close()
            self._previous = self._current.before
        else:
            self._previous = None
        time = self._clock.state.time
        self._current = _Begun(start, before, continued, time, hint, in_file_row)
        self._lines = 0

    def _close(self) -> None:
        current = self._current
        if current is None:
            return
        text = self._text[current.start : self._end - len(self._eol)]
        self._events.append(
            CutEvent(
                text,
                self._eol,
                current.start,
                self._end,
                current.before,
                current.continued,
                current.time,
                current.hint,
                current.in_file_row,
            )
        )

    def _state(self) -> CutState:
        return CutState(
            self._position,
            self._row,
            self._one_line,
            self._repeated,
            self._strong,
            self._clock.state,
            self._traceback,
            self._midline,
        )

    def _bytes(self, start: int, end: int) -> int:
        return end - start if self._ascii else utf8_length(self._text[start:end])

    def _cut(self, final: int, consumed: int, state: CutState) -> Cut:
        return Cut(self._events, final, consumed, state, self._all_lines, self._records)
