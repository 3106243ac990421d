"""The figures of one job as a Markdown table, with what stands beside what."""


QUOTED = 20.4  # CPU s of tippecanoe 2.82, docs/bench-tiles.md


class Row:
    def __init__(self, side, least):
        self.side, self.facts = side, side.facts
        self.wall, self.processor, self.memory = least


def number(value, digits=1):
    return "" if value is None else f"{value:,.{digits}f}"


def per_second(row):
    return None if row.facts["tiles"] is None else row.facts["tiles"] / row.processor


def cells(job, row):
    facts, side = row.facts, row.side
    yield from (side.name, str(side.threads), number(row.wall, 2), number(row.processor, 2))
    yield number(per_second(row), 0)
    yield from (number(row.memory, 0), number(facts["tiles"], 0), number(facts["tile_mb"]), number(facts["file_mb"]))
    if job == "B":
        yield from (number(facts["places"], 0), number(facts["countries"], 0))


def heads(job):
    always = ["side", "threads", "wall s", "CPU s", "tiles / CPU s", "MB at most", "tiles", "MB of tiles", "MB of the file"]
    return always + (["places at z8", "countries at z8"] if job == "B" else [])


def single(row, rows):
    return next((other for other in rows if other.side.name == row.side.name and other.side.threads == 1), None)


def ratios(job, rows):
    """How many times our CPU each peer needs; and what a second thread gains."""
    firsts = [row for row in rows if row.side.threads == 1 or not single(row, rows)]
    for row in firsts:
        against = [f"{other.side.name} {other.processor / row.processor:.1f} x" for other in firsts
                   if other.side.peer != "rumbo"]
        if job == "B" and all(other.side.peer != "tippecanoe" for other in rows):
            against.append(f"tippecanoe, as quoted from elsewhere, {QUOTED / row.processor:.1f} x")
        if row.side.peer == "rumbo" and against:
            yield f"- CPU beside {row.side.name}: " + ", ".join(against)
    for row in rows:
        if row.side.threads == 2 and (one := single(row, rows)):
            yield f"- {row.side.name}: two threads are {one.wall / row.wall:.2f} x as fast as one by the clock"


def outside(rows):
    for row in rows:
        if row.facts["outside"]:
            yield f"- {row.side.name}: {row.facts['outside']:,} of its tiles lie outside the world"


def markdown(job, rows):
    head = heads(job)
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(cells(job, row)) + " |" for row in rows]
    notes = [*(ratios(job, rows) if job in "ABC" else []), *outside(rows)]
    return "\n".join(lines + ([""] + notes if notes else []))
