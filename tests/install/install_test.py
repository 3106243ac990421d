"""Installs rumbo into an empty folder, builds the consumer with find_package(rumbo), and runs both programs.

The build tree's own data cannot help: the install folder is moved before anything is run.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

PARTS = ["bin/rumbo", "libexec/rumbo/rumbo", "include/rumbo/geo/bbox.hpp", "include/rumbo/gazetteer/gazetteer.hpp",
         "share/rumbo/world.gaz", "share/rumbo/fonts.conf", "share/rumbo/fonts/NotoSans-Regular.ttf",
         "share/rumbo/basemap", "share/rumbo/styles", "share/rumbo/itinerary.schema.json"]
WEIGHED = ["share/rumbo/basemap", "share/rumbo/styles"]


def run(*command, **options):
    print("$", *command, flush=True)
    return subprocess.run([str(part) for part in command], check=True, text=True, stdout=subprocess.PIPE, **options).stdout


def missing(prefix):
    found = [f"{part} was not installed" for part in PARTS if not (prefix / part).exists()]
    for folder in WEIGHED:
        if not any(file.is_file() for file in (prefix / folder).rglob("*")):
            found.append(f"{folder} is empty")
    return found


def build_consumer(arguments, prefix, work):
    build = work / "consumer"
    run(arguments.cmake, "-S", arguments.consumer, "-B", build, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}",
        f"-DCMAKE_CXX_COMPILER={arguments.compiler}", f"-DCMAKE_CXX_FLAGS={arguments.flags}")
    run(arguments.cmake, "--build", build)
    return build / "where_is"


def main():
    parser = argparse.ArgumentParser()
    for name in ("cmake", "build", "consumer", "compiler"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--flags", default="")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        run(arguments.cmake, "--install", arguments.build, "--prefix", work / "first")
        prefix = (work / "first").rename(work / "moved")
        faults = missing(prefix)
        if faults:
            print("\n".join(faults))
            return 1
        surroundings = {name: value for name, value in os.environ.items() if name != "RUMBO_DATA"}
        said = run(build_consumer(arguments, prefix, work), "Huixtla, Chiapas", cwd=work, env=surroundings)
        assert said.startswith("Huixtla MX 15.1"), said
        places = json.loads(run(prefix / "bin" / "rumbo", "find", "Huixtla", "--json", cwd=work, env=surroundings))
        assert places[0]["country"] == "MX", places[0]
        styles = run(prefix / "bin" / "rumbo", "style", "list", cwd=work, env=surroundings)
        assert "report" in styles, styles
    print("the installed program and library work")
    return 0


if __name__ == "__main__":
    sys.exit(main())
