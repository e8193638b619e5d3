"""A time of day at a place of a line, as ``common/formats/time/read_clock.ts`` reads it."""

from __future__ import annotations

from app_logs.formats.read.characters import (
    digits_end,
    is_digit_at,
    is_letter_at,
    two_at,
)
from app_logs.formats.read.written_time import WrittenTime


def read_clock(text: str, at: int, time: WrittenTime, dated: bool) -> int:
    """Reads "03:04:05", "3:04:05 PM", "03:04:05,678", and the zone when one follows.

    Seconds may be missing after a date. A fraction may come twice, as ``%(asctime)s.%(msecs)03d``
    without a datefmt writes it. Returns where it ends, -1 without one."""
    hour_end = digits_end(text, at, 2)
    if hour_end == at or text[hour_end : hour_end + 1] != ":":
        return -1
    if hour_end == at + 1 and not dated:
        return -1
    hour = int(text[at:hour_end])
    minute = two_at(text, hour_end + 1)
    if hour > 23 or minute < 0 or minute > 59:
        return -1
    end = hour_end + 3
    second = 0
    if text[end : end + 1] == ":":
        second = two_at(text, end + 1)
        # A leap second is the second before it.
        if second < 0 or second > 60:
            return -1
        end += 3
    elif not dated or is_digit_at(text, end):
        return -1
    time.hour = hour
    time.minute = minute
    time.second = min(second, 59)
    comma = text[end : end + 1] == ","
    end = read_fraction(text, end, time)
    end = _read_half_of_day(text, end, time)
    return _read_zone(text, end, time, comma)


def _read_half_of_day(text: str, at: int, time: WrittenTime) -> int:
    if text[at : at + 1] != " " or time.hour < 1 or time.hour > 12:
        return at
    half = text[at + 1 : at + 3].upper()
    if half not in ("AM", "PM") or is_letter_at(text, at + 3):
        return at
    time.afternoon = half == "PM"
    return at + 3


def read_fraction(text: str, at: int, time: WrittenTime) -> int:
    """ ",678" or ".678901", one to nine digits."""
    mark = text[at : at + 1]
    if mark not in (",", ".") or not is_digit_at(text, at + 1):
        return at
    end = digits_end(text, at + 1, 9)
    time.nanos = int(text[at + 1 : end].ljust(9, "0"))
    if mark != "," or text[end : end + 1] != ".":
        return end
    again = digits_end(text, end + 1, 6)
    return again if again > end + 1 else end


def _read_zone(text: str, at: int, time: WrittenTime, comma: bool) -> int:
    """ "Z", "+02:00", "+0200", " +0200", " UTC".

    After Python's own fraction, with its comma, a "-1130" is no zone but the next value.
    """
    first = text[at : at + 1]
    if first == "Z" and not is_letter_at(text, at + 1) and not is_digit_at(text, at + 1):
        time.offset = 0
        return at + 1
    start = at + 1 if first == " " else at
    if start > at and text[start : start + 3] in ("UTC", "GMT"):
        if is_letter_at(text, start + 3):
            return at
        further = read_offset(text, start + 3, time)
        if further < 0:
            time.offset = 0
        return start + 3 if further < 0 else further
    if comma and start == at and text[start + 3 : start + 4] != ":":
        return at
    end = read_offset(text, start, time)
    return at if end < 0 else end


def read_offset(text: str, at: int, time: WrittenTime) -> int:
    """ "+02:00", "+0200" at a place; the minutes must be there. -1 without one."""
    sign = text[at : at + 1]
    if sign not in ("+", "-"):
        return -1
    hours = two_at(text, at + 1)
    minutes_at = at + 4 if text[at + 3 : at + 4] == ":" else at + 3
    minutes = two_at(text, minutes_at)
    end = minutes_at + 2
    if hours < 0 or hours > 14 or minutes < 0 or minutes > 59 or is_digit_at(text, end):
        return -1
    time.offset = (-1 if sign == "-" else 1) * (hours * 3600 + minutes * 60)
    return end
