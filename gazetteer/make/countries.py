"""countries.tsv and country-points.tsv. What else countries are called is in country-names.tsv.
Usage: countries.py WORK OUT"""
import sys
from collections import Counter, defaultdict
from pathlib import Path

import boxes
from folding import distinct, fold
import sources

REACH = 3.0     # degrees: what lies farther than this from a country's main body is not in its box
ENOUGH = 0.6    # a main body must hold this share of the people; else the box is that of all the land
WHOLE = {"MY"}  # two halves that belong together
SHORT = {"CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "US": "United States",
         "PS": "Palestinian Territory", "SH": "Saint Helena", "VA": "Vatican", "VG": "British Virgin Islands",
         "VI": "U.S. Virgin Islands", "CC": "Cocos Islands", "FK": "Falkland Islands"}  # as GeoNames has them


def polygons_by_country(work, cities, inside):
    """{ISO2: (parts, names)}: a polygon goes where most of its cities are, else where Natural Earth says."""
    votes = defaultdict(Counter)
    for city in cities:
        if city.id in inside:
            votes[inside[city.id]][city.country] += 1
    found = defaultdict(lambda: ([], []))
    for index, polygon in enumerate(sources.polygons(work)):
        own = polygon["properties"]
        country = votes[index].most_common(1)[0][0] if votes[index] else own["iso_a2"]
        parts, names = found[country]
        parts += polygon["parts"]
        if country == own["iso_a2"]:
            names.append(own["admin"])
    return found


def main_box(country, parts, cities):
    """The box of the body of land that most people live on."""
    if not parts:
        points = [(city.lat, city.lon) for city in cities]
        return boxes.around_points(points, 0.1) if points else None
    found = boxes.bodies(parts, REACH)
    people = [0] * len(found)
    for city in cities:
        for i, body in enumerate(found):
            if boxes.apart(boxes.nearest([city.lon, city.lat] * 2, body["box"]), body["box"]) < 0.3:
                people[i] += city.population
                break
    most = max(range(len(found)), key=lambda i: people[i])
    if country in WHOLE or people[most] < ENOUGH * sum(people):
        return boxes.around_boxes([part["box"] for part in parts])
    return boxes.around_boxes([[boxes.wrap(b[0]), b[1], boxes.wrap(b[2]), b[3]] for b in found[most]["boxes"]])


def translations(work):
    """{ISO2: GeoNames' English and Spanish names} of libgeonames-common."""
    found = defaultdict(list)
    for language in ("en", "es"):
        path = Path(work) / f"deb/libgeonames-common/usr/share/locale/{language}/LC_MESSAGES/geonames.mo"
        for key, name in (sources.messages(path) if path.exists() else {}).items():
            if len(key) == 2:
                found[key].append(name)
    return found


def names_inside(work, cities):
    """{ISO2: folded names of its divisions and large cities}: "Santo Domingo" or "West Bank" is no country."""
    found = defaultdict(set)
    for code, name in sources.division_names(work, 1).items():
        found[code[:2]].add(fold(name))
    for city in cities:
        if city.population >= 100_000:
            found[city.country].add(fold(city.name))
    return found


def usual(names):
    """Natural Earth's names of a country, without those that only a few of its polygons bear."""
    return [name for name, count in Counter(names).most_common() if count >= len(names) / 4]


def main(work, out):
    cities, inside = list(sources.cities(work)), sources.polygon_of_city(work)
    of_country = defaultdict(list)
    for city in cities:
        of_country[city.country].append(city)
    land = polygons_by_country(work, cities, inside)
    labels = dict((row.split("\t")[0], row.split("\t")[1:]) for row in (work / "label-points.tsv").read_text().split("\n"))
    geonames, spoken, inner = sources.geonames_names(work, ("en", "es")), translations(work), names_inside(work, cities)
    table = sources.country_table(work)
    main_names = {fold(SHORT.get(code, entry["n"])) for code, entry in table.items()}
    rows, points = [], []
    for code, entry in sorted(table.items()):
        parts, units = land[code] if code in land else ([], [])
        name = SHORT.get(code, entry["n"])
        own = (entry["c"]["a"], entry["c"]["o"])
        box = main_box(code, parts, of_country[code]) or boxes.around_points([own], 0.1)
        lat, lon = f"{own[0]:.4f}", f"{own[1]:.4f}"
        if not boxes.holds(box, *own):  # far from where people live
            lat, lon = labels.get(entry["in"] or code) or (lat, lon)
        if not boxes.holds(box, float(lat), float(lon)):
            lat, lon = (f"{degrees:.4f}" for degrees in boxes.centre(box))
        people = entry.get("p") or sum(city.population for city in of_country[code])
        others = distinct([entry["n"], *spoken[code], *geonames.get(entry["gi"], []), *usual(units)], [name])
        others = [other for other in others if fold(other) not in inner[code] | main_names and len(fold(other)) > 2]
        rows.append([code, entry["i3"], entry["in"], name, entry["gi"], entry["ci"], lat, lon,
                     *(f"{edge:.3f}" for edge in box), people, ",".join(others)])
        points.append([code, *own])
    write(out / "countries.tsv", rows)
    write(out / "country-points.tsv", points)


def write(path, rows):
    text = "".join("\t".join(map(str, row)) + "\n" for row in sorted(rows, key=lambda row: row[0]))
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
