"""Reading the first line of a record by rows of tokens, in linear time."""
