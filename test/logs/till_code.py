"""A day at the till: what the cases of one file a format log. Each step is a record; the caller moves the clock."""

TABLE = """table of prices
+------+-------+
| item | price |
+------+-------+
| tea  |  1.20 |
+------+-------+"""


def levels(log):
    yield log.debug("till 4 opened")
    yield log.info("cache warmed in 0.2 s")
    yield log.warning("cart is empty")
    yield log.error("card 17 refused: try another")
    yield log.critical("out of paper")


def added_levels(log):
    yield log.log(5, "a TRACE record")
    yield log.log(25, "a SUCCESS record")
    yield log.log(35, "a level without a name")


def messages(log):
    yield log.info("")
    yield log.info("a - b | c : d > e ] f) g,h; i [j] (k)")
    yield log.info("ERROR: a level word in the message, WARNING - and another")
    yield log.info("\nmessage that begins with a newline")
    yield log.info("first line\nsecond line\n\nfourth line after a blank one")
    yield log.info(TABLE)
    yield log.info("[tag] and lines\n[of] another kind\n{'of': 'a dict'}\n * and a star")
    yield log.info("  leading and trailing  ")
    yield log.info("wide: \u65e5\u672c\u8a9e \U0001f600 \u05e9\u05dc\u05d5\u05dd, tab\tend")
    yield log.info('127.0.0.1 - - [02/Jan/2030 03:04:05] "GET /?q=a%20b HTTP/1.1" 200 -')
