"""A format string cut into its pieces, by each of `logging`'s three styles."""

from __future__ import annotations

import re

from app_logs.formats.compile.pieces import (
    MAX_WIDTH,
    PLAIN,
    FormatError,
    Layout,
    Piece,
    WrittenField,
    WrittenLiteral,
    join_literals,
    read_number,
    too_wide,
)

_CONVERSIONS = {
    **dict.fromkeys("diu", "integer"),
    **dict.fromkeys("fF", "fixed"),
    **dict.fromkeys("eEgGoxX", "other"),
    "s": "text",
    **dict.fromkeys("ra", "quoted"),
    "c": "character",
}


def read_percent_style(format_: str) -> list[Piece]:
    """As Python's `%` does with a dictionary:
    ``%(name)[flags][width][.precision][length]conversion``, and ``%%``.

    Source: https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting. Raises
    FormatError."""
    pieces: list[Piece] = []
    at = 0
    while True:
        percent = format_.find("%", at)
        if percent < 0:
            break
        pieces.append(WrittenLiteral(format_[at:percent]))
        if format_[percent + 1 : percent + 2] == "%":
            pieces.append(WrittenLiteral("%"))
            at = percent + 2
            continue
        field = _percent_field(format_, percent)
        pieces.append(field)
        at = percent + len(field.written)
    pieces.append(WrittenLiteral(format_[at:]))
    return join_literals(pieces)


def _percent_field(format_: str, percent: int) -> WrittenField:
    if format_[percent + 1 : percent + 2] != "(":
        raise FormatError(
            f'"{format_[percent : percent + 2]}" at character {percent + 1} names no attribute '
            "of the record.",
            "Write %% for a percent sign, or name the attribute: %(message)s.",
        )
    name_end = _closing(format_, percent + 1)
    if name_end < 0:
        raise FormatError(
            f'The bracket after "%(" at character {percent + 1} is never closed.',
            "Close it: %(message)s.",
        )
    attribute = format_[percent + 2 : name_end]
    at = name_end + 1
    flags_at = at
    while at < len(format_) and format_[at] in "-+ #0":
        at += 1
    flags = format_[flags_at:at]
    width, at = read_number(format_, at)
    precision: int | None = None
    if format_[at : at + 1] == ".":
        precision, at = read_number(format_, at + 1)
    if format_[at : at + 1] == "*":
        raise FormatError(
            f'"%({attribute})…*" takes its width from an argument, and a log record has none.',
            "Write the width as a number.",
            attribute,
        )
    if at < len(format_) and format_[at] in "hlL":
        at += 1
    letter = format_[at : at + 1]
    written = format_[percent : at + 1]
    if letter == "":
        raise FormatError(
            f'"{written}" ends before it says how to write the value.', 'Add an "s".', attribute
        )
    conversion = _CONVERSIONS.get(letter)
    if conversion is None:
        raise FormatError(
            f'"{written}" ends in "{letter}", which is no conversion that Python knows.',
            f"Write %({attribute})s; a literal percent sign is %%.",
            attribute,
        )
    if max(width, precision or 0) > MAX_WIDTH:
        raise too_wide(written, attribute)
    return WrittenField(
        attribute, written, conversion, _percent_layout(flags, width, precision, conversion)
    )


def _percent_layout(flags: str, width: int, precision: int | None, conversion: str) -> Layout:
    number = conversion in ("integer", "fixed", "other")
    left = "-" in flags
    zeros = number and "0" in flags and not left
    sign = "" if not number else "+" if "+" in flags else " " if " " in flags else ""
    align = "left" if left else "inside" if zeros else "right"
    return Layout(width, align, "0" if zeros else " ", precision, sign)


def _closing(format_: str, at: int) -> int:
    """Where the bracket that opens at a place closes; Python counts those between."""
    depth = 0
    for i in range(at, len(format_)):
        if format_[i] == "(":
            depth += 1
        elif format_[i] == ")":
            depth -= 1
            if depth == 0:
                return i
    return -1


_PLACE = re.compile(r"\$(?:(\$)|([_a-zA-Z][_a-zA-Z0-9]*)|\{([_a-zA-Z][_a-zA-Z0-9]*)\})?")


def read_dollar_style(format_: str) -> list[Piece]:
    """As `string.Template` does: ``$name``, ``${name}`` and ``$$``.

    Source: https://docs.python.org/3/library/string.html#template-strings. Raises FormatError.
    """
    pieces: list[Piece] = []
    at = 0
    dollar = format_.find("$")
    while dollar >= 0:
        pieces.append(WrittenLiteral(format_[at:dollar]))
        found = _PLACE.match(format_, dollar)
        written, escaped, named, braced = (
            ("$", None, None, None)
            if found is None
            else (
                found.group(0),
                found.group(1),
                found.group(2),
                found.group(3),
            )
        )
        attribute = named if named is not None else braced
        if escaped is not None:
            pieces.append(WrittenLiteral("$"))
        elif attribute is not None:
            pieces.append(WrittenField(attribute, written, "text", PLAIN))
        else:
            raise FormatError(
                f'The "$" at character {dollar + 1} names no attribute of the record.',
                "Write $$ for a dollar sign, or name the attribute: ${message}.",
            )
        at = dollar + len(written)
        dollar = format_.find("$", at)
    pieces.append(WrittenLiteral(format_[at:]))
    return join_literals(pieces)


def detect_style(text: str) -> str | None:
    """The style that a format string is written in, by the attributes that it names; None when it
    names none."""
    format_ = text[:2000]
    if re.search(r"%\([^)]+\)[-#0 +.\d]*[a-zA-Z]", format_, re.ASCII):
        return "%"
    if re.search(
        r"\$\{[a-z_]\w*\}|\$(?:message|asctime|levelname|name)\b", format_, re.ASCII | re.IGNORECASE
    ):
        return "$"
    if re.search(r"\{[a-z_]\w*(?:![rsa])?(?::[^{}]*)?\}", format_, re.ASCII | re.IGNORECASE):
        return "{"
    return None
