"""Every property is asserted: rc::check() only returns whether it held.

usage: properties_test.py SOURCE_DIR [MODULES_TXT] | --self-test
"""

import pathlib
import re
import sys
import tempfile

BARE = re.compile(r"^\s*rc::(check|prop)\(", re.MULTILINE)


def faults(root):
    found = []
    for path in sorted((root / "tests").rglob("*.cpp")):
        text = path.read_text()
        for match in BARE.finditer(text):
            line = text.count("\n", 0, match.end()) + 1
            found.append(f"{path}:{line}: the property's result is dropped; write CHECK(rc::check(...))")
    return found


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        tests = pathlib.Path(folder) / "tests"
        tests.mkdir()
        (tests / "kept_test.cpp").write_text("  CHECK(rc::check([] {}));\n")
        (tests / "dropped_test.cpp").write_text("\n  rc::check([] {});\n")
        found = faults(pathlib.Path(folder))
    if len(found) == 1 and "dropped_test.cpp:2:" in found[0]:
        return []
    return [f"expected the one planted fault, found {found}"]


def main():
    testing = sys.argv[1:] == ["--self-test"]
    found = self_test() if testing else faults(pathlib.Path(sys.argv[1]))
    kept = "the planted fault was found" if testing else "every property is asserted"
    print("\n".join(found) or kept)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
