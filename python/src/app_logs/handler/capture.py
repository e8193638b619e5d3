"""What is taken from a record while the program waits.

A record's text is put together, its traceback printed and its JSON written by a thread of the
handler. Here only what may change until then is turned into text: arguments and extra values that
are not of an immutable type. Strings go over by reference, however long they are.
"""

from __future__ import annotations

import datetime
import decimal
import fractions
import logging
import numbers
import pathlib
import re
import uuid
from collections.abc import Mapping

from app_logs.handler.safe_text import Budget, json_text, repr_of, scalar_text, text_of
from app_logs.handler.task_name import current_task_name
from app_logs.handler.trace_ids import TraceIds, current_trace

# Of extra values, per record.
MAX_COPIED = 64 * 1024

# What every record takes up beside its text: its attributes and Python's objects.
_OVERHEAD = 1500

STANDARD_ATTRIBUTES = frozenset(logging.makeLogRecord({}).__dict__) | {
    "message",
    "asctime",
    "taskName",
    "exc_text",
}
_ATTRIBUTES = len(logging.makeLogRecord({}).__dict__)

_IMMUTABLE = frozenset(
    {
        str,
        int,
        float,
        bool,
        type(None),
        bytes,
        complex,
        decimal.Decimal,
        fractions.Fraction,
        datetime.datetime,
        datetime.date,
        datetime.time,
        datetime.timedelta,
        uuid.UUID,
        pathlib.PosixPath,
        pathlib.WindowsPath,
        pathlib.PurePosixPath,
        pathlib.PureWindowsPath,
    }
)

_WANTS_REPR = re.compile(r"%(?:\([^)]*\))?[-#0 +]*[\d*]*(?:\.[\d*]*)?[ra]")


class Captured:
    """A record on its way to the thread that writes its document."""

    __slots__ = ("attributes", "labels", "message", "sequence", "size", "task", "trace")

    def __init__(
        self,
        sequence: int,
        attributes: dict[str, object],
        message: str | None,
        labels: dict[str, object] | None,
        task: str | None,
        trace: TraceIds | None,
        size: int,
    ) -> None:
        self.sequence = sequence
        self.attributes = attributes
        """The record's own; `msg` and `args` give the same text later as now."""
        self.message = message
        """None: `msg % args` is still to be made."""
        self.labels = labels
        """Extra attributes, as text or of a type that cannot change."""
        self.task = task
        self.trace = trace
        self.size = size
        """Bytes that it takes up, about."""


def capture(record: logging.LogRecord, sequence: int) -> Captured:
    """Takes a record over. Never does I/O; calls `str` or `repr` of mutable arguments only."""
    # Other handlers change the record itself: they set `message`, or cut out what is secret.
    attributes: dict[str, object] = record.__dict__.copy()
    message: str | None = None
    labels: dict[str, object] | None = None
    size = _OVERHEAD
    msg, args = attributes["msg"], attributes["args"]
    if type(record) is not logging.LogRecord and _has_own_message(record):
        message = _put_together(record)
        size += len(message)
    elif type(msg) is str:
        size += len(msg)
        if args:
            attributes["args"] = args = _settled_arguments(msg, args)
            size += _size_of(args)
    elif isinstance(msg, Mapping):
        # structlog's ProcessorFormatter.wrap_for_formatter hands its event over as the message.
        message, labels = _of_event(msg)
        size += len(message)
    else:
        message = text_of(msg) if not args else _put_together(record)
        size += len(message)
    if len(attributes) != _ATTRIBUTES:
        extra = attributes.keys() - STANDARD_ATTRIBUTES
        if extra:
            labels = _labels({name: attributes[name] for name in extra}, labels)
    if labels:
        size += sum(len(value) if type(value) is str else 50 for value in labels.values())
    return Captured(
        sequence, attributes, message, labels, current_task_name(attributes), current_trace(), size
    )


def _has_own_message(record: logging.LogRecord) -> bool:
    return type(record).getMessage is not logging.LogRecord.getMessage


def _put_together(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception:
        return f"{text_of(record.msg)} {repr_of(record.args)}"


def _settled_arguments(msg: str, args: object) -> object:
    """The arguments with text in the place of those that may change."""
    if type(args) is tuple:
        for arg in args:
            if type(arg) not in _IMMUTABLE:
                break
        else:
            return args
        wants_repr = _WANTS_REPR.search(msg) is not None
        return tuple([_settled(arg, wants_repr) for arg in args])
    if isinstance(args, Mapping):
        # Of a mapping that is printed as a whole, the values' `repr` is.
        return {key: _settled(value, True) for key, value in list(args.items())}
    return _settled(args, True)


def _settled(arg: object, wants_repr: bool) -> object:
    if type(arg) in _IMMUTABLE or isinstance(arg, (numbers.Number, str, bytes)):
        return arg
    return _Settled(text_of(arg), repr_of(arg) if wants_repr else "")


class _Settled:
    """What an argument looked like when it was logged."""

    __slots__ = ("_repr", "text")

    def __init__(self, text: str, printed: str) -> None:
        self.text = text
        self._repr = printed

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return self._repr


def _size_of(args: object) -> int:
    values = args.values() if isinstance(args, dict) else args
    if not isinstance(values, tuple) and not isinstance(args, dict):
        values = (args,)
    size = 0
    for value in values:  # type: ignore[attr-defined]
        if type(value) is str or type(value) is bytes:
            size += len(value)
        elif type(value) is _Settled:
            size += len(value.text)
    return size


def _of_event(event: Mapping[object, object]) -> tuple[str, dict[str, object] | None]:
    """structlog's: the text is under `event`; what a record has of its own is left out."""
    said = event.get("event", event.get("message"))
    if said is None:
        return repr_of(dict(event)), None
    left = {text_of(key): value for key, value in list(event.items()) if key not in _EVENT_KEYS}
    return text_of(said), _labels(left, None)


_EVENT_KEYS = frozenset(
    {"event", "message", "level", "logger", "timestamp", "exc_info", "stack_info"}
) | {"_record", "_from_structlog"}


def _labels(extra: dict[str, object], labels: dict[str, object] | None) -> dict[str, object] | None:
    budget = Budget(MAX_COPIED)
    found = {} if labels is None else labels
    for name, value in extra.items():
        if value is None or name in ("_logger", "_name", "_from_structlog"):
            continue
        if name == "extra" and isinstance(value, Mapping):
            # loguru hands its own "extra" over as one.
            nested = {text_of(key): each for key, each in list(value.items())}
            _labels({key: each for key, each in nested.items() if key != "extra"}, found)
        elif type(value) in _IMMUTABLE:
            found[text_of(name)] = value
        else:
            text = scalar_text(value)
            found[text_of(name)] = json_text(value, budget) if text is None else text
    return found or None
