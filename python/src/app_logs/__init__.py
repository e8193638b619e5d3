"""App Logs: from a Python program, or its log file, to the page of App Logs in Kibana."""

from __future__ import annotations

from app_logs.version import __version__

__all__ = ["__version__"]
