"""App Logs: from a Python program, or its log file, to the page of App Logs in Kibana."""

from __future__ import annotations

from app_logs.handler.app_logs_handler import AppLogsHandler
from app_logs.handler.limits import Policy
from app_logs.handler.process_end import drain_all
from app_logs.handler.stats import Stats
from app_logs.version import __version__

__all__ = ["AppLogsHandler", "Policy", "Stats", "__version__", "drain"]


def drain(timeout: float = 5.0) -> int:
    """Sends what all handlers of this process hold, for at most `timeout` seconds each.

    For what ends without Python's own end: before `os._exit`, or in a server's hook for the end of
    a worker when that server handles SIGTERM by itself.

    :returns: how many records were not sent
    """
    return drain_all(timeout)
