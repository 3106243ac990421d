"""Archives of rumbo tiles, read by the programs of others."""

import json
import shutil
import sqlite3
import subprocess
import tempfile
import pathlib
import unittest
import gzip

import program

PACKAGES = ["pmtiles@4", "@mapbox/vector-tile@2", "pbf@4"]
READER = pathlib.Path(__file__).with_name("read_tiles.mjs")
IMPORTS = """\
import { PMTiles } from "pmtiles";
import Protobuf from "pbf";
import { VectorTile, classifyRings } from "@mapbox/vector-tile";
export { PMTiles, Protobuf, VectorTile, classifyRings };
"""


class ByNpm(program.ProgramTest):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("node") or not shutil.which("npm"):
            raise unittest.SkipTest("SKIPPED: node and npm are not installed, so their readers of tiles did not run")
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", folder.name, *PACKAGES],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=100)
        if done.returncode:
            raise unittest.SkipTest("SKIPPED: npm could not fetch pmtiles and vector-tile, so they did not read our tiles")
        cls.reader = pathlib.Path(folder.name) / "read_tiles.mjs"
        shutil.copy(READER, cls.reader)
        (cls.reader.parent / "packages.mjs").write_text(IMPORTS)

    def test_pmtiles_and_vector_tile_read_every_tile_of_a_world_to_zoom_6(self):
        self.done("tiles", "-z", "0-6", "-o", "world.pmtiles")
        done = subprocess.run(["node", self.reader, self.folder / "world.pmtiles"], stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr)
        found = json.loads(done.stdout)
        self.assertEqual(found["faults"], [])
        self.assertEqual(found["zooms"], [0, 6])
        self.assertIn("countries", found["layers"])
        self.assertGreater(found["tiles"], 2000)
        self.assertGreater(found["features"], 50_000)


class ByGdal(program.ProgramTest):
    def setUp(self):
        super().setUp()
        if not shutil.which("ogrinfo"):
            self.skipTest("SKIPPED: ogrinfo is not installed, so GDAL did not read our tiles")

    def opened(self, *arguments):
        done = subprocess.run(["ogrinfo", "-ro", "-so", "-al", *arguments], cwd=self.folder, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn("ERROR", done.stderr)
        return done.stdout

    def test_ogrinfo_opens_the_mbtiles_and_a_tile_out_of_it(self):
        self.done("tiles", "-z", "0-4", "-o", "world.mbtiles")
        self.assertIn("Layer name: countries", self.opened("world.mbtiles"))
        database = sqlite3.connect(self.folder / "world.mbtiles")
        (tile,) = database.execute("SELECT tile_data FROM tiles WHERE zoom_level = 2 AND tile_column = 0").fetchone()
        database.close()
        self.write("tile.mvt", gzip.decompress(tile))
        self.assertIn("using driver `MVT'", self.opened("tile.mvt"))


program.main()
