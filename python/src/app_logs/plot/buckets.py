"""Widths of a timeline's bars."""

from __future__ import annotations

MOST_BUCKETS = 120
"""Bars that a timeline has at most, as on the page."""

_WIDTHS = (
    *(1, 2, 5, 10, 15, 30),
    *(60 * n for n in (1, 2, 5, 10, 15, 30)),
    *(3600 * n for n in (1, 2, 3, 6, 12)),
    *(86_400 * n for n in (1, 2, 7, 14, 30, 90, 365)),
)


def bucket_seconds(span: float) -> int:
    """Width of a bar, a round number of seconds, so that `span` seconds are at most MOST_BUCKETS of
    them."""
    for width in _WIDTHS:
        if span / width < MOST_BUCKETS - 1:
            return width
    return int(span / (MOST_BUCKETS - 1)) + 1
