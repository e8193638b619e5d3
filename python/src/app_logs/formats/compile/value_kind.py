"""What an attribute of a LogRecord holds and where it goes:
``common/formats/compile/value_kind.ts``, ``record_field.ts``.

Source: https://docs.python.org/3/library/logging.html#logrecord-attributes
"""

from __future__ import annotations

import re

from app_logs.formats.compile.pieces import FormatError, WrittenField
from app_logs.formats.read.characters import JS_SPACE

_KINDS = {
    **dict.fromkeys(
        (
            "name",
            "levelname",
            "pathname",
            "filename",
            "module",
            "funcName",
            "asctime",
            "threadName",
            "taskName",
            "processName",
            "message",
            "msg",
        ),
        "text",
    ),
    **dict.fromkeys(("levelno", "lineno", "thread", "process"), "integer"),
    **dict.fromkeys(("created", "msecs", "relativeCreated"), "float"),
}
_FIELDS = {
    "name": "log.logger",
    "levelno": "event.severity",
    "pathname": "log.origin.file.name",
    "filename": "log.origin.file.name",
    "lineno": "log.origin.file.line",
    "funcName": "log.origin.function",
    "process": "process.pid",
    "processName": "process.name",
    "thread": "process.thread.id",
    "threadName": "process.thread.name",
}
# Attributes that hold several lines, or what no line can be read back to.
_MANY_LINES = ("exc_text", "stack_info", "exc_info")
_WHOLE_ONLY = re.compile(r"[oxXb]\}?\Z")


def kind_of(attribute: str) -> str:
    """ "text", "integer", "float", or "unknown" for those that a program added."""
    return _KINDS.get(attribute, "unknown")


def field_of(attribute: str) -> str:
    """Where the value of an attribute goes."""
    return _FIELDS.get(attribute, custom_field(attribute))


def custom_field(attribute: str) -> str:
    """The field of an attribute that a program added to its records."""
    return f"labels.{attribute.replace('.', '_')}"


def is_word(attribute: str) -> bool:
    """True for the attributes whose value has no white space, in practice."""
    return attribute in ("name", "module", "funcName")


def check_field(field: WrittenField) -> None:
    """Raises FormatError for what cannot be read back, and for what Python itself refuses to
    write."""
    attribute, written = field.attribute, field.written
    if attribute.strip(JS_SPACE) == "":
        raise FormatError(
            f'"{written}" names no attribute of the record.',
            "Name the attribute, as in %(message)s.",
        )
    if attribute in _MANY_LINES:
        raise FormatError(
            f'"{attribute}" may hold several lines in the middle of a record.',
            f"Leave {written} out: logging writes tracebacks after the message by itself.",
            attribute,
        )
    why = _python_refuses(field, kind_of(attribute))
    if why is not None:
        raise FormatError(
            f'Python cannot write "{written}": {why}.', "Put the format right.", attribute
        )


def _python_refuses(field: WrittenField, kind: str) -> str | None:
    conversion, layout, written = field.conversion, field.layout, field.written
    braces = written.startswith("{")
    if kind == "text":
        if conversion in ("integer", "fixed", "other"):
            return "the attribute is text, not a number"
        if conversion == "character":
            return "the attribute is longer than one character"
        if layout.numbers_only is not None:
            return f"{layout.numbers_only} is for numbers, and the attribute is text"
        return None
    if kind == "integer" and conversion == "character":
        return "as a character, the number is not worth reading"
    if kind == "float":
        if conversion == "character":
            return "the attribute is no character"
        if conversion == "other" and _WHOLE_ONLY.search(written):
            return "the attribute is no whole number"
        if braces and conversion == "integer":
            return "the attribute is no whole number"
    if not braces:
        return None
    if kind != "unknown" and conversion == "text" and "!s" not in written:
        return "the attribute is a number, not text"
    whole = conversion == "integer" or (kind == "integer" and conversion == "own")
    return "a whole number takes no precision" if whole and layout.precision is not None else None
