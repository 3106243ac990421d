"""The same data in each peer's format, from the basemap and the gazetteer. Nothing of this is timed."""
import json
import os
import pathlib
import subprocess

import jobs

HERE = pathlib.Path(__file__).resolve().parent
# Web Mercator ends there. With Antarctica's edge at -90 GDAL makes thousands of tiles outside the world.
WORLD = ["-clipsrc", "-180", "-85.0511", "180", "85.0511"]
FIELDS = ["name", "population"]  # what our tiles keep of a place, and of a country the name


def run(*words, **options):
    subprocess.run([str(word) for word in words], check=True, stdout=subprocess.DEVNULL, **options)


def convert(source, output, *words):
    if not output.exists():
        run("ogr2ogr", *words, output, source)
    return output


def write_places(work, data, tiles_places):
    places = work / "places.geojsonl"
    if not places.exists():
        made = work / "places.part"
        with made.open("wb") as file:
            subprocess.run([tiles_places, data / "world.gaz", str(jobs.DEEPEST)], check=True, stdout=file)
        made.rename(places)
    return places


def for_mapnik(work, countries, places):
    mercator = ["-t_srs", "EPSG:3857", "-lco", "ENCODING=UTF-8"]
    convert(countries, work / "mercator_countries.shp", *mercator, *WORLD, "-select", "id")
    convert(places, work / "mercator_towns.shp", *mercator, "-where", "population >= 100000", "-select", "name")
    for name in ("mercator_countries.shp", "mercator_towns.shp"):
        run("shapeindex", work / name, cwd=work)
    (work / "mapnik.xml").write_bytes((HERE / "mapnik.xml").read_bytes())
    make_mapnik_tiles(work)


def make_mapnik_tiles(work):
    program, source = work / "mapnik_tiles", HERE / "mapnik_tiles.cpp"
    if program.exists() and program.stat().st_mtime > source.stat().st_mtime:
        return
    told = lambda *words: subprocess.run(["mapnik-config", *words], check=True, capture_output=True, text=True).stdout
    run("c++", *told("--cxxflags", "--includes", "--defines").split(), "-O2", "-std=c++17", "-w",
        f'-DMAPNIK_PLUGINS="{told("--input-plugins").strip()}"', source, "-o", program,
        *told("--libs").split(), "-licuuc", "-lsqlite3", "-pthread")


def for_tilemaker(work, countries, places):
    utf8 = ["-lco", "ENCODING=UTF-8"]
    convert(countries, work / "countries.shp", *utf8, *WORLD)
    convert(places, work / "city.shp", *utf8)
    # Lines may leave their course by a quarter pixel of 256, as ours may.
    quarter_pixel = 360 / 2**jobs.DEEPEST / 256 / 4
    every = {"minzoom": 0, "maxzoom": jobs.DEEPEST}
    layers = {"countries": {**every, "source": "countries.shp", "source_columns": ["name"],
                            "simplify_below": jobs.DEEPEST + 1, "simplify_level": quarter_pixel, "simplify_ratio": 2},
              "city": {**every, "source": "city.shp", "source_columns": [*FIELDS, "zoom"]}}
    settings = {**every, "basezoom": jobs.DEEPEST, "include_ids": False, "name": "tilemaker", "version": "1",
                "description": "", "compress": "gzip"}
    (work / "tilemaker.json").write_text(json.dumps({"layers": layers, "settings": settings}, indent=1))


def for_gdal(work, countries, places):
    """GDAL has a first zoom a layer, not a feature: a table for each, which go into one layer of the tiles."""
    if not (work / "gdal.gpkg").exists():
        made = work / "gdal.part.gpkg"
        made.unlink(missing_ok=True)
        run("ogr2ogr", *WORLD, "-nln", "countries", "-nlt", "PROMOTE_TO_MULTI", "-select", "name", made,
            countries)
        for zoom in range(jobs.DEEPEST + 1):
            run("ogr2ogr", "-update", "-nln", f"city{zoom}", "-where", f"zoom = {zoom}", "-select", ",".join(FIELDS),
                made, places)
        made.rename(work / "gdal.gpkg")
    layers = {"countries": {"minzoom": 0, "maxzoom": jobs.DEEPEST}}
    for zoom in range(jobs.DEEPEST + 1):
        layers[f"city{zoom}"] = {"target_name": "city", "minzoom": zoom, "maxzoom": jobs.DEEPEST}
    (work / "gdal.json").write_text(json.dumps(layers, indent=1))


def make(work, data, tiles_places, peers):
    os.environ["OGR_GEOJSON_MAX_OBJ_SIZE"] = "0"
    countries = data / "basemap" / "countries.fgb"
    places = write_places(work, data, tiles_places)
    if "mapnik" in peers:
        for_mapnik(work, countries, places)
    if "tilemaker" in peers:
        for_tilemaker(work, countries, places)
    if "gdal" in peers:
        for_gdal(work, countries, places)
    if "tippecanoe" in peers:
        convert(countries, work / "countries.geojson", "-f", "GeoJSON", *WORLD)
