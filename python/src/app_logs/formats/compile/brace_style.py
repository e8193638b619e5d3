"""A format of `{` style cut into its pieces: ``common/formats/compile/brace_style.ts``.

As `str.format` does and as `logging.StrFormatStyle.validate` allows:
``{name!conversion:[[fill]align][sign][#][0][width][grouping][.precision][type]}``, ``{{`` and
``}}``. Source: https://docs.python.org/3/library/string.html#format-string-syntax"""

from __future__ import annotations

import re
from typing import NamedTuple

from app_logs.formats.compile.pieces import (
    MAX_WIDTH,
    FormatError,
    Layout,
    Piece,
    WrittenField,
    WrittenLiteral,
    join_literals,
    read_number,
    too_wide,
)
from app_logs.formats.detect.field_naming import is_letter_or_number
from app_logs.formats.read.characters import units

_ALIGNS = {"<": "left", ">": "right", "^": "center", "=": "inside"}


def read_brace_style(format_: str) -> list[Piece]:
    """Raises FormatError."""
    pieces: list[Piece] = []
    literal = ""
    at = 0
    while at < len(format_):
        character = format_[at]
        if character not in "{}":
            literal += character
            at += 1
        elif format_[at + 1 : at + 2] == character:
            literal += character
            at += 2
        elif character == "}":
            raise FormatError(
                f'The "}}" at character {at + 1} closes nothing.',
                "Write }} for a closing brace in the text.",
            )
        else:
            field = _read_field(format_, at)
            pieces += [WrittenLiteral(literal), field]
            literal = ""
            at += len(field.written)
    pieces.append(WrittenLiteral(literal))
    return join_literals(pieces)


class _Named(NamedTuple):
    attribute: str
    written: str
    converted: str


def _read_field(format_: str, opened: int) -> WrittenField:
    close = format_.find("}", opened)
    if close < 0:
        raise FormatError(
            f'The "{{" at character {opened + 1} is never closed.',
            "Close it, or write {{ for a brace in the text.",
        )
    written = format_[opened : close + 1]
    inside = format_[opened + 1 : close]
    name_end = re.search("[!:]", inside)
    attribute = inside if name_end is None else inside[: name_end.start()]
    _check_name(attribute, written)
    rest = "" if name_end is None else inside[name_end.start() :]
    converted = ""
    if rest.startswith("!"):
        letter = rest[1:2]
        if letter == "" or letter not in "rsa" or (len(rest) > 2 and rest[2] != ":"):
            raise FormatError(
                f'"{written}" has an unknown conversion after "!".', "Use !r, !s or !a.", attribute
            )
        converted = "text" if letter == "s" else "quoted"
        rest = rest[2:]
    spec = rest[1:] if rest.startswith(":") else ""
    if "{" in spec:
        raise FormatError(
            f'"{written}" takes its width from another attribute.',
            "Write the width as a number.",
            attribute,
        )
    return _read_spec(spec, _Named(attribute, written, converted))


def _check_name(attribute: str, written: str) -> None:
    if all(each in "0123456789" for each in attribute):
        raise FormatError(
            f'"{written}" names no attribute: a log record has no numbered arguments.',
            "Name the attribute: {message}. For braces in the text write {{ and }}.",
        )
    access = re.search(r"[.\[]", attribute)
    if access is not None:
        whole = attribute[: access.start()]
        raise FormatError(
            f'"{written}" takes a part out of "{whole}": which part it was cannot be read back.',
            f"Write the whole attribute: {{{whole}}}.",
            attribute,
        )
    if not all(is_letter_or_number(each) or each == "_" for each in attribute):
        raise FormatError(
            f'"{written}" names "{attribute}", which Python\'s logging takes for no name.',
            'Names are letters, digits and "_". For braces in the text write {{ and }}.',
            attribute,
        )


def _read_spec(spec: str, named: _Named) -> WrittenField:
    attribute, written, converted = named
    at = 0
    fill, filled = " ", False
    align: str | None = None
    if spec[1:2] in _ALIGNS:
        fill, filled, align, at = spec[0], True, _ALIGNS[spec[1]], 2
    elif spec[:1] in _ALIGNS:
        align, at = _ALIGNS[spec[0]], 1
    signed = spec[at : at + 1]
    sign = signed if signed in ("+", " ") else ""
    if sign != "" or signed == "-":
        at += 1
    alternate = spec[at : at + 1] == "#"
    at += alternate
    zero = spec[at : at + 1] == "0"
    width, at = read_number(spec, at)
    grouped = spec[at : at + 1] in (",", "_") and spec[at : at + 1] != ""
    at += grouped
    precision: int | None = None
    if spec[at : at + 1] == ".":
        precision, end = read_number(spec, at + 1)
        if end == at + 1:
            raise _bad_spec(written, attribute)
        at = end
    conversion = _conversion_of(spec[at:], grouped, converted)
    if conversion is None:
        raise _bad_spec(written, attribute)
    if len(units(fill)) > 1:
        raise FormatError(
            f'"{written}" pads with "{fill}", which counts as two characters.',
            "Pad with another character.",
            attribute,
        )
    if max(width, precision or 0) > MAX_WIDTH:
        raise too_wide(written, attribute)
    if zero and not filled:
        fill = "0"
    numbers_only = (
        '"="'
        if align == "inside"
        else "a sign"
        if signed == "-" or sign != ""
        else '"#"'
        if alternate
        else None
    )
    if converted != "" and (numbers_only is not None or conversion != converted):
        raise _bad_spec(written, attribute)
    layout = Layout(width, align, fill, precision, sign, numbers_only)
    return WrittenField(attribute, written, conversion, layout)


def _conversion_of(type_: str, grouped: bool, converted: str) -> str | None:
    if type_ == "" and not grouped:
        return converted or "own"
    if type_ == "s":
        return None if grouped else converted or "text"
    if type_ in ("n", "c"):
        return None if grouped else "character" if type_ == "c" else "other"
    if type_ in ("", "e", "E", "g", "G", "%", "b", "o", "x", "X"):
        return "other"
    if type_ == "d":
        return "other" if grouped else "integer"
    if type_ in ("f", "F"):
        return "other" if grouped else "fixed"
    return None


def _bad_spec(written: str, attribute: str) -> FormatError:
    return FormatError(
        f'What follows ":" in "{written}" is no format that Python takes for it.',
        'See "Format Specification Mini-Language" in the Python documentation.',
        attribute,
    )
