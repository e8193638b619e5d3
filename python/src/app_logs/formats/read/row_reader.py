"""A record's first line by one row, as ``common/formats/read/read_row.ts`` reads it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app_logs.formats.read.levels import LevelValue, level_value
from app_logs.formats.read.token import Found, read_token, within
from app_logs.formats.read.written_time import WrittenTime, together
from app_logs.formats.row import FormatRow, Token

_TAIL_TRIES = 8
"""How often the beginning of what follows a message is looked for, from the end of the line."""


class RecordFields(NamedTuple):
    """What the first line of a record says; `values` as they stand in the line, by field."""

    row: FormatRow
    time: WrittenTime | None
    level: LevelValue | None
    values: dict[str, str]
    message_at: int
    message_end: int


class _Tail(NamedTuple):
    start: int
    time: WrittenTime | None
    level: LevelValue | None
    values: dict[str, str]


def read_row(row: FormatRow, line: str, order: str | None = None) -> RecordFields | None:
    """Reads a line without its line end; None when the row does not read it."""
    tokens = row.tokens
    values: dict[str, str] = {}
    time: WrittenTime | None = None
    level: LevelValue | None = None
    at = 0
    message_from = -1
    for i, token in enumerate(tokens):
        if token.kind == "message":
            if read_token(line, at, token, None, None, order) is None:
                return None
            message_at = min(at, len(line)) if message_from < 0 else message_from
            tail = _read_tail(line, message_at, tokens[i + 1 :], order)
            if tail is None:
                return RecordFields(row, time, level, values, message_at, len(line))
            values.update(tail.values)
            time = together(time, tail.time)
            return RecordFields(row, time, tail.level or level, values, message_at, tail.start)
        found = read_token(line, at, token, _at(tokens, i + 1), _at(tokens, i + 2), order)
        if found is None:
            return None
        at = found.after
        if token.kind == "time":
            time = together(time, found.time)
        elif token.kind == "level":
            level = _level_of(line, found, token)
        else:
            _keep(values, line, token, found)
        # What kind of warning it is begins its message, too.
        if token.kind == "word" and token.shape == "warning":
            message_from = found.start
    return None


def _at(tokens: Sequence[Token], i: int) -> Token | None:
    return tokens[i] if i < len(tokens) else None


def _level_of(line: str, found: Found, token: Token) -> LevelValue:
    word = line[found.start : found.end]
    most = 1 if token.words == "initial" else token.max
    return level_value(word, most is not None and len(word) <= most)


def _keep(values: dict[str, str], line: str, token: Token, found: Found) -> None:
    if token.field and found.end > found.start:
        values[token.field] = line[found.start : found.end]


def _read_tail(line: str, start: int, tail: Sequence[Token], order: str | None) -> _Tail | None:
    """What follows the message, found from the end of the line; a line without the rest is still a
    record."""
    if not tail or tail[0].kind != "literal":
        return None
    at = len(line)
    for _ in range(_TAIL_TRIES):
        if at < start:
            return None
        at = line.rfind(tail[0].text, 0, at + len(tail[0].text))
        if at < start:
            return None
        found = _tail_at(line, at, tail, order)
        if found is not None:
            return found
        at -= 1
    return None


def _tail_at(line: str, start: int, tail: Sequence[Token], order: str | None) -> _Tail | None:
    values: dict[str, str] = {}
    time: WrittenTime | None = None
    level: LevelValue | None = None
    at = start
    for i, token in enumerate(tail):
        if i == len(tail) - 1 and token.kind in ("word", "text"):
            found = within(line, at, len(line), token)
        else:
            found = read_token(line, at, token, _at(tail, i + 1), _at(tail, i + 2), order)
        if found is None:
            return None
        at = found.after
        if token.kind == "time":
            time = together(time, found.time)
        elif token.kind == "level":
            level = _level_of(line, found, token)
        else:
            _keep(values, line, token, found)
    return _Tail(start, time, level, values) if at == len(line) else None
