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
            pairs = [(record, self._documents.write(record)) for record in records]
            self._buffer.written(pairs, elsewhere=False)
        else:
            for record in records:
                self._to_spill(record, self._documents.write(record), self._spill)
        return len(records)

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
