"""What is made in each job, and by which command each side makes it."""
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

WORLD, MEXICO = "-180,-85.06,180,85.06", "-118,14,-86,33"
DEEPEST = 8  # of the vector tiles; the places thin out from there
JOURNEY = ROOT / "examples" / "chiapas-2021.yaml"

TITLES = {
    "A": "A. World, zooms 0-7, raster tiles of 256 px",
    "B": "B. World, zooms 0-8, vector tiles: countries with their names, every place with name and population",
    "C": "C. Mexico and Guatemala (-118,14,-86,33), zooms 0-10, raster tiles of 256 px",
    "D": "D. Memory: the world, from shallow to deep, rumbo, two threads",
    "E": "E. What a field team carries: 5 km about a journey, zooms 0-14, style `report`",
}


class Side:
    """A program's way through a job: its command, the file it leaves, and whether one run must do."""

    def __init__(self, peer, name, command, output, threads=1, once=False):
        self.peer, self.name, self.command, self.output = peer, name, command, output
        self.threads, self.once = threads, once


class Jobs:
    def __init__(self, rumbo, work):
        self.rumbo, self.work = rumbo, work

    def ours(self, name, words, threads):
        output = self.work / f"rumbo-{name}-{threads}.mbtiles"
        return [self.rumbo, "tiles", *words, "--threads", threads, "-o", output], output

    def raster(self, job, zooms, box):
        where = ["--bbox", MEXICO] if box == MEXICO else []
        for kind in ("png8", "png"):
            for threads in (1, 2):
                words = ["-z", zooms, *where, "--style", HERE / "raster.yaml", "--format", kind]
                yield Side("rumbo", f"rumbo, {kind}", *self.ours(f"{job}-{kind}", words, threads), threads)
        for kind in ("png8", "png8:z=1", "png32", "png32:z=1"):
            for threads in (1, 2) if kind in ("png8", "png32:z=1") else (1,):
                output = self.work / f"mapnik-{job}-{kind.replace(':', '-')}-{threads}.mbtiles"
                yield Side("mapnik", f"Mapnik, {kind}", [self.work / "mapnik_tiles", "mapnik.xml", output, kind,
                                                         threads, zooms, box], output, threads)

    def vector(self):
        for threads in (1, 2):
            words = ["-z", f"0-{DEEPEST}", "--style", HERE / "vector.yaml"]
            yield Side("rumbo", "rumbo", *self.ours("B", words, threads), threads)
        yield Side("rumbo", "rumbo, `--all-properties`", *self.ours("B-all", [*words, "--all-properties"], 1))
        output = self.work / "tippecanoe.mbtiles"
        # Each place has its first zoom, as for the other sides, so nothing more is dropped (-r1).
        yield Side("tippecanoe", "tippecanoe", ["tippecanoe", "-q", "-f", "-o", output, "-Z0", f"-z{DEEPEST}", "-r1",
                                                "-y", "name", "-y", "population",
                                                "-L", "countries:countries.geojson", "-L", "city:places.geojsonl"],
                   output, 2)
        output = self.work / "tilemaker.mbtiles"
        yield Side("tilemaker", "tilemaker", ["tilemaker", "--output", output, "--bbox", "-180,-85.0511,180,85.0511",
                                              "--config", "tilemaker.json", "--process", HERE / "tilemaker.lua",
                                              "--threads", 2], output, 2, once=True)
        output = self.work / "gdal.mbtiles"
        yield Side("gdal", "GDAL", ["ogr2ogr", "-f", "MBTILES", output, "gdal.gpkg", "-dsco", "MINZOOM=0",
                                    "-dsco", f"MAXZOOM={DEEPEST}", "-dsco", "CONF=gdal.json"], output, 2, once=True)

    def memory(self):
        for kind, style, options in (("vector", "vector.yaml", []), ("raster", "raster.yaml", ["--format", "png8"])):
            for last in (4, 6, 8):
                words = ["-z", f"0-{last}", "--style", HERE / style, *options]
                yield Side("rumbo", f"{kind}, zooms 0-{last}", *self.ours(f"D-{kind}-{last}", words, 2), 2)

    def journey(self):
        for name, options in (("vector", []), ("png8", ["--format", "png8"])):
            words = ["--around", JOURNEY, "--buffer", "5km", "-z", "0-14", "--style", ROOT / "styles" / "report.yaml",
                     *options]
            output = self.work / f"journey-{name}.pmtiles"
            yield Side("rumbo", f"rumbo, {name}", [self.rumbo, "tiles", *words, "--threads", 2, "-o", output], output, 2)

    def sides(self, job):
        if job == "A":
            return list(self.raster("A", "0-7", WORLD))
        if job == "C":
            return list(self.raster("C", "0-10", MEXICO))
        return list({"B": self.vector, "D": self.memory, "E": self.journey}[job]())
