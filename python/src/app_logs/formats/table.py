"""The formats that are recognised by themselves, as the plugin has them."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib import resources

from app_logs.formats.row import FormatRow, row_from_json

MAX_LOOK = 8192
"""Characters (UTF-16 units) of a line that are looked at, at most; the same bound in every
reader."""


@lru_cache(maxsize=1)
def format_table() -> tuple[FormatRow, ...]:
    """Rows that one line can tell, in the order of ``common/formats/table/format_table.ts``."""
    return _rows("table")


@lru_cache(maxsize=1)
def file_rows() -> tuple[FormatRow, ...]:
    """Rows that are chosen for a file whose lines all speak for them."""
    return _rows("file")


def _rows(name: str) -> tuple[FormatRow, ...]:
    # Not `resources.files(...).joinpath` on a package: 3.9 wants the text by `read_text`.
    text = resources.files("app_logs.formats").joinpath("table.json").read_text(encoding="utf-8")
    return tuple(row_from_json(row) for row in json.loads(text)[name])
