"""Reads the data files back and says what is wrong with them; exit 1 if anything is.
Usage: check.py FOLDER"""
import subprocess
import sys
from pathlib import Path

import boxes

problems = []


def complain(text):
    problems.append(text)


def rows(folder, name, columns, keyed=True):
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
    if not keyed:
        return table
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


def check_country_names(table, countries):
    """Order, roles, and that what reports write is known."""
    name = "country-names.tsv.zst"
    keys = [tuple(cells[i].encode() for i in (0, 1, 3, 2)) for cells in table]
    expect(f"{name}: sorted, no row twice", keys == sorted(set(keys)), True)
    expect(f"{name}: roles", {cells[3] for cells in table}, {"name", "official", "other"})
    expect(f"{name}: unknown countries", {cells[0] for cells in table} - set(countries), set())
    for language in ("en", "es", "fr"):
        named = [cells[0] for cells in table if cells[1] == language and cells[3] == "name"]
        expect(f"{name}: countries without a name in {language}", set(countries) - set(named), set())
        expect(f"{name}: countries with one name in {language}", len(set(named)), len(named))
    known = {(cells[0], cells[2]) for cells in table}
    for code, names in (line.split(": ") for line in WRITTEN.strip().splitlines()):
        expect(f"{name}: {code} lacks", {spelt for spelt in names.split(", ") if (code, spelt) not in known}, set())


WRITTEN = """
US: USA, U.S., US, U.S.A., United States of America, EE.UU., EE. UU., EEUU, Estados Unidos, États-Unis, 美国, США
GB: UK, U.K., Britain, Great Britain, Reino Unido, Gran Bretaña, Royaume-Uni, 英国
CD: DRC, DR Congo, Congo, República Democrática del Congo, RDC, Congo-Kinshasa, Zaire
MM: Burma, Myanmar, Birmania
CI: Ivory Coast, Côte d’Ivoire, Cote d'Ivoire, Costa de Marfil
NL: Holland, The Netherlands, Netherlands, Holanda, Países Bajos
MX: Mexico, México, Méjico, Mexique, Estados Unidos Mexicanos, 墨西哥, Мексика, المكسيك, Mēxihco
CZ: Czechia, Czech Republic, República Checa
TR: Turkey, Türkiye, Turquía
SZ: Swaziland, Eswatini, Suazilandia
CV: Cape Verde, Cabo Verde
MK: North Macedonia, Macedonia
TL: East Timor, Timor-Leste, Timor Oriental
KR: South Korea, Republic of Korea, Corea del Sur, 한국, 대한민국
KP: North Korea, DPRK, Corea del Norte
PS: Palestine, Palestinian Territories, Palestina
RU: Russia, Russian Federation, Rusia, Россия
SV: El Salvador, Le Salvador, República de El Salvador
HN: Honduras, Republic of Honduras, 洪都拉斯
"""


def main(folder):
    cities = rows(folder, "cities500.txt.zst", 19)
    countries = {c[0]: c for c in rows(folder, "countries.tsv", 14)}
    first = {c[0]: c for c in rows(folder, "admin1CodesASCII.txt", 4)}
    second = {c[0]: c for c in rows(folder, "admin2Codes.txt.zst", 4)}
    divisions = {c[0]: c for c in rows(folder, "divisions.tsv", 11)}
    divisions2 = {c[0]: c for c in rows(folder, "divisions2.tsv.zst", 9)}
    rows(folder, "country-points.tsv", 3)
    check_country_names(rows(folder, "country-names.tsv.zst", 4, keyed=False), countries)
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
