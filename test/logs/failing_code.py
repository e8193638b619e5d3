"""What goes wrong in the cases: each function logs one record with a traceback, by the logger it is given.

Where the traceback is part of the message, `failed` tells the handler which exception it is.
"""

import traceback


class CardError(Exception):
    pass


def plain(log):
    try:
        {}["card"]
    except KeyError:
        log.exception("no card")


def carets(log):
    prices = {"tea": None}
    try:
        return 3 * (prices["tea"] + 1)
    except TypeError:
        log.exception("no price")


def during(log):
    try:
        try:
            int("ten")
        except ValueError:
            raise CardError("card 17 refused")
    except CardError:
        log.error("payment failed", exc_info=True)


def cause(log):
    try:
        try:
            int("ten")
        except ValueError as error:
            raise CardError("card 18 refused: try another") from error
    except CardError:
        log.critical("payment failed\nand the order with it", exc_info=True)


def thrice(log):
    try:
        try:
            try:
                int("ten")
            except ValueError as error:
                raise CardError from error
        except CardError:
            [][0]
    except IndexError:
        log.exception("three in a row")


def within(log):
    class Odd(Exception):
        pass

    try:
        raise Odd("a class within a function")
    except Odd:
        log.exception("odd")


def silent(log):
    try:
        raise CardError
    except CardError:
        log.exception("")


def lines(log):
    try:
        raise CardError("first line\nsecond: line\n\n  indented")
    except CardError:
        log.exception("an exception with lines")


def noted(log):
    try:
        error = CardError("with a note")
        error.add_note("seen at the till")
        raise error
    except CardError:
        log.exception("noted")


def quoting(log):
    try:
        try:
            int("ten")
        except ValueError:
            text = traceback.format_exc()
        raise CardError("the worker said:\n" + text)
    except CardError:
        log.exception("an exception that quotes a traceback")


def leave(log):
    try:
        raise SystemExit(1)
    except SystemExit:
        log.exception("leaving")


def interrupted(log):
    try:
        raise KeyboardInterrupt
    except KeyboardInterrupt:
        log.exception("interrupted")


def deep(log):
    def down(n):
        return down(n + 1)

    try:
        down(0)
    except RecursionError:
        log.exception("too deep")


def group(log):
    try:
        raise ExceptionGroup("two at once", [ValueError("one"), CardError("two")])
    except ExceptionGroup:
        log.exception("a group")


def after_group(log):
    try:
        try:
            raise ExceptionGroup("two at once", [ValueError("one"), CardError("two")])
        except ExceptionGroup as error:
            raise CardError("no more") from error
    except CardError:
        log.exception("after a group")


def stacked(log):
    try:
        raise CardError("with the stack")
    except CardError:
        log.error("stacked", exc_info=True, stack_info=True)


def as_message(log):
    try:
        {}["card"]
    except KeyError as error:
        log.error(traceback.format_exc(), extra={"failed": error})


def in_message(log):
    try:
        {}["card"]
    except KeyError as error:
        log.error("failed: %s", traceback.format_exc(), extra={"failed": error})
