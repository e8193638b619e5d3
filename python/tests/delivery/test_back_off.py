"""Waiting before sending again."""

from __future__ import annotations

from app_logs.delivery.back_off import Patience, delay_before


def test_doubles_up_to_the_longest() -> None:
    patience = Patience(first=0.1, longest=5.0)
    assert [delay_before(n, patience, 1.0) for n in (1, 2, 3, 7, 100, 10_000)] == [
        0.1,
        0.2,
        0.4,
        5.0,
        5.0,
        5.0,
    ]


def test_is_spread_over_the_upper_half() -> None:
    patience = Patience(first=0.1, longest=5.0)
    assert delay_before(4, patience, 0.0) == 0.4
    assert delay_before(4, patience, 0.5) == 0.6000000000000001
