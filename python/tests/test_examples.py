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


class LogCasesTest(unittest.TestCase):
    @unittest.skipUnless(sys.version_info[:2] == (3, 11), "tracebacks look different in other versions of Python")
    def test_are_as_written(self) -> None:
        """The logs that the readers are tested with are what Python writes, and nobody edited them."""
        stored = ROOT / "test/logs"
        with tempfile.TemporaryDirectory() as folder:
            written = pathlib.Path(folder)
            for script in ("write_cases.py", "write_odd_cases.py"):
                subprocess.run([sys.executable, "-B", str(stored / script), folder], check=True)
            files = sorted(path.relative_to(written) for path in written.rglob("*.*"))
            self.assertGreater(len(files), 0)
            for path in files:
                self.assertEqual((written / path).read_bytes(), (stored / path).read_bytes(), path)


if __name__ == "__main__":
    unittest.main()
