"""How long to wait before sending again (pure; as common/import/back_off.ts)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Patience:
    """Seconds: before the second attempt on average; the longest."""

    first: float = 0.1
    longest: float = 5.0


def delay_before(attempt: int, patience: Patience, random: float) -> float:
    """Seconds before a repeat: exponential, with jitter over the upper half.

    Senders who failed together must not come back together.

    :param attempt: 1 for the first repeat
    :param random: in [0, 1)
    """
    # 2 ** 1024 is no float any more, and an outage can last.
    top = min(patience.longest, patience.first * 2.0 ** min(attempt - 1, 60))
    return top / 2 + top / 2 * random
