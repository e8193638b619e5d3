"""tqdm's progress bars in one stream with records: redrawn by CR on one line, which a record may follow on."""

import logging
import sys

from case_files import simulate_process
from library_case import library_case
from meaning import event_of, unread
from simulated_clock import EXACT_START, Clock, simulate

clock = Clock()
simulate(clock)
simulate_process()

from tqdm import tqdm  # noqa: E402
from tqdm.contrib.logging import logging_redirect_tqdm  # noqa: E402

FORM = "%(asctime)s - %(levelname)s - %(message)s"


class Stream:
    """A case's file as stderr that remembers what was written since the last record."""

    encoding = "utf-8"

    def __init__(self, path):
        self.file, self.drawn = open(path, "w", encoding="utf-8", newline=""), ""

    def write(self, text):
        self.drawn += text
        return self.file.write(text)

    def flush(self):
        self.file.flush()

    def isatty(self):
        return False


def shown(text):
    """What a terminal shows in the end of lines that were drawn over; of one that was wiped out, nothing."""
    return "\n".join(line.rsplit("\r", 1)[-1] for line in text.split("\n")).strip()


def bar(stream, steps, name):
    return tqdm(range(steps), desc=name, file=stream, ascii=True, ncols=60, mininterval=0)


def train(log, stream, steps=3):
    """Bars that end with their line: they stand between records."""
    log.info("training")
    clock.now += 1.25
    stream.drawn = ""
    for _step in bar(stream, steps, "epoch 1"):
        clock.now += 1.25
    drawn, stream.drawn = stream.drawn, ""
    log.info("trained")
    return drawn


with library_case("tqdm/between_records") as case:
    clock.now = EXACT_START
    stream = Stream(case.log)
    for _step in bar(stream, 2, "loading"):
        clock.now += 1.25
    case.note(unread(shown(stream.drawn)))
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter(FORM))
    said = []
    handler.addFilter(lambda record: said.append(event_of(record, named=False)) or True)
    log = logging.Logger("shop.train", 0)
    log.addHandler(handler)
    bars = train(log, stream).removesuffix("\n")
    # Lines that begin no record belong to the one before them.
    said[0]["message"] += f"\n{shown(bars)}"
    case.note(*said)
    stream.flush()

with library_case("tqdm/redirected") as case:
    clock.now = EXACT_START
    stream = Stream(case.log)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter(FORM))
    log = logging.getLogger("shop.train")
    log.propagate = False
    log.setLevel(logging.INFO)
    log.handlers = [handler]
    said, sys.stderr = [], stream
    handler.setStream(stream)
    handler.addFilter(lambda record: said.append(event_of(record, named=False)) or True)
    log.info("training")
    # Each record comes on the line of a bar that was drawn over: what a terminal shows is what follows the last CR.
    with logging_redirect_tqdm([log]):
        for step in bar(stream, 3, "epoch 1"):
            clock.now += 1.25
            stream.drawn = ""
            log.info("loss is %.2f", 1 / (step + 1))
    sys.stderr = sys.__stderr__
    said[-1]["message"] += "\n" + shown(stream.drawn.rpartition("loss is 0.33\n")[2])
    log.handlers = [handler]
    log.info("trained")
    case.note(*said)
    stream.flush()
