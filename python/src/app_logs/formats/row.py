"""A format of records as a list of tokens: data, never a regular expression of a person and never
code.

The same rows as ``common/formats/format_row.ts``; ``table.json`` beside this file is generated from
there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Union

JsonValue = Union[str, int, float, bool, None, Sequence["JsonValue"], Mapping[str, "JsonValue"]]


class RowError(ValueError):
    """Something that was to be a row of tokens is none."""


@dataclass(frozen=True)
class Token:
    """One piece of a record's first line; which attributes count is said by its kind.

    ``literal`` (text), ``time`` (parts), ``level`` (words), ``integer`` (field), ``word`` (field,
    shape), ``text`` (field), ``column`` (column) and ``message`` (begins). ``width``, ``align``,
    ``fill`` and ``max`` say how a format pads or cuts a value. What each kind reads is said in
    ``common/formats/format_row.ts``."""

    kind: str
    text: str = ""
    parts: tuple[str, ...] = ()
    words: str = ""
    field: str = ""
    shape: str | None = None
    column: int = 0
    begins: str | None = None
    width: int | None = None
    align: str | None = None
    fill: str | None = None
    max: int | None = None


@dataclass(frozen=True)
class FormatRow:
    """A format of records. ``id`` is stable: documents keep it in ``app_logs.format``."""

    id: str
    format: str
    tokens: tuple[Token, ...]
    one_line: bool = False
    weak: bool = False
    repeated_to: str | None = None
    level: str | None = None


TOKEN_KINDS = ("literal", "column", "time", "level", "integer", "word", "text", "message")
_TOKEN_KEYS = frozenset(each.name for each in fields(Token))


def row_from_json(value: JsonValue) -> FormatRow:
    """A row as JSON has it, narrowed.

    Raises RowError for what is none: a table of another version, an answer that is not Kibana's.
    """
    if not isinstance(value, Mapping):
        raise RowError(f"A format row is an object, not {value!r}.")
    tokens = value.get("tokens")
    if not isinstance(tokens, Sequence) or isinstance(tokens, str) or not tokens:
        raise RowError(f"The format row {value.get('id')!r} has no tokens.")
    return FormatRow(
        id=_text(value.get("id"), "id"),
        format=_text(value.get("format"), "format"),
        tokens=tuple(_token(token) for token in tokens),
        one_line=value.get("oneLine") is True,
        weak=value.get("weak") is True,
        repeated_to=_optional_text(value.get("repeatedTo"), "repeatedTo"),
        level=_optional_text(value.get("level"), "level"),
    )


def row_to_json(row: FormatRow) -> dict[str, JsonValue]:
    """A row as JSON, as the plugin writes it."""
    json: dict[str, JsonValue] = {
        "id": row.id,
        "format": row.format,
        "tokens": [token_to_json(token) for token in row.tokens],
    }
    if row.one_line:
        json["oneLine"] = True
    if row.weak:
        json["weak"] = True
    if row.repeated_to is not None:
        json["repeatedTo"] = row.repeated_to
    if row.level is not None:
        json["level"] = row.level
    return json


def token_to_json(token: Token) -> dict[str, JsonValue]:
    """A token as JSON, with the keys that its kind has."""
    json: dict[str, JsonValue] = {"kind": token.kind}
    if token.kind == "literal":
        json["text"] = token.text
    elif token.kind == "time":
        json["parts"] = list(token.parts)
    elif token.kind == "level":
        json["words"] = token.words
    elif token.kind == "column":
        json["column"] = token.column
    elif token.kind != "message":
        json["field"] = token.field
    for name in ("shape", "begins", "width", "align", "fill", "max"):
        value = getattr(token, name)
        if value is not None:
            json[name] = value
    return json


def _token(value: JsonValue) -> Token:
    if not isinstance(value, Mapping):
        raise RowError(f"A token is an object, not {value!r}.")
    kind = value.get("kind")
    unknown = set(value) - _TOKEN_KEYS
    if kind not in TOKEN_KINDS or unknown:
        raise RowError(
            f"This version of app-logs does not know the token {dict(value)!r}: update it."
        )
    parts = value.get("parts", ())
    if not isinstance(parts, Sequence) or isinstance(parts, str):
        raise RowError(f"The parts of a time are a list, not {parts!r}.")
    return Token(
        kind=str(kind),
        text=_text(value.get("text", ""), "text"),
        parts=tuple(_text(part, "parts") for part in parts),
        words=_text(value.get("words", ""), "words"),
        field=_text(value.get("field", ""), "field"),
        shape=_optional_text(value.get("shape"), "shape"),
        column=_integer(value.get("column"), "column") or 0,
        begins=_optional_text(value.get("begins"), "begins"),
        width=_integer(value.get("width"), "width"),
        align=_optional_text(value.get("align"), "align"),
        fill=_optional_text(value.get("fill"), "fill"),
        max=_integer(value.get("max"), "max"),
    )


def _text(value: JsonValue, name: str) -> str:
    if not isinstance(value, str):
        raise RowError(f"{name} of a format row is text, not {value!r}.")
    return value


def _optional_text(value: JsonValue, name: str) -> str | None:
    return None if value is None else _text(value, name)


def _integer(value: JsonValue, name: str) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise RowError(f"{name} of a format row is a whole number, not {value!r}.")
    return value
