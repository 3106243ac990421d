"""The figures of one job as a Markdown table, with what stands beside what."""


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



def ratios(rows):
    """Each peer's least CPU for a tile against ours, by side; and what a second thread gains."""
    ours = [row for row in rows if row.side.peer == "rumbo" and row.side.threads == 1]
    for row in ours:
        against = []
        for other in rows:
            if other.side.peer != "rumbo":
                against.append(f"{other.processor / row.processor:.1f} x {other.side.name}"
                               + (" (2 threads)" if other.side.threads == 2 else ""))
        if against:
            yield f"- {row.side.name}, 1 thread, in CPU for the whole job: " + ", ".join(against)
    for row in rows:
        single = [other for other in rows if other.side.name == row.side.name and other.side.threads == 1]
        if row.side.threads == 2 and single:
            yield f"- {row.side.name}: 2 threads are {single[0].wall / row.wall:.2f} x as fast as 1 by the clock"


def outside(rows):
    for row in rows:
        if row.facts["outside"]:
            yield f"- {row.side.name}: {row.facts['outside']:,} of its tiles lie outside the world"


def markdown(job, rows):
    head = heads(job)
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(cells(job, row)) + " |" for row in rows]
    notes = [*(ratios(rows) if job in "ABC" else []), *outside(rows)]
    return "\n".join(lines + ([""] + notes if notes else []))
