"""The ECS document of a record: DESIGN.md, section 4 (pure but for tracebacks' source lines)."""

from __future__ import annotations

import json
import logging
from dataclasses import replace

from app_logs.delivery.outgoing import Outgoing
from app_logs.handler.capture import VALUES, Captured, capture
from app_logs.handler.exception_fields import error_fields
from app_logs.handler.identity import Identity
from app_logs.handler.json_pieces import Pieces, encode, json_bytes, quoted
from app_logs.handler.safe_text import repr_of, scalar_text, text_of
from app_logs.handler.time_text import instant_text
from app_logs.handler.trace_ids import trace_fields
from app_logs.names import DEFAULT_SERVICE, dataset_name, namespace_slug

MAX_LABELS = 50

# Places in Captured.values: the call's come first, then the thread's.
_SITE_END = VALUES.index("process")
_CREATED = VALUES.index("created")


class DocumentWriter:
    """Writes the documents of one handler in one process."""

    def __init__(self, service: str, namespace: str, identity: Identity) -> None:
        self._identity = identity
        shared = {
            "service": {"name": service.strip() or DEFAULT_SERVICE},
            "host": {"name": identity.host},
            "data_stream": {
                "type": "logs",
                "dataset": dataset_name(service),
                "namespace": namespace_slug(namespace),
            },
        }
        self._shared = encode(shared)[1:]
        self._sites: Pieces[tuple[object, ...]] = Pieces(_site_json)
        self._threads: Pieces[tuple[object, ...]] = Pieces(_thread_json)

    def write(self, captured: Captured) -> Outgoing:
        """A record's document. Never fails: what has no form of its own goes as text."""
        document_id = self._identity.document_id(captured.sequence)
        try:
            text = self._json(captured, document_id)
        except Exception as error:  # a record that a program has made by hand may hold anything
            text = f"{encode(_bare_document(captured, document_id, error))[:-1]},{self._shared}"
        return Outgoing(document_id, json_bytes(text))

    def report(self, sequence: int, created: float, level: int, message: str) -> Outgoing:
        """The handler's line about itself."""
        record = logging.LogRecord("app_logs", level, __file__, 0, message, None, None, "report")
        record.created = created
        captured = capture(record, sequence)
        return replace(self.write(captured), is_report=True)

    def _json(self, captured: Captured, document_id: str) -> str:
        values = captured.values
        message, more = _message_and_more(captured)
        time = instant_text(values[_CREATED])
        site = self._sites[values[:_SITE_END]]
        thread = self._threads[values[_SITE_END:_CREATED]]
        return (
            f'{{"@timestamp":"{time}","message":{quoted(message)},{site}'
            f'"sequence":{captured.sequence},"id":"{document_id}","created":"{time}"}},'
            f"{thread},{more}{self._shared}"
        )


def _site_json(key: tuple[object, ...]) -> str:
    """`log`, and the beginning of `event`."""
    name, level, number, path, line, function = key
    origin = {"file": {"name": str(path), "line": line}, "function": str(function)}
    log = {"level": str(level).lower(), "logger": str(name), "origin": origin}
    # The kind says that the fields are ready: the pipeline does not read the message as a line.
    return f'"log":{encode(log)},"event":{{"kind":"event","severity":{encode(number)},'


def _thread_json(key: tuple[object, ...]) -> str:
    pid, name, thread, thread_name = key
    process = {"pid": pid, "name": name, "thread": {"id": thread, "name": thread_name}}
    return f'"process":{encode(process)}'


def _message_and_more(captured: Captured) -> tuple[str, str]:
    """The text, and the fields that most records have not, as JSON with a comma at the end."""
    exc_info, exc_text, stack = captured.values[_CREATED + 1 :]
    message, fits = _message(captured)
    fields: dict[str, object] = {}
    if not fits:
        fields["tags"] = ["format_error"]
    if exc_info or exc_text:
        error = error_fields(exc_info, exc_text)
        if error is not None:
            if isinstance(stack, str) and stack:
                error["stack_trace"] += f"\n{stack}"
                stack = None
            if exc_text == "\n":
                message = _without_traceback(message)
            fields["error"] = error
    if isinstance(stack, str) and stack:
        message = f"{message}\n{stack}"
    if captured.trace is not None or captured.labels or captured.task is not None:
        fields.update(trace_fields(captured.trace, captured.labels))
        fields.update(_label_fields(captured))
    return message, f"{encode(fields)[1:-1]}," if fields else ""


def in_safer_form(document: Outgoing) -> Outgoing | None:
    """For a document that was refused: its labels where no mapping looks at them, tagged.

    :returns: None when it has been that already
    """
    source = json.loads(document.source)
    labels = source.pop("labels", None)
    if labels is None or "mapping_error" in source.get("tags", ()):
        return None
    more = source.setdefault("app_logs", {}).setdefault("more", {})
    source["app_logs"]["more"] = {**labels, **more}
    source["tags"] = [*source.get("tags", ()), "mapping_error"]
    return replace(document, source=json_bytes(encode(source)))


def _message(captured: Captured) -> tuple[str, bool]:
    """The record's text; whether its arguments fitted."""
    message = captured.message
    text = message if type(message) is str else text_of(message)
    if not captured.args:
        return text, True
    try:
        return text % captured.args, True
    except Exception:
        return f"{text} {repr_of(captured.args)}", False


def _without_traceback(message: str) -> str:
    """loguru puts the traceback into the text that it hands to a `logging.Handler`."""
    at = message.find("\nTraceback (most recent call last):")
    return message if at < 0 else message[:at].rstrip()


def _label_fields(captured: Captured) -> dict[str, object]:
    labels: dict[str, str] = {}
    more: dict[str, str] = {}
    if captured.task is not None:
        labels["taskName"] = text_of(captured.task)
    for name, value in (captured.labels or {}).items():
        key = name.replace(".", "_")
        text = scalar_text(value)
        fits = len(labels) < MAX_LABELS and key.strip() != "" and key not in labels
        (labels if fits else more)[key] = text_of(value) if text is None else text
    fields: dict[str, object] = {}
    if labels:
        fields["labels"] = labels
    if more:
        fields["app_logs"] = {"more": more}
    return fields


def _bare_document(captured: Captured, document_id: str, error: Exception) -> dict[str, object]:
    found = dict(zip(VALUES, captured.values))
    now = instant_text(found["created"])
    text, _ = _message(captured)
    return {
        "@timestamp": now,
        "message": text,
        "log": {
            "level": text_of(found["levelname"]).lower(),
            "logger": text_of(found["name"]),
        },
        "event": {
            "kind": "event",
            "sequence": captured.sequence,
            "id": document_id,
            "created": now,
        },
        "error": {"message": f"The record was not whole: {type(error).__name__}: {text_of(error)}"},
        "tags": ["format_error"],
    }
