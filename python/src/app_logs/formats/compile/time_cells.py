"""The tokens of a record's time: ``common/formats/compile/time_cells.ts``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from app_logs.formats.compile.cells import Ambiguity, Cell, Cells, literal_cell
from app_logs.formats.compile.datefmt import DatePart, datefmt_parts, part_runs_into
from app_logs.formats.compile.padding import Laid, lay_out
from app_logs.formats.compile.pieces import FormatError, Piece, WrittenField, WrittenLiteral
from app_logs.formats.compile.value_kind import kind_of
from app_logs.formats.compile.zone_text import ZoneText
from app_logs.formats.row import Token


class TimeContext(NamedTuple):
    """What stands around a time in its format: `zone` is what the text after it says, which is no
    longer in `following`."""

    datefmt: str | None
    following: Piece | None
    beyond: Piece | None
    zone: ZoneText | None


# What `logging` writes without a datefmt: `default_time_format` and `default_msec_format`.
_DEFAULT = [
    DatePart("%Y", 4),
    DatePart("-", 1),
    DatePart("%m", 2),
    DatePart("-", 1),
    DatePart("%d", 2),
    DatePart(" ", 1),
    DatePart("%H", 2),
    DatePart(":", 1),
    DatePart("%M", 2),
    DatePart(":", 1),
    DatePart("%S", 2),
    DatePart(",", 1),
    DatePart("%f", 3),
]
_ANY = [DatePart("%any", None)]
_MORE_TIME = re.compile(r"(?:[0-9.+-]| [+-](?:[0-9]|\Z)| ?(?:[AP]M|UTC|GMT|Z))", re.IGNORECASE)


def asctime_cells(field: WrittenField, context: TimeContext) -> Cells:
    """``%(asctime)s``. Without a datefmt it is a time of any shape, since a program may have
    changed the defaults.

    But where what follows could be taken for more of the time (".%(msecs)03d", " -%(process)d"), it
    is the default to the letter. Raises FormatError."""
    attribute, written, layout = field.attribute, field.written, field.layout
    laid = lay_out(field, "text")
    quoted = field.conversion == "quoted"
    if quoted and (layout.width > 0 or layout.precision is not None):
        raise FormatError(
            f'"{written}" pads or cuts a quoted time.', "Write the time without quotes.", attribute
        )
    if laid.like_fill is not None and re.search("[0-9+-]", laid.like_fill):
        raise FormatError(
            f'"{written}" pads a time with "{laid.like_fill}".', "Pad with spaces.", attribute
        )
    compiled = None if context.datefmt is None else datefmt_parts(context.datefmt)
    notes = [Ambiguity(attribute, reason) for reason in (compiled.notes if compiled else [])]
    most = layout.precision
    loose = (
        compiled is None and most is None and context.zone is None and (quoted or _is_safe(context))
    )
    whole = compiled.parts if compiled else _ANY if loose else _DEFAULT
    parts = whole if most is None else _cut_parts(whole, most)
    if parts is None:
        raise FormatError(
            f'"{written}" cuts the time in the middle of a number.',
            "Use a datefmt that leaves out what you do not want.",
            attribute,
        )
    time = _time_cell(field, parts, laid, context.zone)
    quote = literal_cell("'")
    if context.zone is not None:
        notes.append(_zone_note(attribute))
    return Cells([quote, time, quote] if quoted else [time], notes)


def created_cells(field: WrittenField, context: TimeContext) -> Cells | None:
    """``%(created)f``: seconds since 1970. None when it is not written as a plain number."""
    conversion, layout = field.conversion, field.layout
    if not _is_plain(field):
        return None
    laid = lay_out(field, "float")
    if laid.zeros and layout.width > 14:
        return None
    whole = conversion == "integer" or (conversion == "fixed" and layout.precision == 0)
    return _count_cells(field, DatePart("%epoch", None, whole), laid, "", context.zone)


def msecs_cells(field: WrittenField, context: TimeContext) -> Cells | None:
    """``%(msecs)03d``: milliseconds of the second. None when it is not written as a plain
    number."""
    conversion, layout = field.conversion, field.layout
    if not _is_plain(field):
        return None
    laid = lay_out(field, "float")
    decimals = 1
    if conversion == "fixed":
        decimals = 6 if layout.precision is None else layout.precision
    elif conversion == "integer":
        decimals = 0
    width = layout.width if laid.zeros else 0
    least = max(width, layout.precision or 0) if conversion == "integer" else width
    digits = least - (0 if decimals == 0 else decimals + 1)
    part = DatePart("%millis", None, decimals == 0)
    # Never more than three digits of their own.
    return _count_cells(field, part, laid, "0" * max(0, digits - 3), context.zone)


def _is_plain(field: WrittenField) -> bool:
    if field.layout.sign != "" or field.conversion == "other":
        return False
    return field.conversion in ("integer", "fixed") or field.layout.precision is None


def _count_cells(
    field: WrittenField, part: DatePart, laid: Laid, zeros: str, zone: ZoneText | None
) -> Cells:
    time = _time_cell(field, [part], laid, zone)
    return Cells(
        [time] if zeros == "" else [literal_cell(zeros), time],
        [] if zone is None else [_zone_note(field.attribute)],
    )


def _time_cell(
    field: WrittenField, parts: Sequence[DatePart], laid: Laid, zone: ZoneText | None
) -> Cell:
    names = (*(part.part for part in parts), *(zone.parts if zone else ()))
    token = Token("time", parts=names)
    if not laid.zeros:
        # What cuts a time is in its parts already.
        token = laid._replace(max=None).on(token)
    length: int | None = 0
    for part in parts:
        length = None if length is None or part.length is None else length + part.length
    last = parts[-1] if parts else None
    end = DatePart(zone.parts[-1], None) if zone else last
    # What pads a time after its end shows where that is.
    padded = (
        length is not None
        and token.width is not None
        and token.width > length
        and token.align != "right"
    )
    exact = length is not None and zone is None and (padded or last is None or last.part != "%f")
    return Cell(
        token,
        field.attribute,
        field.written,
        exact,
        lambda following: end is not None and not padded and part_runs_into(end, following),
    )


def _cut_parts(parts: Sequence[DatePart], most: int) -> list[DatePart] | None:
    """The parts that are left of a time of so many characters; None when a number would be cut."""
    kept: list[DatePart] = []
    left = most
    for part in parts:
        if left == 0:
            return kept
        if part.length is None:
            return None
        if part.length <= left:
            kept.append(part)
        elif part.part == "%f":
            kept.append(DatePart("%f", left))
        elif part.part.startswith("%"):
            return None
        else:
            kept.append(DatePart(part.part[:left], left))
        left = max(0, left - part.length)
    return kept


def _is_safe(context: TimeContext) -> bool:
    """Whether what follows a time of any shape cannot be taken for more of it: a fraction, AM, a
    zone."""
    following, beyond = context.following, context.beyond
    if following is None:
        return True
    if not isinstance(following, WrittenLiteral):
        return False
    if following.text == " " and isinstance(beyond, WrittenField) and _may_say_zone(beyond):
        return False
    return not _MORE_TIME.match(following.text)


def _may_say_zone(field: WrittenField) -> bool:
    """ "+1130" may be a number with its sign."""
    if field.layout.sign == "+":
        return True
    return field.conversion == "integer" and kind_of(field.attribute) == "unknown"


def _zone_note(field: str) -> Ambiguity:
    return Ambiguity(field, "The zone that the format writes after the time is taken at its word.")
