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

READER = pathlib.Path(__file__).with_name("read_tiles.mjs")
MBTILES_READER = pathlib.Path(__file__).with_name("read_mbtiles.cjs")
IMPORTS = """\
import { PMTiles } from "pmtiles";
import Protobuf from "pbf";
import { VectorTile, classifyRings } from "@mapbox/vector-tile";
export { PMTiles, Protobuf, VectorTile, classifyRings };
"""


class ByNpm(program.ProgramTest):
    def with_packages(self, packages, *files):
        if not shutil.which("node") or not shutil.which("npm"):
            raise unittest.SkipTest("SKIPPED: node and npm are not installed, so their readers of tiles did not run")
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder.name, *packages],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=100)
        if done.returncode:
            raise unittest.SkipTest(f"SKIPPED: npm could not fetch {', '.join(packages)}, so they did not read our tiles")
        for file in files:
            shutil.copy(file, folder.name)
        return pathlib.Path(folder.name)

    def read(self, reader, archive):
        done = subprocess.run(["node", reader, self.folder / archive], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_pmtiles_and_vector_tile_read_every_tile_of_a_world_to_zoom_6(self):
        site = self.with_packages(["pmtiles@4", "@mapbox/vector-tile@2", "pbf@4"], READER)
        (site / "packages.mjs").write_text(IMPORTS)
        self.done("tiles", "-z", "0-6", "-o", "world.pmtiles")
        found = self.read(site / READER.name, "world.pmtiles")
        self.assertEqual(found["faults"], [])
        self.assertEqual(found["zooms"], [0, 6])
        self.assertIn("countries", found["layers"])
        self.assertGreater(found["tiles"], 2000)
        self.assertGreater(found["features"], 50_000)

    def test_mapbox_mbtiles_opens_vector_and_raster_archives(self):
        site = self.with_packages(["@mapbox/mbtiles@0.12", "sql.js@1"], MBTILES_READER)
        for name, options, kind in (("vector", [], "application/x-protobuf"), ("png8", ["--format", "png8"], "image/png"),
                                    ("webp", ["--format", "webp"], "image/webp")):
            with self.subTest(name):
                self.done("tiles", "-z", "0-3", "-o", f"{name}.mbtiles", *options)
                found = self.read(site / MBTILES_READER.name, f"{name}.mbtiles")
                self.assertEqual((found["info"]["minzoom"], found["info"]["maxzoom"]), (0, 3))
                self.assertEqual([tile["type"] for tile in found["tiles"]], [kind] * 4)
                self.assertEqual({tile.get("encoding") for tile in found["tiles"]}, {"gzip" if name == "vector" else None})
                self.assertTrue(all(tile["bytes"] > 60 for tile in found["tiles"]))
                if name == "vector":
                    self.assertIn("countries", [layer["id"] for layer in found["info"]["vector_layers"]])


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
