"""The data stream on the engine."""
