"""Names are the plugin's: what common/service_name.ts makes of a name, app_logs.names does too."""

from __future__ import annotations

import json
import subprocess

from app_logs.names import data_stream_name
from tests.support.engine import ROOT

NAMES = [
    "",
    "  ",
    "checkout",
    "My-Shop",
    "my shop",
    "결제",
    "a" * 200,
    "É",
    "\U0001d4b3y",
    "a.b",
    " x\u00a0",
]

SCRIPT = """
const { dataStreamName } = require('./common/service_name');
console.log(JSON.stringify(JSON.parse(process.argv[1]).map(([a, b]) => dataStreamName(a, b))));
"""


def test_are_the_plugins() -> None:
    pairs = [[service, namespace] for service in NAMES for namespace in ("", "Prod EU", "default")]
    command = ["node", "--import", "tsx", "--require", "tsx/cjs", "-e", SCRIPT, json.dumps(pairs)]
    run = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert [data_stream_name(a, b) for a, b in pairs] == json.loads(run.stdout)
