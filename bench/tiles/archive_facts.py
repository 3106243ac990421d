"""What an archive of tiles holds: how many, of how many bytes, and how many features at one zoom."""
import gzip
import sqlite3
import struct


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def varints(data):
    at, values = 0, []
    while at < len(data):
        value, at = varint(data, at)
        values.append(value)
    return values


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


def layers(tile):
    """Each layer's name and its fields."""
    data = gzip.decompress(tile) if tile[:2] == b"\x1f\x8b" else tile
    for number, body in fields(data):
        if number == 3:
            parts = list(fields(body))
            yield dict(parts)[1].decode(), parts


def points_within(parts):
    """Of a layer of points: those in the tile's own square, not those of its buffer."""
    extent, inside = dict(parts).get(5, 4096), 0
    for number, feature in parts:
        if number != 2:
            continue
        numbers = varints(dict(fields(feature))[4])
        x = y = 0
        for right, down in zip(numbers[1::2], numbers[2::2]):
            x += (right >> 1) ^ -(right & 1)
            y += (down >> 1) ^ -(down & 1)
            inside += 0 <= x < extent and 0 <= y < extent
    return inside


def names(parts):
    keys = [value for number, value in parts if number == 3]
    values = [value for number, value in parts if number == 4]
    for number, feature in parts:
        if number == 2:
            tags = varints(dict(fields(feature)).get(2, b""))
            yield from (values[value] for key, value in zip(tags[::2], tags[1::2]) if keys[key] == b"name")


def features(archive, zoom):
    """How many places and how many countries there are at a zoom, those in several tiles once."""
    places, countries = 0, set()
    database = sqlite3.connect(archive)
    for (tile,) in database.execute("SELECT tile_data FROM tiles WHERE zoom_level = ?", (zoom,)):
        for name, parts in layers(tile):
            if name == "city":
                places += points_within(parts)
            if name == "countries":
                countries.update(names(parts))
    return places, len(countries)


def count(archive):
    """Tiles; MB of them, each as often as it is fetched; MB of the file; tiles outside the world."""
    size = archive.stat().st_size / 1e6
    if archive.suffix == ".pmtiles":  # its header tells, of equal tiles the bytes of one
        bytes_of_tiles, tiles = struct.unpack_from("<QQ", archive.read_bytes()[:127], 64)
        return tiles, bytes_of_tiles / 1e6, size, 0
    database = sqlite3.connect(archive)
    outside = "max(tile_column, tile_row) >= (1 << zoom_level) OR min(tile_column, tile_row) < 0"
    tiles, total, beyond = database.execute(
        f"SELECT count(*), sum(length(tile_data)), sum({outside}) FROM tiles").fetchone()
    return tiles, total / 1e6, size, beyond
