"""The document of one event, as ``common/event_document.ts`` describes it:
``server/import/event_json.ts``.

The sender decodes, cuts and carries context; every other field of the indexed document is the
pipeline's decision."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from json.encoder import encode_basestring

from app_logs.formats.read.encode import encode_row
from app_logs.formats.row import FormatRow, JsonValue
from app_logs.names import DEFAULT_SERVICE, dataset_name, namespace_slug
from app_logs.tail.chain.chain_events import ChainedEvent
from app_logs.tail.chain.source import Source

KIND_UNPARSED = "pipeline_error"
"""`event.kind` of a line that no format could read."""


@dataclass(frozen=True)
class EventHeader:
    """What all events of a chunk share; `created` is when it was read, an ISO instant."""

    source: Source
    import_id: str
    created: str
    order: str | None = None
    file_row: FormatRow | None = None


def event_document(event: ChainedEvent, header: EventHeader) -> dict[str, JsonValue]:
    """One document as an object: for a dry run, and for those that are not many."""
    document: dict[str, JsonValue] = json.loads(event_writer(header)(event))
    return document


def event_writer(header: EventHeader) -> Callable[[ChainedEvent], bytes]:
    """A writer of documents as JSON, UTF-8: what is the same for all events is written once."""
    source = header.source
    head = (
        f'{{"event":{{"timezone":{_quoted(source.timezone)},'
        f'"created":{_quoted(header.created)},"original":'
    )
    file = f',"file":{{"path":{_quoted(source.path)}}}' if source.path else ""
    service = source.service.strip() or DEFAULT_SERVICE
    rest = (
        f'{file}}},"service":{{"name":{_quoted(service)}}},'
        f'"data_stream":{{"type":"logs","dataset":"{dataset_name(source.service)}",'
        f'"namespace":"{namespace_slug(source.namespace)}"}},'
        f'"app_logs":{{"import":{_quoted(header.import_id)},'
        f'"encoding":{_quoted(source.encoding)},"eol":'
    )
    order = "" if header.order is None else f'"order":"{header.order}"'
    row = "" if header.file_row is None else f'"row":{_compact(encode_row(header.file_row))}'
    eols = {eol: json.dumps(eol) for eol in ("\n", "\r\n", "\r", "")}

    def write(event: ChainedEvent) -> bytes:
        text = (
            f'{head}{encode_basestring(event.text)},"id":"{event.id}",'
            f'"sequence":{event.sequence}}},"log":{{"offset":{event.before.position}'
            f"{rest}{eols[event.eol]}"
        )
        if event.original_bytes is not None:
            text += f',"original_bytes":"{event.original_bytes}"'
        if event.open_after is not None:
            text += f',"open":true,"open_after":"{event.open_after}"'
        if event.continued:
            text += ',"continued":true'
        if event.hint or order or (row and event.in_file_row):
            text += _hint(event, order, row)
        return f"{text}}}}}".encode()

    return write


def refused_document(event: ChainedEvent, header: EventHeader, reason: str) -> bytes:
    """An event that pipeline or mapping refused, as a line that could not be read, which goes past
    the pipeline.

    So it is searchable and counted in spite of what was wrong with its parts. `reason` in the
    engine's words."""
    document = json.loads(event_writer(header)(event))
    document["@timestamp"] = header.created
    document["message"] = event.text
    document["event"].update(
        kind=KIND_UNPARSED,
        dataset=dataset_name(header.source.service),
        ingested=header.created,
    )
    document["error"] = {"message": reason}
    document["tags"] = ["mapping_error"]
    document["app_logs"].pop("hint", None)
    return _compact(document).encode()


def _hint(event: ChainedEvent, order: str, row: str) -> str:
    parts = [f'"{name}":{json.dumps(value)}' for name, value in event.hint.items()]
    if order:
        parts.append(order)
    if row and event.in_file_row:
        parts.append(row)
    return f',"hint":{{{",".join(parts)}}}'


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _compact(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
