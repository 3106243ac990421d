"""Every property and expression of styles has its line in docs/style.md, and its picture.

usage: style_docs_test.py SOURCE_DIR [MODULES] | --self-test
"""

import pathlib
import re
import sys


def properties(table):
    return sorted(set(re.findall(r'^    \{"([a-z-]+)", [a-z]+, (?:paint|layout),', table, re.M)))


def operators(source):
    return sorted(set(re.findall(r'\{"([^"]+)",\s*build', source)))


def is_named(name, page):
    return re.search(r"`(?:\[)?" + re.escape(name) + r"[`\]\s,(]", page.replace("&lt;", "<")) is not None


def missing(root):
    style = root / "src/style"
    page = (root / "docs/style.md").read_text()
    examples = (root / "docs/style-examples.md").read_text()
    names = properties((style / "property_table.cpp").read_text())
    calls = operators("".join(file.read_text() for file in sorted(style.glob("operators_*.cpp"))))
    if len(names) < 40 or len(calls) < 30:
        return ["the table of properties or of operators is not where this test looks for it"]
    faults = [f"docs/style.md says nothing of {name}" for name in names + calls if not is_named(name, page)]
    faults += [f"docs/style-examples.md has no picture of {name}: add it to scripts/style-pictures, and run that"
               for name in names + calls if f"| `{name}`" not in examples and f"| `{name} " not in examples
               and f"| `{name}` (" not in examples]
    faults += [f"docs/{file} is not there: run scripts/style-pictures"
               for file in re.findall(r"\]\((images/[^)]+)\)", examples) if not (root / "docs" / file).is_file()]
    return faults


def self_test():
    table = '    {"fill-color", fill, paint, colour},\n    {"text-font", symbol, layout, texts},\n'
    assert properties(table) == ["fill-color", "text-font"]
    assert operators('{{"let", build_let}, {"+", build<1>}}') == ["+", "let"]
    assert is_named("let", "`[let, name]`") and is_named("+", "`+` `-`") and not is_named("let", "`letter`")


def main():
    if sys.argv[1] == "--self-test":
        return self_test()
    faults = missing(pathlib.Path(sys.argv[1]))
    print("\n".join(faults) or "every property and expression is explained and drawn")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
