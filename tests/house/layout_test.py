"""No source file is longer than 400 lines, and none has a name that says nothing.

usage: layout_test.py SOURCE_DIR [MODULES_TXT] | --self-test
"""

import pathlib
import sys
import tempfile

LONGEST = 400
EMPTY_NAMES = {"util", "utils", "utilities", "misc", "common", "helper", "helpers", "stuff"}
FOLDERS = ("src", "tests", "bench", "cmake", "scripts", "docs", "examples", "styles")


def name_faults(root, path):
    for part in path.relative_to(root).parts:
        if part.split(".")[0].lower() in EMPTY_NAMES:
            yield f"{path}: '{part}' says nothing about what is in it"


def length_faults(path):
    lines = path.read_bytes().count(b"\n")
    if lines > LONGEST:
        yield f"{path}: {lines} lines; past {LONGEST} a file is more than one idea"


def faults(root):
    found = []
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            found += name_faults(root, path)
            if path.suffix in (".hpp", ".cpp", ".py", ".cmake"):
                found += length_faults(path)
    return found


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "src" / "geo").mkdir(parents=True)
        (root / "src" / "geo" / "long.cpp").write_text("\n" * (LONGEST + 1))
        (root / "src" / "geo" / "short.cpp").write_text("\n" * LONGEST)
        (root / "src" / "geo" / "utils.hpp").write_text("")
        (root / "tests" / "common").mkdir(parents=True)
        found = faults(root)
    expected = ["long.cpp", "'utils.hpp'", "'common'"]
    missed = [f"not found: {name}" for name in expected if not any(name in line for line in found)]
    return missed + ([] if len(found) == len(expected) else found)


def main():
    testing = sys.argv[1:] == ["--self-test"]
    found = self_test() if testing else faults(pathlib.Path(sys.argv[1]))
    kept = "every planted fault was found" if testing else "every file is short and named after its idea"
    print("\n".join(found) or kept)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
