"""The package's version: the plugin's, because both hold the same table of formats."""

__version__ = "0.4.0"
