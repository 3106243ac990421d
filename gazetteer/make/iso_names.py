"""countries-iso-codes.tsv, from iso-codes (LGPL 2.1 or later): kept in a file of its own.
Usage: iso_names.py WORK OUT"""
import sys
from pathlib import Path

import sources


def main(work, out):
    base = work / "deb/iso-codes/usr/share"
    entries = sources.read_json(base / "iso-codes/json/iso_3166-1.json")["3166-1"]
    spanish = sources.messages(base / "locale/es/LC_MESSAGES/iso_3166-1.mo")
    french = sources.messages(base / "locale/fr/LC_MESSAGES/iso_3166-1.mo")
    rows = []
    for entry in entries:
        english = [entry["name"], entry.get("official_name", ""), entry.get("common_name", "")]
        cells = [entry["alpha_2"], *english]
        for language in (spanish, french):
            cells += [language.get(name, "") if name else "" for name in english]
        rows.append("\t".join(cells) + "\n")
    (out / "countries-iso-codes.tsv").write_text("".join(sorted(rows)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
