"""What the beginning of a file says about all of it."""
