"""Why nothing can be written now, in words for people."""

from __future__ import annotations

from enum import Enum


class TroubleKind(Enum):
    """What stands in the way; whatever it is, the documents are kept and sent again."""

    AWAY = "away"
    """No answer: nobody listens, the answer was cut off, it took too long."""
    BUSY = "busy"
    """429, 502, 503, 504: the same request may succeed a little later."""
    SETUP = "setup"
    """App Logs is not set up on this engine."""
    DENIED = "denied"
    """401 or 403: the key is wrong or may not write there."""
    PRODUCT = "product"
    """What answers is not Elasticsearch."""
    CLIENT = "client"
    """The client speaks to another major version of Elasticsearch than this."""
    TLS = "tls"
    """The connection cannot be trusted, or is no TLS at all."""


class Trouble(Exception):
    """Nothing was refused, but nothing can be written now."""

    def __init__(self, kind: TroubleKind, what: str, *, unsure: bool = False) -> None:
        """
        :param what: what is wrong and what to do, one or two sentences
        :param unsure: the request may have been carried out: only its answer is missing
        """
        super().__init__(what)
        self.kind = kind
        self.what = what
        self.unsure = unsure

    @property
    def needs_a_person(self) -> bool:
        """Whether waiting alone does not help."""
        return self.kind not in (TroubleKind.AWAY, TroubleKind.BUSY)


def setup_missing(reason: str) -> Trouble:
    """Nothing may be written: without our template the engine would make a plain index."""
    return Trouble(
        TroubleKind.SETUP,
        "App Logs is not set up on this engine, so nothing was written. Run setup: open App Logs "
        f"in Kibana, or send POST /api/app_logs/setup to it. ({reason})",
    )


def not_allowed(status: int, reason: str, stream: str) -> Trouble:
    """401 or 403."""
    if status == 401:
        what = "The engine does not accept the API key or password: check it, or make a new one"
    else:
        what = f"The API key may not write to {stream}: give it the privilege create_doc there"
        what += ", and run App Logs' setup if the data stream does not exist yet"
    return Trouble(TroubleKind.DENIED, f"{what}. ({reason})")
