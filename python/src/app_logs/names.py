"""Names that plugin and senders share; see common/names.ts and common/service_name.ts."""

from __future__ import annotations

import re

INDEX_TEMPLATE = "logs-app_logs"
PIPELINE = "logs-app_logs@pipeline"
DEFAULT_SERVICE = "app"
DEFAULT_NAMESPACE = "default"
ECS_VERSION = "8.11.0"

_MAX_LENGTH = 80
_FNV_OFFSET = 0x811C9DC5
_FNV_PRIME = 0x01000193


def service_slug(name: str) -> str:
    """The part of a data stream's name that stands for a service.

    `[a-z0-9_]`, at most 80 characters.
    Where that loses something (`my-shop`, `my shop`, a Korean name) `_` and six hex digits of the
    name's hash are added, as common/service_name.ts does it.

    :param name: as it was typed; empty means the default service
    """
    typed = name.strip(_SPACE)
    if typed == "":
        return DEFAULT_SERVICE
    lower = typed.lower()
    # JavaScript sees UTF-16: a character beyond the first plane is replaced by two.
    plain = "".join(_plain(character) for character in lower)
    if plain == lower and len(plain) <= _MAX_LENGTH:
        return plain
    suffix = f"_{_hash24(typed)}"
    return plain[: _MAX_LENGTH - len(suffix)] + suffix


def namespace_slug(namespace: str) -> str:
    """A namespace as data streams allow it: the same characters, `default` when empty."""
    return DEFAULT_NAMESPACE if namespace.strip(_SPACE) == "" else service_slug(namespace)


def dataset_name(service: str) -> str:
    """`app_logs.<service>`, as `event.dataset` and `data_stream.dataset` hold it."""
    return f"app_logs.{service_slug(service)}"


def data_stream_name(service: str, namespace: str) -> str:
    """`logs-app_logs.<service>-<namespace>`"""
    return f"logs-{dataset_name(service)}-{namespace_slug(namespace)}"


# What JavaScript's String.trim takes away: https://tc39.es/ecma262/#prod-WhiteSpace
_SPACE = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
_ALLOWED = re.compile("[a-z0-9_]")


def _plain(character: str) -> str:
    if _ALLOWED.match(character):
        return character
    return "__" if ord(character) > 0xFFFF else "_"


def _hash24(text: str) -> str:
    """FNV-1a over UTF-16 code units, 24 bits as six hex digits."""
    value = _FNV_OFFSET
    units = text.encode("utf-16-le", "surrogatepass")
    for at in range(0, len(units), 2):
        value = ((value ^ (units[at] | units[at + 1] << 8)) * _FNV_PRIME) & 0xFFFFFFFF
    return f"{(value >> 8) & 0xFFFFFF:06x}"
