"""country-names.tsv.zst: what countries are called in many languages, from Unicode CLDR and two hand-written tables
beside this file: official_names.tsv (ISO2, English, Spanish, French) and country_names.tsv (ISO2, language, comma list
of what else people write).
Usage: country_names.py WORK OUT"""
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

from folding import fold, is_latin
import sources

LANGUAGES = ("af am ar az be bg bn ca ckb cs cy da de el eo et eu fa fi fil ga gl gu ha he hi hr hu hy id is it ja "
             "jv ka kk km kn ko ku lo lt lv mg mk ml mn mr ms my nb ne nl om pa pl ps pt qu ro ru si sk sl so sq sr sr-Latn "
             "sv sw ta te th ti tr uk ur uz vi wo yo yrl zh-Hans zh-Hant zu").split()
REGIONAL = {"en": ["en-GB", "en-AU"], "es": ["es-419", "es-MX"], "fr": ["fr-CA"], "pt": ["pt-PT"]}
SHORT_IS_USUAL = {"HK", "MM", "MO"}  # "Hong Kong", not "Hong Kong SAR China"
READ_ABBREVIATIONS_IN = {"en", "es", "fr", "pt", "de", "it"}
OWN_LANGUAGES = ["en", "es", "fr"]   # their names stand even where a town shares one (Granada, Lebanon); added first
TOWN = 20_000                        # people: smaller towns take no name away
OF_ANOTHER = {("SV", "Salvador")}    # a city of Brazil, said of El Salvador in Portugal
RENAMED = {("SV", "fr"): "Le Salvador"}
NEVERTHELESS = {("NL", "Nederland"), ("PL", "Polen")}  # well known enough to stand beside a town and Spanish pollen


def cleaned(name):
    """Without what stands in brackets, with plain hyphens and spaces: "Congo - Kinshasa" -> "Congo-Kinshasa"."""
    name = re.sub(r"\s*[(\[（].*?[)\]）]", "", unicodedata.normalize("NFC", name))
    name = re.sub(r"\s+[-–—]\s+", "-", name).replace("\u2011", "-").replace(",", "")
    return " ".join(name.split()).strip()


def is_abbreviation(name):
    """"UK", "EE. UU.", "R.-U.", "США"."""
    letters = [c for c in name if c.isalpha()]
    return len(letters) <= 4 and all(c.isupper() for c in letters)


def is_welcome(name, language, code, codes):
    """Whether a short name is one: two letters often mean another country, or nothing, in a text of another language."""
    if not is_abbreviation(name):
        return True
    letters = "".join(c for c in name if c.isalpha())
    if not is_latin(letters):
        return len(letters) > 2
    return language in READ_ABBREVIATIONS_IN and (letters not in codes or letters == code)


def common_words(work):
    """Words that stand in lower case in the English or the Spanish dictionary."""
    lists = ("wamerican-small/usr/share/dict/american-english-small", "wspanish/usr/share/dict/spanish")
    words = {word for path in lists for word in (work / "deb" / path).read_text(encoding="utf-8").split()}
    return {word for word in words if word == word.lower()}


class Misleading:
    """Latin names in other languages that, in a text in English, Spanish or French, mean something else: a town
    or a division of another country ("Columbia" is Romanian for Colombia), a common word, or a name of three letters."""

    def __init__(self, work):
        self.places = {}
        for city in sources.cities(work):
            if city.population >= TOWN:
                self.places.setdefault(city.name.casefold(), set()).add(city.country)
        for code, name in sources.division_names(work, 1).items():
            self.places.setdefault(name.casefold(), set()).add(code[:2])
        self.words = common_words(work)

    def __call__(self, code, name):
        if not is_latin(name) or (code, name) in NEVERTHELESS:
            return False
        plain = name.casefold()
        return len(plain) < 4 or plain in self.words or bool(self.places.get(plain, set()) - {code})


class Names:
    """The names of all countries, none twice in one language."""

    def __init__(self, is_misleading):
        self.rows = {}
        self.folded = set()
        self.own = set()
        self.is_misleading = is_misleading

    def add(self, code, language, name, role, even_if_alike=False):
        """Takes a name; one that folds like another of the language only if told so ("U.S." beside "US")."""
        if not name or (code, name) in OF_ANOTHER or (code, language, name) in self.rows:
            return
        plain = fold(name) or name
        if language in OWN_LANGUAGES:
            self.own.add((code, plain))
        elif (code, plain) not in self.own and self.is_misleading(code, name):
            return
        alike = (code, language, plain)
        if even_if_alike or alike not in self.folded:
            self.rows[code, language, name] = role
            self.folded.add(alike)

    def text(self):
        ordered = sorted((c.encode(), l.encode(), r.encode(), n.encode()) for (c, l, n), r in self.rows.items())
        return b"".join(b"\t".join((c, l, r, n)[i] for i in (0, 1, 3, 2)) + b"\n" for c, l, r, n in ordered)


def territories(work, language):
    path = Path(work) / f"npm/cldr-localenames-full/main/{language}/territories.json"
    return sources.read_json(path)["main"][language]["localeDisplayNames"]["territories"]


def add_cldr(work, language, codes, names):
    table = territories(work, language)
    for code in codes:
        usual = table.get(code)
        if usual is None or usual == code:
            continue
        if code in SHORT_IS_USUAL:
            usual = table.get(f"{code}-alt-short", usual)
        usual = RENAMED.get((code, language), usual)
        names.add(code, language, cleaned(usual).replace(" & ", " and "), "name")
    for key, name in table.items():
        code, _, kind = key.partition("-alt-")
        name = cleaned(name)
        if code in codes and name != code and (not kind or is_welcome(name, language, code, codes)):
            names.add(code, language, name, "other", even_if_alike=" & " in name)


def add_regional(work, language, codes, names):
    for region in REGIONAL.get(language, []):
        for code, name in territories(work, region).items():
            if code[:2] in codes and code[2:] in ("", "-alt-variant"):
                names.add(code[:2], language, cleaned(name), "other")


def add_by_hand(names):
    here = Path(__file__).parent
    for line in (here / "official_names.tsv").read_text(encoding="utf-8").splitlines():
        code, *official = line.split("\t")
        for language, name in zip(("en", "es", "fr"), official, strict=True):
            names.add(code, language, name, "official")
    for line in (here / "country_names.tsv").read_text(encoding="utf-8").splitlines():
        code, language, others = line.split("\t")
        for name in others.split(","):
            names.add(code, language, name, "other", even_if_alike=True)


def main(work, out):
    codes = set(sources.country_table(work))
    names = Names(Misleading(work))
    for language in OWN_LANGUAGES:
        add_cldr(work, language, sorted(codes), names)
        add_regional(work, language, codes, names)
    add_by_hand(names)
    for language in LANGUAGES:
        add_cldr(work, language, sorted(codes), names)
        add_regional(work, language, codes, names)
    plain = work / "country-names.tsv"
    plain.write_bytes(names.text())
    subprocess.run(["zstd", "--ultra", "-22", "-q", "-f", plain, "-o", out / "country-names.tsv.zst"], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
