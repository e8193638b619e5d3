"""Parts of the tailer that need no engine."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from app_logs.tail.chain.context import FileContext
from app_logs.tail.chain.hash_chain import chain_start, link_text
from app_logs.tail.files.checkpoint import (
    Checkpoint,
    CheckpointError,
    FilePlace,
    FinishedFile,
    NotedEvent,
    checkpoint_file,
    read_checkpoint,
    write_checkpoint,
)
from app_logs.tail.files.fingerprint import fingerprint_of
from app_logs.tail.files.opened_file import Identity
from app_logs.tail.files.pending_text import PendingText
from app_logs.tail.files.rotated_name import rotated_siblings
from app_logs.tail.local_zone import local_zone
from app_logs.tail.options import parse
from app_logs.tail.progress import Progress, bar
from app_logs.tail.sending.event_store import OpenEvent
from app_logs.tail.summary import unbegun_warning


def some_checkpoint() -> Checkpoint:
    context = FileContext("import", link_text(chain_start("shop", "")), events=3, order="dmy")
    event = OpenEvent("id", "text \u00e9", "\n", 7, "after", "import", "2030-01-02")
    place = FilePlace(
        Identity(1, 2),
        fingerprint_of(b"head"),
        7,
        b"\xffanchor",
        "utf-8",
        True,
        context,
        4,
        (NotedEvent(event, '{"a":1}'),),
    )
    new = FilePlace(Identity(1, 3), fingerprint_of(b""), 0, b"", "", False, None)
    finished = FinishedFile(fingerprint_of(b"old"), 3, b"old")
    return Checkpoint("/a/app.log", (place, new), (finished,))


def test_a_checkpoint_comes_back(tmp_path: Path) -> None:
    file = checkpoint_file(tmp_path, "/a/app.log")
    assert read_checkpoint(file) is None
    write_checkpoint(file, some_checkpoint())
    assert read_checkpoint(file) == some_checkpoint()
    assert os.stat(file).st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path) == [file.name]


@pytest.mark.parametrize("text", ["", "{}", '{"version": 2}', '{"version": 1, "path": "x"}', "[]"])
def test_a_checkpoint_that_is_none_says_what_to_do(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(CheckpointError, match="Remove it to send the log from its beginning"):
        read_checkpoint(tmp_path / "a.json")


def test_a_checkpoint_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.json"
    write_checkpoint(file, some_checkpoint())

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_checkpoint(file, Checkpoint("/a/app.log"))
    assert read_checkpoint(file) == some_checkpoint()
    assert os.listdir(tmp_path) == ["a.json"]


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("utf-8", "a\u00e9\U0001f600b\n".encode() + b"\xff\xfe\n"),
        ("utf-16le", b"\xff\xfe" + "a\u00e9\U0001f600\n".encode("utf-16-le")),
        ("utf-16be", "ab\n".encode("utf-16-be") + b"\xd8\x00\x00a"),
        ("windows-1252", b"gr\xf6\xdfer \x80\x81\n"),
    ],
)
def test_text_knows_its_bytes(encoding: str, data: bytes) -> None:
    mark = data.startswith(b"\xff\xfe")
    whole = PendingText(encoding, mark)
    whole.add(data)
    for cut in range(len(whole.text) + 1):
        pending = PendingText(encoding, mark)
        for byte in data:
            pending.add(bytes([byte]))
        assert pending.text == whole.text
        pending.consume(cut)
        rest = PendingText(encoding, mark, pending.offset, pending.anchor)
        rest.add(data[pending.offset :])
        assert rest.text == pending.text
        assert data[: pending.offset].endswith(pending.anchor)


def test_a_torn_character_waits() -> None:
    pending = PendingText("utf-8", False)
    pending.add("a\u00e9".encode()[:2])
    assert (pending.text, pending.torn()) == ("a", "\udcc3")
    pending.add("a\u00e9".encode()[2:])
    assert (pending.text, pending.torn()) == ("a\u00e9", "")


def test_siblings_are_in_the_order_of_their_age(tmp_path: Path) -> None:
    for name in ("app.log", "app.log.1", "app.log.10", "app.log.2.gz", "app_1.log", "other.log.1"):
        (tmp_path / name).write_text(name)
    found = [Path(path).name for path in rotated_siblings(str(tmp_path / "app.log"))]
    assert found == ["app.log.10", "app.log.2.gz", "app.log.1"]


def test_the_zone_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", ":Asia/Seoul")
    assert local_zone() == "Asia/Seoul"


def test_progress_is_for_people_only() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    quiet, shown = io.StringIO(), Terminal()
    for out in (quiet, shown):
        progress = Progress(True, out)
        progress.sent("/a/app.log", 5_000_000, 10_000_000)
        progress.say("well")
    assert quiet.getvalue() == "well\n"
    assert shown.getvalue().endswith("\r\x1b[Kwell\n")
    assert bar("/a/app.log", 5_000_000, 10_000_000, 2e6) == (
        "app.log [############............]  50%  5.0 of 10.0 MB  2.0 MB/s"
    )
    assert bar("-", 5_000_000, None, 2e6) == "-  5.0 MB  2.0 MB/s"


def test_a_warning_when_many_lines_began_no_record() -> None:
    assert unbegun_warning(["app.log"], 100, 80) is None
    warning = unbegun_warning(["app.log"], 1000, 790)
    assert warning is not None
    assert warning.startswith("app.log: 21 % of 1,000 lines began no record.")


@pytest.mark.parametrize(
    "words",
    [
        ["app.log", "--style", "{"],
        ["-", "app.log"],
        [],
        ["app.log", "--multiline-timeout", "0"],
    ],
)
def test_words_that_make_no_sense(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err
