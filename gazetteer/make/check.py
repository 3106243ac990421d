"""Reads the data files back and says what is wrong with them; exit 1 if anything is.
Usage: check.py FOLDER"""
import subprocess
import sys
from pathlib import Path

import boxes

problems = []


def complain(text):
    problems.append(text)


def rows(folder, name, columns):
    """The cells of each row; complains of wrong columns, order, keys, encoding."""
    raw = (folder / name).read_bytes()
    if name.endswith(".zst"):
        raw = subprocess.run(["zstd", "-dc", folder / name], check=True, capture_output=True).stdout
    text = raw.decode("utf-8")
    if "\r" in text or not text.endswith("\n"):
        complain(f"{name}: CR, or no newline at the end")
    table = [line.split("\t") for line in text.split("\n")[:-1]]
    for number, cells in enumerate(table, 1):
        if len(cells) != columns:
            complain(f"{name}:{number}: {len(cells)} columns, not {columns}")
        if not name.startswith("cities") and any(cell != cell.strip() for cell in cells):
            complain(f"{name}:{number}: space round a cell")
    keys = [cells[0] for cells in table]
    if len(set(keys)) != len(keys):
        complain(f"{name}: duplicate keys")
    if not name.startswith("cities") and keys != sorted(keys):
        complain(f"{name}: not sorted")
    return table


def check_place(name, key, lat, lon, box):
    """Position and box within range, and the position in the box."""
    if not lat:
        return
    west, south, east, north = (float(edge) for edge in box)
    if not (-90 <= float(lat) <= 90 and -180 <= float(lon) <= 180 and -90 <= south <= north <= 90
            and -180 <= west <= 180 and -180 <= east <= 180):
        complain(f"{name}: {key}: out of range")
    slack = [west - 0.3, south - 0.3, east + 0.3, north + 0.3]
    if not boxes.holds(slack, float(lat), float(lon)):
        complain(f"{name}: {key}: {lat} {lon} outside {box}")


def expect(what, got, wanted):
    if got != wanted:
        complain(f"{what}: {got}, not {wanted}")


def check_towns(cities):
    """The towns of the demonstration reports."""
    for name, lat, lon in [("Tapachula", "14.90385", "-92.25749"), ("Huixtla", "15.13915", "-92.4641"),
                           ("Villa Comaltitlán", "15.21397", "-92.57659"), ("Mapastepec", "15.43358", "-92.90039"),
                           ("Mexico City", "19.42847", "-99.12766")]:
        if not any(c[1] == name and c[4] == lat and c[5] == lon for c in cities):
            complain(f"cities500: no {name} at {lat} {lon}")


def main(folder):
    cities = rows(folder, "cities500.txt.zst", 19)
    countries = {c[0]: c for c in rows(folder, "countries.tsv", 14)}
    first = {c[0]: c for c in rows(folder, "admin1CodesASCII.txt", 4)}
    second = {c[0]: c for c in rows(folder, "admin2Codes.txt.zst", 4)}
    divisions = {c[0]: c for c in rows(folder, "divisions.tsv", 11)}
    divisions2 = {c[0]: c for c in rows(folder, "divisions2.tsv.zst", 9)}
    for name, columns in (("countries-odbl.tsv", 11), ("countries-iso-codes.tsv", 10), ("country-points.tsv", 3)):
        rows(folder, name, columns)
    expect("cities500 rows", len(cities), 199568)
    expect("cities500 order", [(c[8], int(c[0])) for c in cities], sorted((c[8], int(c[0])) for c in cities))
    expect("countries of cities that are unknown", {c[8] for c in cities} - set(countries), set())
    expect("countries of divisions that are unknown", {c[:2] for c in first} - set(countries), set())
    expect("divisions.tsv and admin1 codes", set(divisions) ^ set(first), set())
    expect("divisions2.tsv and admin2 codes", set(divisions2) ^ set(second), set())
    expect("states of the US with abbreviations", sum(c[2][:3] == "US-" and c[9] != "" for c in divisions.values()), 51)
    expect("MX.05", (first["MX.05"][1], divisions["MX.05"][2]), ("Chiapas", "MX-CHP"))
    for code, cells in countries.items():
        check_place("countries.tsv", code, cells[6], cells[7], cells[8:12])
    for name, table, at in (("divisions.tsv", divisions, 3), ("divisions2.tsv", divisions2, 2)):
        for code, cells in table.items():
            check_place(name, code, cells[at], cells[at + 1], cells[at + 2:at + 6])
    check_towns(cities)
    for problem in problems[:50]:
        print(problem, file=sys.stderr)
    print(f"{len(problems)} problems", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
