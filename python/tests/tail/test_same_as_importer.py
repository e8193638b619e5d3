"""The tailer's events are the importer's: ids, places, hints and contexts, on any text, dealt out
in any way."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from app_logs.formats.row import row_from_json, row_to_json
from app_logs.names import data_stream_name
from app_logs.tail.decode.encoding import MARKS, detect_encoding, has_mark, refusal_of
from app_logs.tail.files.rotated_name import read_rotated_name
from tests.support.cut_file import cut_file
from tests.support.engine import ROOT
from tests.support.oracle import Oracle, running_oracle

CASES = sorted((ROOT / "test/logs").glob("*/*.log"))


@pytest.fixture(scope="module")
def oracle() -> Iterator[Oracle]:
    with running_oracle() as found:
        yield found


def compare(
    oracle: Oracle, data: bytes, chunks: list[int], timezone: str = "UTC", modified: str = ""
) -> None:
    options: dict[str, Any] = {"chunks": chunks, "timezone": timezone}
    if modified:
        options["modified"] = modified
    theirs = oracle.cut(data, **options)
    when = datetime.fromisoformat(modified.replace("Z", "+00:00")) if modified else None
    documents, context = cut_file(data, chunks, timezone=timezone, modified=when)
    for ours, their in zip(documents, theirs["documents"]):
        assert ours == their
    assert len(documents) == len(theirs["documents"])
    ours_context = dict(context.to_json())
    # A record that is surely one gets the id of a row that reads it, not always of the row that
    # says most.
    for json_context in (ours_context, theirs["context"]):
        if json_context["row"] is not None:
            json_context["row"] = "some"
    assert ours_context == theirs["context"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_log_cases(oracle: Oracle, path: Path) -> None:
    expected = json.loads(path.with_name(f"{path.stem}.expected.json").read_text("utf-8"))
    data = path.read_bytes()
    timezone, modified = expected["timezone"], expected.get("modified", "")
    compare(oracle, data, [], timezone, modified)
    compare(oracle, data, [97] * (len(data) // 40), timezone, modified)


@pytest.mark.parametrize("seed", range(40))
def test_random_texts(oracle: Oracle, seed: int) -> None:
    pick = random.Random(seed)
    lines = [line for path in pick.sample(CASES, 6) for line in path.read_bytes().split(b"\n")]
    for _ in range(6):
        data = b"".join(_mangled(pick, pick.choice(lines)) for _ in range(pick.randint(1, 120)))
        sizes = [pick.randint(1, 400) for _ in range(pick.randint(0, 60))]
        compare(oracle, data, sizes, pick.choice(["UTC", "Europe/Berlin", "Asia/Seoul"]))


def _mangled(pick: random.Random, line: bytes) -> bytes:
    """A line as it is, or with something in it that a reader might stumble over."""
    kind = pick.random()
    if kind > 0.6:
        return line + b"\n"
    at = pick.randint(0, len(line))
    odd = pick.choice(
        [
            b"",
            b" ",
            b"\r",
            b"\xff",
            "\U0001f600".encode(),
            "é".encode(),
            b"\x1b[31m",
            b"12",
            b"-",
            b":",
            b"]",
            b"\x00",
            b"\x1c",
            "\u2028".encode(),
            b" INFO ",
            b"None",
            b"\t",
        ]
    )
    end = pick.choice([b"\n", b"\r\n", b"\n\n", b"\r"])
    return line[:at] + odd + line[at + pick.randint(0, 2) :] + end


def test_long_lines_and_events(oracle: Oracle) -> None:
    record = b"2030-01-02 03:04:05,678 INFO one\n"
    long_ascii = b"x" * 2_500_000 + b"\n"
    long_wide = "\U0001f600é".encode() * 400_000 + b"\n"
    many = b"".join(b"  line %d\n" % number for number in range(1_700))
    compare(
        oracle, record + long_ascii + record + long_wide + record + many + record, [500_000] * 9
    )


def test_encodings(oracle: Oracle) -> None:
    text = "2030-01-02 03:04:05,678 INFO größer 한국 \U0001f600\nTraceback\n" * 20
    for data in (
        text.encode("utf-16"),
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        b"\xef\xbb\xbf" + text.encode(),
        "2030-01-02 03:04:05,678 INFO gr\xf6\xdfer \x80\n".encode("latin-1") * 9,
        text.encode("utf-16-le") + b"\x00\xd8a\x00\n\x00\x01",
    ):
        compare(oracle, data, [50, 70])


def test_service_rows(oracle: Oracle) -> None:
    compiled = oracle.ask(
        kind="compile",
        source={"format": "%(asctime)s|%(levelname)-8s|%(name)s|%(message)s"},
    )
    row = row_from_json(compiled["row"])
    assert row_to_json(row) == compiled["row"]
    data = (
        b"2030-01-02 03:04:05,678|INFO    |shop|paid\nnext\n2030-01-02 03:04:05,678|CUSTOM  |s|x\n"
    )
    theirs = oracle.cut(data, serviceRows=[compiled["row"]])
    documents, _ = cut_file(data, service_rows=[row])
    assert documents == theirs["documents"]
    assert len(documents) == 2


@pytest.mark.parametrize("seed", range(4))
def test_encoding_of_any_bytes(oracle: Oracle, seed: int) -> None:
    pick = random.Random(seed)
    assert set(MARKS) == {"utf-8", "utf-16le", "utf-16be", "windows-1252"}
    for _ in range(200):
        alphabet = pick.choice([range(256), range(32, 127), [0, 65], [0xC3, 0xA9, 65], [65, 0xE9]])
        data = bytes(pick.choice(alphabet) for _ in range(pick.randint(0, 60)))
        theirs = oracle.ask(kind="bytes", bytes=base64.b64encode(data).decode())
        encoding = detect_encoding(data)
        assert encoding == theirs["encoding"], data
        assert has_mark(data, encoding) == theirs["mark"]
        assert refusal_of(data) == theirs["refusal"]


NAMES = [
    "app.log",
    "app.log.1",
    "app.log.12.gz",
    "app.log-20300102",
    "app.log-20300102.gz",
    "app-20300102.log",
    "app.2030-01-02_03-04-05_678901.log",
    "app.log.2030-01-02",
    "app.log.2030-01-02_03",
    "app.log.2030-01-02.2",
    "app_2.log",
    "worker-1.log",
    "app.2.log",
    "app.log-1893553445",
    ".1",
    "1.log",
    "log",
    "/var/log/app.log.3",
    "C:\\logs\\a.log.2",
    "20300102.log",
    "app.2030-13-45.log",
    "app.log.99999",
    "2030-01-02.log",
    "app.log.2030-01-02T03:04:05",
]


def test_names_of_rotated_files(oracle: Oracle) -> None:
    for name in NAMES:
        theirs = oracle.ask(kind="rotated", name=name)
        ours = read_rotated_name(name)
        assert (ours.plain, ours.log) == (theirs["plain"], theirs["log"]), name
        for key in theirs["place"]:
            assert theirs["place"][key] == getattr(ours.place, key), name


@pytest.mark.parametrize(
    "service", ["", "shop", "my-shop", "My Shop", "한국", "a" * 90, "\U0001f600"]
)
def test_names_of_streams(oracle: Oracle, service: str) -> None:
    theirs = oracle.ask(kind="stream", service=service, namespace="x y")
    assert data_stream_name(service, "x y") == theirs
