"""What an archive of tiles holds: how many, of how many bytes, and which places at one zoom."""
import gzip
import sqlite3


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def fields(data):
    """A protobuf message's fields: number and value (bytes, or a number)."""
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = varint(data, at)
        else:
            length, at = (8, at) if kind == 1 else (4, at) if kind == 5 else varint(data, at)
            value, at = data[at:at + length], at + length
        yield key >> 3, value


def features(tile, layer):
    """Of each feature in a layer: all its keys and values, as they stand in the tile."""
    for number, body in fields(tile):
        if number != 3:
            continue
        parts = list(fields(body))
        if dict(parts)[1] != layer.encode():
            continue
        keys = [value for number, value in parts if number == 3]
        values = [value for number, value in parts if number == 4]
        for number, feature in parts:
            if number == 2:
                packed, at, tags = dict(fields(feature)).get(2, b""), 0, []
                while at < len(packed):
                    tag, at = varint(packed, at)
                    tags.append(tag)
                yield {keys[key]: values[value] for key, value in zip(tags[::2], tags[1::2])}


def distinct(archive, zoom, layer, key):
    """How many features of a layer there are at a zoom, those in several tiles once."""
    database = sqlite3.connect(archive)
    found = set()
    for (tile,) in database.execute("SELECT tile_data FROM tiles WHERE zoom_level = ?", (zoom,)):
        data = gzip.decompress(tile) if tile[:2] == b"\x1f\x8b" else tile
        found.update(feature.get(key.encode()) for feature in features(data, layer))
    return len(found - {None})


def count(archive):
    """Tiles; MB of them, each as often as it is fetched; MB of the file; tiles outside the world."""
    size = archive.stat().st_size / 1e6
    if archive.suffix != ".mbtiles":
        return None, None, size, 0
    database = sqlite3.connect(archive)
    outside = ("max(tile_column, tile_row) >= (1 << zoom_level) OR min(tile_column, tile_row) < 0")
    tiles, total, beyond = database.execute(
        f"SELECT count(*), sum(length(tile_data)), sum({outside}) FROM tiles").fetchone()
    return tiles, total / 1e6, size, beyond
