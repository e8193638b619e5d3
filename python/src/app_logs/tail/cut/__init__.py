"""Text to events: where a record begins, what belongs to it."""
