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
import operator
import pathlib
import re
import uuid
from collections.abc import Mapping
from typing import NamedTuple

from app_logs.handler.safe_text import Budget, json_text, repr_of, scalar_text, text_of
from app_logs.handler.task_name import current_task_name
from app_logs.handler.trace_ids import TraceIds, current_trace

# Characters of extra values that are not plain text, per record: 64 kB, as the widest take four
# bytes. Longer ones are cut. Elasticsearch's index takes 1024 of a label anyway.
MAX_COPIED = 16 * 1024

# What every record takes up beside its text, as a document that waits.
_OVERHEAD = 900

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


class Captured(NamedTuple):
    """A record on its way to the thread that writes its document."""

    sequence: int
    values: tuple[object, ...]
    """The record's own, in the order of VALUES."""
    message: object
    """Its text, or with arguments what they are to be put into."""
    args: object
    """As `message % args` takes them, now as later; None or empty for none."""
    labels: dict[str, object] | None
    """Extra attributes, as text or of a type that cannot change."""
    task: object
    """The asyncio task's name, or None."""
    trace: TraceIds | None
    size: int
    """Bytes that it takes up, about."""


def capture(record: logging.LogRecord, sequence: int) -> Captured:
    """Takes a record over. Never does I/O; calls `str` or `repr` of mutable arguments only."""
    # Other handlers change the record itself: they set `message`, or cut out what is secret.
    attributes: dict[str, object] = record.__dict__
    labels: dict[str, object] | None = None
    try:
        values = _values(attributes)
    except KeyError:  # made by hand, or something was taken away
        values = _values({**_DEFAULTS, **attributes})
    message, args = attributes["msg"], attributes["args"]
    if type(message) is str and type(record) is _RECORD:
        size = _OVERHEAD + len(message)
        if args:
            args, more = _settled_arguments(message, args)
            size += more
    else:
        message, labels = _message_of(record, message, args)
        args = None
        size = _OVERHEAD + len(message)
    if len(attributes) != _ATTRIBUTES:
        extra = attributes.keys() - STANDARD_ATTRIBUTES
        if extra:
            labels = _labels({name: attributes[name] for name in extra}, labels)
    if labels:
        size += sum(len(value) if type(value) is str else 50 for value in labels.values())
    task = attributes.get("taskName") if _PYTHON_NAMES_TASKS else current_task_name()
    # Without the call of NamedTuple's own __new__, which takes a fifth of the whole.
    return _new(
        Captured,
        (sequence, values, message, args, labels, task, current_trace(), size),
    )


VALUES = (
    "name",
    "levelname",
    "levelno",
    "pathname",
    "lineno",
    "funcName",
    "process",
    "processName",
    "thread",
    "threadName",
    "created",
    "exc_info",
    "exc_text",
    "stack_info",
)
_values = operator.itemgetter(*VALUES)
_RECORD = logging.LogRecord
_DEFAULTS = logging.makeLogRecord({}).__dict__
_PYTHON_NAMES_TASKS = "taskName" in logging.makeLogRecord({}).__dict__
_new = tuple.__new__


def _message_of(
    record: logging.LogRecord, msg: object, args: object
) -> tuple[str, dict[str, object] | None]:
    if isinstance(msg, Mapping) and not _has_own_message(record):
        # structlog's ProcessorFormatter.wrap_for_formatter hands its event over as the message.
        return _of_event(msg)
    if type(record) is _RECORD and not args:
        return text_of(msg), None
    return _put_together(record), None


def _has_own_message(record: logging.LogRecord) -> bool:
    return type(record).getMessage is not logging.LogRecord.getMessage


def _put_together(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception:
        return f"{text_of(record.msg)} {repr_of(record.args)}"


def _settled_arguments(msg: str, args: object) -> tuple[object, int]:
    """The arguments with text in the place of those that may change; the length of their texts."""
    size = 0
    if type(args) is tuple:
        for arg in args:
            kind = type(arg)
            if kind is str:
                size += len(arg)
            elif kind not in _IMMUTABLE:
                break
        else:
            return args, size
        wants_repr = _WANTS_REPR.search(msg) is not None
        settled = tuple([_settled(arg, wants_repr) for arg in args])
        return settled, sum(map(_length, settled))
    if isinstance(args, Mapping):
        # Of a mapping that is printed as a whole, the values' `repr` is.
        named = {key: _settled(value, True) for key, value in list(args.items())}
        return named, sum(map(_length, named.values()))
    one = _settled(args, True)
    return one, _length(one)


def _length(arg: object) -> int:
    if isinstance(arg, (str, bytes)):
        return len(arg)
    return len(arg.text) if type(arg) is _Settled else 0


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
