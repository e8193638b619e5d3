"""A record that is one line of JSON, as ``common/formats/json/read_json_line.ts`` reads it."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import NamedTuple

from app_logs.formats.read.any_time import read_any_time
from app_logs.formats.read.characters import JS_SPACE
from app_logs.formats.read.written_time import WrittenTime

FORMAT_JSON = "json"
FORMAT_JSON_MESSAGE = "json_message"

_TIME = (
    "@timestamp",
    "timestamp",
    "record.time.timestamp",
    "time",
    "asctime",
    "ts",
    "datetime",
    "created",
)
_LEVEL = (
    "log.level",
    "level",
    "levelname",
    "severity",
    "record.level.name",
    "lvl",
    "log_level",
    "levelno",
)
_MESSAGE = ("record.message", "message", "msg", "event", "text")


class JsonLine(NamedTuple):
    """Its format, `json_message` when it says neither time nor level, and its time."""

    format: str
    time: WrittenTime | None


def _no_constant(name: str) -> object:
    # Python takes NaN and Infinity for JSON, nobody else does.
    raise ValueError(name)


def read_json_line(line: str) -> JsonLine | None:
    """A record that is one line of JSON; None when the line is none."""
    if not line.startswith('{"') or not line.rstrip(JS_SPACE).endswith("}"):
        return None
    try:
        value: object = json.loads(line, parse_constant=_no_constant, parse_int=float)
    except (ValueError, RecursionError):
        return None
    if not isinstance(_first(value, _MESSAGE), str):
        return None
    time = _json_time(_first(value, _TIME))
    bare = time is None and _first(value, _LEVEL) is None
    return JsonLine(FORMAT_JSON_MESSAGE if bare else FORMAT_JSON, time)


def json_level(value: object) -> object:
    """What a record that is JSON says as its level: a word or a number; None without one."""
    return _first(value, _LEVEL)


def _first(value: object, paths: Sequence[str]) -> object:
    return next(
        (found for found in (_value_at(value, path) for path in paths) if found is not None), None
    )


def _value_at(value: object, path: str) -> object:
    """The value at a dotted path: as a key of its own, else through nested objects."""
    if isinstance(value, list):
        # The plugin's objects have lists among them, with their places as keys.
        value = {str(place): item for place, item in enumerate(value)}
    if not isinstance(value, dict):
        return None
    if path in value:
        found: object = value[path]
        return found
    key, dot, rest = path.partition(".")
    return _value_at(value.get(key), rest) if dot else None


def _json_time(value: object) -> WrittenTime | None:
    """A time as JSON has it: text of any shape, seconds or milliseconds since 1970."""
    time = WrittenTime()
    if isinstance(value, float) and value > 1e8:
        if math.isinf(value) or value > 8.64e15:
            return None
        time.epoch = math.floor(value if value > 1e11 else value * 1000)
        return time
    if not isinstance(value, str):
        return None
    end = read_any_time(value, 0, time, None)
    return time if end == len(value) and time.day is not None else None
