"""The table in the wheel is the plugin's."""

from __future__ import annotations

import subprocess

from app_logs.formats.read.record_start import table_tree
from app_logs.formats.read.sure_row import SureTable, sure_expression
from app_logs.formats.table import format_table
from tests.support.engine import ROOT


def test_table_is_generated_from_common_formats() -> None:
    command = ["node", "--import", "tsx", "scripts/python/write_format_table.ts", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_rows_that_are_special_and_begin_with_a_time_are_those_that_sure_rows_know_of() -> None:
    special = [row for row in format_table() if row.weak or row.one_line or row.repeated_to]
    timed = [row.id for row in special if _begins_with_time(row.tokens) and not row.weak]
    assert timed == ["django_server", "oslo"]
    # Rows without a message of any kind are tried after all that the sure ones are.
    assert table_tree()[0].token.kind == "literal"


def test_most_rows_have_a_fast_way() -> None:
    rows = [row for row in format_table() if _begins_with_time(row.tokens)]
    fast = [row for row in rows if sure_expression(row) is not None]
    assert len(fast) > len(rows) * 0.8
    found = SureTable(format_table()).find("2030-01-02 03:04:05,678 - shop - INFO - paid")
    assert found is not None
    assert found[1].text() == "2030-01-02T03:04:05.678"


def _begins_with_time(tokens: object) -> bool:
    assert isinstance(tokens, tuple)
    kinds = [token.kind for token in tokens]
    return kinds[0] == "time" or (kinds[:2] == ["literal", "time"] and tokens[0].text == "[")
