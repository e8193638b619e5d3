"""Formats compile to the plugin's rows, with its warnings and its refusals."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import Any

import pytest

from app_logs.formats.compile.compile_format import FormatError, compile_format
from app_logs.formats.read.encode import encode_row
from app_logs.formats.row import row_to_json
from app_logs.formats.table import file_rows, format_table
from tests.support.engine import ROOT
from tests.support.oracle import Oracle, running_oracle


@pytest.fixture(scope="module")
def oracle() -> Iterator[Oracle]:
    with running_oracle() as found:
        yield found


def compiled(format_: str, style: str, datefmt: str | None) -> dict[str, Any]:
    try:
        row, warnings = compile_format(format_, style, datefmt, "own")
    except FormatError as error:
        field = error.field
        ambiguities = [] if field is None else [{"field": field, "reason": error.message}]
        return {
            "kind": "refused",
            "message": error.message,
            "action": error.action,
            "field": field,
            "ambiguities": ambiguities,
        }
    found = [{"field": each.field, "reason": each.reason} for each in warnings]
    return {"kind": "row", "row": row_to_json(row), "warnings": found}


def compare(oracle: Oracle, format_: str, style: str, datefmt: str | None) -> str:
    source = {"format": format_, "style": style, "datefmt": datefmt}
    theirs = oracle.ask(kind="compile", source=source)
    ours = compiled(format_, style, datefmt)
    assert ours == theirs, source
    if ours["kind"] == "row":
        row = compile_format(format_, style, datefmt, "own").row
        assert encode_row(row) == oracle.ask(kind="encode", row=theirs["row"])
    return str(ours["kind"])


def written_formats() -> list[str]:
    """Format strings that the plugin's own tests hold."""
    found: set[str] = set()
    for path in (ROOT / "common/formats/compile").glob("*.test.ts"):
        found.update(re.findall(r"'([^'\n]*(?:%\(|\{[a-z]|\$\{?[a-z])[^'\n]*)'", path.read_text()))
    return sorted(found)


def test_formats_of_the_plugins_tests(oracle: Oracle) -> None:
    formats = written_formats()
    assert len(formats) > 60
    for format_ in formats:
        for style in "%{$":
            compare(oracle, format_, style, None)


def test_rows_of_the_table(oracle: Oracle) -> None:
    for row in (*format_table(), *file_rows()):
        assert encode_row(row) == oracle.ask(kind="encode", row=row_to_json(row))
        compare(oracle, row.format, "%", None)


ATTRIBUTES = [
    "asctime",
    "message",
    "msg",
    "name",
    "levelname",
    "levelno",
    "lineno",
    "filename",
    "pathname",
    "module",
    "funcName",
    "process",
    "processName",
    "thread",
    "threadName",
    "taskName",
    "created",
    "msecs",
    "relativeCreated",
    "request_id",
    "shop.id",
    "exc_info",
    "log_color",
    "levelprefix",
]
BETWEEN = [
    " ",
    " - ",
    ":",
    "",
    "[",
    "] ",
    " | ",
    ".",
    ",",
    "Z ",
    " UTC ",
    "+0000 ",
    "%%",
    "\n",
    "(",
    "x",
    "5",
]
PERCENT = [
    "s",
    "d",
    "-8s",
    "8s",
    ".3s",
    "-8.8s",
    "03d",
    "5d",
    "r",
    "f",
    ".3f",
    "+d",
    " d",
    "x",
    "c",
    "08.3f",
]
BRACE = [
    "",
    ":<8",
    ":>8",
    ":^8",
    ":8",
    "!r",
    "!s:<5",
    ":03d",
    ":d",
    ":.3f",
    ":*<8",
    ":08.3f",
    ":+d",
    ":,",
    ":.2",
]
DATEFMTS = [
    "%H:%M:%S",
    "%Y-%m-%d %H:%M:%S",
    "%d/%m/%y %I:%M %p",
    "%c",
    "%s",
    "%Y%m%d%H%M%S",
    "%-d %B",
    "%j",
]
DATEFMTS += [
    "%Y-%m-%dT%H:%M:%S.%f%z",
    "%H:%M:%S UTC",
    "%H%%",
    "%Q",
    "%",
    "%_d.%m",
    "%b%d",
    "%A%d",
    "%Z5",
]


@pytest.mark.parametrize("seed", range(6))
def test_any_formats(oracle: Oracle, seed: int) -> None:
    pick = random.Random(seed)
    kinds = {"row": 0, "refused": 0}
    for _ in range(150):
        style = pick.choice("%%{$")
        names = [pick.choice(ATTRIBUTES) for _ in range(pick.randint(0, 4))]
        if pick.random() < 0.9:
            names.insert(0, "asctime")
            names.append("message")
        parts = [pick.choice(["", "", "[", "\n", "> "])]
        for name in names:
            if style == "%":
                plain = pick.random() < 0.6
                parts.append(f"%({name}){'s' if plain else pick.choice(PERCENT)}")
            elif style == "{":
                parts.append(f"{{{name}{'' if pick.random() < 0.5 else pick.choice(BRACE)}}}")
            else:
                parts.append(pick.choice([f"${name}", f"${{{name}}}"]))
            parts.append(pick.choice(BETWEEN[:7] if pick.random() < 0.8 else BETWEEN))
        datefmt = pick.choice(DATEFMTS) if pick.random() < 0.4 else None
        kinds[compare(oracle, "".join(parts) or " ", style, datefmt)] += 1
    assert min(kinds.values()) > 10
