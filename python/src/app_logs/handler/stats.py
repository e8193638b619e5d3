"""What became of records, in numbers."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Stats:
    """A handler's counters in this process: `accepted == sent + held + all of dropped`."""

    accepted: int = 0
    """Records that the program logged."""
    sent: int = 0
    """Records that the engine has."""
    retried: int = 0
    """Times that a record was sent again."""
    held: int = 0
    """Records that wait or are on their way."""
    held_bytes: int = 0
    """What these take up, about."""
    dropped: dict[str, int] = field(default_factory=dict)
    """By reason: queue_full, too_large, refused, spill_full, spill_failed, closed, failed,
    not_sent (waited when the handler was closed)."""
    ignored: int = 0
    """Records of the handler's own threads, such as the client's about its requests."""
    recovered: int = 0
    """Records of processes that have ended, sent from their spill files."""
    maybe_doubled: int = 0
    """Records sent again after a lost answer and a rollover, with a key that may not read."""

    @property
    def lost(self) -> int:
        """All that was dropped."""
        return sum(self.dropped.values())

    def sentence(self) -> str:
        """The counters for people."""
        text = f"{self.accepted} records accepted, {self.sent} sent, {self.retried} sent again"
        if self.held:
            text += f", {self.held} waiting"
        if self.dropped:
            reasons = ", ".join(f"{reason} {n}" for reason, n in sorted(self.dropped.items()))
            text += f", {self.lost} dropped ({reasons})"
        if self.recovered:
            text += f", {self.recovered} recovered from spill files"
        if self.maybe_doubled:
            text += f", {self.maybe_doubled} perhaps twice"
        return text
