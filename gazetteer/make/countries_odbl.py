"""countries-odbl.tsv, from world-countries (ODbL): kept in a file of its own.
Usage: countries_odbl.py WORK OUT"""
import sys
from pathlib import Path

import sources


def listed(names):
    """A comma list; a comma inside a name becomes a space-separated name ("Bonaire, Saba" -> "Bonaire Saba")."""
    return ",".join(name.replace(", ", " ").strip() for name in names if name)


def demonyms(entry, language):
    words = entry.get("demonyms", {}).get(language, {})
    pair = [words.get("m", ""), words.get("f", "")]
    return pair[0] if pair[0] == pair[1] else "/".join(word for word in pair if word)


def row(entry):
    spanish, french = entry["translations"].get("spa", {}), entry["translations"].get("fra", {})
    names = [entry["name"]["common"], entry["name"]["official"],
             spanish.get("common", ""), spanish.get("official", ""), french.get("common", ""), french.get("official", "")]
    spellings = [s for s in entry["altSpellings"] if s != entry["cca2"] and s not in names]
    return [entry["cca2"], *names, listed(entry["capital"]), demonyms(entry, "eng"), demonyms(entry, "fra"),
            listed(spellings)]


def main(work, out):
    rows = sorted(row(entry) for entry in sources.read_json(work / "npm/world-countries/countries.json"))
    text = "".join("\t".join(cells) + "\n" for cells in rows)
    (out / "countries-odbl.tsv").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
