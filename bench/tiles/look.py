#!/usr/bin/python3
"""Sets two archives' tiles of one place side by side, and says how much of each zoom is lettering.

usage: bench/tiles/look.py LEFT.mbtiles RIGHT.mbtiles ZOOM/X/Y COLUMNSxROWS OUTPUT.png

Only letters are darker than 135 of 255, so the dark pixels of a zoom tell whether both sides write as many names.
"""
import io
import sqlite3
import sys

from PIL import Image

SIDE, DARK = 256, 135


def stitched(archive, corner, size):
    zoom, left, top = map(int, corner.split("/"))
    columns, rows = map(int, size.split("x"))
    picture = Image.new("RGB", (columns * SIDE, rows * SIDE))
    database = sqlite3.connect(archive)
    for x in range(columns):
        for y in range(rows):
            tile = database.execute("SELECT tile_data FROM tiles WHERE (zoom_level, tile_column, tile_row) = (?, ?, ?)",
                                    (zoom, left + x, 2**zoom - 1 - top - y)).fetchone()
            if tile:
                picture.paste(Image.open(io.BytesIO(tile[0])).convert("RGB"), (x * SIDE, y * SIDE))
    return picture


def lettering(archive):
    dark = {}
    for zoom, tile in sqlite3.connect(archive).execute("SELECT zoom_level, tile_data FROM tiles"):
        levels = Image.open(io.BytesIO(tile)).convert("L").histogram()
        dark[zoom] = dark.get(zoom, 0) + sum(levels[:DARK])
    return dark


def main(left, right, corner, size, output):
    pictures = [stitched(archive, corner, size) for archive in (left, right)]
    both = Image.new("RGB", (pictures[0].width * 2 + 8, pictures[0].height), "white")
    both.paste(pictures[0], (0, 0))
    both.paste(pictures[1], (pictures[0].width + 8, 0))
    both.quantize(32).save(output, optimize=True)
    others = lettering(right)
    print("| zoom | dark pixels, left | right | left to right |\n|---|---|---|---|")
    for zoom, dark in sorted(lettering(left).items()):
        print(f"| {zoom} | {dark:,} | {others.get(zoom, 0):,} | {dark / max(1, others.get(zoom, 0)):.2f} |")


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
