"""Sends log files, and what is added to them, as raw events to the ingest pipeline."""
