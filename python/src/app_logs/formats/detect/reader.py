"""A line, and how far it has been read."""

from __future__ import annotations

from typing import NamedTuple


class Reader(NamedTuple):
    line: str
    at: int
