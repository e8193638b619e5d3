"""Programs of tests, run as processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / "src"

# What every program begins with: a handler on the root logger.
BEGIN = """
import logging, os, sys, threading, time
from app_logs import AppLogsHandler
import app_logs
URL, FOLDER = sys.argv[1:3]
OPTIONS = dict(service="shop", directory=FOLDER, flush_interval=0.05, drain_timeout=5.0)
def connect(**more):
    handler = AppLogsHandler(elasticsearch=URL, **{**OPTIONS, **more})
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
    return handler
log = logging.getLogger("program")
"""


def write_program(folder: Path, text: str) -> Path:
    """The program as a file; its lines may be indented."""
    path = folder / "program.py"
    path.write_text(BEGIN + textwrap.dedent(text))
    return path


def environment() -> dict[str, str]:
    """With the package's sources on the path."""
    return {**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUNBUFFERED": "1"}


def start_program(folder: Path, url: str, text: str) -> subprocess.Popen[str]:
    """Starts a program with its output kept."""
    return subprocess.Popen(
        [sys.executable, str(write_program(folder, text)), url, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        text=True,
    )


def run_program(
    folder: Path, url: str, text: str, timeout: float = 60
) -> subprocess.CompletedProcess[str]:
    """Runs a program to its end."""
    with start_program(folder, url, text) as child:
        try:
            out, err = child.communicate(timeout=timeout)
        except BaseException:
            child.kill()
            raise
        return subprocess.CompletedProcess(child.args, child.returncode, out, err)
