"""
Random formats of logging.Formatter and random records, written by Python's own logging; standard library only.

    python3 write_pairs.py 1-2000 4711

takes seeds and ranges of them, and prints one JSON line for each seed:

    seed, format, style, datefmt  the formatter
    zone, date                    where the program ran, and the local day of the record
    text                          what logging wrote
    message                       of it, the part that is the message
    time                          instants (epoch milliseconds) that it may mean, as exactly as it is written; [] without a time
    level                         what `log.level` must be, null without one
    fields                        [path of the indexed document, values that are right, as the text shows them]
    written                       the text piece by piece: [attribute or null for literal text, what was written, its width or 0]
"""

import datetime
import json
import logging
import os
import random
import re
import string
import sys
import time
import zoneinfo

ZONES = ["UTC", "Europe/Berlin", "Asia/Kolkata", "America/New_York", "Asia/Seoul", "America/St_Johns"]

# Level names, levelno, and what log.level and event.severity must be.
FIVE = [
    ("DEBUG", 10, "debug", 10),
    ("INFO", 20, "info", 20),
    ("WARNING", 30, "warning", 30),
    ("ERROR", 40, "error", 40),
    ("CRITICAL", 50, "critical", 50),
]
MORE = [
    ("TRACE", 5, "trace", 5),
    ("SUCCESS", 25, "success", 25),
    ("NOTICE", 25, "notice", 25),
    ("WARN", 30, "warning", 30),
    ("FATAL", 50, "critical", 50),
    ("info", 20, "info", 20),
    ("Level 17", 17, "level 17", 17),
    ("Level 5", 5, "level 5", 5),
    ("AUDIT", 0, "audit", 0),
]

PATHS = {
    "name": "log.logger",
    "levelno": "event.severity",
    "pathname": "log.origin.file.name",
    "filename": "log.origin.file.name",
    "module": "labels.module",
    "lineno": "log.origin.file.line",
    "funcName": "log.origin.function",
    "process": "process.pid",
    "processName": "process.name",
    "thread": "process.thread.id",
    "threadName": "process.thread.name",
    "taskName": "labels.taskName",
    "relativeCreated": "labels.relativeCreated",
}
TEXTS = ["name", "module", "funcName", "pathname", "filename", "threadName", "processName", "taskName"]
INTEGERS = ["levelno", "lineno", "process", "thread"]
CUSTOM_TEXT = ["user", "request_id", "constructor", "__proto__", "toString"]
CUSTOM_ODD = ["event.original", "a b", "x(y)", "log.level", "message.x", "$ref", "label'\"\\", "{}"]
CUSTOM_INTEGER = ["status", "count"]
CUSTOM_FLOAT = ["duration", "load"]

SEPARATORS = [" ", " ", " ", " - ", " - ", " | ", ": ", "] [", "::", "\t", " => ", "|", ", ", ") (", " .* ", "[a-z]+",
              " \\d ", "^", " $1 ", " 100% ", "%s", " {} ", "{0}", "$", "`", "\"", "'", "; ", " · ", "→", "/*", "-", "_", ".",
              "\\", "\\'", "'; throw 1; //", "${x}", "<", ">", "#", " [", "] "]
OPENINGS = ["", "", "", "[", "<", "* ", "(?:", "{", "app: ", "% ", "$", "0 ", "\\"]

MESSAGES = ["started", "", "user logged in", "ERROR in the message: not the level", "a - b - c", "x | y | z", "{}", "{0}", "%s %d",
            "'quoted' and \"double\"", "100% done", "[brackets] (and more)", "2031-05-06 07:08:09,123 not the time", "\\d+ \\n",
            "  leading spaces", "trailing spaces  ", "日本語のメッセージ", "emoji 🎉 end", "$message ${message}", "tab\tinside", "GET /x?y=1 200",
            "key=value; other=1", "-1", "42", ": colon first", "- dash first", "a" * 300, "two\nlines", "three\n\n  lines", "e\u0301 accents",
            "<b>html</b>", "</script>", "'); ctx.x = 1; ('", "INFO", "INFO: x", "12:30:00"]
NAMES = ["root", "app", "app.core", "my-app.db", "__main__", "uvicorn.error", "a.b_c.d", "日本.logger", "x", "django.db.backends.schema",
         "UPPER", "sqlalchemy.engine.Engine"]
FUNCTIONS = ["<module>", "<lambda>", "main", "do_it", "__init__", "f", "handle_request_with_a_long_name", "größe"]
FILES = ["/srv/app/main.py", "/srv/my app/views.py", "C:\\Users\\Jo Doe\\app.py", "app.py", "/a-b/c_d/e.py", "<stdin>", "/usr/lib/python3.11/ssl.py"]
THREADS = ["MainThread", "Thread-1", "Thread-12 (worker)", "ThreadPoolExecutor-0_0", "asyncio_0", "Dummy-3", "my thread", "a: b", "io 2"]
PROCESSES = ["MainProcess", "Process-1", "SpawnProcess-1:2", "ForkPoolWorker-3", "my process", "x - y"]
TASKS = ["Task-1", "Task-22", "None", "my task", "fetch(url)"]
VALUES = ["bob", "", "-", "anonymous", "a|b", "x - y", "jo doe", "3f2c-11", "[x]", "it's", "日本", "None", "%d", "{}", "a:b", "12", "\\", "'"]

PRESETS = ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M:%S %z", "%d-%m-%Y %H:%M:%S", "%Y-%m-%dT%H:%M:%S%z", "%m/%d/%Y %I:%M:%S %p", "%H:%M:%S",
           "%b %d %H:%M:%S", "%d/%b/%Y:%H:%M:%S %z", "%a %b %e %H:%M:%S %Y", "%c", "%x %X", "%D %T", "%F %R", "%y%m%d %H%M%S", "%Y%m%d%H%M%S",
           "%j %Y %r", "%s", "%A, %d %B %Y %H.%M", "%-d.%-m.%Y %-H:%M", "%d %b %y %l:%M %P", "%Y-%m-%d", "%H:%M", "%Y-%m-%d %H:%M:%S.%f",
           "%G-W%V-%u %T", "%Z %d.%m.%Y %k:%M:%S", "%Y/%m/%d %H:%M:%S %Z", "%%%Y%%%m%%%d %H"]


class DatetimeFormatter(logging.Formatter):
    """As programs write microseconds: time.strftime knows no %f."""

    zone = None

    def formatTime(self, record, datefmt=None):
        return datetime.datetime.fromtimestamp(record.created, self.zone).strftime(datefmt)


def random_datefmt(rng):
    if rng.random() < 0.4:
        return rng.choice(PRESETS)
    gap = lambda: rng.choice(["-", "/", ".", " ", "", "_", ":"])
    month = rng.choice(["%m", "%m", "%b", "%B", "%h", "%-m"])
    day = rng.choice(["%d", "%d", "%e", "%-d", "%_d"])
    year = rng.choice(["%Y", "%Y", "%y"])
    date = rng.choice([[year, month, day], [day, month, year], [month, day, year], [day, month], ["%j", year], ["%F"], ["%D"], ["%x"], []])
    hour = rng.choice([["%H"], ["%H"], ["%k"], ["%-H"], ["%I", "%p"], ["%l", "%P"], ["%-I", "%p"]])
    clock = hour[:1] + ["%M"] + (["%S"] if rng.random() < 0.8 else []) + (["%f"] if rng.random() < 0.1 else [])
    clock = rng.choice([[":".join(clock).replace(":%f", ".%f")] + hour[1:], clock + hour[1:], ["%T"], ["%X"], ["%R"], ["%r"]])
    extra = [rng.choice(["%a", "%A", "%U", "%W", "%u", "%w", "%G", "%V", "%g", "%%", "%t", "week", "at"])] if rng.random() < 0.3 else []
    zone = [rng.choice(["%z", "%Z"])] if rng.random() < 0.3 else []
    groups = [date, clock + zone]
    if rng.random() < 0.2:
        groups.reverse()
    groups.insert(rng.randrange(3), extra)
    return rng.choice([" ", " ", "T", ", ", "|"]).join(gap().join(group) for group in groups if group)


def shown_clock(datefmt, local):
    """What a datefmt shows of a time of day, as (hour, minute, second, millisecond)."""
    shows = lambda letters: re.search(r"(?<!%)(?:%%)*%[-_]?[" + letters + "]", datefmt) is not None
    return (
        local.hour if shows("HIklTXcrR") else 0,
        local.minute if shows("MTXcrR") else 0,
        local.second if shows("STXcr") else 0,
        local.microsecond // 1000 if shows("f") else 0,
    )


class Pair:
    def __init__(self, seed):
        self.seed = seed
        self.rng = random.Random(seed)
        self.style = self.rng.choice("%%{{$")
        self.zone = self.rng.choice(ZONES)
        os.environ["TZ"] = self.zone
        time.tzset()
        self.tz = zoneinfo.ZoneInfo(self.zone)
        self.levels = FIVE + MORE
        self.pieces = []  # (attribute or None, as the format has it, layout: width, side, fill)
        self.values = {}
        self.datefmt = None
        self.make_format()
        self.close_names()
        self.record = self.make_record()

    # -- the format

    def literal(self, text):
        if text:
            escaped = {"%": text.replace("%", "%%"), "$": text.replace("$", "$$"), "{": text.replace("{", "{{").replace("}", "}}")}
            self.pieces.append((None, escaped[self.style], None))

    def attribute(self, name, kind):
        spec, layout = self.spec(name, kind)
        self.pieces.append((name, spec, layout))

    def make_format(self):
        rng = self.rng
        names = self.chosen_attributes()
        self.literal(rng.choice(OPENINGS))
        tail = rng.random() < 0.08
        middle = names[:-1] if tail and names else names
        for name, kind in middle:
            self.attribute(name, kind)
            if name == "asctime" and rng.random() < 0.15 and not self.finer():
                self.literal(rng.choice([".", ",", " "]))
                self.attribute("msecs", "msecs")
            self.literal("" if rng.random() < 0.05 else rng.choice(SEPARATORS))
        self.attribute("message", "message")
        if tail and names:
            self.literal(rng.choice([" [", " (in ", " -- "]))
            self.attribute(*names[-1])
            self.literal(rng.choice(["]", ")", ""]))

    def close_names(self):
        """`$name` would run on into a letter that follows."""
        for i in range(len(self.pieces) - 1):
            attribute, spec, layout = self.pieces[i]
            if attribute and re.match(r"\$\w", spec) and re.match(r"\w", self.pieces[i + 1][1]):
                self.pieces[i] = (attribute, "${%s}" % attribute, layout)

    def finer(self):
        return self.datefmt is not None and ("%f" in self.datefmt or "%s" in self.datefmt)

    def chosen_attributes(self):
        rng = self.rng
        chosen = []
        if rng.random() < 0.75:
            chosen.append(("asctime", "asctime"))
            if rng.random() < 0.6:
                self.datefmt = random_datefmt(rng)
        elif rng.random() < 0.3:
            chosen.append(("created", "created"))
        if rng.random() < 0.8:
            chosen.append(("levelname", "level"))
        for _ in range(rng.choice([0, 1, 1, 2, 2, 3, 4])):
            kind = rng.choice(["text", "text", "text", "integer", "custom", "custom_integer", "custom_float", "relative"])
            if kind == "text":
                chosen.append((rng.choice(TEXTS), "text"))
            elif kind == "integer":
                chosen.append((rng.choice(INTEGERS), "integer"))
            elif kind == "custom":
                odd = self.style == "%" and rng.random() < 0.4
                chosen.append((rng.choice(CUSTOM_ODD if odd else CUSTOM_TEXT), "custom"))
            elif kind == "custom_integer":
                chosen.append((rng.choice(CUSTOM_INTEGER), kind))
            elif kind == "custom_float":
                chosen.append((rng.choice(CUSTOM_FLOAT), kind))
            else:
                chosen.append(("relativeCreated", "relative"))
        rng.shuffle(chosen)
        return chosen

    def spec(self, name, kind):
        """As the format has it, and (width, side that is padded, fill) for taking the padding off."""
        rng = self.rng
        if self.style == "$":
            return ("${%s}" if rng.random() < 0.5 else "$%s") % name, None
        plain = "%%(%s)s" % name if self.style == "%" else "{%s}" % name
        if rng.random() < 0.55 or kind == "message":
            return plain, None
        return self.percent_spec(name, kind) if self.style == "%" else self.brace_spec(name, kind)

    def percent_spec(self, name, kind):
        rng = self.rng
        width = rng.choice([0, 3, 8, 10, 20, 30])
        left = rng.random() < 0.5
        number = kind in ("integer", "custom_integer", "custom_float", "created", "relative", "msecs")
        if not number:
            conversion = "r" if kind == "text" and rng.random() < 0.1 else "s"
            precision = self.precision(kind, width)
            layout = (width, "right" if left else "left", " ")
            return "%%(%s)%s%s%s%s" % (name, "-" if left else "", width or "", precision, conversion), layout
        flags = "".join(flag for flag in ("-" if left else "", rng.choice(["", "", "", "0", "+", " ", "0+"])))
        if kind == "msecs":
            return rng.choice([("%(msecs)03d", None), ("%(msecs)d", None), ("%(msecs).3f", None), ("%(msecs)-6d", (6, "right", " ")),
                               ("%(msecs)6.1f", (6, "left", " ")), ("%(msecs)06d", None), ("%(msecs)s", None)])
        if kind == "created":
            flags = flags.replace("+", "").replace(" ", "")
            conversion = rng.choice(["d", "f", ".3f", ".0f", "s"])
            width = min(width, 12) if "0" in flags else width
        elif kind == "integer":
            conversion = rng.choice(["d", "d", "i", "u", "s", "x", "o", "X", ".4d"])
        elif kind == "custom_integer":
            conversion = rng.choice(["d", "d", "s", "#x", "x"])
        else:
            conversion = rng.choice(["f", ".2f", ".0f", "e", "g", "G", ".3E", "d"])
        if conversion[0] == "#":
            flags, conversion = flags + "#", conversion[1:]
        if conversion[-1] == "s":
            flags = flags.replace("0", "")
        zeros = "0" in flags and not left
        layout = (width, "right" if left else "left", " ") if not zeros else None
        return "%%(%s)%s%s%s" % (name, flags, width or "", conversion), layout

    def precision(self, kind, width):
        rng = self.rng
        if rng.random() < 0.7:
            return ""
        if kind == "level":
            most = rng.choice([1, 3, 4, 8])
            if most < 8:
                self.levels = FIVE
            return ".%d" % most
        if kind == "asctime":
            return "" if self.datefmt else rng.choice([".19", ".23", ".10", ".22", ".40"])
        if width and rng.random() < 0.5:
            return ".%d" % width
        return ".%d" % rng.choice([5, 12, 40])

    def brace_spec(self, name, kind):
        rng = self.rng
        width = rng.choice([0, 3, 8, 10, 20, 30])
        align = rng.choice(["", "<", ">", "^"])
        number = kind in ("integer", "custom_integer", "custom_float", "created", "relative", "msecs")
        fill = rng.choice(["", "", "", "*", "~", "."]) if align else ""
        if kind == "asctime" and fill == ".":
            fill = ""
        sides = {"<": "right", ">": "left", "^": "both"}
        if not number:
            conversion = rng.choice(["", "", "", "!s", "!r" if kind == "text" else "!s"])
            precision = self.precision(kind, width)
            if kind == "custom" and precision and not conversion:
                precision = ""
            if conversion == "!r" and width:
                width, precision, fill, align = 0, "", "", ""
            # A custom attribute may be a number: then both sides may be padding.
            side = sides.get(align, "both" if kind == "custom" and not conversion else "right")
            if not width:
                return "{%s%s%s}" % (name, conversion, ":" + precision if precision else ""), None
            return "{%s%s:%s%s%d%s}" % (name, conversion, fill, align, width, precision), (width, side, fill or " ")
        sign = rng.choice(["", "", "", "+", " ", "-"]) if fill == "" else ""
        zero = "0" if align == "" and width and rng.random() < 0.3 else ""
        if kind == "msecs":
            return rng.choice([("{msecs:03.0f}", None), ("{msecs}", None), ("{msecs:.3f}", None), ("{msecs:<7.0f}", (7, "right", " "))])
        if kind == "created":
            sign = ""
            width = min(width, 12) if zero else width
            type_ = rng.choice(["", "f", ".3f", ".0f"])
        elif kind in ("integer", "custom_integer"):
            type_ = rng.choice(["d", "d", "", "x", "b", "o", ",", "_d", "X", "n"])
            if kind == "custom_integer" and type_ == "":
                type_ = "d"
        else:
            type_ = rng.choice(["f", ".2f", ".0f", "e", ".3g", ",.1f", "%", ".1%"])
            if type_ == ".0f" or rng.random() < 0.2:
                type_ = ".4f"
        layout = None if zero or not width else (width, sides.get(align, "left"), fill or " ")
        return "{%s:%s%s%s%s%s%s}" % (name, fill, align, sign, zero, width or "", type_), layout

    # -- the record

    def make_record(self):
        rng = self.rng
        created = self.instant()
        name, levelno, self.level, self.severity = rng.choice(self.levels)
        record = logging.LogRecord(rng.choice(NAMES), levelno, rng.choice(FILES), rng.choice([1, 7, 42, 1234]), "%s", (rng.choice(MESSAGES),), None, rng.choice(FUNCTIONS))
        record.filename = re.split(r"[/\\\\]", record.pathname)[-1]
        record.module = os.path.splitext(record.filename)[0]
        record.levelname = name
        record.created = created / 1000
        record.msecs = created % 1000 + 0.0
        record.relativeCreated = rng.choice([0.5, 12.25, 123456.789, 7.0])
        record.thread = rng.choice([139872345671424, 1, 4711])
        record.process = rng.choice([1, 4711, 99999])
        record.threadName = rng.choice(THREADS)
        record.processName = rng.choice(PROCESSES)
        record.taskName = rng.choice(TASKS)
        for custom in CUSTOM_TEXT + CUSTOM_ODD:
            record.__dict__[custom] = rng.choice(VALUES)
        for custom in CUSTOM_INTEGER:
            record.__dict__[custom] = rng.choice([0, 7, 200, 123456, -5])
        for custom in CUSTOM_FLOAT:
            record.__dict__[custom] = rng.choice([0.0, 0.25, 3.14159, -2.5, 1e15, 12345.678])
        self.created = created
        return record

    def instant(self):
        """Epoch milliseconds of a local time that comes once only."""
        while True:
            seconds = self.rng.randrange(1_000_000_000, 2_050_000_000)
            local = datetime.datetime.fromtimestamp(seconds, self.tz)
            if local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset():
                return seconds * 1000 + self.rng.choice([0, 7, 78, 678, 999])

    # -- what must come back

    def render(self, attribute, spec):
        values = self.record.__dict__
        if attribute is None:
            return {"%": lambda: spec.replace("%%", "%"), "$": lambda: spec.replace("$$", "$"),
                    "{": lambda: spec.replace("{{", "{").replace("}}", "}")}[self.style]()
        if self.style == "%":
            return spec % values
        if self.style == "{":
            return spec.format(**values)
        return string.Template(spec).substitute(values)

    def answer(self):
        formatter_class = DatetimeFormatter if self.datefmt and "%f" in self.datefmt else logging.Formatter
        format_ = "".join(spec for _, spec, _ in self.pieces)
        formatter = formatter_class(format_, self.datefmt, self.style)
        formatter.zone = self.tz
        text = formatter.format(self.record)
        written = [
            [attribute, self.render(attribute, spec), layout[0] if layout else 0] for attribute, spec, layout in self.pieces
        ]
        assert "".join(piece for _, piece, _ in written) == text, (format_, written, text)
        fields = {}
        for (attribute, spec, layout), (_, piece, _) in zip(self.pieces, written):
            self.expect(fields, attribute, spec, unpadded(piece, layout))
        named = any(attribute == "levelname" for attribute, _, _ in self.pieces)
        return {
            "seed": self.seed,
            "format": format_,
            "style": self.style,
            "datefmt": self.datefmt,
            "zone": self.zone,
            "date": self.local().strftime("%Y-%m-%d"),
            "text": text,
            "message": next(piece for attribute, piece, _ in written if attribute == "message"),
            "time": self.times(written),
            "level": self.level if named else None,
            "fields": list(fields.items()),
            "written": written,
        }

    def local(self):
        return datetime.datetime.fromtimestamp(self.created / 1000, self.tz)

    def expect(self, fields, attribute, spec, value):
        if attribute in (None, "message", "levelname", "asctime", "created", "msecs"):
            return
        if attribute in INTEGERS + CUSTOM_INTEGER:
            plain = re.search(r"\).*[xXo]$|:.*([xXobn,_]|_d)\}$", spec) is None
            path = PATHS.get(attribute, "labels." + attribute) if plain else "labels." + attribute
        else:
            path = PATHS.get(attribute, "labels." + attribute.replace(".", "_"))
        if attribute in INTEGERS + CUSTOM_INTEGER + CUSTOM_FLOAT + ["relativeCreated"]:
            # A space in the place of a plus.
            value = value.lstrip(" ")
        if re.search(r"!r|\)[-\d.]*r$", spec) and attribute in ("name", "module", "funcName") and value[:1] == "'" and not re.search(r"\d", spec):
            value = value[1:-1]
        fields.setdefault(path, []).append(value)

    def times(self, written):
        names = [attribute for attribute, _, _ in written]
        found = []
        if "created" in names:
            text = written[names.index("created")][1].strip(" *~.").lstrip("0")
            whole, _, fraction = text.partition(".")
            found.append(int(whole) * 1000 + int(fraction[:3].ljust(3, "0")))
        if "asctime" in names:
            found.append(self.shown_time(written[names.index("asctime")][1], "msecs" in names))
        return found

    def shown_time(self, text, with_msecs):
        local = self.local()
        if self.datefmt is None:
            cut = len(text.strip(" *~"))
            clock = (0, 0, 0, 0) if cut == 10 else (local.hour, local.minute, local.second, 0)
            millis = {23: local.microsecond // 1000, 22: local.microsecond // 10000 * 10}.get(cut, 0)
        elif "%s" in self.datefmt:
            return self.created // 1000 * 1000
        else:
            clock = shown_clock(self.datefmt, local)
            millis = clock[3]
        if with_msecs:
            millis = local.microsecond // 1000
        shown = local.replace(hour=clock[0], minute=clock[1], second=clock[2], microsecond=0, fold=0)
        # An offset that was written is that of the whole time, not of the part that is shown.
        if self.datefmt and ("%z" in self.datefmt or (self.zone == "UTC" and "%Z" in self.datefmt)):
            shown = shown.replace(tzinfo=datetime.timezone(local.utcoffset()))
        return int(shown.timestamp()) * 1000 + millis


def unpadded(piece, layout):
    """A value without what pads it to its width; one that is as long as its width may look padded, and is taken for that."""
    if layout is None or len(piece) > layout[0]:
        return piece
    _, side, fill = layout
    if side in ("left", "both"):
        piece = piece.lstrip(fill)
    if side in ("right", "both"):
        piece = piece.rstrip(fill)
    return piece


def main(arguments):
    for argument in arguments:
        first, _, last = argument.partition("-")
        for seed in range(int(first), int(last or first) + 1):
            print(json.dumps(Pair(seed).answer()))


if __name__ == "__main__":
    main(sys.argv[1:])
