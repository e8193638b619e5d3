"""The parts of a time token at a place of a line, as ``common/formats/time/read_time_parts.ts``
reads them."""

from __future__ import annotations

from collections.abc import Sequence

from app_logs.formats.read.any_time import century, read_any_time
from app_logs.formats.read.characters import digits_end, is_letter_at
from app_logs.formats.read.clock import read_offset
from app_logs.formats.read.names import day_name_end, month_at
from app_logs.formats.read.written_time import WrittenTime


def read_time_parts(
    text: str, at: int, parts: Sequence[str], time: WrittenTime, order: str | None
) -> int:
    """Reads directives and literal text into `time`; -1 when they do not stand here.

    Numbers may lack a leading zero, as ``%-d`` writes them, or have a space in its place, as ``%e``
    does; ``%z`` and ``%Z`` may be empty. Source:
    https://docs.python.org/3/library/datetime.html#format-codes"""
    end = at
    for part in parts:
        if len(part) < 2 or part[0] != "%":
            if not text.startswith(part, end):
                return -1
            end += len(part)
        else:
            end = _read_directive(text, end, part, time, order)
            if end < 0:
                return -1
    return end


def _read_directive(
    text: str, at: int, directive: str, time: WrittenTime, order: str | None
) -> int:
    if directive == "%any":
        return read_any_time(text, at, time, order)
    if directive == "%dated":
        end = read_any_time(text, at, time, order)
        return -1 if time.day is None else end
    if directive in ("%b", "%B"):
        named = month_at(text, at)
        if named:
            time.month = named[0]
        return named[1] if named else -1
    if directive in ("%a", "%A"):
        return day_name_end(text, at)
    if directive == "%p":
        return _read_half(text, at, time)
    if directive == "%z":
        return _read_zone_offset(text, at, time)
    if directive == "%Z":
        return _read_zone_name(text, at, time)
    if directive == "%f":
        end = digits_end(text, at, 9)
        if end > at:
            time.nanos = int(text[at:end].ljust(9, "0"))
        return end if end > at else -1
    if directive == "%millis":
        return _read_millis(text, at, time)
    if directive in ("%epoch", "%epoch_millis"):
        return _read_seconds(text, at, 1000 if directive == "%epoch" else 1, time)
    return _read_number(text, at, directive[1:2], time)


# How many digits each number has at most, and what it may be.
_NUMBERS: dict[str, tuple[int, int, int]] = {
    "Y": (4, 0, 9999),
    "y": (2, 0, 99),
    "m": (2, 1, 12),
    "d": (2, 1, 31),
    "H": (2, 0, 23),
    "I": (2, 1, 12),
    "M": (2, 0, 59),
    "S": (2, 0, 61),
    "j": (3, 1, 366),
    "U": (2, 0, 53),
    "W": (2, 0, 53),
    "V": (2, 1, 53),
    "G": (4, 0, 9999),
    "g": (2, 0, 99),
    "u": (1, 1, 7),
    "w": (1, 0, 6),
}


def _read_number(text: str, at: int, name: str, time: WrittenTime) -> int:
    digits, least, most = _NUMBERS.get(name, (0, 0, -1))
    start = at + 1 if digits == 2 and text[at : at + 1] == " " else at
    end = digits_end(text, start, digits - (start - at))
    if end == start:
        return -1
    value = int(text[start:end])
    if value < least or value > most:
        return -1
    if name == "Y":
        time.year = value
    elif name == "y":
        time.year = century(value)
    elif name == "m":
        time.month = value
    elif name == "d":
        time.day = value
    elif name in ("H", "I"):
        time.hour = value
    elif name == "M":
        time.minute = value
    elif name == "S":
        time.second = min(value, 59)
    elif name == "j":
        time.year_day = value
    return end


def _read_half(text: str, at: int, time: WrittenTime) -> int:
    half = text[at : at + 2].upper()
    if half not in ("AM", "PM"):
        return -1
    time.afternoon = half == "PM"
    return at + 2


def _read_zone_offset(text: str, at: int, time: WrittenTime) -> int:
    if text[at : at + 1] == "Z":
        time.offset = 0
        return at + 1
    end = read_offset(text, at, time)
    return at if end < 0 else end


def _read_zone_name(text: str, at: int, time: WrittenTime) -> int:
    """ "UTC", "CEST", "+03": only UTC says how far it is, the others are the file's zone by their
    name."""
    end = at
    while is_letter_at(text, end):
        end += 1
    if text[at:end] in ("UTC", "GMT") and time.offset is None:
        time.offset = 0
    if end > at:
        return end
    return digits_end(text, at + 1, 4) if text[at : at + 1] in ("+", "-") else at


def _read_millis(text: str, at: int, time: WrittenTime) -> int:
    """``%(msecs)03d``, ``%(msecs)d``, ``%(msecs).3f``."""
    end = digits_end(text, at, 4)
    if end == at or int(text[at:end]) > 1000:
        return -1
    time.nanos = min(int(text[at:end]), 999) * 1_000_000
    if text[end : end + 1] != ".":
        return end
    fraction = digits_end(text, end + 1, 9)
    return fraction if fraction > end + 1 else end


def _read_seconds(text: str, at: int, unit: int, time: WrittenTime) -> int:
    """A count since 1970, with or without a fraction."""
    end = digits_end(text, at, 14)
    if end == at:
        return -1
    time.epoch = int(text[at:end]) * unit
    if text[end : end + 1] != ".":
        return end
    fraction = digits_end(text, end + 1, 18)
    if fraction == end + 1:
        return end
    if unit == 1000:
        time.epoch += int(text[end + 1 : min(fraction, end + 4)].ljust(3, "0"))
    return fraction
