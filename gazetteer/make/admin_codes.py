"""admin1CodesASCII.txt and admin2Codes.txt.zst, in GeoNames' own format: code, name, ASCII name, geonameid.
Usage: admin_codes.py WORK OUT"""
import subprocess
import sys
import unicodedata
from pathlib import Path

from folding import SPECIAL
import match
import sources

UPPER = str.maketrans({"Ø": "O", "Đ": "D", "Ł": "L", "Æ": "AE", "Œ": "OE", "Ð": "D", "Þ": "Th", "İ": "I", "Ə": "E",
                       "Ħ": "H", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "–": "-", "“": '"', "”": '"', "ẞ": "SS"})


def ascii_name(name):
    """The name in ASCII; what has no such form is left out."""
    text = unicodedata.normalize("NFKD", name.translate(UPPER).translate(SPECIAL))
    return text.encode("ascii", "ignore").decode("ascii")


def write(path, rows):
    lines = ["\t".join(map(str, row)) + "\n" for row in sorted(rows)]
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


def main(work, out):
    cities = list(sources.cities(work))
    first = match.level_one(work, cities)
    write(out / "admin1CodesASCII.txt",
          [(code, entry["name"], ascii_name(entry["name"]), entry["geonames"]) for code, entry in first.items()])
    second = match.level_two(work, cities)
    plain = work / "admin2Codes.txt"
    write(plain, [(code, entry["name"], ascii_name(entry["name"]), entry["geonames"])
                  for code, entry in second.items()])
    subprocess.run(["zstd", "--ultra", "-22", "-q", "-f", plain, "-o", out / "admin2Codes.txt.zst"], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
