"""Any object as text that is safe to send (pure; never raises)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence, Set

MAX_DEPTH = 8


def text_of(value: object) -> str:
    """`str(value)`, or what says that there is none."""
    try:
        return str(value)
    except Exception as error:
        return _unprintable(value, error)


def repr_of(value: object) -> str:
    """`repr(value)`, or what says that there is none."""
    try:
        return repr(value)
    except Exception as error:
        return _unprintable(value, error)


def _unprintable(value: object, error: BaseException) -> str:
    return f"<unprintable {type(value).__name__}: {type(error).__name__}>"


def scalar_text(value: object) -> str | None:
    """A label's text, as JSON writes it, of a value that cannot change; None for all others."""
    if isinstance(value, str):
        return value if type(value) is str else text_of(value)
    if value is True:
        return "true"
    if value is False:
        return "false"
    if type(value) in _SCALARS:
        return text_of(value)
    return None


_SCALARS = (int, float, complex)


class Budget:
    """Characters that may still be written."""

    def __init__(self, characters: int) -> None:
        self.left = characters

    def cut(self, text: str) -> str:
        """The text, or as much of it as there is room for, with a mark."""
        if len(text) <= self.left:
            self.left -= len(text)
            return text
        kept = text[: self.left]
        self.left = 0
        return f"{kept}…"

    @property
    def spent(self) -> bool:
        """Whether nothing more may be written."""
        return self.left <= 0


def json_text(value: object, budget: Budget) -> str:
    """JSON text of any value: circles, depth, odd keys and what JSON has no form for as text.

    :param budget: bounds the result; what is beyond is cut, with "…"
    """
    try:
        plain = _plain(value, budget, 0, ())
        return json.dumps(plain, ensure_ascii=False)
    except Exception as error:  # a program's own class may do anything
        return _unprintable(value, error)


def _plain(value: object, budget: Budget, depth: int, above: tuple[int, ...]) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int(value) if abs(value) < 1 << 63 else budget.cut(text_of(value))
    if isinstance(value, float):
        # NaN and Infinity are no JSON.
        return value if value - value == 0 else text_of(value)
    if isinstance(value, str):
        return budget.cut(text_of(value))
    if id(value) in above:
        return "<circular>"
    inside = (*above, id(value))
    if isinstance(value, Mapping):
        if depth >= MAX_DEPTH:
            return "…"
        return _plain_mapping(value, budget, depth, inside)
    if isinstance(value, (Sequence, Set)) and not isinstance(value, (bytes, bytearray, memoryview)):
        if depth >= MAX_DEPTH:
            return "…"
        return _plain_items(value, budget, depth, inside)
    return budget.cut(repr_of(value))


def _plain_mapping(
    value: Mapping[object, object], budget: Budget, depth: int, inside: tuple[int, ...]
) -> object:
    plain: dict[str, object] = {}
    for key, each in list(value.items()):
        if budget.spent:
            plain["…"] = "…"
            break
        budget.left -= 4
        plain[budget.cut(text_of(key))] = _plain(each, budget, depth + 1, inside)
    return plain


def _plain_items(
    value: Sequence[object] | Set[object], budget: Budget, depth: int, inside: tuple[int, ...]
) -> object:
    plain: list[object] = []
    for each in value:
        if budget.spent:
            plain.append("…")
            break
        budget.left -= 2
        plain.append(_plain(each, budget, depth + 1, inside))
    return plain
