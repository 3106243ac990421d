"""Runs the program in a folder of its own and says what came of it. Imported by every *_test.py here."""

import dataclasses
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ["RUMBO_PROGRAM"]
SOURCE = pathlib.Path(os.environ["RUMBO_SOURCE"])
STORIES = SOURCE.parent / "shared" / "reports"

SMALLEST = """\
rumbo: 1
title: On foot through Chiapas
journeys:
  - title: October caravan
    events:
      - {when: 2021-10-23, where: Tapachula, what: departed, count: ~1000}
      - {when: 2021-10-24, where: Huixtla, what: arrived}
      - {where: Mexico City, what: intended}
"""


@dataclasses.dataclass
class Result:
    code: int
    out: str
    err: str

    def json(self):
        return json.loads(self.out)


class ProgramTest(unittest.TestCase):
    """Each test has an empty folder, in which the program runs."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name).resolve()

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def files(self):
        return {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if not path.is_dir()}

    def rumbo(self, *arguments, **surroundings):
        done = subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.folder, env={**os.environ, **surroundings},
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    def done(self, *arguments, **surroundings):
        """Runs a command that must succeed."""
        result = self.rumbo(*arguments, **surroundings)
        self.assertEqual(result.code, 0, f"{arguments}\n{result.err}")
        return result

    def refused(self, code, message, *arguments):
        """Runs a command that must fail with this exit code, say `message`, and write nothing."""
        before = self.files()
        result = self.rumbo(*arguments)
        self.assertEqual(result.code, code, f"{arguments}\n{result.out}\n{result.err}")
        self.assertRegex(result.err, message)
        self.assertIn("error:", result.err)
        self.assertEqual(result.out, "")
        self.assertEqual(self.files(), before, "something was written")
        return result


def main():
    unittest.main(module="__main__", argv=sys.argv)
