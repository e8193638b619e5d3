"""Makes documents of records, in a thread of its own that never talks to the engine."""

from __future__ import annotations

from app_logs.delivery.outgoing import Outgoing
from app_logs.handler.buffer import Buffer
from app_logs.handler.capture import Captured
from app_logs.handler.document import DocumentWriter
from app_logs.handler.notices import Notices
from app_logs.handler.spill_files import SpillFiles

_AT_ONCE = 1_000


class Writer:
    """From records to documents that are ready to be sent, in memory or in spill files."""

    def __init__(
        self, buffer: Buffer, documents: DocumentWriter, spill: SpillFiles | None, notices: Notices
    ) -> None:
        self._buffer = buffer
        self._documents = documents
        self._spill = spill
        self._notices = notices

    def step(self) -> int:
        """Writes some; how many, 0 when there was nothing to write."""
        records = self._buffer.take_raw(_AT_ONCE)
        if self._spill is None:
            self._buffer.written(self._pairs(records), elsewhere=False)
        else:
            for record, document in self._pairs(records):
                self._to_spill(record, document, self._spill)
        return len(records)

    def _pairs(self, records: list[Captured]) -> list[tuple[Captured, Outgoing]]:
        pairs: list[tuple[Captured, Outgoing]] = []
        for record in records:
            try:
                pairs.append((record, self._documents.write(record)))
            except Exception as error:  # MemoryError, or a mistake of ours
                self._notices.say("failed", f"A record was lost: {type(error).__name__}: {error}")
                self._buffer.not_written(record, "failed")
        return pairs

    def _to_spill(self, record: Captured, document: Outgoing, spill: SpillFiles) -> None:
        try:
            kept = spill.append(document)
        except OSError as error:
            self._notices.say("spill", f"A record was lost, {spill.folder} takes none: {error}")
            self._buffer.not_written(record, "spill_failed")
            return
        if kept:
            self._buffer.written([(record, document)], elsewhere=True)
        else:
            self._notices.say("spill", f"Records are lost: {spill.folder} is as full as it may be.")
            self._buffer.not_written(record, "spill_full")
