"""One case written by a library: its log, and what the library's own records say that it must become."""

import contextlib
import fcntl
import json
import os
import pathlib
import sys
import sysconfig
import tempfile

from case_files import write_expected

FOLDER = pathlib.Path(os.environ.get("CASES_FOLDER", "."))


class LibraryCase:
    """`log` is the file that the library writes to; whoever writes a record notes what it means, in the same order.

    Notes are kept in a file, so that a library's other processes can add to them.
    """

    def __init__(self, name):
        self.path = FOLDER / f"{name}.log"
        self.work = pathlib.Path(tempfile.mkdtemp())
        self.log, self.notes, self.lock_file = self.work / "log", self.work / "notes", self.work / "lock"
        self.log.touch()
        self.notes.touch()

    def tap(self, handler, meaning):
        """Lets a handler write as it would, and notes what each record means: an event, several, or None for none."""
        write = handler.emit

        def emit(record):
            with self.locked():
                write(record)
                handler.flush()
                said = meaning(record)
                self.note(*(said if isinstance(said, list) else [said] if said else []))

        handler.emit = emit
        return handler

    def note(self, *events):
        with open(self.notes, "a", encoding="utf-8") as file:
            file.writelines(json.dumps(said) + "\n" for said in events)

    @contextlib.contextmanager
    def locked(self):
        """A record and its note come together, whichever process writes them."""
        with open(self.lock_file, "w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def store(self, **more):
        """Writes the case's two files; more: what `write_expected` takes."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_bytes(neutral(self.log.read_bytes().decode("utf-8")).encode("utf-8"))
        events = [json.loads(neutral(line)) for line in self.notes.read_text(encoding="utf-8").splitlines()]
        write_expected(self.path.with_suffix(".expected.json"), events, **more)


@contextlib.contextmanager
def library_case(name, **more):
    """name: "<format>/<case>"."""
    case = LibraryCase(name)
    yield case
    case.store(**more)


def neutral(text):
    """Paths of the machine that wrote it, as a server's."""
    for real, shown in PLACES:
        text = text.replace(real, shown)
    return text


VENV = "/srv/shop/venv"
PLACES = [
    (sysconfig.get_path("purelib"), f"{VENV}/lib/python3.11/site-packages"),
    (sys.prefix, VENV),
    (sys.base_prefix, "/usr"),
    (str(pathlib.Path(__file__).resolve().parent), "/srv/shop"),
    (os.getcwd(), "/srv/shop"),
]
