"""A row as lists, as the ingest pipeline's script walks it: ``common/formats/read/encode_tree.ts``.

A document carries the row that its file was found to be written in as ``app_logs.hint.row``.
"""

from __future__ import annotations

from app_logs.formats.read.characters import JS_SPACE
from app_logs.formats.read.levels import severity_of
from app_logs.formats.read.tree import FormatNode, format_tree, is_told
from app_logs.formats.row import FormatRow, JsonValue

_KINDS = {
    "literal": 0,
    "time": 1,
    "level": 2,
    "integer": 3,
    "word": 4,
    "text": 5,
    "column": 6,
    "message": 7,
}
_ALIGNS = {"left": 0, "right": 1, "center": 2}
_WORDS = {"known": 0, "named": 1, "initial": 2, "exact": 3}
_SHAPES = {"any": 0, "name": 1, "file": 2, "warning": 3}


def encode_row(row: FormatRow) -> list[JsonValue]:
    """One row as a tree of its own, encoded."""
    return [_encode_node(node) for node in format_tree([row])]


def _encode_node(node: FormatNode) -> list[JsonValue]:
    token = node.token
    padded = token.kind in ("time", "level", "integer", "word", "text")
    after = node.beyond if token.kind == "text" else None
    return [
        _KINDS[token.kind],
        _text_of(node),
        token.text.rstrip(JS_SPACE) if token.kind == "literal" else node.literal,
        token.column if token.kind == "column" else (token.width or 0) if padded else 0,
        _ALIGNS[(token.align if padded else None) or "left"],
        ord((token.fill if padded else None) or " "),
        (token.max or 0) if padded else 0,
        _mode_of(node),
        list(token.parts) if token.kind == "time" else None,
        _readable(node) if after is not None and after.kind != "literal" else None,
        [_encode_node(child) for child in node.children],
        None if node.row is None else _encode_last(node.row),
    ]


def _encode_last(row: FormatRow) -> dict[str, JsonValue]:
    encoded: dict[str, JsonValue] = {"id": row.id}
    if row.level is not None:
        encoded["level"] = row.level
        encoded["severity"] = severity_of(row.level)
    if row.tokens[-1].kind == "literal" and row.tokens[-2:-1] and row.tokens[-2].kind == "message":
        encoded["ends"] = row.tokens[-1].text
    if row.repeated_to is not None:
        encoded["repeated"] = row.repeated_to
    return encoded


def _readable(node: FormatNode) -> JsonValue:
    """The node that a text ends before, when that is easily told."""
    children = node.children[0].children if node.children else []
    if not children or not is_told(children[0].token):
        return None
    return _encode_node(FormatNode(children[0].token, "", None))


def _text_of(node: FormatNode) -> str:
    token = node.token
    if token.kind == "literal":
        return token.text
    if token.kind == "message":
        return token.begins or ""
    return token.field


def _mode_of(node: FormatNode) -> int:
    if node.token.kind == "level":
        return _WORDS[node.token.words]
    return _SHAPES[node.token.shape or "any"] if node.token.kind == "word" else 0
