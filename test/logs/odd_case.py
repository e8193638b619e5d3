"""A case that is put together by hand: each piece of text with the event that it must become."""

import datetime

from case_files import write_expected
from meaning import event, unread

LEVELS = {"TRACE": 5, "DEBUG": 10, "INFO": 20, "SUCCESS": 25, "NOTICE": 25, "WARNING": 30, "ERROR": 40, "CRITICAL": 50}


class OddCase:
    def __init__(self, name, *, eol="\n", encoding="utf-8", **more):
        self.name, self.eol, self.encoding, self.more = name, eol, encoding, more
        self.texts, self.expected = [], []

    def add(self, text, said):
        """One event: its text without its last line end, and what it must become; several for a list."""
        self.texts.append(text)
        self.expected.extend(said if isinstance(said, list) else [said])
        return self

    def lines(self, *lines):
        """Lines that no format reads, and that follow no record: each an event."""
        for line in lines:
            self.add(line, unread(line))
        return self

    def record(self, prefix, message, *, level="INFO", **more):
        """A record of a prefix and a message; more: what `event` takes."""
        said = event(message, level=level.lower(), severity=LEVELS[level], **more)
        return self.add(prefix + message, said)

    def failed(self, prefix, message, trace, *, error, text, level="ERROR", **more):
        """A record with a traceback below its message."""
        said = event(message, level=level.lower(), severity=LEVELS[level], **more)
        said |= {"errorType": error, "errorMessage": text, "stackTrace": trace}
        return self.add(f"{prefix}{message}\n{trace}", said)

    def trace(self, text, *, error, message):
        """A traceback that stands alone."""
        shown = f"{error}: {message}" if message else error
        said = event(shown, format="traceback")
        return self.add(text, said | {"errorType": error, "errorMessage": message, "stackTrace": text})

    def write(self, folder, *, last="\n"):
        """last: how the file ends."""
        text = "\n".join(self.texts) + last
        path = folder / "odd" / f"{self.name}.log"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.replace("\n", self.eol).encode(self.encoding))
        write_expected(path.with_suffix(".expected.json"), self.expected, **self.more)


def berlin(hour=4, minute=4, second=5, millis=678, *, day=2, month=1, year=2030, summer=False):
    """Local time as text, default asctime, and as the instant that it is."""
    local = datetime.datetime(year, month, day, hour, minute, second, millis * 1000)
    utc = local - datetime.timedelta(hours=2 if summer else 1)
    return f"{local:%Y-%m-%d %H:%M:%S},{millis:03d}", f"{utc:%Y-%m-%dT%H:%M:%S}.{millis:03d}Z"
