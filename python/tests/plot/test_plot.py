"""Pictures and frames, of a file and of what is in Elasticsearch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import matplotlib
import pytest
from elasticsearch import Elasticsearch
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.colors import to_hex

from app_logs.plot import level_shares, level_timeline, query_levels, read_log
from app_logs.plot.buckets import MOST_BUCKETS, bucket_seconds
from app_logs.plot.level_style import level_colour
from tests.support.engine import ROOT, Engine
from tests.support.tail_process import Tail, environment

matplotlib.use("Agg")

LINES = (
    "2030-01-02 03:00:00,000 INFO one\n"
    "2030-01-02 03:00:30,000 ERROR two\nTraceback (most recent call last):\n  a\nValueError: b\n"
    "2030-01-02 03:10:00,000 INFO three\n"
    "2030-01-02 04:00:00,000 Level 35 four\n"
    '{"time": "2030-01-02T04:00:01", "level": "warning", "message": "five"}\n'
)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "app.log"
    path.write_text(LINES)
    return path


def counts(frame: object) -> dict[tuple[str, str], int]:
    """By the time of the bar and level."""
    return {
        (f"{row.time:%H:%M:%S}", row.level): row.count_
        for row in frame.rename(columns={"count": "count_"}).itertuples()  # type: ignore[attr-defined]
    }


def test_a_file_as_a_frame(log: Path) -> None:
    frame = read_log(log, timezone="Europe/Berlin")
    assert list(frame.columns) == ["time", "level", "severity", "count", "width"]
    assert str(frame["time"].dt.tz) == "Europe/Berlin"
    assert frame["width"].iloc[0].total_seconds() == bucket_seconds(3601) == 60
    assert counts(frame) == {
        ("03:00:00", "info"): 1,
        ("03:00:00", "error"): 1,
        ("03:10:00", "info"): 1,
        ("04:00:00", "level 35"): 1,
        ("04:00:00", "warning"): 1,
    }
    assert dict(zip(frame["level"], frame["severity"])) == {
        "info": 20,
        "error": 40,
        "level 35": 35,
        "warning": 30,
    }


def test_the_engine_has_the_same(log: Path, tail: Tail) -> None:
    assert tail.run(str(log)).returncode == 0
    client = Elasticsearch(tail.engine.url)
    client.indices.refresh(index=tail.stream)
    frame = query_levels(client, tail.service)
    assert counts(frame) == counts(read_log(log, timezone="UTC"))
    late = query_levels(client, tail.service, start="2030-01-02T03:30:00Z")
    assert set(late["level"]) == {"level 35", "warning"}
    assert query_levels(client, tail.service, start="2040-01-02").empty


def test_timeline(log: Path) -> None:
    _, axes = pyplot.subplots()
    drawn = level_timeline(read_log(log, timezone="UTC"), axes)
    assert drawn is axes
    heights = sorted(round(bar.get_height()) for bar in axes.patches if bar.get_height() > 0)
    assert heights == [1, 1, 1, 1, 1]
    assert axes.get_xlabel() == "UTC"
    assert axes.get_ylabel() == "events per min"
    legend = axes.get_legend()
    assert [text.get_text() for text in legend.get_texts()] == [
        "info",
        "warning",
        "level 35",
        "error",
    ]
    lowest = [bar for bar in axes.patches if bar.get_height() > 0 and bar.get_y() == 0]
    assert to_hex(lowest[0].get_facecolor()).upper() in {level_colour(s) for s in (20, 30, 40)}
    pyplot.close("all")


def test_shares(log: Path) -> None:
    axes = level_shares(read_log(log, timezone="UTC"))
    assert isinstance(axes, Axes)
    assert [label.get_text() for label in axes.get_yticklabels()] == [
        "error",
        "level 35",
        "warning",
        "info",
    ]
    assert sorted(bar.get_width() for bar in axes.patches) == pytest.approx([20, 20, 20, 40])
    pyplot.close("all")


def test_nothing_is_drawn_as_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.log").write_text("")
    frame = read_log(tmp_path / "empty.log", timezone="UTC")
    assert frame.empty
    for draw in (level_timeline, level_shares):
        _, axes = pyplot.subplots()
        assert draw(frame, axes).texts[0].get_text() == "no events"
    pyplot.close("all")


@pytest.mark.parametrize("span", [0, 1, 119, 3_600, 86_400, 10**7, 10**10])
def test_bars_are_never_too_many(span: int) -> None:
    assert span / bucket_seconds(span) < MOST_BUCKETS


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "app_logs", "plot", *words]
    return subprocess.run(
        command, capture_output=True, text=True, env=environment(), cwd=ROOT, check=False
    )


def test_command_writes_png_and_svg(log: Path, tmp_path: Path, engine: Engine) -> None:
    png, svg = tmp_path / "a.png", tmp_path / "b.svg"
    done = run(str(log), "--timezone", "UTC", "--output", str(png))
    assert (done.returncode, done.stdout) == (0, f"5 events, {png}\n"), done.stderr
    assert png.read_bytes().startswith(b"\x89PNG")
    done = run(str(log), "--timezone", "UTC", "--kind", "shares", "-o", str(svg))
    assert done.returncode == 0, done.stderr
    assert "<svg" in svg.read_text()
    gone = run("--service", "nobody", "--url", engine.url, "-o", str(png))
    assert gone.returncode == 1
    assert 'no events of the service "nobody"' in gone.stderr
    away = run("--service", "x", "--url", "http://127.0.0.1:9", "-o", str(png))
    assert away.returncode == 1
    assert "did not answer" in away.stderr
    assert run(str(log), "-o", "a.pdf").returncode == 2
