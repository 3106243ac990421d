#!/usr/bin/env python3
"""Draws every map of cases.py and holds it against the picture kept of it.

    golden.py check PROGRAM COMPARE FOLDER            (what ctest runs; FOLDER/index.html shows the differences)
    golden.py accept PROGRAM COMPARE FOLDER [NAME...] (after looking: makes what is drawn now the reference)

A pixel differs when one of its channels is off by more than 24 of 255; a map does when more than 0.2 % of its pixels
differ. A map without a reference fails, and so does a reference without a map.
"""

import concurrent.futures
import html
import os
import pathlib
import shutil
import subprocess
import sys

import cases

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
REFERENCES = HERE / "reference"
MOST = 0.002


def draw(name, arguments, program, folder):
    """None, or why it could not be drawn."""
    out = folder / f"{name}.png"
    out.unlink(missing_ok=True)
    done = subprocess.run([program, "render", *arguments, "-o", out], cwd=PROJECT, capture_output=True, text=True)
    return None if done.returncode == 0 and out.is_file() else f"not drawn: {done.stderr.strip()}"


def difference(name, compare, folder):
    """None, or what differs."""
    reference = REFERENCES / f"{name}.png"
    if not reference.is_file():
        return "has no reference"
    done = subprocess.run([compare, reference, folder / f"{name}.png", folder / f"{name}.difference.png"],
                          capture_output=True, text=True)
    if done.returncode:
        return done.stdout.strip()
    different, pixels = map(int, done.stdout.split())
    share = different / pixels
    return f"{100 * share:.2f} % of the pixels differ" if share > MOST else None


def judge(name, arguments, program, compare, folder):
    return draw(name, arguments, program, folder) or difference(name, compare, folder)


def report(failures, count, folder):
    rows = []
    for name, fault in failures.items():
        if (REFERENCES / f"{name}.png").is_file():
            shutil.copy(REFERENCES / f"{name}.png", folder / f"{name}.reference.png")
        pictures = "".join(f'<figure><img src="{name}{kind}.png" alt=""><figcaption>{caption}</figcaption></figure>'
                           for kind, caption in ((".reference", "was"), ("", "is"), (".difference", "differs")))
        rows.append(f"<section><h2>{html.escape(name)}</h2><p>{html.escape(fault)}</p>{pictures}</section>")
    (folder / "index.html").write_text(
        '<!doctype html><meta charset="utf-8"><title>Golden maps</title><style>body{font-family:sans-serif}'
        "figure{display:inline-block;margin:4px}img{max-width:30vw;border:1px solid #999}</style>"
        f"<h1>{len(failures)} of {count} maps differ</h1>{''.join(rows)}\n")


def main(action, program, compare, folder, *names):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {name: arguments for name, arguments in cases.cases().items() if not names or name in names}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = dict(zip(wanted, pool.map(lambda item: judge(*item, program, compare, folder), wanted.items())))
    failures = {name: fault for name, fault in faults.items() if fault}
    if action == "accept":
        REFERENCES.mkdir(exist_ok=True)
        for name, fault in failures.items():
            if (folder / f"{name}.png").is_file():
                shutil.copy(folder / f"{name}.png", REFERENCES / f"{name}.png")
            print(f"{name}: {fault}")
        return 0
    for file in sorted(REFERENCES.glob("*.png")):
        if not names and file.stem not in wanted:
            failures[file.stem] = "is the reference of no map"
    report(failures, len(wanted), folder)
    for name, fault in failures.items():
        print(f"{name}: {fault}")
    print(f"{len(wanted)} maps, {len(failures)} differ" + (f"; look at {folder / 'index.html'}" if failures else ""))
    return 1 if failures else 0


if len(sys.argv) < 5 or sys.argv[1] not in ("check", "accept"):
    sys.exit(__doc__)
sys.exit(main(*sys.argv[1:]))
