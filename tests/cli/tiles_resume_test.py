"""rumbo tiles --resume: killed at any moment, the archive equals one made at a stretch."""

import json
import random
import shutil
import subprocess
import time

import program

AREA = ("tiles", "-z", "0-8", "--bbox=-94.5,14,-91,17")
RASTER = ("tiles", "-z", "0-7", "--bbox=-94.5,14,-91,17", "--format", "png8")


class TilesResume(program.ProgramTest):
    def content(self, name):
        """A file's bytes, or all of a folder's."""
        path = self.folder / name
        if path.is_file():
            return path.read_bytes()
        return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}

    def started(self, *arguments):
        return subprocess.Popen([program.PROGRAM, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def kill_and_resume(self, name, kills, *command):
        """How many of the runs were killed before they were done."""
        seeds = random.Random(7)
        begin = time.monotonic()
        self.done(*command, "-o", name)
        took = time.monotonic() - begin
        whole = self.content(name)
        path = self.folder / name
        path.unlink() if path.is_file() else shutil.rmtree(path)
        killed = 0
        for _ in range(kills):
            run = self.started(*command, "-o", name, "--resume")
            time.sleep(seeds.uniform(0, took))
            run.kill()
            killed += run.wait() != 0
        self.done(*command, "-o", name, "--resume")
        self.assertEqual(self.content(name), whole)
        self.assertFalse((self.folder / (name + ".partial")).exists())
        return killed

    def test_50_kills_of_vector_tiles(self):
        self.assertGreater(self.kill_and_resume("a.pmtiles", 50, *AREA), 10)

    def test_kills_of_an_mbtiles_file_and_of_a_folder(self):
        self.assertGreater(self.kill_and_resume("a.mbtiles", 8, *AREA), 1)
        self.assertGreater(self.kill_and_resume("a", 8, *AREA), 1)

    def test_kills_of_raster_tiles(self):
        self.assertGreater(self.kill_and_resume("r.pmtiles", 6, *RASTER), 1)

    def test_an_older_archive_stays_until_the_new_one_is_whole(self):
        for name in ("a.pmtiles", "a.mbtiles", "a"):
            self.done("tiles", "-z", "5-6", "--bbox=-94.5,14,-91,17", "-o", name)
            older = self.content(name)
            spool = self.folder / (name + ".partial")
            run = self.started("tiles", "-z", "0-12", "-o", name)
            while run.poll() is None and (not spool.exists() or spool.stat().st_size < 500000):
                time.sleep(0.02)
            run.kill()
            run.wait()
            self.assertTrue(spool.exists())
            self.assertEqual(self.content(name), older)

    def test_losses_after_a_resume_are_those_of_the_whole(self):
        def losses(*options):
            return json.loads(self.done(*AREA, "--json", *options).out.splitlines()[-1])

        whole = losses("-o", "whole.pmtiles")
        self.assertGreater(len(whole["losses"]), 3)
        self.assertEqual(whole["bytes"], len(self.content("whole.pmtiles")))
        spool = self.folder / "a.pmtiles.partial"
        run = self.started(*AREA, "-o", "a.pmtiles")
        while run.poll() is None and (not spool.exists() or spool.stat().st_size < 10):
            time.sleep(0.01)
        time.sleep(0.2)
        run.terminate()
        run.wait()
        self.assertEqual(losses("-o", "a.pmtiles", "--resume")["losses"], whole["losses"])

    def test_what_was_begun_otherwise_is_not_continued(self):
        spool = self.folder / "a.pmtiles.partial"
        run = self.started("tiles", "-z", "0-12", "-o", "a.pmtiles")
        while run.poll() is None and (not spool.exists() or spool.stat().st_size < 500000):
            time.sleep(0.02)
        run.terminate()
        run.wait()
        self.assertEqual(run.returncode, 1)
        result = self.rumbo("tiles", "-z", "0-7", "-o", "a.pmtiles", "--resume")
        self.assertEqual(result.code, 3)
        self.assertRegex(result.err, "begun with '-z 0-12', and this run has '-z 0-7'")


if __name__ == "__main__":
    program.main()
