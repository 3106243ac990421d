"""Which Natural Earth polygons make up which division, by where GeoNames' cities lie, then by name and id."""
import re
from collections import Counter, defaultdict

from folding import alike
import sources

PURE = 0.8    # a polygon belongs to the division that holds this share of its cities
LIKELY = 0.5  # or this share, when the names agree too
COVER = 0.6   # a division's polygons are believed when they hold this share of its cities
OWN_NUMBERS = {"BR", "CA", "LC", "LV", "RO"}  # their long second-level codes are national, not GeoNames ids
NAME_KEYS = ("name", "name_en", "name_es", "name_fr", "gn_name", "name_local")


def polygon_names(polygon):
    """All names of a polygon."""
    has = polygon["properties"]
    alternates = re.split(r"[|,;/]", has.get("name_alt") or "")
    names = [*(has.get(key) for key in NAME_KEYS), *alternates]
    return [name.rstrip("²") for name in names if name]


def count_votes(cities, inside, level):
    """(votes per polygon, located cities per code): Counters of codes of the given level."""
    votes, located = defaultdict(Counter), Counter()
    for city in cities:
        code = city.admin1 if level == 1 else city.admin2
        if code and city.id in inside:
            votes[inside[city.id]][code] += 1
            located[code] += 1
    return votes, located


def assign(polygons, names, votes, located):
    """{code: indices of its polygons}, only where these hold most of the code's cities."""
    of_code, held = defaultdict(list), Counter()
    for index, polygon in enumerate(polygons):
        if not votes[index]:
            continue
        code, most = votes[index].most_common(1)[0]
        share = most / votes[index].total()
        agrees = alike([names.get(code, "")], polygon_names(polygon))
        if code in names and (share >= PURE or share >= LIKELY and agrees):
            of_code[code].append(index)
            held[code] += most
    believed = {code: found for code, found in of_code.items() if held[code] >= COVER * located[code]}
    return add_by_name(believed, polygons, names, votes)


def add_by_name(believed, polygons, names, votes):
    """Adds polygons without any city whose GeoNames code and name say where they belong."""
    for index, polygon in enumerate(polygons):
        code = polygon["properties"]["gn_a1_code"]
        if votes[index] or code not in names or polygon["properties"]["gn_level"] != 1:
            continue
        if alike([names[code]], polygon_names(polygon)):
            believed.setdefault(code, []).append(index)
    return believed


def same_thing(name, found, polygons):
    """The one polygon that is the division itself, not a part of it; or None."""
    if len(found) == 1 and alike([name], polygon_names(polygons[found[0]])):
        return polygons[found[0]]
    return None


def level_one(work, cities):
    """Everything known of first-level divisions: {code: {name, polygons, same, iso, geonames}}."""
    names, polygons = sources.division_names(work, 1), sources.polygons(work)
    regions = sources.iso_regions(work)
    found = assign(polygons, names, *count_votes(cities, sources.polygon_of_city(work), 1))
    table = {}
    for code, name in sorted(names.items()):
        of_code = found.get(code, [])
        same = same_thing(name, of_code, polygons)
        region = regions.get(code, {"iso": "", "geonames": "", "names": []})
        has = same["properties"] if same else {"iso_3166_2": "", "gn_id": 0, "gn_a1_code": "", "gn_level": 0}
        iso = region["iso"] or (has["iso_3166_2"] if re.fullmatch(r"[A-Z]{2}-[A-Z0-9]{1,3}", has["iso_3166_2"]) else "")
        table[code] = {"name": name, "polygons": [polygons[i] for i in of_code], "same": same, "iso": iso,
                       "geonames": region["geonames"] or id_of(code, has)}
    drop_shared(table, "iso")
    drop_shared(table, "geonames")
    return table


def id_of(code, polygon):
    """GeoNames id: the code where it is one (GeoNames' way where no code exists), else the polygon's."""
    tail = code.split(".")[-1]
    if re.fullmatch(r"[0-9]{6,8}", tail):
        return int(tail)
    return polygon["gn_id"] if polygon["gn_a1_code"] == code and polygon["gn_level"] == 1 and polygon["gn_id"] > 0 else ""


def drop_shared(table, key):
    """Empties a key's values that several divisions claim: one is wrong, and nothing says which."""
    counts = Counter(entry[key] for entry in table.values())
    for entry in table.values():
        if counts[entry[key]] > 1:
            entry[key] = ""


def level_two(work, cities):
    """The same for second-level divisions; Natural Earth has them for a few countries only."""
    names, polygons = sources.division_names(work, 2), sources.polygons(work)
    found = assign(polygons, names, *count_votes(cities, sources.polygon_of_city(work), 2))
    table = {}
    for code, name in sorted(names.items()):
        same = same_thing(name, found.get(code, []), polygons)
        has = same["properties"] if same else {"gn_level": 0, "gn_id": 0}
        number = has["gn_id"] if has["gn_level"] == 2 and has["gn_id"] > 0 else ""
        if code[:2] not in OWN_NUMBERS and re.fullmatch(r"[1-9][0-9]{5,7}", code.split(".")[-1]):
            number = int(code.split(".")[-1])
        table[code] = {"name": name, "same": same, "geonames": number}
    drop_shared(table, "geonames")
    return table
