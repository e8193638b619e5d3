"""The row that lines of one kind are written in: ``common/formats/detect/infer_row.ts``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app_logs.formats.detect.infer_tokens import infer_tokens
from app_logs.formats.read.levels import LEVEL_WIDTHS
from app_logs.formats.read.row_reader import read_row
from app_logs.formats.row import FormatRow, Token
from app_logs.formats.table import file_rows

DETECTED = "detected"
"""`app_logs.format` of records in a format that was found in their file and has no name."""
FEWEST_LINES = 3
"""Lines that it takes to see what they have in common."""


class InferredRow(NamedTuple):
    """A row that was found, and how many lines of the sample it reads."""

    row: FormatRow
    lines: int
    has_time: bool
    has_level: bool


def infer_row(lines: Sequence[str]) -> InferredRow | None:
    """None when the lines have nothing in common but their beginning."""
    if len(lines) < FEWEST_LINES:
        return None
    found = infer_tokens(lines)
    if not found.has_time and not found.has_level:
        return None
    wanted = f"{_signature(found.tokens)}message"
    known = next((row for row in file_rows() if _signature(row.tokens) == wanted), None)
    row = FormatRow(DETECTED, f"{found.format}%(message)s", (*found.tokens, Token("message")))
    if known is not None:
        read = sum(1 for line in lines if read_row(known, line))
        row = known if read >= len(lines) * 0.9 else row
    return InferredRow(row, found.lines, found.has_time, found.has_level)


def says_more(found: FormatRow, than: FormatRow) -> bool:
    """Whether a row says more of its records than the table's does."""
    more = _fields(found) - _fields(than)
    if more != 0:
        return more > 0
    # A separator that a single line could not tell from the beginning of its message.
    if _marks(found) > _marks(than):
        return True
    # A row whose message begins at a column knows its level's padding.
    if any(token.kind == "column" for token in than.tokens):
        return False
    level = next((token for token in found.tokens if token.kind == "level"), None)
    return level is not None and level.width is not None and level.width not in LEVEL_WIDTHS


def _marks(row: FormatRow) -> int:
    """Characters of its literals that are no spaces."""
    return sum(len(each.text.replace(" ", "")) for each in row.tokens if each.kind == "literal")


def _fields(row: FormatRow) -> int:
    return sum(1 for token in row.tokens if token.kind not in ("literal", "column"))


def _signature(tokens: Iterable[Token]) -> str:
    """What two rows have in common that read the same lines."""
    return "".join(map(_sign, tokens))


def _sign(token: Token) -> str:
    if token.kind == "literal":
        return json.dumps(token.text)
    if not token.field:
        return token.kind
    if token.field == "labels.module":
        return "log.logger"
    return "label" if token.field.startswith("labels.") else token.field
