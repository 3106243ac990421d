"""Every #include "module/..." in src/ reaches a module that was declared, on the same floor or a lower one.

usage: includes_test.py SOURCE_DIR MODULES_TXT | --self-test

MODULES_TXT holds one module a line: its name, its floor, its declared dependencies.
"""

import pathlib
import re
import sys
import tempfile

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def read_modules(file):
    modules = {}
    for line in file.read_text().splitlines():
        if line.strip():
            name, floor, *dependencies = line.split()
            modules[name] = (int(floor), dependencies)
    return modules


def declaration_faults(modules):
    for name, (floor, dependencies) in modules.items():
        for dependency in dependencies:
            if dependency not in modules:
                yield f"{name} declares '{dependency}', which is no module"
            elif modules[dependency][0] > floor:
                yield f"{name} (floor {floor}) declares '{dependency}' of the higher floor {modules[dependency][0]}"


def include_faults(source, modules):
    for file in sorted(source.glob("*/**/*.[ch]pp")):
        module = file.relative_to(source).parts[0]
        if module not in modules:
            yield f"{file}: the folder '{module}' is not declared with rumbo_module()"
            continue
        for match in INCLUDE.finditer(file.read_text(encoding="utf-8")):
            where = f"{file}:{file.read_text(encoding='utf-8')[:match.start(1)].count(chr(10)) + 1}"
            yield from include_fault(where, module, match.group(1), source, modules)


def include_fault(where, module, included, source, modules):
    reached = included.split("/")[0]
    if reached not in modules:
        yield f'{where}: "{included}" names no module: write "module/file.hpp", and <...> for outside libraries'
    elif reached != module and reached not in modules[module][1]:
        yield f"{where}: {module} includes {included} but does not declare '{reached}' in its CMakeLists.txt"
    elif not (source / included).is_file():
        yield f"{where}: there is no {included}"


def faults(source_dir, modules_txt):
    modules = read_modules(modules_txt)
    return [*declaration_faults(modules), *include_faults(source_dir / "src", modules)]


def self_test():
    """A made-up house with one fault of each kind: each must be found, and nothing else."""
    files = {
        "low/a.hpp": "#pragma once\n",
        "low/up.cpp": '#include "low/a.hpp"\n#include "high/c.hpp"\n',
        "middle/b.hpp": '#pragma once\n#include "low/a.hpp"\n',
        "middle/gone.cpp": '  #  include "low/gone.hpp"\n',
        "middle/plain.cpp": '#include "b.hpp"\n#include <low/a.hpp>\n// #include "high/c.hpp"\n',
        "high/c.hpp": '#pragma once\n\n#include "low/a.hpp"\n',
        "stray/d.cpp": "",
    }
    expected = ["middle (floor 1) declares 'high' of the higher floor 2", "low/up.cpp:2: low includes high/c.hpp",
                "middle/gone.cpp:1: there is no low/gone.hpp", 'middle/plain.cpp:1: "b.hpp" names no module',
                "high/c.hpp:3: high includes low/a.hpp", "the folder 'stray' is not declared"]
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in files.items():
            (root / "src" / name).parent.mkdir(parents=True, exist_ok=True)
            (root / "src" / name).write_text(text)
        (root / "modules.txt").write_text("low 0\nmiddle 1 low high\nhigh 2 middle\n")
        found = faults(root, root / "modules.txt")
    missed = [fault for fault in expected if not any(fault in line for line in found)]
    return [f"not found: {fault}" for fault in missed] + ([] if len(found) == len(expected) else found)


def main():
    testing = sys.argv[1:] == ["--self-test"]
    found = self_test() if testing else faults(*map(pathlib.Path, sys.argv[1:3]))
    kept = "every planted fault was found" if testing else "the includes keep to the declared house"
    print("\n".join(found) or kept)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
