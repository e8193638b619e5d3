"""The name of this machine's time zone (edge: the system)."""

from __future__ import annotations

import os
import re
from pathlib import Path

from app_logs.tail.cut.zone import UnknownZoneError, zone_named

_NAME = re.compile(r"zoneinfo/(?:posix/|right/)?([A-Za-z0-9_+/-]+)\Z")


def local_zone() -> str | None:
    """An IANA name; None when the system does not say one. Never UTC because nothing else is
    known."""
    for name in (os.environ.get("TZ", "").lstrip(":"), _linked(), _written()):
        if name:
            try:
                zone_named(name)
            except UnknownZoneError:
                continue
            return name
    return None


def _linked() -> str | None:
    try:
        found = _NAME.search(os.path.realpath("/etc/localtime"))
    except OSError:
        return None
    return found.group(1) if found else None


def _written() -> str | None:
    try:
        return Path("/etc/timezone").read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return None
