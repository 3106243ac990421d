"""rumbo tiles --format png8 and webp: the same pictures however the work is parted or broken off."""

import os
import random
import subprocess
import time

import program

# With a journey, names, dashed and hatched layers: all that stands across tiles' edges.
AREA = ("tiles", "i.yaml", "--bbox=-94.5,14,-91,17")
KINDS = {
    "png8": (*AREA, "--format", "png8", "-z", "0-8"),
    "webp": (*AREA, "--format", "webp", "--tile-size", "512", "--scale", "2", "-z", "4-7"),
}


class RasterTiles(program.ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("i.yaml", program.SMALLEST)

    def bytes_of(self, name):
        return (self.folder / name).read_bytes()

    def kinds(self):
        for name, work in KINDS.items():
            with self.subTest(name):
                yield work

    def test_threads_do_not_change_the_bytes(self):
        for work in self.kinds():
            self.done(*work, "-o", "one.pmtiles", "--threads", "1")
            for threads in (2, 8):
                self.done(*work, "-o", "more.pmtiles", "--threads", threads)
                self.assertEqual(self.bytes_of("one.pmtiles"), self.bytes_of("more.pmtiles"))

    def test_shards_merged_equal_the_single_run(self):
        for work in self.kinds():
            self.done(*work, "-o", "whole.pmtiles")
            for of in (2, 5):
                parts = [f"part{i}of{of}.pmtiles" for i in range(1, of + 1)]
                for i, part in enumerate(parts, 1):
                    self.done(*work, "-o", part, "--shard", f"{i}/{of}")
                self.done("tiles", "merge", *parts, "-o", "merged.pmtiles", "--error-on-overlap")
                self.assertEqual(self.bytes_of("whole.pmtiles"), self.bytes_of("merged.pmtiles"))

    def test_killed_runs_that_are_resumed_equal_a_whole_one(self):
        seeds = random.Random(5)
        for work in self.kinds():
            begin = time.monotonic()
            self.done(*work, "-o", "a.pmtiles")
            took = time.monotonic() - begin
            whole = self.bytes_of("a.pmtiles")
            os.remove(self.folder / "a.pmtiles")
            for _ in range(8):
                run = subprocess.Popen([program.PROGRAM, *work, "-o", "a.pmtiles", "--resume"], cwd=self.folder,
                                       stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                time.sleep(seeds.uniform(0, took))
                run.kill()
                run.wait()
            self.done(*work, "-o", "a.pmtiles", "--resume")
            self.assertEqual(self.bytes_of("a.pmtiles"), whole)
            self.assertIn("sound", self.done("tiles", "verify", "a.pmtiles").out)
            os.remove(self.folder / "a.pmtiles")


if __name__ == "__main__":
    program.main()
