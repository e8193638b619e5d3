"""A text without the escapes of a terminal (ECMA-48, section 5.4), as
``common/formats/read/without_colours.ts`` has it."""

from __future__ import annotations

_ESC = "\x1b"


def without_colours(text: str) -> str:
    """Most texts have none, and are given back as they are."""
    at = text.find(_ESC)
    if at < 0:
        return text
    plain: list[str] = []
    start = 0
    while at >= 0:
        plain.append(text[start:at])
        start = _escape_end(text, at)
        at = text.find(_ESC, start)
    plain.append(text[start:])
    return "".join(plain)


def _escape_end(text: str, at: int) -> int:
    kind = text[at + 1 : at + 2]
    end = at + 2
    if kind == "[":
        while end < len(text) and " " <= text[end] < "@":
            end += 1
        return min(end + 1, len(text))
    if kind == "]":
        bell = text.find("\x07", end)
        return end if bell < 0 or bell - at > 2048 else bell + 1
    return min(end, len(text))
