"""ECS `error.*` of an exception, printed as Python does (reads source lines: not for `emit`)."""

from __future__ import annotations

import traceback
from types import TracebackType

_BUILT_IN = ("__main__", "builtins")


def error_fields(exc_info: object, exc_text: object) -> dict[str, str] | None:
    """`type`, `message`, `stack_trace`; None without an exception.

    :param exc_info: the record's: a tuple, an exception, or nothing
    :param exc_text: what another process printed already, which then is all there is
    """
    found = _exception_of(exc_info)
    if found is None:
        text = exc_text.strip() if isinstance(exc_text, str) else ""
        return {"stack_trace": text} if text else None
    error, trace = found
    return {
        "type": _type_name(type(error)),
        "message": _message_of(error),
        "stack_trace": _printed(error, trace),
    }


def _exception_of(exc_info: object) -> tuple[BaseException, TracebackType | None] | None:
    if isinstance(exc_info, BaseException):
        return exc_info, exc_info.__traceback__
    if (
        isinstance(exc_info, tuple)
        and len(exc_info) == 3
        and isinstance(exc_info[1], BaseException)
    ):
        trace = exc_info[2]
        return exc_info[1], trace if isinstance(trace, TracebackType) else None
    return None


def _type_name(kind: type[BaseException]) -> str:
    """As a traceback's last line begins."""
    module = getattr(kind, "__module__", None)
    name = getattr(kind, "__qualname__", kind.__name__)
    return name if module in _BUILT_IN or not isinstance(module, str) else f"{module}.{name}"


def _message_of(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:
        return "<exception str() failed>"


def _printed(error: BaseException, trace: TracebackType | None) -> str:
    try:
        return "".join(traceback.format_exception(type(error), error, trace)).rstrip("\n")
    except Exception as failure:  # a class whose attributes raise
        frames = "".join(traceback.format_tb(trace)) if trace else ""
        last = f"{_type_name(type(error))}: {_message_of(error)}"
        note = f"(the traceback could not be printed whole: {type(failure).__name__})"
        return f"Traceback (most recent call last):\n{frames}{last}\n{note}"
