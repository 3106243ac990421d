"""Every C++ file is as clang-format lays it out. Skipped (77) where there is no clang-format.

usage: format_test.py SOURCE_DIR
"""

import pathlib
import shutil
import subprocess
import sys


def main():
    clang_format = shutil.which("clang-format") or shutil.which("clang-format-14")
    if clang_format is None:
        print("skipped: clang-format is not installed")
        return 77
    root = pathlib.Path(sys.argv[1])
    files = [str(file) for folder in ("src", "tests", "bench") for file in sorted((root / folder).rglob("*.[ch]pp"))]
    run = subprocess.run([clang_format, "--dry-run", "--Werror", *files], capture_output=True, text=True)
    wrong = sorted({line.split(":")[0] for line in run.stderr.splitlines() if ": error:" in line})
    print("\n".join(f"{file}: run clang-format -i on it" for file in wrong) or f"{len(files)} files are laid out")
    return 1 if run.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
