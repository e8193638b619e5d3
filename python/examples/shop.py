"""A small web shop that logs as most programs do: `logging.basicConfig(filename=…)` and the format of the tutorials.

    python3 python/examples/shop.py FILE

writes about an hour of log time. What it logs is what Python's own `logging` writes; only the clock is simulated, so
that an hour does not take one. The log that comes with the plugin (server/assets/sample/app.log) is its output:

    python3 python/examples/shop.py server/assets/sample/app.log
"""

import json
import logging
import random
import sys
import sysconfig
import time
import traceback

START = 1_893_492_000.0  # 2030-01-01 10:00:00 UTC; the import moves the times
SEED = 20300101
HOUR = 3600.0
# The payment provider is away for a while: what a person looks for in a log.
OUTAGE = (2400.0, 2640.0)

PAGES = ["/", "/cart", "/checkout", "/product/{}", "/search?q={}", "/account/orders/{}"]
NAMES = ["ada", "grace", "linus", "guido", "barbara", "edsger"]


class PaymentError(Exception):
    """The provider refused or could not be reached."""


class Clock:
    """Log time; stands in for `time.time`."""

    def __init__(self, start: float) -> None:
        self.now = start

    def __call__(self) -> float:
        return self.now


def charge(order: int, rng: random.Random, away: bool) -> str:
    """Charges a card; raises PaymentError as a client library would."""
    try:
        if away:
            raise ConnectionRefusedError(111, "Connection refused")
        if rng.random() < 0.02:
            raise TimeoutError("no answer within 3.0 s")
    except OSError as error:
        raise PaymentError(f"order {order}: provider not reachable") from error
    return f"{rng.getrandbits(128):032x}"


def read_profile(text: str) -> dict:
    """Reads a customer's profile, which an old client may have sent broken."""
    return json.loads(text)


def serve(clock: Clock, rng: random.Random) -> None:
    """Handles requests until the hour is over."""
    request = 0
    while clock.now < START + HOUR:
        clock.now += rng.expovariate(0.42)
        request += 1
        since = clock.now - START
        away = OUTAGE[0] <= since < OUTAGE[1]
        user, page = rng.choice(NAMES), rng.choice(PAGES).format(rng.randrange(1, 4000))
        took = int(rng.lognormvariate(3.4, 0.8))
        logging.debug("request %d: %s by %s from 10.0.%d.%d", request, page, user, rng.randrange(4), rng.randrange(255))
        clock.now += took / 1000
        if page == "/checkout":
            checkout(clock, rng, request, user, away)
        elif rng.random() < 0.012:
            try:
                read_profile('{"name": "' + user + '", "age": }')
            except ValueError:
                logging.exception("profile of %s is broken, using defaults", user)
        logging.info('"GET %s" 200 in %d ms', page, took)
        if took > 120:
            logging.warning("slow page %s: %d ms (budget 120 ms)", page.split("?")[0], took)
        if request % 200 == 0:
            logging.info("cache: %d entries, hit rate %.1f %%\n  products: warm\n  prices: warm", request, 90 + rng.random() * 9)


def checkout(clock: Clock, rng: random.Random, request: int, user: str, away: bool) -> None:
    order = 10_000 + request
    try:
        receipt = charge(order, rng, away)
    except PaymentError:
        logging.error("payment of order %d by %s failed", order, user, exc_info=True)
        if away and rng.random() < 0.3:
            logging.critical("payment queue is full, orders are turned away")
        return
    logging.info("order %d paid by %s, receipt %s", order, user, receipt)


def format_exception(_formatter: logging.Formatter, info: tuple) -> str:
    """As `logging` does it, with the paths of a usual server: this machine's own have no place in a sample."""
    text = "".join(traceback.format_exception(*info)).rstrip("\n")
    return text.replace(__file__, "/srv/shop/shop.py").replace(sysconfig.get_path("stdlib"), "/usr/lib/python3.11")


def main() -> None:
    clock, rng = Clock(START), random.Random(SEED)
    time.time = clock
    # Python 3.13 reads the clock in nanoseconds.
    time.time_ns = lambda: int(clock.now * 1_000_000_000)
    logging.Formatter.converter = time.gmtime
    logging.Formatter.formatException = format_exception
    logging.basicConfig(
        filename=sys.argv[1],
        filemode="w",
        encoding="utf-8",
        level=logging.DEBUG,
        format="%(asctime)s %(levelname)s %(message)s",
    )
    logging.info("shop starting, %d pages", len(PAGES))
    serve(clock, rng)
    logging.info("shop stopping")


if __name__ == "__main__":
    main()
