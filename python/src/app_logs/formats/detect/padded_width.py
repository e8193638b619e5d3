"""The width to which a value is padded, as all lines of a sample show it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app_logs.formats.detect.reader import Reader
from app_logs.formats.read.levels import LEVEL_WIDTHS

_AGREE = 0.9
_WORD = re.compile(r"\w", re.ASCII)


def padded_width(before: Sequence[Reader], after: Sequence[Reader]) -> int:
    """What follows begins at one place however long the value is, but for values that are longer; 0
    without padding."""
    starts = {each.line: each.at for each in before}
    cells: list[tuple[int, int]] = []
    spaced = 0
    for line, at in after:
        start = starts.get(line, at)
        end = at
        while line[end : end + 1] == " ":
            end += 1
        cells.append((at - start, end - start))
        spaced += bool(_WORD.match(line, end))
    # Before a word one of the spaces separates it.
    gap = 1 if spaced > len(cells) / 2 else 0
    for width in range(5, 13):
        fitting = [length for length, taken in cells if taken == max(width, length) + gap]
        lengths = set(fitting)
        shorter = any(length < width for length in lengths)
        if shorter and len(lengths) > 1 and len(fitting) >= len(cells) * _AGREE:
            return _usual_width(width, lengths)
    return 0


def _usual_width(width: int, lengths: set[int]) -> int:
    """Of two widths that mean the same, the one that people write: "%(levelname)-8s |" rather than
    "%(levelname)-9s|"."""
    same = width not in lengths
    if same and width not in LEVEL_WIDTHS and width - 1 in LEVEL_WIDTHS:
        return width - 1
    return width
