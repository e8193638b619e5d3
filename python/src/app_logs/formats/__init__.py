"""Formats of log records: the table that the plugin has too, and what reads it."""
