"""rivers.yaml: the named rivers of the basemap, each at its mouth.
Usage: rivers.py RIVERS.geojson OUT   (ogr2ogr -f GeoJSON RIVERS.geojson BASEMAP/rivers.fgb)"""
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

HEAD = """# Rivers of Natural Earth 10m (public domain), made by make/rivers.py; each stands at its mouth, as GeoNames has them.
# Only as rivers: "Red River", not "Red".
places:
"""
PLAIN = re.compile(r"[A-Z][A-Za-z. -]+")


def ends(geometry):
    lines = geometry["coordinates"] if geometry["type"].startswith("Multi") else [geometry["coordinates"]]
    return [(tuple(line[0]), tuple(line[-1])) for line in lines]


def mouths(lines):
    """One for each chain of lines that meet: the end from which no other line goes on."""
    chains = []
    for line in lines:
        meeting = [chain for chain in chains if any(near(a, b) for other in chain for a in other for b in line)]
        chains = [chain for chain in chains if chain not in meeting]
        chains.append(sum(meeting, []) + [line])
    for chain in chains:
        starts = [start for start, _ in chain]
        last = [end for _, end in chain if not any(near(end, start, 0.01) for start in starts)] or [chain[-1][1]]
        yield last[-1]


def near(a, b, degrees=1.0):
    return abs(a[0] - b[0]) < degrees and abs(a[1] - b[1]) < degrees


def main(layer, out):
    rivers = defaultdict(list)
    for feature in json.loads(Path(layer).read_text(encoding="utf-8"))["features"]:
        own = feature["properties"]
        name = re.sub(r" +", " ", own.get("name") or "").strip()
        if own.get("lake") or not PLAIN.fullmatch(name) or len(name) < 3:
            continue
        if re.search(r"Canal|Branch|Fork|Rio |River|Delta|Channel|Protoka|Outlet", name):
            continue
        rivers[name] += ends(feature["geometry"])
    rows = []
    for name, lines in sorted(rivers.items()):
        for lon, lat in sorted(mouths(lines)):
            rows.append(f"  - {{name: {name} River, kind: feature, feature: H.STM, lat: {lat:.2f}, lon: {lon:.2f}, "
                        f"names: {{en: [River {name}], es: [río {name}], fr: [fleuve {name}]}}}}\n")
    Path(out).write_text(HEAD + "".join(rows), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
