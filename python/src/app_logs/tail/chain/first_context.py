"""Where a file begins: nothing of it is known but what its beginning shows."""

from __future__ import annotations

from collections.abc import Sequence

from app_logs.formats.detect.dialect import detect_dialect
from app_logs.formats.row import FormatRow
from app_logs.tail.chain.context import FileContext
from app_logs.tail.chain.hash_chain import chain_start, link_text
from app_logs.tail.chain.source import Source
from app_logs.tail.cut.cut_event import CutState
from app_logs.tail.cut.file_clock import ClockState


def first_context(
    source: Source,
    shown: str,
    import_id: str,
    service_rows: Sequence[FormatRow],
    start: bytes | None = None,
    told: FormatRow | None = None,
) -> FileContext:
    """The context of a file's first byte, as ``server/import/first_context.ts`` has it.

    `shown` is its beginning, `start` the chain's first value where it is not the service's, `told`
    the row that the person who sends it named."""
    dialect = detect_dialect(shown, service_rows, source.timezone, source.modified)
    link = chain_start(source.service, source.namespace) if start is None else start
    return FileContext(
        import_id=import_id,
        chain=link_text(link),
        state=CutState(clock=ClockState(date=dialect.date)),
        order=dialect.order,
        file_row=dialect.file_row if told is None else told,
    )
