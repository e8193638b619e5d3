"""The log that comes with the plugin is what the example program writes."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


class ShopTest(unittest.TestCase):
    @unittest.skipUnless(sys.version_info[:2] == (3, 11), "tracebacks look different in other versions of Python")
    def test_writes_the_sample(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            written = pathlib.Path(folder) / "app.log"
            subprocess.run([sys.executable, str(ROOT / "python/examples/shop.py"), str(written)], check=True)
            self.assertEqual(
                written.read_text(encoding="utf-8"),
                (ROOT / "server/assets/sample/app.log").read_text(encoding="utf-8"),
            )


if __name__ == "__main__":
    unittest.main()
