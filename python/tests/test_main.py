"""`python -m app_logs` and the package's version."""

from __future__ import annotations

import json

import pytest

from app_logs import __version__
from app_logs.__main__ import main
from tests.support.engine import ROOT, Engine


def test_has_the_plugins_version() -> None:
    assert json.loads((ROOT / "package.json").read_text())["version"] == __version__


def test_says_which_commands_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "tail" in capsys.readouterr().out
    assert main(["tial"]) == 2
    assert 'no command "tial"' in capsys.readouterr().err


def test_the_engine_is_set_up(engine: Engine) -> None:
    assert "logs-app_logs@pipeline" in engine.ask("GET", "/_ingest/pipeline/logs-app_logs@pipeline")
