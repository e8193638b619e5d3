"""Writes an app.log with Python's own logging, and prints what it wrote as JSON: the truth the tests compare with.

Usage: write_log.py FILE RECORDS SEED [START_EPOCH]
"""

import json
import logging
import random
import sys
import time

LEVELS = [(logging.DEBUG, 20), (logging.INFO, 60), (logging.WARNING, 12), (logging.ERROR, 6), (logging.CRITICAL, 2)]


def main() -> None:
    path, records, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    start = float(sys.argv[4]) if len(sys.argv) > 4 else 1_893_553_200.0
    rng = random.Random(seed)
    clock = start

    # Records are spread over log time, not over the time that this program takes.
    def simulated_time() -> float:
        return clock

    time.time = simulated_time
    # Python 3.13 reads the clock in nanoseconds.
    time.time_ns = lambda: int(clock * 1_000_000_000)
    logging.Formatter.converter = time.gmtime
    logging.basicConfig(
        filename=path, level=logging.DEBUG, format="%(asctime)s %(levelname)s %(message)s", encoding="utf-8"
    )
    counts: dict[str, int] = {}
    tracebacks = 0
    last = ""
    for number in range(records):
        clock += rng.uniform(0.5, 5.0)
        level = rng.choices([l for l, _ in LEVELS], [w for _, w in LEVELS])[0]
        message = f"request {rng.randrange(10_000)} took {rng.randrange(900)} ms for user {rng.randrange(50)}"
        if level == logging.ERROR and rng.random() < 0.5:
            try:
                {}[f"item-{number}"]
            except KeyError:
                logging.exception(message)
            tracebacks += 1
        else:
            logging.log(level, message)
        last = message
        name = logging.getLevelName(level).lower()
        counts[name] = counts.get(name, 0) + 1
    print(
        json.dumps(
            {"records": records, "levels": counts, "tracebacks": tracebacks, "last": last, "from": start, "to": clock}
        )
    )


if __name__ == "__main__":
    main()
