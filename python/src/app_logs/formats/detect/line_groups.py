"""Lines of a sample by what reads them: ``common/formats/detect/line_groups.ts``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from app_logs.formats.read.any_time import read_any_time
from app_logs.formats.read.record_start import find_row
from app_logs.formats.read.written_time import WrittenTime
from app_logs.formats.row import FormatRow


class LineGroup(NamedTuple):
    """Lines that one row of the table reads."""

    row: FormatRow
    lines: list[str]


def group_lines(lines: Iterable[str]) -> list[LineGroup]:
    """Lines by the row that reads them, the largest group first; rows of a time alone are left
    out."""
    groups: dict[str, LineGroup] = {}
    for line in lines:
        row = find_row(line)
        if row is not None and not row.weak:
            groups.setdefault(row.id, LineGroup(row, [])).lines.append(line)
    return sorted(groups.values(), key=lambda group: -len(group.lines))


def unread_group(lines: Iterable[str]) -> list[str]:
    """Lines that no row, or one of a time alone, reads, and that begin like most of them."""
    kinds: dict[str, list[str]] = {}
    for line in lines:
        row = find_row(line)
        if row is not None and not row.weak:
            continue
        kind = _kind_of(line)
        if kind is not None:
            kinds.setdefault(kind, []).append(line)
    return max(kinds.values(), key=len, default=[])


_LEVEL = re.compile(
    r"\b(?:TRACE|DEBUG|INFO|SUCCESS|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL"
    r"|debug|info|warning|error|critical)\b",
    re.ASCII,
)
_PROSE = re.compile(r"[A-Z]?[a-z]+ [a-z]+ ")
_WORD = re.compile(r"\w", re.ASCII)


def _kind_of(line: str) -> str | None:
    """How a line begins: with a time, bare or in brackets, a level, or something before a level;
    None for prose."""
    for at in (0, 1):
        if read_any_time(line, at, WrittenTime(), None) > 0:
            return f"time at {at}"
    found = _LEVEL.search(line[:80])
    if found is None:
        return None
    if found.start() <= 1:
        return f"level at {found.start()}"
    return None if _PROSE.match(line) else f"level later, after {_WORD.sub('a', line[:1])}"
