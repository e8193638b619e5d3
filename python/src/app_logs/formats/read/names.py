"""English names of months and weekdays, as C's locale writes them."""

from __future__ import annotations

from app_logs.formats.read.characters import is_letter_at

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = {name[:3]: (number + 1, name) for number, name in enumerate(MONTH_NAMES)}
_DAYS = {name[:3]: name for name in DAY_NAMES}


def month_at(text: str, at: int) -> tuple[int, int] | None:
    """Number of the month whose name, short or long, stands at a place, and where it ends."""
    known = _MONTHS.get(text[at : at + 3])
    if known is None:
        return None
    number, name = known
    return number, at + (len(name) if text.startswith(name, at) else 3)


def day_name_end(text: str, at: int) -> int:
    """Where the name of a weekday, short or long, ends; -1 without one."""
    name = _DAYS.get(text[at : at + 3])
    if name is None:
        return -1
    end = at + (len(name) if text.startswith(name, at) else 3)
    return -1 if is_letter_at(text, end) else end
