"""The libraries of the extra `plot`, loaded when they are needed."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

NO_EXTRA = "Plots need matplotlib, seaborn and pandas: run pip install 'app-logs[plot]'."


class ExtraMissingError(ImportError):
    """What to install."""


def load(name: str) -> ModuleType:
    """A library of the extra. Raises ExtraMissingError."""
    try:
        return import_module(name)
    except ImportError as error:
        raise ExtraMissingError(f"{NO_EXTRA} ({error})") from error
