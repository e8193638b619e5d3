"""Tracebacks of other Pythons and places, and messages of many lines, line ends, colours and scripts."""

from meaning import event
from odd_case import OddCase, berlin

DASHES = "{} - {} - "

TILDES = """Traceback (most recent call last):
  File "/srv/shop/pay.py", line 12, in pay
    total = sum(
        prices[name]
    ...<2 lines>...
        if name in prices
    )
  File "/srv/shop/pay.py", line 20, in charge
    return card.charge(
           ~~~~~~~~~~~^
        total,
        ^^^^^^
    )
    ^
ValueError: no price: 'tea\'"""
CHAINED = """Traceback (most recent call last):
  File "/srv/shop/pay.py", line 3, in read
    return prices["tea"]
           ~~~~~~^^^^^^^
KeyError: 'tea'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/srv/shop/pay.py", line 9, in <module>
    raise PriceError("no price\\nfor tea") from error
shop.pay.PriceError: no price
for tea"""
FROZEN = """Traceback (most recent call last):
  File "/srv/shop/run.py", line 4, in <module>
    module = importlib.import_module("shop.plugins")
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/importlib/__init__.py", line 126, in import_module
    return _bootstrap._gcd_import(name[level:], package, level)
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "<frozen importlib._bootstrap>", line 1204, in _gcd_import
  File "<frozen importlib._bootstrap>", line 1140, in _find_and_load_unlocked
  File "shop/fast.pyx", line 71, in shop.fast.load
ModuleNotFoundError: No module named 'shop.plugins\'"""
EXITING = """Traceback (most recent call last):
  File "/srv/shop/run.py", line 9, in <module>
    sys.exit(1)
SystemExit: 1"""
GROUP = """  + Exception Group Traceback (most recent call last):
  |   File "/srv/shop/run.py", line 9, in <module>
  |     raise ExceptionGroup("two at once", errors)
  | ExceptionGroup: two at once (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "/srv/shop/run.py", line 3, in one
    |     int("ten")
    | ValueError: invalid literal for int() with base 10: 'ten'
    +---------------- 2 ----------------
    | TimeoutError
    +------------------------------------"""


def stderr_tracebacks():
    case = OddCase("stderr_tracebacks").lines("Process SpawnProcess-2:")
    case.trace(FROZEN, error="ModuleNotFoundError", message="No module named 'shop.plugins'")
    case.lines("restarting", "Exception in thread Thread-4 (run):")
    case.trace(TILDES, error="ValueError", message="no price: 'tea'")
    case.lines("Exception ignored in: <function Till.__del__ at 0x7f0000000000>")
    case.trace(GROUP, error="ExceptionGroup", message="two at once (2 sub-exceptions)")
    case.lines("restarting")
    return case.trace(EXITING, error="SystemExit", message="1")


def record_tracebacks():
    case = OddCase("record_tracebacks")
    said = (
        (TILDES, "ValueError", "no price: 'tea'"),
        (CHAINED, "shop.pay.PriceError", "no price\nfor tea"),
        (FROZEN, "ModuleNotFoundError", "No module named 'shop.plugins'"),
        (GROUP, "ExceptionGroup", "two at once (2 sub-exceptions)"),
        (EXITING, "SystemExit", "1"),
    )
    for second, (trace, error, text) in enumerate(said):
        local, time = berlin(second=second)
        case.failed(DASHES.format(local, "ERROR"), f"failed by {error}", trace, error=error, text=text, time=time)
    local, time = berlin(second=9)
    # At INFO, as programs do that log what they go on after.
    case.failed(
        DASHES.format(local, "INFO"), "going on", EXITING, level="INFO", error="SystemExit", text="1", time=time
    )
    local, time = berlin(second=10)
    message = 'lived\nLoop thread traceback (most recent call last):\n  File "bot.py", line 3, in run\n    wait()'
    case.record(DASHES.format(local, "WARNING"), message, level="WARNING", time=time)
    return case


SHOWN = {
    "banner": "=" * 60 + "\n   S H O P   4.2\n" + "=" * 60,
    "table": "\n+------+-------+\n| item | price |\n+------+-------+\n| tea  |  1.20 |\n+------+-------+",
    "report": "           precision    recall\n\n      tea       0.90      0.80\n\n accuracy                 0.85",
    "matrix": "[[10  2]\n [ 3 15]]",
    "pprint": "[{'id': 1, 'name': 'tea'},\n {'id': 2,\n  'name': 'milk',\n  'tags': ['cold', 'white']}]",
    "json": '{\n  "id": 1,\n  "level": "INFO",\n  "message": "inside"\n}',
    "json line": 'answer:\n{"total": 3, "items": []}',
    "sql": "SELECT id, name\nFROM   prices\nWHERE  name LIKE '%%tea%%' -- INFO - no record\n\nORDER BY 1;",
    "html": "<html>\n<body>\n  <h1>502 Bad Gateway</h1>\n</body>\n</html>",
    "tabs": "driver said:\n\tno connection\n\n\tgiving up",
    "rules": "---\nbetween\n---",
    "configuration": "started with:\n  debug: false\n  port: 8000\n  2030-01-02: a key",
}


def texts_of_lines():
    case = OddCase("texts_of_lines")
    for second, (name, text) in enumerate(SHOWN.items()):
        local, time = berlin(second=second)
        case.record(DASHES.format(local, "INFO"), f"{name}\n{text}" if second % 2 else text, time=time)
    return case


def line_ends():
    """A file of another system: its line ends are no part of what was said."""
    case = OddCase("crlf", eol="\r\n")
    local, time = berlin(second=5)
    case.record(DASHES.format(local, "INFO"), "one line", time=time)
    local, time = berlin(second=6)
    case.record(DASHES.format(local, "INFO"), "first\nsecond\n\nfourth", time=time)
    local, time = berlin(second=7)
    case.record(DASHES.format(local, "INFO"), "", time=time)
    local, time = berlin(second=8)
    case.failed(
        DASHES.format(local, "ERROR"),
        "failed",
        CHAINED,
        error="shop.pay.PriceError",
        text="no price\nfor tea",
        time=time,
    )
    return case


def blank_lines():
    """print() between records: the blank lines are of the record before."""
    case = OddCase("blank_lines")
    for second, message in ((5, "first\n"), (6, "second\n\n"), (7, "third")):
        local, time = berlin(second=second)
        case.record(DASHES.format(local, "INFO"), message, time=time)
    return case


def scripts():
    case = OddCase("scripts").lines("\u8d77\u52d5\u4e2d \u2026")
    texts = (
        "\u6ce8\u6587\u3092\u53d7\u3051\u4ed8\u3051\u307e\u3057\u305f",
        "\ubc30\uc1a1 \uc911",
        "\u4ed8\u6b3e\u6210\u529f\uff1a\u00a512",
    )
    texts += (
        "\u05e9\u05dc\u05d5\u05dd - INFO - \u0645\u0631\u062d\u0628\u0627",
        "\U0001f680 up \u2192 \u2705 done",
        "Stra\u00dfe, na\u00efve, e\u0301",
    )
    texts += ("\u2500\u2500\u2500 \u2502 \u2514\u2500 box", "a\u200bb \ufeffc")
    for second, text in enumerate(texts):
        local, time = berlin(second=second)
        logger = "\u5e97.\u30ab\u30fc\u30c8" if second % 2 else "shop"
        case.record(f"{local} - {logger} - INFO - ", f"{text}\n{text}", time=time, logger=logger)
    return case


def colours():
    """Colours around the whole line, its parts and its traceback."""
    case = OddCase("colours")
    local, time = berlin(second=5)
    said = event("green", time=time, level="info", severity=20)
    case.add(f"\x1b[32m{local} - INFO - green\x1b[0m", said)
    local, time = berlin(second=6)
    said = event("parts", time=time, level="warning", severity=30)
    case.add(f"\x1b[2m{local}\x1b[0m - \x1b[1;33mWARNING\x1b[0m - \x1b[38;5;208mpar\x1b[38;2;1;2;3mts\x1b[m", said)
    local, time = berlin(second=7)
    said = event("failed", time=time, level="error", severity=40)
    said |= {"errorType": "SystemExit", "errorMessage": "1", "stackTrace": EXITING}
    case.add(f"{local} - ERROR - failed\n\x1b[31m{EXITING}\x1b[0m", said)
    local, time = berlin(second=8)
    case.add(f"\x1b[K{local} - INFO - \x1b[1Aafter moves", event("after moves", time=time, level="info", severity=20))
    return case


def aliases():
    """Words that stand for Python's levels."""
    case = OddCase("level_aliases")
    said = (("WARN", "warning", 30), ("FATAL", "critical", 50), ("TRACE", "trace", 5), ("NOTICE", "notice", 25))
    said += (("SUCCESS", "success", 25), ("Level 15", "level 15", 15), ("NOTSET", "notset", 0))
    for second, (word, level, severity) in enumerate(said):
        local, time = berlin(second=second)
        case.add(
            f"{local} - {word} - ERROR in words", event("ERROR in words", time=time, level=level, severity=severity)
        )
    return case


def small_levels():
    """A program that named its levels anew; a person named its format."""
    case = OddCase("levels_lower_case", named={"format": "%(asctime)s - %(levelname)s - %(message)s"})
    said = (
        ("info", "info", 20),
        ("warn", "warning", 30),
        ("Error", "error", 40),
        ("debug", "debug", 10),
        ("fatal", "critical", 50),
    )
    for second, (word, level, severity) in enumerate(said):
        local, time = berlin(second=second)
        case.add(
            f"{local} - {word} - in small letters", event("in small letters", time=time, level=level, severity=severity)
        )
    return case


def letters():
    case = OddCase("levels_one_letter", named={"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"})
    said = (("I", "info", 20), ("W", "warning", 30), ("E", "error", 40), ("D", "debug", 10), ("C", "critical", 50))
    for second, (word, level, severity) in enumerate(said):
        local, time = berlin(second=second)
        case.add(
            f"{local} {word} shop: a letter",
            event("a letter", time=time, level=level, severity=severity, logger="shop"),
        )
    return case


CASES = [
    stderr_tracebacks,
    record_tracebacks,
    texts_of_lines,
    line_ends,
    blank_lines,
    scripts,
    colours,
    aliases,
    small_levels,
    letters,
]
