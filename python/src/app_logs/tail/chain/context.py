"""What one chunk of a file cannot know and the next needs: ``importContextSchema`` of
``common/api/import.ts``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from app_logs.formats.row import FormatRow, JsonValue, RowError, row_from_json, row_to_json
from app_logs.tail.chain.hash_chain import parse_link
from app_logs.tail.cut.cut_event import CutState
from app_logs.tail.cut.file_clock import ClockState

_TRACEBACKS = ("frames", "raised", "chain", "group")


class ContextError(ValueError):
    """What was to be a context is none."""


class FileContext(NamedTuple):
    """Where a file is to be gone on with, and what the text before that decided.

    `import_id` is `app_logs.import` of its events; `chain` the hash chain's value before the next
    one, base64url; `events` how many are final so far; `ended` when the chunk before was the last
    one for the time being: the next looks for the provisional event that it left."""

    import_id: str
    chain: str
    state: CutState = CutState()
    events: int = 0
    order: str | None = None
    file_row: FormatRow | None = None
    last_time: str | None = None
    ended: bool = False

    def to_json(self) -> dict[str, JsonValue]:
        """As the importer's answers have it."""
        state = self.state
        clock = state.clock
        json: dict[str, JsonValue] = {
            "version": 2,
            "import": self.import_id,
            "position": state.position,
            "chain": self.chain,
            "events": self.events,
            "row": state.row,
            "time": clock.time,
        }
        optional: dict[str, JsonValue] = {
            "oneLine": state.one_line or None,
            "repeated": state.repeated,
            "strong": state.strong or None,
            "date": clock.date,
            "fold": clock.fold or None,
            "order": self.order,
            "fileRow": None if self.file_row is None else row_to_json(self.file_row),
            "traceback": state.traceback,
            "midline": state.midline or None,
            "lastTime": self.last_time,
            "ended": self.ended or None,
        }
        json.update((name, value) for name, value in optional.items() if value is not None)
        return json


def context_from_json(json: JsonValue) -> FileContext:
    """A context as it was written down, narrowed. Raises ContextError."""
    if not isinstance(json, Mapping) or json.get("version") != 2:
        raise ContextError("It is of another version of app-logs.")
    chain = _text(json, "chain")
    if parse_link(chain) is None:
        raise ContextError("It holds no chain value.")
    traceback = _optional_text(json, "traceback")
    if traceback is not None and traceback not in _TRACEBACKS:
        raise ContextError(f"{traceback!r} is no state of a traceback.")
    row = json.get("fileRow")
    try:
        file_row = None if row is None else row_from_json(row)
    except RowError as error:
        raise ContextError(str(error)) from error
    clock = ClockState(
        _optional_text(json, "time"), _optional_text(json, "date"), json.get("fold") is True
    )
    state = CutState(
        position=_count(json, "position"),
        row=_optional_text(json, "row"),
        one_line=json.get("oneLine") is True,
        repeated=_optional_text(json, "repeated"),
        strong=json.get("strong") is True,
        clock=clock,
        traceback=traceback,
        midline=json.get("midline") is True,
    )
    return FileContext(
        import_id=_text(json, "import"),
        chain=chain,
        state=state,
        events=_count(json, "events"),
        order=_optional_text(json, "order"),
        file_row=file_row,
        last_time=_optional_text(json, "lastTime"),
        ended=json.get("ended") is True,
    )


def _text(json: Mapping[str, JsonValue], name: str) -> str:
    value = json.get(name)
    if not isinstance(value, str) or value == "":
        raise ContextError(f"{name} is no text.")
    return value


def _optional_text(json: Mapping[str, JsonValue], name: str) -> str | None:
    return None if json.get(name) is None else _text(json, name)


def _count(json: Mapping[str, JsonValue], name: str) -> int:
    value = json.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ContextError(f"{name} is no count.")
    return value
