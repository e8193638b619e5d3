"""A format string of `logging.Formatter` as one more row of tokens."""
