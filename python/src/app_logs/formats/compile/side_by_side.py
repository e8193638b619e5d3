"""Values with no text between them: ``common/formats/compile/side_by_side.ts``.

The first must always take the same number of characters, or end where the second cannot go on with
it; a value that is padded takes exactly its width, except for those that are longer, which is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app_logs.formats.compile.cells import Ambiguity, Cell, Cells, first_of_text
from app_logs.formats.compile.pieces import FormatError
from app_logs.formats.row import Token


def tell_apart(cells: Sequence[Cell]) -> Cells:
    """Raises FormatError where one value cannot be told from the next."""
    apart: list[Cell] = []
    notes: list[Ambiguity] = []
    for i, cell in enumerate(cells):
        following = cells[i + 1] if i + 1 < len(cells) else None
        if following is None or cell.exact or not _sticks(cell, following.token):
            apart.append(cell)
            continue
        bound = _bound_to(cell)
        if bound is None:
            raise _side_by_side(cell, following)
        apart.append(bound)
        reason = (
            f"A value of more than {bound.token.width} characters runs into {_name_of(following)}."
        )
        notes.append(Ambiguity(cell.attribute or "", reason))
    return Cells(apart, notes)


def _sticks(cell: Cell, following: Token) -> bool:
    if following.kind == "literal":
        # Words and texts end where the literal begins, whatever it is; levels too.
        return cell.token.kind in ("integer", "time") and cell.runs_into(
            first_of_text(following.text)
        )
    if following.kind == "level":
        return cell.runs_into("letter")
    if following.kind == "integer":
        return cell.runs_into("digit") or cell.runs_into("sign")
    return following.kind != "column"


def _bound_to(cell: Cell) -> Cell | None:
    """With its width as a bound; None when it has no width."""
    token = cell.token
    # A time that is padded ends with its padding.
    if token.width is None or token.kind == "time":
        return None
    if token.max is not None and token.max > token.width:
        return None
    most = token.width if token.max is None else token.max
    return cell._replace(token=replace(token, max=most), exact=True)


def _name_of(cell: Cell) -> str:
    return f'"{cell.written}"' if cell.attribute is None else cell.attribute


def _side_by_side(cell: Cell, following: Cell) -> FormatError:
    if following.attribute is None:
        message = f'Where "{cell.written}" ends cannot be told from "{following.written}" after it.'
    else:
        message = (
            f'Where "{cell.written}" ends and "{following.written}" begins cannot be told: '
            "nothing stands between them."
        )
    return FormatError(message, "Put a space or another character between them.", _name_of(cell))
