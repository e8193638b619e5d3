"""Where text comes from: what all events of one file share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Source:
    """`importSourceSchema` of ``common/api/import.ts``.

    `service` as typed; `timezone` of times without one, an IANA name; `path` becomes
    `log.file.path`; `modified` gives the day of times that say none; `mark` when the file begins
    with a byte-order mark."""

    service: str
    namespace: str
    timezone: str
    path: str = ""
    modified: datetime | None = None
    encoding: str = "utf-8"
    mark: bool = False
