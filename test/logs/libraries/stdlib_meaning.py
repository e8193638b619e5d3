"""Records of `logging` that a library's own formatter writes: the handler, and what the shop says by it."""

import logging

from case_files import failing_code, shop_code


def file_handler(case, formatter):
    handler = logging.FileHandler(case.log, mode="a", encoding="utf-8")
    handler.setFormatter(formatter)
    return handler


def logger_of(handler, name="shop.till"):
    log = logging.Logger(name, 0)
    log.addHandler(handler)
    return log


def say(log, clock, *, failing=("plain", "during", "group"), step=1.25):
    """What the shop logs, at the clock's times."""
    till, pay = shop_code("till_code.py", "shop/till.py"), failing_code()
    for part in ("levels", "messages"):
        for _record in till[part](log):
            clock.now += step
    for name in failing:
        pay[name](log)
        clock.now += step
