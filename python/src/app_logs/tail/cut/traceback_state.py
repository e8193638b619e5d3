"""Where a Python traceback that stands alone has got to: ``common/import/traceback.ts``.

"frames", "raised", "chain" or "group": frames are indented, the exception is not, chained ones are
announced between blank lines, an exception group is indented throughout, as CPython's `traceback`
module prints them."""

from __future__ import annotations

from app_logs.formats.read.characters import JS_SPACE

_HEADER = "Traceback (most recent call last):"
_CHAINED = (
    "During handling of the above exception, another exception occurred:",
    "The above exception was the direct cause of the following exception:",
)


def traceback_start(line: str) -> str | None:
    """The state after a line that begins a traceback; None when it begins none."""
    if _HEADER not in line or not line.rstrip(JS_SPACE).endswith(_HEADER):
        return None
    return "group" if is_indented(line) else "frames"


def traceback_next(state: str, line: str) -> str | None:
    """The state after one more line of a traceback; None when the line is no part of it. A blank
    line never ends it.

    An unindented line after the exception does: what a program prints next looks no different from
    the second line of an exception's text."""
    text = line.strip(JS_SPACE)
    if text == "":
        return state
    if state == "chain":
        return traceback_start(line)
    if is_indented(line):
        return state
    if state == "frames":
        return None if traceback_start(line) else "raised"
    return "chain" if text in _CHAINED else None


def is_indented(line: str) -> bool:
    return line.startswith((" ", "\t"))
