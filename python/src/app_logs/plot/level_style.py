"""How a level looks: the areas of ``common/level_bands.ts``, by Python's levelno, so that any level
has a colour."""

from __future__ import annotations

NO_LEVEL = "none"
"""Name of what has no level: lines that no format could read."""

_BANDS = (
    (50, "#A7359F"),
    (40, "#D6483F"),
    (30, "#B98000"),
    (25, "#2C918B"),
    (20, "#4A8CC7"),
    (10, "#868F9E"),
    (1, "#8A919D"),
)
_UNKNOWN = "#767C87"


def level_colour(severity: int) -> str:
    """The colour of a severity; 0 is a line without a known level."""
    return next((colour for least, colour in _BANDS if severity >= least), _UNKNOWN)
