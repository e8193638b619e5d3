"""Times as programs write them, and what becomes of those that do not say all."""

from meaning import event
from odd_case import OddCase, berlin

DASHES = "{} - INFO - "


def at(case, shown, time, message, form=DASHES, **more):
    return case.record(form.format(shown), message, time=time, **more)


def overlap():
    """Summer time ends: of the hour that comes twice, the order of lines tells which one it is."""
    case = OddCase("clock_set_back")
    day = {"day": 27, "month": 10}
    for hour, minute, summer in (
        (2, 0, True),
        (2, 59, True),
        (2, 0, False),
        (2, 30, False),
        (2, 59, False),
        (3, 0, False),
    ):
        at(
            case,
            *berlin(hour, minute, **day, summer=summer),
            f"{hour}:{minute:02d}, {'summer' if summer else 'winter'} time",
        )
    return case


def forward():
    case = OddCase("clock_set_forward")
    day = {"day": 31, "month": 3}
    for hour, summer in ((1, False), (3, True), (4, True)):
        at(case, *berlin(hour, 59, **day, summer=summer), f"{hour}:59")
    return case


def day_first():
    """Only the second date can be read in one way."""
    case = OddCase("day_first_slashes")
    at(case, "02/01/2030 04:04:05", "2030-01-02T03:04:05.000Z", "second of January")
    at(case, "13/01/2030 04:04:05", "2030-01-13T03:04:05.000Z", "thirteenth of January")
    at(case, "01/02/2030 04:04:05", "2030-02-01T03:04:05.000Z", "first of February")
    return case


def month_first():
    case = OddCase("month_first_slashes")
    at(case, "01/13/2030 04:04:05", "2030-01-13T03:04:05.000Z", "thirteenth of January")
    at(case, "02/01/2030 04:04:05", "2030-02-01T03:04:05.000Z", "first of February")
    return case


def halves_of_days():
    case = OddCase("am_pm_noon")
    for shown, hour in (
        ("12:00:01 AM", "2030-01-01T23"),
        ("01:00:01 AM", "2030-01-02T00"),
        ("11:00:01 AM", "2030-01-02T10"),
    ):
        at(case, f"2030-01-02 {shown}", f"{hour}:00:01.000Z", shown)
    for shown, hour in (("12:00:01 PM", 11), ("01:00:01 PM", 12), ("11:00:01 PM", 22)):
        at(case, f"2030-01-02 {shown}", f"2030-01-02T{hour}:00:01.000Z", shown)
    return case


def time_only():
    """The file's own date is that of its last change."""
    case = OddCase("time_only", modified="2030-01-02T20:00:00.000Z", path="/srv/shop/app.log")
    at(case, "04:04:05", "2030-01-02T03:04:05.000Z", "without a date", timeFrom="file_date")
    at(case, "04:04:06,678", "2030-01-02T03:04:06.678Z", "with milliseconds\nand a line", timeFrom="file_date")
    at(case, "20:59:59.125", "2030-01-02T19:59:59.125Z", "late", timeFrom="file_date")
    return case


def time_only_after_date():
    """The file's own date is that of its first dated line, whenever it was changed."""
    case = OddCase("time_only_after_date", modified="2030-06-30T20:00:00.000Z")
    at(case, *berlin(second=5), "with a date")
    at(case, "04:04:06", "2030-01-02T03:04:06.000Z", "without a date", timeFrom="file_date")
    at(case, "04:04:07", "2030-01-02T03:04:07.000Z", "without a date", timeFrom="file_date")
    return case


def epoch():
    case = OddCase("epoch")
    form = "{} INFO "
    at(case, "1893553445.678901", "2030-01-02T03:04:05.678Z", "created, as %(created)f prints it", form)
    at(case, "1893553446", "2030-01-02T03:04:06.000Z", "seconds", form)
    at(case, "1893553447.125", "2030-01-02T03:04:07.125Z", "seconds with a fraction", form)
    at(case, "1893553448250", "2030-01-02T03:04:08.250Z", "milliseconds", form)
    return case


def offsets():
    """What a record says of its offset wins over the zone of the file."""
    case = OddCase("two_offsets")
    at(case, "2030-01-02 04:04:05 +0100", "2030-01-02T03:04:05.000Z", "in winter")
    at(case, "2030-01-02 05:04:06 +0200", "2030-01-02T03:04:06.000Z", "further east")
    at(case, "2030-01-02T08:34:07+05:30", "2030-01-02T03:04:07.000Z", "with a colon")
    at(case, "2030-01-02T03:04:08.125Z", "2030-01-02T03:04:08.125Z", "UTC")
    at(case, "2030-01-02T03:04:09Z", "2030-01-02T03:04:09.000Z", "UTC, whole seconds")
    at(case, "2030-01-01 22:04:10.250000-05:00", "2030-01-02T03:04:10.250Z", "the day before")
    at(case, *berlin(second=11), "without an offset, again")
    return case


def fractions():
    case = OddCase("fractions")
    for shown, millis in (
        (",678", 678),
        (".678", 678),
        (".678901", 678),
        (",000", 0),
        ("", 0),
        (".6", 600),
        (".678901234", 678),
    ):
        at(case, f"2030-01-02 04:04:05{shown}", f"2030-01-02T03:04:05.{millis:03d}Z", f"a fraction of {len(shown)}")
    for shown in ("2030-01-02T04:04:05.678", "2030/01/02 04:04:05.678", "2030.01.02 04:04:05.678"):
        at(case, shown, "2030-01-02T03:04:05.678Z", "other signs between")
    return case


def names_of_months():
    case = OddCase("month_names")
    at(case, "02-Jan-2030 04:04:05", "2030-01-02T03:04:05.000Z", "day first")
    at(case, "02 Jan 2030 04:04:05,678", "2030-01-02T03:04:05.678Z", "with spaces")
    at(case, "Wed Jan  2 04:04:05 2030", "2030-01-02T03:04:05.000Z", "time.ctime()")
    at(case, "Jan 02, 2030 04:04:05", "2030-01-02T03:04:05.000Z", "month first")
    return case


def no_time_between():
    """Records without a time take that of the record before them, whatever it was of."""
    case = OddCase("no_time_between")
    case.record("INFO:shop:", "before any time", logger="shop", timeFrom="received")
    at(case, *berlin(second=5), "timed")
    case.record("INFO:shop:", "after it", logger="shop", timeFrom="previous")
    case.add(
        "/srv/shop/prices.py:10: UserWarning: be careful\n  warnings.warn('be careful')",
        event(
            "UserWarning: be careful\n  warnings.warn('be careful')",
            level="warning",
            severity=30,
            fields={"log.origin.file.name": "/srv/shop/prices.py", "log.origin.file.line": 10},
            timeFrom="previous",
        ),
    )
    case.record("INFO:shop:", "and after that", logger="shop", timeFrom="previous")
    at(case, *berlin(second=4), "earlier than the one before")
    return case


CASES = [
    overlap,
    forward,
    day_first,
    month_first,
    halves_of_days,
    time_only,
    time_only_after_date,
    epoch,
    offsets,
    fractions,
    names_of_months,
    no_time_between,
]
