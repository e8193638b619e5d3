"""A zone that a format says in its own text, after a time: "Z", "+00:00", " UTC"."""

from __future__ import annotations

import re
from typing import NamedTuple


class ZoneText(NamedTuple):
    """Parts of a time token that read it, and the characters of the text that it takes."""

    parts: tuple[str, ...]
    length: int


_OFFSET = r"[+-](?:0[0-9]|1[0-4]):?[0-5][0-9](?![0-9:])"
_SHAPES = (
    (re.compile(r"Z(?![A-Za-z0-9])"), ("%z",)),
    (re.compile(r" Z(?![A-Za-z0-9])"), (" ", "%z")),
    (re.compile(_OFFSET), ("%z",)),
    (re.compile(" " + _OFFSET), (" ", "%z")),
    (re.compile(r"(?:UTC|GMT)(?![A-Za-z0-9+-])"), ("%Z",)),
    (re.compile(r" (?:UTC|GMT)(?![A-Za-z0-9+-])"), (" ", "%Z")),
)


def zone_at_start(text: str) -> ZoneText | None:
    """The zone at the beginning of a literal that follows a time: a time with "Z" after it is not
    the file's local time."""
    for shape, parts in _SHAPES:
        found = shape.match(text)
        if found is not None:
            return ZoneText(parts, found.end())
    return None
