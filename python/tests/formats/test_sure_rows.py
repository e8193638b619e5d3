"""The fast way never says other than the walk: whatever it takes, the walk reads too, and alike."""

from __future__ import annotations

import random

import pytest

from app_logs.formats.compile.compile_format import compile_format
from app_logs.formats.read.record_reader import RecordReader, SureStart
from app_logs.formats.read.record_start import Dialect, record_start
from app_logs.formats.row import FormatRow
from app_logs.formats.table import file_rows
from tests.support.engine import ROOT

LINES = sorted(
    {
        line
        for path in (ROOT / "test/logs").glob("*/*.log")
        for line in path.read_text("utf-8", "replace").splitlines()
        if line[:1] in "[0123456789"
    }
)
PARTS = [
    " ",
    "  ",
    "    ",
    " - ",
    ": ",
    ":",
    "] ",
    "[",
    "INFO",
    "Level 7",
    "WARNING",
    "None",
    "1",
    "7",
]
PARTS += [
    "UTC",
    " UTC",
    "+0200",
    " -0130",
    ".5",
    ",123",
    "AM",
    "Z",
    "a.b",
    "x.py",
    '"',
    "\u00e9",
    "\t",
]
NAMED = [
    ("%(asctime)s|%(levelname)-8s|%(name)s|%(message)s", None),
    ("%(asctime)s %(levelname)s %(process)d %(message)s", "%Y-%m-%d %H:%M:%S"),
    ("[%(asctime)s] %(levelname)8s %(threadName)s: %(message)s", None),
]


def dialects() -> list[Dialect]:
    rows: list[FormatRow] = [*file_rows()[:6]]
    rows += [compile_format(text, "%", datefmt, "named").row for text, datefmt in NAMED]
    return [Dialect(), *(Dialect(row) for row in rows), Dialect(None, tuple(rows[:2]))]


def check(line: str, dialect: Dialect) -> bool:
    sure = RecordReader(dialect).start(line)
    walked = record_start(line, dialect)
    if not isinstance(sure, SureStart):
        assert sure == walked or (sure is not None and walked is not None)
        return False
    assert walked is not None, line
    alike = (walked.weak, walked.one_line, walked.repeated, walked.level_first)
    assert alike == (False, False, None, False), line
    assert walked.is_file_row == sure.is_file_row, line
    assert walked.time is not None, line
    assert walked.time.text(None) == sure.time.text(), line
    return True


def test_lines_of_logs() -> None:
    assert len(LINES) > 500
    taken = sum(check(line, Dialect()) for line in LINES)
    assert taken > len(LINES) * 0.3


@pytest.mark.parametrize("seed", range(8))
def test_lines_that_are_nearly_so(seed: int) -> None:
    pick = random.Random(seed)
    for dialect in dialects():
        for _ in range(250):
            line = pick.choice(LINES)
            for _ in range(pick.randint(1, 4)):
                at = pick.randint(0, min(len(line), 70))
                line = line[:at] + pick.choice(PARTS) + line[at + pick.randint(0, 3) :]
            check(line, dialect)


def test_what_tells_rows_apart_is_walked() -> None:
    """Rows whose records are not like others, and lines that begin like theirs."""
    for line in (
        "2030-01-02 03:04:05.678 12 INFO nova.api [req-1 u] text",
        "2030-01-02 03:04:05.678 None INFO nova.api [req-1 u] text",
        '[02/Jan/2030 03:04:05] "GET / HTTP/1.1" 200 12',
        '[2030-01-02 03:04:05] "GET / HTTP/1.1" 200 12',
        "2030-01-02 03:04:05 text without a level",
    ):
        assert not isinstance(RecordReader(Dialect()).start(line), SureStart)
