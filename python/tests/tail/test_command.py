"""`python -m app_logs tail` from its words to what is in the engine."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from tests.support.engine import ROOT, call
from tests.support.tail_process import Tail, record, records, whole
from tests.support.way_to_engine import only_create, way_to

LOGS = ROOT / "test/logs"
TRACEBACK = (
    'Traceback (most recent call last):\n  File "a.py", line 1, in f\n    x()\nValueError: no\n'
)


@pytest.mark.parametrize(
    "case", ["asctime_dash_name_level_message", "odd", "loguru", "gunicorn", "basic", "scrapy"]
)
def test_imported_then_tailed_gives_only_duplicates(tail: Tail, tmp_path: Path, case: str) -> None:
    events = 0
    for number, path in enumerate(sorted((LOGS / case).glob("*.log"))):
        data = path.read_bytes()
        imported = tail.import_file(data)
        events += imported["accepted"]
        assert imported["rejected"] == 0
        copy = tmp_path / f"{number}.log"
        copy.write_bytes(data)
        done = tail.run(str(copy))
        said = done.stderr
        total = imported["accepted"] + imported["duplicate"]
        assert f"\n{0} accepted, {total:,} duplicate, " in f"\n{said}", said
        assert done.returncode == 0, said
    assert len(tail.sources()) == events


def test_tailed_then_imported_gives_only_duplicates(tail: Tail, tmp_path: Path) -> None:
    data = (
        b"\xef\xbb\xbf"
        + (records(range(50)) + TRACEBACK + "gr\u00f6\u00dfer\r\n").encode()
        + b"\xff torn"
    )
    (tmp_path / "app.log").write_bytes(data)
    done = tail.run(str(tmp_path / "app.log"))
    assert done.returncode == 0, done.stderr
    imported = tail.import_file(data)
    assert (imported["accepted"], imported["duplicate"]) == (0, 50)


def test_documents_are_those_of_an_import(tail: Tail, tmp_path: Path) -> None:
    data = (records(range(20)) + TRACEBACK + record(21)).encode()
    file = tmp_path / "app.log"
    file.write_bytes(data)
    tail.import_file(data, str(file))
    imported = tail.sources()
    tail.service += "2"
    tail.run(str(file))
    tailed = tail.sources()
    for source in (*imported, *tailed):
        for name in ("created", "ingested", "id", "dataset"):
            source["event"].pop(name, None)
        for name in ("import", "open_after"):
            source["app_logs"].pop(name, None)
        source.pop("service")
        source.pop("data_stream")
    assert tailed == imported
    assert tailed[19]["error"]["type"] == "ValueError"


def test_goes_on_where_it_was(tail: Tail, tmp_path: Path) -> None:
    file = tmp_path / "app.log"
    file.write_text(records(range(30)) + "2030-01-02 00:00:01,000 INFO to")
    assert "31 accepted, 0 duplicate" in tail.run(str(file)).stderr
    with file.open("a") as out:
        out.write("rn\nmore of it\n" + records(range(40, 60)))
    done = tail.run(str(file))
    # The torn record was provisional, and so was the one before it.
    assert "21 accepted, 1 duplicate" in done.stderr
    assert tail.text() == file.read_text()
    [provisional] = [each for each in tail.sources() if each["app_logs"].get("open")]
    assert provisional["event"]["original"] == record(59).rstrip("\n")
    assert "0 accepted, 1 duplicate" in tail.run(str(file)).stderr


def test_provisional_end_and_what_follows_it(tail: Tail, tmp_path: Path) -> None:
    file = tmp_path / "app.log"
    file.write_text(record(1) + record(2) + TRACEBACK[:50])
    with tail.running(str(file), "--multiline-timeout", "0.3") as process:
        tail.wait_for(lambda found: len(found) == 2 and found[-1]["app_logs"].get("open") is True)
        with file.open("a") as out:
            out.write(TRACEBACK[50:])
        tail.wait_for(lambda found: found[-1].get("error", {}).get("type") == "ValueError")
        with file.open("a") as out:
            out.write(record(3))
        tail.wait_for(lambda found: len(found) == 3 and "open" not in found[1]["app_logs"])
        process.terminate()
        assert process.wait(30) == 0
    assert tail.text() == file.read_text()


def test_a_key_that_may_only_create_sends_what_was_added(tail: Tail, tmp_path: Path) -> None:
    """And keeps in mind what it sent: its key cannot ask."""
    file = tmp_path / "app.log"
    file.write_text(record(1) + record(2))
    assert tail.run(str(file)).returncode == 0
    file.unlink()
    with way_to(tail.engine.url) as way:
        way.allows = only_create
        tail.url = way.url
        tail.service += "_narrow"
        tail.engine.ask("PUT", f"/_data_stream/{tail.stream}")
        file.write_text(record(1) + record(2))
        assert "2 accepted, 0 duplicate, not counted" in tail.run(str(file)).stderr
        for added in (TRACEBACK, "and more\n", record(3)):
            with file.open("a") as out:
                out.write(added)
            done = tail.run(str(file))
            assert done.returncode == 0, done.stderr
            assert "only the lines added since were written" in done.stderr
    sources = tail.sources()
    assert len(sources) == 5, json.dumps(sources, indent=1)
    assert "".join(map(whole, sources)) == file.read_text()
    assert [source["app_logs"].get("continued", False) for source in sources] == [
        False,
        False,
        True,
        True,
        False,
    ]


def test_globs_gzip_and_standard_input(tail: Tail, tmp_path: Path) -> None:
    (tmp_path / "a.log").write_text(records(range(10)))
    (tmp_path / "b.log").write_text(records(range(100, 130)))
    two = gzip.compress(records(range(200, 220)).encode()) + gzip.compress(record(220).encode())
    (tmp_path / "c.log.gz").write_bytes(two)
    assert "40 accepted" in tail.run(str(tmp_path / "*.log")).stderr
    assert "21 accepted" in tail.run(str(tmp_path / "c.log.gz")).stderr
    assert "0 accepted, 1 duplicate" in tail.run(str(tmp_path / "c.log.gz")).stderr
    imports = {source["app_logs"]["import"] for source in tail.sources()}
    assert len(imports) == 3
    done = tail.run("-", stdin=records(range(10)).encode())
    assert "cannot be read again" in done.stderr
    assert "10 accepted" in done.stderr
    assert len(tail.sources()) == 71


def test_an_archive_that_is_cut_off_says_so(tail: Tail, tmp_path: Path) -> None:
    packed = gzip.compress(b"".join(record(n * 7919).encode() for n in range(5000)))
    (tmp_path / "cut.log.gz").write_bytes(packed[: len(packed) // 2])
    done = tail.run(str(tmp_path / "cut.log.gz"))
    assert done.returncode == 1
    assert "cut off or damaged" in done.stderr
    assert len(tail.sources()) > 1000


def test_formats_that_a_person_names(tail: Tail, tmp_path: Path) -> None:
    file = tmp_path / "app.log"
    file.write_text(
        "INFO;shop;02.01.2030 03-04-05;paid\nnext\nWARNING;shop;02.01.2030 03-04-06;late\n"
    )
    done = tail.run(
        str(file),
        "--format",
        "%(levelname)s;%(name)s;%(asctime)s;%(message)s",
        "--datefmt",
        "%d.%m.%Y %H-%M-%S",
    )
    assert done.returncode == 0, done.stderr
    first, second = tail.sources()
    assert first["@timestamp"] == "2030-01-02T03:04:05Z"
    assert first["message"] == "paid\nnext"
    assert (second["log"]["level"], second["log"]["logger"]) == ("warning", "shop")
    assert second["app_logs"]["format"] == "named"
    wrong = tail.run(str(file), "--format", "%(asctime)s")
    assert wrong.returncode == 1
    assert "The format has no message." in wrong.stderr


def test_formats_of_the_service_from_kibana(tail: Tail, tmp_path: Path) -> None:
    settings = {
        "timezone": "Asia/Seoul",
        "formats": [{"format": "{levelname}~{asctime}~{message}", "style": "{"}],
        "version": None,
    }
    address = f"{tail.engine.host}/api/app_logs/services/{tail.service}"
    call("PUT", address, settings)
    file = tmp_path / "app.log"
    file.write_text("INFO~2030-01-02 03:04:05,678~paid\nnext\n")
    words = tail.command(str(file), "--kibana", tail.engine.host)
    at = words.index("--timezone")
    del words[at : at + 2]
    import subprocess

    from tests.support.tail_process import environment

    done = subprocess.run(words, capture_output=True, env=environment(), check=False)
    assert done.returncode == 0, done.stderr
    [source] = tail.sources()
    assert source["@timestamp"] == "2030-01-01T18:04:05.678Z"
    assert source["message"] == "paid\nnext"


def test_dry_run_prints_and_sends_nothing(tail: Tail, tmp_path: Path) -> None:
    file = tmp_path / "app.log"
    file.write_text(records(range(3)) + TRACEBACK)
    done = tail.run("--dry-run", str(file))
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    assert [document["log"]["offset"] for document in documents] == [0, 46, 92]
    assert "3 events would be sent." in done.stderr
    assert done.returncode == 0
    assert tail.sources() == []
    assert not tail.state.exists()


def test_what_is_wrong_is_said(tail: Tail, tmp_path: Path) -> None:
    gone = tail.run(str(tmp_path / "gone.log"))
    assert gone.returncode == 1
    assert "cannot be read" in gone.stderr
    binary = tmp_path / "binary.log"
    binary.write_bytes(bytes(range(32)) * 100)
    refused = tail.run(str(binary))
    assert refused.returncode == 1
    assert "looks like a binary file" in refused.stderr
    assert tail.run(str(binary), "--anyway").returncode == 0
    zone = tail.run(str(binary), "--timezone", "Mars/Base")
    assert zone.returncode == 1
    assert "is no time zone" in zone.stderr
    prose = tmp_path / "prose.log"
    prose.write_text(record(1) + "and so on\n" * 9)
    assert "90 % of 10 lines began no record" in tail.run(str(prose)).stderr


def test_a_file_that_another_tailer_sends_is_left_alone(tail: Tail, tmp_path: Path) -> None:
    file = tmp_path / "app.log"
    file.write_text(records(range(3)))
    with tail.running(str(file), "--multiline-timeout", "0.2"):
        tail.wait_for(lambda found: len(found) == 3)
        second = tail.run(str(file))
        assert second.returncode == 1
        assert "Another process sends it already" in second.stderr


def test_simulated_is_what_the_pipeline_makes(tail: Tail, tmp_path: Path) -> None:
    file = tmp_path / "app.log"
    file.write_text(records(range(3)) + TRACEBACK)
    done = tail.run("--simulate", str(file))
    assert done.returncode == 0, done.stderr
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    assert [document["log"]["level"] for document in documents] == ["info"] * 3
    assert documents[2]["error"]["type"] == "ValueError"
    assert tail.sources() == []
