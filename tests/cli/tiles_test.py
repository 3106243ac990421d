"""rumbo tiles: what it is asked, what it says, verifying."""

import json
import random

import program

AREA = ("tiles", "-z", "0-8", "--bbox=-94.5,14,-91,17")


class Tiles(program.ProgramTest):
    def bytes_of(self, name):
        return (self.folder / name).read_bytes()

    def test_threads_do_not_change_the_bytes(self):
        self.done(*AREA, "-o", "one.pmtiles", "--threads", "1")
        for threads in (2, 8):
            self.done(*AREA, "-o", "more.pmtiles", "--threads", threads)
            self.assertEqual(self.bytes_of("one.pmtiles"), self.bytes_of("more.pmtiles"))

    def test_little_memory_does_not_change_the_bytes(self):
        self.done(*AREA, "-o", "one.pmtiles")
        self.done(*AREA, "-o", "more.pmtiles", "--memory", "1MB")
        self.assertEqual(self.bytes_of("one.pmtiles"), self.bytes_of("more.pmtiles"))
        for wrong in ("64", "0MB", "many"):
            self.refused(2, "give a size from 1MB", *AREA, "-o", "a.pmtiles", "--memory", wrong)

    def test_verify_finds_every_cut_and_never_crashes(self):
        for name in ("a.pmtiles", "a.mbtiles"):
            self.done(*AREA, "-o", name)
            whole = self.bytes_of(name)
            self.assertIn("sound", self.done("tiles", "verify", name).out)
            seeds = random.Random(3)
            for _ in range(20):
                self.write("cut" + name, whole[:seeds.randrange(len(whole))])
                self.assertEqual(self.rumbo("tiles", "verify", "cut" + name).code, 3)
                flipped = bytearray(whole)
                flipped[seeds.randrange(len(whole))] ^= 1 << seeds.randrange(8)
                self.write("flip" + name, bytes(flipped))
                self.assertIn(self.rumbo("tiles", "verify", "flip" + name).code, (0, 3))

    def test_the_progress_is_told_as_json(self):
        lines = [json.loads(line) for line in self.done(*AREA, "-o", "a.pmtiles", "--json").out.splitlines()]
        self.assertEqual(lines[-2]["done"], lines[-2]["of"])
        self.assertEqual(lines[-1]["bytes"], len(self.bytes_of("a.pmtiles")))

    def test_a_dry_run_writes_nothing(self):
        self.assertRegex(self.done(*AREA, "-o", "a.pmtiles", "--dry-run").out, r"^\d+ tiles; by a sample")
        self.assertEqual(self.files(), set())

    def test_tiles_around_an_itinerary_are_few_and_draw_it(self):
        self.write("i.yaml", program.SMALLEST)
        self.write("other.yaml", program.SMALLEST.replace("Tapachula", "Tokyo").replace("Huixtla", "Osaka"))
        zooms = ("tiles", "-z", "8-10", "--buffer", "5km")
        self.done(*zooms, "--around", "i.yaml", "-o", "a.pmtiles")
        self.assertRegex(self.done("tiles", "verify", "a.pmtiles").out, r"sound; \d\d tiles")
        self.done(*zooms, "i.yaml", "--around", "./i.yaml", "-o", "b.pmtiles")
        self.assertEqual(self.bytes_of("a.pmtiles"), self.bytes_of("b.pmtiles"))
        self.done(*zooms, "other.yaml", "--around", "i.yaml", "-o", "c.pmtiles")
        self.done(*zooms, "--around", "other.yaml", "--around", "i.yaml", "-o", "d.pmtiles")
        self.assertLess(len(self.bytes_of("c.pmtiles")), len(self.bytes_of("d.pmtiles")))
        self.refused(2, "excludes", *zooms, "--around", "i.yaml", "--bbox=0,0,1,1", "-o", "e.pmtiles")
        self.refused(3, "no such file", *zooms, "--around", "none.yaml", "-o", "e.pmtiles")


if __name__ == "__main__":
    program.main()
