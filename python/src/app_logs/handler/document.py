"""The ECS document of a record: DESIGN.md, section 4 (pure but for tracebacks' source lines)."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import replace

from app_logs.delivery.outgoing import Outgoing
from app_logs.handler.capture import Captured
from app_logs.handler.exception_fields import error_fields
from app_logs.handler.identity import Identity
from app_logs.handler.safe_text import repr_of, scalar_text, text_of, utf8, valid
from app_logs.handler.time_text import instant_text
from app_logs.handler.trace_ids import trace_fields
from app_logs.names import DEFAULT_SERVICE, dataset_name, namespace_slug

MAX_LABELS = 50

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
_format_stack = logging.Formatter().formatStack


class DocumentWriter:
    """Writes the documents of one handler in one process."""

    def __init__(self, service: str, namespace: str, identity: Identity) -> None:
        self._identity = identity
        shared = {
            "service": {"name": valid(service.strip() or DEFAULT_SERVICE)},
            "host": {"name": valid(identity.host)},
            "data_stream": {
                "type": "logs",
                "dataset": dataset_name(service),
                "namespace": namespace_slug(namespace),
            },
        }
        # The same for all: written out once, and put behind each.
        self._shared = f",{_encode(shared)[1:]}".encode()

    def write(self, captured: Captured) -> Outgoing:
        """A record's document. Never fails: what has no form of its own goes as text."""
        document_id = self._identity.document_id(captured.sequence)
        try:
            source = self._json(_document(captured, document_id))
        except Exception as error:  # a record that a program has made by hand may hold anything
            source = self._json(_bare_document(captured, document_id, error))
        return Outgoing(document_id, source)

    def report(self, sequence: int, created: float, level: int, message: str) -> Outgoing:
        """The handler's line about itself."""
        record = logging.LogRecord("app_logs", level, __file__, 0, message, None, None, "report")
        record.created = created
        attributes: dict[str, object] = dict(record.__dict__)
        captured = Captured(sequence, attributes, message, None, None, None, 0)
        return replace(self.write(captured), is_report=True)

    def _json(self, document: dict[str, object]) -> bytes:
        text = _encode(document)
        try:
            json_bytes = text.encode()
        except UnicodeEncodeError:
            json_bytes = _encode(_all_valid(document)).encode()
        return json_bytes[:-1] + self._shared


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
    return replace(document, source=_encode(source).encode())


def _document(captured: Captured, document_id: str) -> dict[str, object]:
    found = captured.attributes
    message, wrong = _message(captured)
    stack = found.get("stack_info")
    error = error_fields(found.get("exc_info"), found.get("exc_text"))
    if isinstance(stack, str) and stack:
        if error is None:
            message = f"{message}\n{stack}"
        else:
            error["stack_trace"] += f"\n{stack}"
    if error is not None and found.get("exc_text") == "\n":
        message = _without_traceback(message)
    document: dict[str, object] = {
        "@timestamp": instant_text(found.get("created")),
        "message": message,
        "log": {
            "level": str(found["levelname"]).lower(),
            "logger": str(found["name"]),
            "origin": {
                "file": {"name": str(found["pathname"]), "line": found["lineno"]},
                "function": str(found["funcName"]),
            },
        },
        "event": {
            # Says that the fields are ready: the pipeline does not read the message as a line.
            "kind": "event",
            "severity": found["levelno"],
            "sequence": captured.sequence,
            "id": document_id,
            "created": instant_text(found.get("created")),
        },
        "process": {
            "pid": found["process"],
            "name": found["processName"],
            "thread": {"id": found["thread"], "name": found["threadName"]},
        },
    }
    if error is not None:
        document["error"] = error
    if captured.trace is not None or captured.labels:
        document.update(trace_fields(captured.trace, captured.labels))
    _put_labels(document, captured)
    if wrong:
        document["tags"] = ["format_error"]
    return document


def _message(captured: Captured) -> tuple[str, bool]:
    """The record's text; whether its arguments did not fit."""
    if captured.message is not None:
        return captured.message, False
    msg, args = captured.attributes["msg"], captured.attributes["args"]
    text = msg if type(msg) is str else text_of(msg)
    if not args:
        return text, False
    try:
        return text % args, False
    except Exception:
        return f"{text} {repr_of(args)}", True


def _without_traceback(message: str) -> str:
    """loguru puts the traceback into the text that it hands to a `logging.Handler`."""
    at = message.find("\nTraceback (most recent call last):")
    return message if at < 0 else message[:at].rstrip()


def _put_labels(document: dict[str, object], captured: Captured) -> None:
    labels: dict[str, str] = {}
    more: dict[str, str] = {}
    if captured.task is not None:
        labels["taskName"] = captured.task
    for name, value in (captured.labels or {}).items():
        key = name.replace(".", "_")
        text = scalar_text(value)
        fits = len(labels) < MAX_LABELS and key.strip() != "" and key not in labels
        (labels if fits else more)[key] = text_of(value) if text is None else text
    if labels:
        document["labels"] = labels
    if more:
        document["app_logs"] = {"more": more}


def _bare_document(captured: Captured, document_id: str, error: Exception) -> dict[str, object]:
    found = captured.attributes
    now = instant_text(found.get("created"))
    return {
        "@timestamp": now,
        "message": captured.message or f"{text_of(found.get('msg'))} {repr_of(found.get('args'))}",
        "log": {
            "level": text_of(found.get("levelname")).lower(),
            "logger": text_of(found.get("name")),
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


def _all_valid(value: object) -> object:
    """The same with lone surrogates as escapes."""
    if isinstance(value, str):
        return utf8(value).decode()
    if isinstance(value, Mapping):
        return {valid(str(key)): _all_valid(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_all_valid(each) for each in value]
    return value
