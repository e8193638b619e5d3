"""JSON lines as programs write them by a formatter of their own, and what the keys of a JSON record mean."""

import datetime
import json
import logging

from meaning import event_of, instant_by_datetime


def utc(record, digits):
    when = datetime.datetime.fromtimestamp(record.created, datetime.timezone.utc)
    return when.strftime("%Y-%m-%dT%H:%M:%S.%f")[: 20 + digits]


def local(record, form="%Y-%m-%dT%H:%M:%S.%f"):
    return datetime.datetime.fromtimestamp(record.created).strftime(form)


class JsonFormatter(logging.Formatter):
    """A record as an object of these keys: each is (key, how its value is made)."""

    # The two of the reference, and the same with a time as a number.
    SHAPES = {
        "iso_z": {
            "timestamp": lambda record: utc(record, 6) + "Z",
            "level": lambda record: record.levelname,
            "message": lambda record: record.getMessage(),
            "module": lambda record: record.module,
            "function": lambda record: record.funcName,
            "line": lambda record: record.lineno,
            "logger": lambda record: record.name,
            "request_id": lambda record: record.request_id,
            "status_code": lambda record: 404,
            "cached": lambda record: False,
            "user": lambda record: {"id": 7, "tags": ["a", "b"]},
            "nothing": lambda record: None,
            "asctime": lambda record: local(record, "%Y-%m-%d %H:%M:%S"),
        },
        "local_iso": {
            "timestamp": local,
            "level": lambda record: record.levelname,
            "logger": lambda record: record.name,
            "message": lambda record: record.getMessage(),
        },
        "epoch_seconds": {
            "ts": lambda record: round(record.created, 6),
            "severity": lambda record: record.levelname.lower(),
            "name": lambda record: record.name,
            "msg": lambda record: record.getMessage(),
        },
        "epoch_millis": {
            "time": lambda record: int(record.created * 1000),
            "levelname": lambda record: record.levelname,
            "logger": lambda record: record.name,
            "message": lambda record: record.getMessage(),
        },
    }

    def __init__(self, keys):
        super().__init__()
        self.keys = keys

    def format(self, record):
        said = {key: value(record) for key, value in self.keys.items()}
        if record.exc_info:
            said["exception"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False)


# Keys that say what every record says, by library: all others are labels.
TIME = ("timestamp", "@timestamp", "time", "ts", "asctime", "created")
LEVEL = ("level", "levelname", "log.level", "severity")
LOGGER = ("logger", "logger_name", "log.logger", "name")
MESSAGE = ("message", "msg", "event", "text")
EXCEPTION = ("exception", "exc_info")
ORIGIN = {"function": "log.origin.function", "line": "log.origin.file.line"}


def labels(said):
    """The other keys of an object: scalars as strings, nested values as JSON text, dots as _; nothing for null."""
    known = {*TIME, *LEVEL, *LOGGER, *MESSAGE, *EXCEPTION}
    return {
        **{path: said[key] for key, path in ORIGIN.items() if key in said},
        **{f"labels.{key.replace('.', '_')}": value if isinstance(value, str) else compact(value)
        for key, value in said.items()
        if key not in known and key not in ORIGIN and value is not None}
    }


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class JsonMeaning:
    """What a record written by JsonFormatter must become."""

    def __init__(self, keys):
        self.keys = keys

    def __call__(self, record):
        said = {key: value(record) for key, value in self.keys.items()}
        fields = labels(said)
        time = instant_by_datetime(said["time"] / 1000 if "time" in said else record.created)
        return {**event_of(record, fields=fields), "time": time}
