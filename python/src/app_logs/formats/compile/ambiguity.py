"""What is read back right for most values and wrong for some:
``common/formats/compile/ambiguity.ts``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app_logs.formats.compile.cells import Ambiguity, Cell
from app_logs.formats.detect.field_naming import is_letter_or_number


def _holding(marks: str) -> Callable[[str], bool]:
    return lambda text: all(is_letter_or_number(each) or each in marks for each in text)


# Characters that values of an attribute hold in practice, beside letters and digits. What is not
# listed (threads and tasks that a program named, its own attributes) may hold anything.
_HOLDS = {
    "name": _holding("_.-"),
    "module": _holding(" _<>-"),
    "funcName": _holding("_<>"),
    "levelname": _holding("_.-"),
    "pathname": _holding(" _.:/\\~()<>-"),
    "filename": _holding(" _.()<>-"),
    "threadName": _holding(" _.:()-"),
    "processName": _holding(" _.:()-"),
    "taskName": _holding(" _.:()-"),
}


def ambiguities(cells: Sequence[Cell]) -> list[Ambiguity]:
    """A value that itself holds the text that ends it, a message with more after it, a time that is
    said twice."""
    found: list[Ambiguity] = []
    for i, cell in enumerate(cells):
        following = cells[i + 1] if i + 1 < len(cells) else None
        if cell.attribute is None or following is None or cell.exact:
            continue
        if following.token.kind != "literal":
            continue
        text = following.token.text
        if cell.token.kind == "message":
            reason = (
                "More follows the message: it is found from the end of the record's first line. "
                "A message of several lines keeps it."
            )
            found.append(Ambiguity(cell.attribute, reason))
        elif _may_hold(cell, text, cells[i + 2] if i + 2 < len(cells) else None):
            shown = text.replace("\n", "\\n").replace("\t", "\\t")
            reason = f'A value that itself holds "{shown}" is cut there.'
            found.append(Ambiguity(cell.attribute, reason))
    times = [cell for cell in cells if cell.token.kind == "time" and cell.attribute == "asctime"]
    if len(times) > 1:
        found.append(Ambiguity("asctime", "The time is written twice; they are taken for one."))
    if cells and cells[0].token.kind == "message":
        reason = "Nothing stands before the message: every line is a record of its own."
        found.append(Ambiguity("message", reason))
    return found


def _may_hold(cell: Cell, text: str, beyond: Cell | None) -> bool:
    token, attribute = cell.token, cell.attribute or ""
    if token.kind == "level":
        return _HOLDS["levelname"](text)
    if token.kind not in ("word", "text"):
        return False
    holds = _HOLDS.get(attribute)
    if holds is None and token.kind == "word" and token.field.startswith("labels."):
        # Numbers that are kept as text are words of labels.
        holds = _is_number
    if holds is not None and not holds(text):
        return False
    # A text ends only where a time follows, if one does, and no value goes on like a whole time.
    return not (token.kind == "text" and holds is not None and _is_whole_time(beyond))


def _is_number(text: str) -> bool:
    return all(each in "0123456789.e+-" for each in text)


def _is_whole_time(cell: Cell | None) -> bool:
    if cell is None or cell.token.kind != "time":
        return False
    return len(cell.token.parts) >= 5 or cell.token.parts[:1] == ("%any",)
