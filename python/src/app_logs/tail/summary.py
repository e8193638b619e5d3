"""What a person is told at the end."""

from __future__ import annotations

from collections.abc import Iterable

from app_logs.tail.files.sender import Totals

FEW_LINES = 100
_MOST_UNBEGUN = 0.2


def summary(totals: Totals, unparsed: int | None) -> list[str]:
    """Lines; `unparsed` None when the key may not count them."""
    counted = "not counted (the key may not read)" if unparsed is None else f"{unparsed:,}"
    lines = [
        f"{totals.accepted:,} accepted, {totals.duplicate:,} duplicate, {counted} unparsed, "
        f"{totals.rejected:,} rejected."
    ]
    return lines + [f"  {reason}" for reason in totals.reasons]


def unbegun_warning(paths: Iterable[str], lines: int, begun: int) -> str | None:
    """Where over 20 % of the lines began no record: tracebacks, or a format that is not known."""
    if lines < 1 or lines - begun <= lines * _MOST_UNBEGUN:
        return None
    percent = round((lines - begun) / lines * 100)
    return (
        f"{', '.join(paths)}: {percent} % of {lines:,} lines began no record. If those are not "
        "tracebacks and "
        "the like, say how the log is written with --format, or name the format for the service "
        "in Kibana "
        "and give --kibana."
    )
