"""A file as the tailer takes it, without an engine: decoded, cut chunk by chunk, linked, written as
documents."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from app_logs.formats.read.record_reader import RecordReader
from app_logs.formats.read.record_start import Dialect
from app_logs.formats.row import FormatRow
from app_logs.tail.chain.chain_events import chain_events
from app_logs.tail.chain.context import FileContext, context_from_json
from app_logs.tail.chain.documents import EventHeader, event_writer
from app_logs.tail.chain.first_context import first_context
from app_logs.tail.chain.original_bytes import with_original_bytes
from app_logs.tail.chain.source import Source
from app_logs.tail.decode.decoders import decoder_of, shown_text
from app_logs.tail.decode.encoding import detect_encoding, has_mark

CREATED = "2031-01-01T00:00:00.000Z"


def cut_file(
    data: bytes,
    chunks: Sequence[int] = (),
    service: str = "test",
    timezone: str = "UTC",
    modified: datetime | None = None,
    service_rows: Sequence[FormatRow] = (),
) -> tuple[list[dict[str, Any]], FileContext]:
    """Documents and last context; `chunks` are sizes in characters, the rest comes at once."""
    encoding = detect_encoding(data)
    decoder = decoder_of(encoding)
    text = decoder.decode(data) + decoder.end()
    source = Source(service, "", timezone, "app.log", modified, encoding, has_mark(data, encoding))
    context = first_context(source, shown_text(text), "import", service_rows)
    documents: list[dict[str, Any]] = []
    at = 0
    for size in [*chunks, len(text)]:
        last = at + size >= len(text)
        decoded = text[at : at + size]
        shown = shown_text(decoded)
        # What is written down is what is gone on with.
        context = context_from_json(json.loads(json.dumps(context.to_json())))
        reader = RecordReader(Dialect(context.file_row, service_rows, context.order))
        chunk = chain_events(shown, last, context, reader, timezone)
        header = EventHeader(source, context.import_id, CREATED, context.order, context.file_row)
        write = event_writer(header)
        for event in with_original_bytes(chunk.events, decoded, shown, source):
            documents.append(json.loads(write(event)))
        at += chunk.consumed
        context = chunk.context
        if last:
            break
    return documents, context
