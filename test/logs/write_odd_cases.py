"""Writes the cases that no library writes by itself: files that several programs wrote, odd times, odd texts.

    python3 test/logs/write_odd_cases.py [FOLDER]

FOLDER/odd/<case>.log and .expected.json; FOLDER is this script's own by default.
"""

import pathlib
import sys

import odd_mixed
import odd_texts
import odd_times
from case_files import HERE

# How a file ends, where it is not by a line end.
LAST = {"torn_lines": ""}


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE)
    for make in (*odd_mixed.CASES, *odd_times.CASES, *odd_texts.CASES):
        case = make()
        case.write(folder, last=LAST.get(case.name, "\n"))


if __name__ == "__main__":
    main()
