"""What a LogRecord means, in the words of the expected files. Taken from the record, never from the text."""

import datetime
import re
import traceback

# Words that stand for one of Python's levels, or that a library of the corpus adds.
LEVELS = {
    "NOTSET": "notset",
    "TRACE": "trace",
    "DEBUG": "debug",
    "INFO": "info",
    "SUCCESS": "success",
    "NOTICE": "notice",
    "WARNING": "warning",
    "WARN": "warning",
    "ERROR": "error",
    "CRITICAL": "critical",
    "FATAL": "critical",
}

# Where the attributes of a record go: common/formats/record_field.ts.
FIELDS = {
    "pathname": "log.origin.file.name",
    "filename": "log.origin.file.name",
    "module": "labels.module",
    "lineno": "log.origin.file.line",
    "funcName": "log.origin.function",
    "process": "process.pid",
    "processName": "process.name",
    "thread": "process.thread.id",
    "threadName": "process.thread.name",
}
NOT_FIELDS = {"asctime", "created", "msecs", "levelname", "levelno", "name", "message"}

ANSI = re.compile("\x1b\\[[0-?]*[ -/]*[@-~]")


def without_ansi(text):
    """As the fields hold it: colours and other control sequences are only in event.original."""
    return ANSI.sub("", text)


def instant(seconds, *, whole=False):
    """UTC, cut to milliseconds or to whole seconds, as a format that prints no more gives it back."""
    when = datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc)
    # As LogRecord.msecs of Python 3.11 does it.
    millis = 0 if whole else int((seconds - int(seconds)) * 1000)
    return f"{when:%Y-%m-%dT%H:%M:%S}.{millis:03d}Z"


def instant_by_datetime(seconds):
    """UTC milliseconds as a datetime has them: it rounds to microseconds first, where LogRecord.msecs cuts."""
    return f"{datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc):%Y-%m-%dT%H:%M:%S.%f}"[:-3] + "Z"


def level_of(record):
    return LEVELS.get(record.levelname, record.levelname.lower())


def event(message, *, time=None, level=None, severity=None, logger=None, **more):
    """An event; `more` is error (an exception), fields, format, timeFrom: whatever is None is left out."""
    said = {"time": time, "level": level, "severity": severity, "logger": logger, "message": without_ansi(message)}
    if "format" in more:
        said = {"format": more.pop("format"), **said}
    error = more.pop("error", None)
    if error:
        said |= said_of(error, message)
    return said | {key: value for key, value in more.items() if value}


def event_of(record, *, time="millis", named=True, **more):
    """What one record must become.

    time: "millis", "seconds" or None, by what the format prints; named: the format prints the logger; more: what
    `event` takes, and `message` where the format prints another one than getMessage().
    """
    error = record.exc_info[1] if record.exc_info else getattr(record, "failed", None)
    said = {
        "time": instant(record.created, whole=time == "seconds") if time else None,
        "level": level_of(record),
        "severity": record.levelno,
        "logger": record.name if named else None,
        "error": error,
        "timeFrom": None if time else "received",
    }
    message = more.pop("message", None)
    return event(record.getMessage() if message is None else message, **(said | more))


def unread(line):
    """A line that no format reads."""
    return event(line, format=None)


def access(line, time):
    """A line of an access log; it says its time."""
    address, _, request = line.partition(" - - ")
    return event(
        request.partition("] ")[2], format="access", time=time, fields={"labels.remote_address": address}
    )


def said_of(error, message, stack=""):
    """error.* and the message; white space at their ends is not kept."""
    trace = "".join(traceback.format_exception(error)).rstrip()
    message = without_ansi(message).replace(trace, "").rstrip()
    text = "\n".join([str(error), *getattr(error, "__notes__", [])]).rstrip()
    name = type_name(error)
    return {
        # Of nothing but a traceback, the exception is the message.
        "message": message or (f"{name}: {text}" if text else name),
        "errorType": name,
        "errorMessage": text or None,
        "stackTrace": trace + (f"\n{stack}" if stack else ""),
    }


def type_name(error):
    """As a traceback's last line names it."""
    kind = type(error)
    return kind.__qualname__ if kind.__module__ in ("builtins", "__main__") else f"{kind.__module__}.{kind.__qualname__}"


def fields_of(form, record):
    """The values that a %-format prints beside time, level, logger and message."""
    names = [name for name in re.findall(r"%\((\w+)\)", form) if name not in NOT_FIELDS]
    return {
        # A label is text, whatever it was.
        FIELDS.get(name, f"labels.{name}"): getattr(record, name) if name in FIELDS else str(getattr(record, name))
        for name in names
    }
