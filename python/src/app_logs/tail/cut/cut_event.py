"""Events as a file is cut into them, and what the text before a place decides about the text after
it."""

from __future__ import annotations

from typing import NamedTuple

from app_logs.tail.cut.file_clock import ClockState, TimeHint

MAX_EVENT_LINES = 500
MAX_EVENT_BYTES = 1024 * 1024
"""An event that has more lines or UTF-8 bytes goes on as a new one, marked continued."""


class CutState(NamedTuple):
    """Part of the context of a file.

    `position` in UTF-8 bytes of its text; `row` of the record that an unrecognised line would
    belong to; `one_line` when only what is indented below belongs to that; `repeated` what each
    line of its traceback begins with; `strong` when a record was recognised by a row that is not
    weak; `traceback` how far one has got that began before; `midline` when an event ended here by
    the bound, in the middle of a line."""

    position: int = 0
    row: str | None = None
    one_line: bool = False
    repeated: str | None = None
    strong: bool = False
    clock: ClockState = ClockState()
    traceback: str | None = None
    midline: bool = False


class CutEvent:
    """One event of a text.

    `text` without its last line end `eol`; `start` and `end` (after the line end) as places in the
    text; `before` what the text before it decided, its position is the event's `log.offset`; `time`
    its record's, or that of the record before."""

    __slots__ = (
        "before",
        "continued",
        "end",
        "eol",
        "hint",
        "in_file_row",
        "start",
        "text",
        "time",
    )

    def __init__(
        self,
        text: str,
        eol: str,
        start: int,
        end: int,
        before: CutState,
        continued: bool,
        time: str | None,
        hint: TimeHint,
        in_file_row: bool,
    ) -> None:
        self.text = text
        self.eol = eol
        self.start = start
        self.end = end
        self.before = before
        self.continued = continued
        self.time = time
        self.hint = hint
        self.in_file_row = in_file_row
