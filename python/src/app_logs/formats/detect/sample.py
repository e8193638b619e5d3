"""The lines at the beginning of a file that may begin a record:
``common/formats/detect/sample_lines.ts``."""

from __future__ import annotations

from app_logs.formats.read.characters import units
from app_logs.formats.read.colours import without_colours

_CHARACTERS = 64 * 1024
_LINES = 400
_LINE_CHARACTERS = 400


def sample_lines(text: str) -> list[str]:
    """Not indented and not empty, without colours, each cut to what a record's beginning may
    take."""
    text = units(text[: _CHARACTERS + 1])
    lines = text[:_CHARACTERS].split("\n")
    # The last one may be cut.
    if len(text) > _CHARACTERS or not text.endswith("\n"):
        lines.pop()
    found: list[str] = []
    for line in lines:
        line = line[:_LINE_CHARACTERS]
        line = without_colours(line[:-1] if line.endswith("\r") else line)
        if line[:1] > " ":
            found.append(line)
            if len(found) == _LINES:
                break
    return found
