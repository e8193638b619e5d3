"""What a handler was told, checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from app_logs.handler.limits import Limits


@dataclass(frozen=True)
class Settings:
    """All times are in seconds."""

    service: str
    namespace: str
    directory: Path
    """Where spill files and dead letters are kept."""
    limits: Limits = field(default_factory=Limits)
    flush_interval: float = 0.5
    """At most so long a record waits for others."""
    drain_timeout: float = 5.0
    """At most so long the end of the process waits for the engine."""
    request_timeout: float = 30.0
    report_interval: float | None = 60.0
    """At most one line about lost or repeated records in this time; None: no such lines."""

    def __post_init__(self) -> None:
        if not 0 < self.flush_interval <= 60:
            raise ValueError("flush_interval is in seconds, above 0 and at most 60.")
        if not 0 <= self.drain_timeout <= 3600:
            raise ValueError("drain_timeout is in seconds, from 0 to 3600.")
        if not 0 < self.request_timeout <= 3600:
            raise ValueError("request_timeout is in seconds, above 0 and at most 3600.")
        if self.report_interval is not None and self.report_interval <= 0:
            raise ValueError("report_interval is in seconds, above 0; None turns reports off.")
