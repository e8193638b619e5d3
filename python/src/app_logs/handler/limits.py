"""What a handler may hold, and what gives way when that is full (pure)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Policy(str, Enum):
    """What happens to a record for which there is no room."""

    DROP_OLDEST = "drop_oldest"
    """The record that waits longest gives way, and is counted."""
    DROP_NEWEST = "drop_newest"
    """It is left out, and counted."""
    BLOCK = "block"
    """The program waits for room, at most `block_timeout`; then as DROP_NEWEST."""
    SPILL = "spill"
    """Records wait in files instead of memory, which also outlive the process."""


@dataclass(frozen=True)
class Limits:
    """Bounds of one handler in one process."""

    policy: Policy = Policy.DROP_OLDEST
    max_records: int = 100_000
    max_bytes: int = 64 * 1024 * 1024
    """Of records that wait or are on their way, about."""
    block_timeout: float = 1.0
    """Seconds."""
    spill_bytes: int = 1024 * 1024 * 1024
    """Of the files of one process."""

    def __post_init__(self) -> None:
        if self.max_records < 1 or self.max_bytes < 1024 or self.spill_bytes < 1024:
            raise ValueError("max_records must be at least 1, max_bytes and spill_bytes 1024.")
        if not 0 <= self.block_timeout <= 3600:
            raise ValueError("block_timeout is in seconds, from 0 to 3600.")


def policy_named(name: str | Policy) -> Policy:
    """A policy by its name; a ValueError names all."""
    try:
        return Policy(name)
    except ValueError:
        names = ", ".join(f'"{each.value}"' for each in Policy)
        raise ValueError(f'There is no policy "{name}": choose one of {names}.') from None
