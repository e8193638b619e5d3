"""The parts of a time that `time.strftime` writes by a datefmt:
``common/formats/compile/datefmt_parts.ts``.

Source: https://docs.python.org/3/library/time.html#time.strftime and strftime(3) of glibc
"""

from __future__ import annotations

from typing import NamedTuple

from app_logs.formats.compile.cells import first_of_text
from app_logs.formats.compile.pieces import FormatError
from app_logs.formats.compile.zone_text import zone_at_start


class DatePart(NamedTuple):
    """A directive or literal text of a time token; characters that it always takes, None when that
    depends on the time; `whole` for a count that is written without a fraction, though readers
    would take one."""

    part: str
    length: int | None
    whole: bool = False


class DateParts(NamedTuple):
    """One part a directive, one a run of literal text; and what only a person can judge."""

    parts: list[DatePart]
    notes: list[str]


# Directives that are others in a row. Those of a locale are as the C locale, Python's own, has
# them.
_COMPOSITE = {
    "T": "%H:%M:%S",
    "X": "%H:%M:%S",
    "D": "%m/%d/%y",
    "x": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "c": "%a %b %e %H:%M:%S %Y",
    "n": "\n",
    "t": "\t",
}
# Directives that readers know, how long what they write is, and by what other name the C library
# has them.
_DIRECTIVES: dict[str, DatePart] = {
    **{name: DatePart(f"%{name}", 4) for name in "YG"},
    **{name: DatePart(f"%{name}", 3) for name in "jba"},
    **{name: DatePart(f"%{name}", 1) for name in "uw"},
    **{name: DatePart(f"%{name}", 2) for name in "pymdHIMSUWgV"},
    **{name: DatePart(f"%{name}", None) for name in "fBAzZ"},
    "e": DatePart("%d", 2),
    "k": DatePart("%H", 2),
    "l": DatePart("%I", 2),
    "h": DatePart("%b", 3),
    "P": DatePart("%p", 2),
    "s": DatePart("%epoch", None, whole=True),
}
# What a zone may follow.
_CLOCK = ("%H", "%M", "%S", "%f", "%p")
# Numbers, which the C library writes without a leading zero after "%-" (on Windows "%#"), with a
# space after "%_".
_NUMBERS = "YGjymdHIMSUWgVekl"


class _Parts:
    def __init__(self) -> None:
        self.parts: list[DatePart] = []
        self.notes: list[str] = []
        self.literal = ""

    def flush(self) -> None:
        before = self.parts[-1].part if self.parts else ""
        zone = zone_at_start(self.literal) if before in _CLOCK else None
        if zone is not None:
            for part in zone.parts:
                self.parts.append(DatePart(part, None if part.startswith("%") else len(part)))
            self.notes.append(
                "The zone that the datefmt writes after the time is taken at its word."
            )
            self.literal = self.literal[zone.length :]
        if self.literal != "":
            self.parts.append(DatePart(self.literal, len(self.literal)))
        self.literal = ""


def datefmt_parts(datefmt: str) -> DateParts:
    """A literal percent sign is the part "%" by itself; no other literal part begins with one.
    Raises FormatError."""
    made = _Parts()
    text = _expand(datefmt)
    at = 0
    while at < len(text):
        if text[at] != "%":
            made.literal += text[at]
            at += 1
            continue
        following = text[at + 1 : at + 2]
        flag = following if following and following in "-#_0" else ""
        name = text[at + 1 + len(flag) : at + 2 + len(flag)]
        at += len(flag) + 2
        if name == "%" and flag == "":
            made.flush()
            made.parts.append(DatePart("%", 1))
            continue
        known = _DIRECTIVES.get(name)
        bad_flag = flag != "" and (
            name not in _NUMBERS or (flag == "_" and (known is None or known.length != 2))
        )
        if name == "" or known is None or bad_flag:
            raise _unknown(f"%{flag}{name}")
        made.flush()
        made.parts.append(DatePart(known.part, None) if flag in ("-", "#") and flag else known)
        if name == "f":
            made.notes.append(
                "%f is written by datetime.strftime only: time.strftime leaves the two "
                "characters as they are."
            )
    made.flush()
    _check_sticking(made.parts)
    return DateParts(made.parts, [*made.notes, *_missing(made.parts)])


def _expand(datefmt: str) -> str:
    text = ""
    at = 0
    while at < len(datefmt):
        pair = datefmt[at : at + 2] if datefmt[at] == "%" else ""
        text += datefmt[at] if pair == "" else _COMPOSITE.get(pair[1:], pair)
        at += 2 if len(pair) == 2 else 1
    return text


def _unknown(directive: str) -> FormatError:
    if directive == "%":
        return FormatError(
            'The datefmt ends in a single "%".', "Write %% for a percent sign.", "asctime"
        )
    return FormatError(
        f'"{directive}" in the datefmt is no directive that can be read back.',
        "Use those of datetime.strptime: %Y-%m-%d %H:%M:%S and their like.",
        "asctime",
    )


def _check_sticking(parts: list[DatePart]) -> None:
    """Where one part ends cannot be seen when the next goes on in the same kind of character."""
    for part, following in zip(parts, parts[1:]):
        if part_runs_into(part, _first_of(following)):
            raise FormatError(
                f"In the datefmt, what {part.part} writes cannot be told from what follows it, "
                f'"{following.part}".',
                "Put a character between them.",
                "asctime",
            )


def _first_of(part: DatePart) -> str:
    """What a part begins with."""
    if len(part.part) > 1 and part.part.startswith("%"):
        if part.part == "%z":
            return "sign"
        return "letter" if part.part[1] in "aAbBpZ" and len(part.part) == 2 else "digit"
    return first_of_text(part.part)


def part_runs_into(part: DatePart, following: str) -> bool:
    """True when the end of a part cannot be told from what begins like this."""
    if part.whole and following == "fraction":
        return True
    name = part.part
    if name in ("%a", "%A"):
        return following == "letter"
    if name == "%Z":
        return following in ("letter", "digit", "sign")
    if name == "%z":
        return following in ("digit", "letter")
    if name == "%f":
        return following == "digit"
    if name in ("%B", "%p"):
        return False
    return name.startswith("%") and len(name) > 1 and part.length is None and following == "digit"


def _missing(parts: list[DatePart]) -> list[str]:
    there = {part.part for part in parts}
    if "%epoch" in there:
        return []
    notes: list[str] = []
    day = "%j" in there or ("%d" in there and bool(there & {"%m", "%b", "%B"}))
    if not day:
        notes.append("The datefmt says no whole date: day and month are those of the file.")
    elif not there & {"%Y", "%y"}:
        notes.append("The datefmt says no year: it is the file's.")
    if not there & {"%H", "%I"}:
        notes.append("The datefmt says no time of day: all records of a day have the same time.")
    elif "%I" in there and not there & {"%H", "%p"}:
        notes.append(
            "The datefmt has a clock of 12 hours and no %p: afternoons are taken for mornings."
        )
    return notes
