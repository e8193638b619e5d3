"""Messages that are hard to read back: what each becomes is itself."""

MESSAGES = [
    "plain",
    "",
    " leading and trailing  ",
    "- INFO - looks like a field",
    "WARNING:root:looks like a record",
    "2030-01-02 03:04:05,678 INFO a record in a record",
    "a : b - c | d",
    "first line\nsecond line\n\nfourth line after a blank one",
    "\nmessage that begins with a newline",
    "<script>alert(1)</script> <b>&amp;</b>",
    "right to left: \u202eevil\u202c \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "control: \x00 \x07 \x1b[31mred\x1b[0m \x7f tab\tend",
    "odd line ends that are none: \x0b \x0c \x85 \u2028 a\rb",
    "quotes: ' \" ` \\ \\n \\u0041 ''' \"\"\"",
    "templates: {{{_ingest.timestamp}}} ${jndi:x} %d {0} ctx.remove('message')",
    "wide: \u65e5\u672c\u8a9e \ud55c\uad6d\uc5b4 \U0001f600 e\u0301",
    "saw Traceback (most recent call last): in a file",
    "Loop thread traceback (most recent call last):\n  not one of ours",
]
