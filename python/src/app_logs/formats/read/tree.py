"""Rows with equal beginnings, together: ``common/formats/read/format_tree.ts``.

Which of several rows is taken does not depend on their order but on what they say: a literal before
a value, a longer literal before a shorter one, a level or a number before a word, a message last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app_logs.formats.read.token import read_token
from app_logs.formats.row import FormatRow, Token


@dataclass
class FormatNode:
    """A token, the literal after it ("" without one), what may come after, and the row that ends in
    this message."""

    token: Token
    literal: str
    row: FormatRow | None
    children: list[FormatNode] = field(default_factory=list)

    @property
    def following(self) -> Token | None:
        return self.children[0].token if self.literal != "" and self.children else None

    @property
    def beyond(self) -> Token | None:
        """The token after the literal that follows."""
        if self.children and self.children[0].children:
            return self.children[0].children[0].token
        return None


def format_tree(rows: Iterable[FormatRow]) -> list[FormatNode]:
    """Nodes that begin a record, in the order in which they are tried."""
    roots: list[FormatNode] = []
    for row in rows:
        _add(roots, row)
    _sort(roots)
    return roots


def walk(nodes: Sequence[FormatNode], line: str, at: int, order: str | None) -> FormatRow | None:
    """The row that reads a line from a place on; None when none does."""
    for node in nodes:
        found = read_token(line, at, node.token, node.following, node.beyond, order)
        if found is not None:
            row = node.row or walk(node.children, line, found.after, order)
            if row is not None:
                return row
    return None


def is_told(token: Token | None) -> bool:
    """What a text that ends before it is looked ahead for."""
    return token is not None and token.kind in ("level", "integer", "time")


def _add(roots: list[FormatNode], row: FormatRow) -> None:
    nodes = roots
    tokens = row.tokens
    for i, token in enumerate(tokens):
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        beyond = tokens[i + 2] if i + 2 < len(tokens) else None
        literal = following.text if following is not None and following.kind == "literal" else ""
        is_message = token.kind == "message"
        key = _key(token, literal, beyond)
        there = (
            None
            if is_message
            else next(
                (each for each in nodes if _key(each.token, each.literal, each.beyond) == key), None
            )
        )
        if there is None:
            there = FormatNode(token, literal, row if is_message else None)
            nodes.append(there)
        nodes = there.children


def _key(token: Token, literal: str, beyond: Token | None) -> tuple[Token, str, Token | None]:
    """What makes two tokens the same step: all that their reading depends on."""
    if token.kind == "text":
        return token, literal, beyond if is_told(beyond) else None
    if token.kind in ("level", "word"):
        return token, literal, None
    return token, "", None


_RANK = {
    kind: rank
    for rank, kind in enumerate(
        ("literal", "column", "time", "level", "integer", "word", "text", "message")
    )
}


def _sort(nodes: list[FormatNode]) -> None:
    nodes.sort(key=lambda node: (_rank(node.token), -_length(node)))
    for node in nodes:
        _sort(node.children)


def _rank(token: Token) -> int:
    """A value of a known shape comes before any; a row that says too little comes last."""
    rank = _RANK[token.kind] * 2
    if token.kind == "message":
        return rank + 1 if token.begins is None else rank
    if token.kind == "word":
        return rank + 1 if token.shape is None else rank
    if token.kind == "time" and token.parts[:1] == ("%dated",):
        return _RANK["message"] * 2 - 1
    return rank


def _length(node: FormatNode) -> int:
    return len(node.token.text) if node.token.kind == "literal" else len(node.literal)
