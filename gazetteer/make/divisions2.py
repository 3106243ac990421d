"""divisions2.tsv.zst: position, box and other names of each second-level division, from its cities.
Usage: divisions2.py WORK OUT"""
import subprocess
import sys
from pathlib import Path

import boxes
from divisions import PAD, city_points, polygon_box
from folding import bare, distinct
import match
import sources


def other_names(code, entry):
    """The name without its generic word; "Condado de X" for the counties of the United States, whose bare
    names are mostly those of persons and other places; Natural Earth's names where it has the division."""
    name = entry["name"]
    if code.startswith("US."):
        return [f"Condado de {name.removesuffix(' County')}"] if name.endswith(" County") else []
    own = entry["same"]["properties"] if entry["same"] else {}
    known = [own.get(key) for key in ("name", "name_en", "name_es", "name_fr")]  # its name_alt holds the region's too
    return distinct([bare(name), *known], [name])


def main(work, out):
    cities = list(sources.cities(work))
    points = city_points(cities, 2)
    lines = []
    for code, entry in match.level_two(work, cities).items():
        cells = [""] * 6
        if code in points:
            box = boxes.around_points(points[code], PAD)
            lat, lon = boxes.centre(boxes.around_points(points[code]))
            if entry["same"] and boxes.holds(polygon_box([entry["same"]]), lat, lon):
                box = polygon_box([entry["same"]])
            cells = [f"{lat:.3f}", f"{lon:.3f}", *(f"{edge:.2f}" for edge in box)]
        lines.append("\t".join([code, str(entry["geonames"]), *cells, ",".join(other_names(code, entry))]) + "\n")
    plain = work / "divisions2.tsv"
    plain.write_text("".join(sorted(lines)), encoding="utf-8", newline="\n")
    subprocess.run(["zstd", "--ultra", "-22", "-q", "-f", plain, "-o", out / "divisions2.tsv.zst"], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
