"""rumbo tiles --shard and rumbo tiles merge: parts of the work make the whole, whatever archives they come in."""

import program

AREA = ("tiles", "-z", "0-9", "--bbox=-94.5,14,-91,17")
RASTER = ("tiles", "-z", "0-7", "--bbox=-94.5,14,-91,17", "--format", "png8")
WEST = ("tiles", "-z", "4-6", "--bbox=-100,10,-80,30")
EAST = ("tiles", "-z", "4-6", "--bbox=-85,10,-60,30")


class TilesShards(program.ProgramTest):
    def bytes_of(self, name):
        return (self.folder / name).read_bytes()

    def parts(self, of, ending, *command):
        names = [f"part{i}.{ending}" for i in range(1, of + 1)]
        for i, part in enumerate(names, 1):
            self.done(*command, "-o", part, "--shard", f"{i}/{of}")
        return names

    def test_all_parts_merged_are_the_whole_byte_for_byte(self):
        for command in (AREA, RASTER):
            for ending in ("pmtiles", "mbtiles"):
                self.done(*command, "-o", f"whole.{ending}")
                for of in (3, 7) if command == AREA else (7,):
                    parts = self.parts(of, ending, *command)
                    self.done("tiles", "merge", *parts, "-o", f"merged.{ending}", "--error-on-overlap")
                    self.assertEqual(self.bytes_of(f"merged.{ending}"), self.bytes_of(f"whole.{ending}"))

    def test_parts_of_one_kind_make_a_whole_of_the_other(self):
        for ending, other in (("pmtiles", "mbtiles"), ("mbtiles", "pmtiles")):
            self.done(*WEST, "-o", f"whole.{other}")
            self.done("tiles", "merge", *self.parts(2, ending, *WEST), "-o", f"merged.{other}")
            self.assertEqual(self.bytes_of(f"merged.{other}"), self.bytes_of(f"whole.{other}"))

    def test_parts_become_a_folder(self):
        self.done(*WEST, "-o", "whole")
        self.done("tiles", "merge", *self.parts(2, "mbtiles", *WEST), "-o", "merged")
        whole = {path.relative_to(self.folder / "whole"): path.read_bytes()
                 for path in (self.folder / "whole").rglob("*.*")}
        self.assertEqual(whole, {path.relative_to(self.folder / "merged"): path.read_bytes()
                                 for path in (self.folder / "merged").rglob("*.*")})

    def test_where_archives_overlap_the_last_wins_or_they_are_refused(self):
        for ending in ("pmtiles", "mbtiles"):
            west, east = f"west.{ending}", f"east.{ending}"
            self.done(*WEST, "-o", west)
            self.done(*EAST, "-o", east)
            self.refused(3, rf"{east}: .*has the tile \d/\d+/\d+, and so has {west}; leave out --error-on-overlap",
                         "tiles", "merge", west, east, "-o", f"both.{ending}", "--error-on-overlap")
            self.done("tiles", "merge", west, east, "-o", f"both.{ending}")
            self.assertIn("sound", self.done("tiles", "verify", f"both.{ending}").out)
            self.done("tiles", "merge", west, "-o", f"again.{ending}")
            self.assertEqual(self.bytes_of(f"again.{ending}"), self.bytes_of(west))

    def test_what_does_not_go_together_is_refused(self):
        small = ("tiles", "-z", "5-6", "--bbox=-94.5,14,-91,17")
        self.done(*small, "-o", "v.pmtiles")
        self.done(*small, "-o", "r.mbtiles", "--format", "png8")
        self.done(*small, "-o", "r2.pmtiles", "--format", "png8", "--scale", "2")
        self.refused(3, "r.mbtiles: .*holds png tiles.*v.pmtiles holds mvt", "tiles", "merge", "v.pmtiles", "r.mbtiles",
                     "-o", "b.pmtiles")
        self.refused(3, "of 512 pixels", "tiles", "merge", "r.mbtiles", "r2.pmtiles", "-o", "b.pmtiles")
        self.refused(2, "v.pmtiles is one of the inputs", "tiles", "merge", "v.pmtiles", "-o", "v.pmtiles")
        self.refused(2, "folders of tiles are written, not read", "tiles", "merge", "v", "-o", "b.pmtiles")
        self.refused(3, "no such file", "tiles", "merge", "none.pmtiles", "-o", "b.pmtiles")
        self.write("broken.pmtiles", b"PMTiles")
        self.refused(3, "broken.pmtiles", "tiles", "merge", "broken.pmtiles", "-o", "b.pmtiles")


if __name__ == "__main__":
    program.main()
