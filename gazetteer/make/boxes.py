"""Boxes in degrees, [west, south, east, north]; west > east where they cross the 180th meridian."""


import math


def km(a, b):
    """Great-circle distance of two (lat, lon)."""
    south, north = math.radians(a[0]), math.radians(b[0])
    half = (math.sin((north - south) / 2) ** 2
            + math.cos(south) * math.cos(north) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2)
    return 2 * 6371 * math.asin(min(1, math.sqrt(half)))


def across_km(box):
    """The longer of a box's height and its width halfway up."""
    width = (box[2] - box[0]) % 360
    return 111.2 * max(box[3] - box[1], width * math.cos(math.radians((box[1] + box[3]) / 2)))


def wrap(lon):
    """The same longitude within -180..180."""
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180


def around_points(points, pad=0.0):
    """The smallest box round (lat, lon) points, widened by pad degrees."""
    return around_boxes([[lon, lat, lon, lat] for lat, lon in points], pad)


def around_boxes(boxes, pad=0.0):
    """The smallest box round boxes: the widest gap in longitude is left outside."""
    spans = sorted((box[0], box[2]) for box in boxes)
    merged = [list(spans[0])]
    for west, east in spans[1:]:
        if west <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], east)
        else:
            merged.append([west, east])
    gaps = [(merged[i + 1][0] - merged[i][1], i) for i in range(len(merged) - 1)]
    widest, at = max(gaps, default=(0, 0))
    if widest > merged[0][0] + 360 - merged[-1][1]:
        west, east = merged[at + 1][0], merged[at][1]
    else:
        west, east = merged[0][0], merged[-1][1]
    south, north = min(box[1] for box in boxes), max(box[3] for box in boxes)
    return [wrap(west - pad), max(-90, south - pad), wrap(east + pad), min(90, north + pad)]


def centre(box):
    """(lat, lon) of the middle of a box."""
    width = (box[2] - box[0]) % 360 if box[0] > box[2] else box[2] - box[0]
    return (box[1] + box[3]) / 2, wrap(box[0] + width / 2)


def holds(box, lat, lon):
    """True when the point is in the box."""
    across = box[0] <= lon <= box[2] if box[0] <= box[2] else lon >= box[0] or lon <= box[2]
    return box[1] <= lat <= box[3] and across


def bodies(parts, reach):
    """Parts ({box, area}) grouped into bodies: from the largest part outwards, whatever lies within
    reach degrees of the body's box so far joins it. Largest first; each a list of boxes, longitudes
    shifted by 360 degrees where that brings a part nearer."""
    left = sorted(parts, key=lambda part: -part["area"])
    found = []
    while left:
        body, box, grown = [left[0]["box"]], list(left[0]["box"]), True
        left = left[1:]
        while grown:
            rest, grown = [], False
            for part in left:
                near = nearest(part["box"], box)
                if apart(near, box) <= reach:
                    body.append(near)
                    box = [min(box[0], near[0]), min(box[1], near[1]), max(box[2], near[2]), max(box[3], near[3])]
                    grown = True
                else:
                    rest.append(part)
            left = rest
        found.append({"box": box, "boxes": body})
    return found


def nearest(box, target):
    """box, shifted by a full turn where that brings it nearer to target."""
    middle = (target[0] + target[2]) / 2
    shift = round((middle - (box[0] + box[2]) / 2) / 360) * 360
    return [box[0] + shift, box[1], box[2] + shift, box[3]]


def apart(left, right):
    """How far two boxes are apart, in degrees, along the longer of the two axes."""
    dx = max(0, left[0] - right[2], right[0] - left[2])
    dy = max(0, left[1] - right[3], right[1] - left[3])
    return max(dx, dy)
