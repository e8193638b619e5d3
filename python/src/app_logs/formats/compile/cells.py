"""Tokens of a row on their way, with what their neighbours must know of them:
``common/formats/compile/cell.ts``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from app_logs.formats.row import Token

RunsInto = Callable[[str], bool]
"""Whether a value that begins like this ("digit", "letter", "sign", "fraction", "other"), directly
after it, would be taken for more of it. "fraction" is a dot with a digit, or nothing, after it."""


class Ambiguity(NamedTuple):
    """What the person who wrote the format must know: for some values it cannot be read back, or
    not as they may think."""

    field: str
    reason: str


class Cell(NamedTuple):
    """A token; the attribute that it holds, None for literal text; as the format has it; whether it
    always takes the same number of characters, and readers know how many; what it runs into."""

    token: Token
    attribute: str | None
    written: str
    exact: bool
    runs_into: RunsInto


class Cells(NamedTuple):
    cells: list[Cell]
    notes: list[Ambiguity]


def never(_first: str) -> bool:
    return False


def always(_first: str) -> bool:
    return True


def literal_cell(text: str) -> Cell:
    return Cell(Token("literal", text=text), None, text, True, never)


def first_of_text(text: str) -> str:
    """What a text begins with."""
    first = text[:1]
    if first and first in "0123456789":
        return "digit"
    if first in ("+", "-"):
        return "sign"
    if first == ".":
        return "fraction" if re.match(r"\.([0-9]|\Z)", text) else "other"
    return "letter" if re.match("[a-zA-Z]", first) else "other"
