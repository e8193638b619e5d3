"""Files that grow, are rotated, copied and cut off."""
