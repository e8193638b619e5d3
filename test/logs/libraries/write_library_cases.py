"""Writes the cases that libraries write: each library by its own module, in a process and folder of its own.

    python3 -m venv VENV && VENV/bin/pip install -r test/logs/libraries/requirements.txt
    VENV/bin/python test/logs/libraries/write_library_cases.py [--live] [--only MODULE] [FOLDER]

Written again they are the same, but for those of servers, whose process ids and ports differ: these are only written with
--live. FOLDER is test/logs by default; --only takes a module's name, loguru_cases.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=HERE.parent)
    parser.add_argument("--live", action="store_true")
    parser.add_argument("--only")
    options = parser.parse_args()
    for module in sorted(HERE.glob("*_cases.py")):
        live = module.stem.endswith("_live_cases")
        wanted = options.only == module.stem if options.only else options.live or not live
        if wanted and module.name != pathlib.Path(__file__).name:
            run(module, options.folder.resolve())


def run(module, folder):
    paths = os.pathsep.join([str(HERE.parent), str(HERE)])
    print(module.stem, flush=True)
    with tempfile.TemporaryDirectory() as place:
        # Some keep files at home, and say where.
        environment = os.environ | {"PYTHONPATH": paths, "CASES_FOLDER": str(folder), "HOME": place}
        environment |= {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
        subprocess.run([sys.executable, "-B", module], cwd=place, env=environment, check=True, timeout=300)


if __name__ == "__main__":
    main()
