"""Bytes to text and back, losing none."""
