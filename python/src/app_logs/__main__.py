"""`python -m app_logs COMMAND`: each command is loaded only when it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module

from app_logs.version import __version__

# name: (module with `main(argv) -> int`, what it does)
COMMANDS = {
    "tail": ("app_logs.tail.command", "send a log file, and what is added to it"),
    "plot": ("app_logs.plot.command", "draw the level timeline and level shares"),
}


def usage() -> str:
    """The help text: one line per command."""
    lines = ["usage: python -m app_logs COMMAND [OPTIONS]", ""]
    lines += [f"  {name:<6} {what}" for name, (_, what) in COMMANDS.items()]
    lines += ["", "python -m app_logs COMMAND --help tells a command's options."]
    return "\n".join(lines)


def main(argv: Sequence[str]) -> int:
    """Runs a command.

    :param argv: the words after `python -m app_logs`
    :returns: the exit status; 2 for a command that there is not
    """
    if not argv or argv[0] in ("-h", "--help"):
        print(usage())
        return 0 if argv else 2
    if argv[0] in ("-V", "--version"):
        print(f"app-logs {__version__}")
        return 0
    command = COMMANDS.get(argv[0])
    if command is None:
        print(f'There is no command "{argv[0]}".\n\n{usage()}', file=sys.stderr)
        return 2
    status = import_module(command[0]).main(list(argv[1:]))
    return int(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
