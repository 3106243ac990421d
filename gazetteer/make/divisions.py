"""divisions.tsv: position, box, abbreviations and other names of each first-level division.
Usage: divisions.py WORK OUT"""
import sys
from collections import defaultdict
from pathlib import Path

import boxes
from folding import alike, bare, distinct, fold
import match
import sources

PAD = 0.05   # degrees added round a box made from cities, so that one city makes a box too
VAST = 900   # km from edge to edge: the towns of such a division leave half of it empty
ASTRAY = 400 # km from the towns' middle: islands that draw the box out to sea
OWN_POINTS = {"US-HI": (20.75, -156.5), "US-AK": (64.0, -150.0)}  # by hand: no label stands amid them
REACH = 5.0  # parts of a polygon farther than this from its main body are left out of its box


def comma_lists(name):
    """{ISO 3166-2: [names]} of a hand-written table beside this script."""
    rows = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return {iso: names.split(",") for iso, names in (row.split("\t") for row in rows)}


def city_points(cities, level):
    """{code: points of its cities}; those of unknown population only where there are no others."""
    peopled, all_points = defaultdict(list), defaultdict(list)
    for city in cities:
        code = city.admin1 if level == 1 else city.admin2
        if code:
            all_points[code].append((city.lat, city.lon))
            if city.population > 0:
                peopled[code].append((city.lat, city.lon))
    return {code: peopled.get(code) or points for code, points in all_points.items()}


def polygon_box(polygons):
    """The box of the main body of some polygons."""
    parts = [part for polygon in polygons for part in polygon["parts"]]
    return boxes.around_boxes(boxes.bodies(parts, REACH)[0]["boxes"])


def place(entry, points):
    """(lat, lon, box) by the rules of the README; blanks where nothing is known."""
    box = polygon_box(entry["polygons"]) if entry["polygons"] else None
    if box and points and sum(boxes.holds(box, *point) for point in points) < len(points) / 2:
        box = None  # the polygon is something else of that name
    if box is None and points:
        box = boxes.around_points(points, PAD)
    if box is None:
        return "", "", [""] * 4
    same = entry["same"]
    if entry["iso"] in OWN_POINTS:
        lat, lon = OWN_POINTS[entry["iso"]]
    elif same and same["properties"]["iso_a2"] == "US" or same and not points:
        lat, lon = same["properties"]["latitude"], same["properties"]["longitude"]
    else:
        main_body = [point for point in points if boxes.holds(box, *point)] or points
        lat, lon = boxes.centre(boxes.around_points(main_body) if main_body else box)
        if entry["polygons"] and boxes.across_km(box) > VAST:
            middle = boxes.centre(box)
            if boxes.km((lat, lon), middle) < ASTRAY:
                lat, lon = middle
    return f"{lat:.4f}", f"{lon:.4f}", [f"{edge:.3f}" for edge in box]


def other_names(code, entry, tables):
    """Names besides the main one, best first: hand-written, CLDR, GeoNames, Natural Earth, the name without its
    generic word. Not: abbreviations, names of countries ("Mexico" for Mexico City), names of large towns."""
    by_hand, short, cldr, geonames, taken = tables
    names, translated = [], cldr.get(entry["iso"], {})
    if alike([entry["name"]], [translated.get("en", "")]):
        names += translated.values()
    names += geonames.get(entry["geonames"], [])
    if entry["same"]:
        names += match.polygon_names(entry["same"])
    if code[:2] != "US":
        names.append(bare(entry["name"]))
    first = by_hand.get(entry["iso"], [])
    refused = taken["countries"] | taken[code[:2]] | {fold(name) for name in short.get(entry["iso"], [])}
    names = [name.rstrip("²") for name in names if fold(name) not in refused and name[:1].isupper()]
    return [name for name in distinct(first + names, [entry["name"]]) if len(fold(name)) > 2]


def taken_names(work, cities):
    """{ISO2: folded names of its large towns}, and under "countries" those of all countries."""
    taken = defaultdict(set)
    taken["countries"] = {fold(country["n"]) for country in sources.country_table(work).values()}
    for city in cities:
        if city.population >= 100_000:
            taken[city.country].add(fold(city.name))
    return taken


def main(work, out):
    cities = list(sources.cities(work))
    points = city_points(cities, 1)
    short = comma_lists("abbreviations.tsv")
    tables = (comma_lists("division_names.tsv"), short, sources.cldr_names(work), sources.geonames_names(work),
              taken_names(work, cities))
    lines = []
    for code, entry in match.level_one(work, cities).items():
        lat, lon, box = place(entry, points.get(code, []))
        names = other_names(code, entry, tables)
        cells = [code, str(entry["geonames"]), entry["iso"], lat, lon, *box,
                 ",".join(short.get(entry["iso"], [])), ",".join(names)]
        lines.append("\t".join(cells) + "\n")
    (out / "divisions.tsv").write_text("".join(sorted(lines)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
