"""One chunk of a file to the data stream, provisional events and all."""
