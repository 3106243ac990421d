"""The results of bench/gazetteer/run as one Markdown table."""
import os
import pathlib
import platform
import subprocess

DATA = {"default": "200,000 places", "world": "12 million places"}
RATES = (("exact", "exact, key given", "exact"), ("fold", "exact, name folded too", "fold"),
         ("prefix", "prefix, best 10", "prefix"), ("prefix", "prefix, best 10", "prefix_fts"),
         ("fuzzy1", "fuzzy, 1 edit", "fuzzy1"), ("fuzzy1", "fuzzy, 1 edit", "fuzzy1_rank"),
         ("fuzzy2", "fuzzy, 2 edits", "fuzzy2"), ("fuzzy2", "fuzzy, 2 edits", "fuzzy2_rank"))
PEERS = {"prefix": "SQLite, index", "prefix_fts": "SQLite, FTS5 `LIKE`", "fuzzy1": "SQLite, FTS5 pieces",
         "fuzzy1_rank": "SQLite, FTS5 trigrams ranked", "fuzzy2": "SQLite, FTS5 pieces",
         "fuzzy2_rank": "SQLite, FTS5 trigrams ranked"}


def machine_line():
    """What the figures were measured on."""
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.split(": ")[1] for line in lines if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30

    def version(*command):
        return subprocess.run(command, capture_output=True, text=True).stdout.split("\n")[0].split(" ")[0]

    return (f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, Linux {platform.release()}; SQLite {version('sqlite3', '--version')}, "
            f"Node {version('node', '--version')}; load {os.getloadavg()[0]:.1f} at the end")


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def microseconds(value):
    return f"{value / 1000:,.1f} ms" if value >= 1000 else f"{value:.1f} µs"


def rate(row):
    if row is None:
        return "–"
    found = f", finds {100 * row['found']:.0f} %" if 0 < row.get("found", 1) < 0.995 else ""
    busy = f", busy {row['busy']:.2f}" if row.get("busy", 1) < 0.95 else ""
    percentile = "p99" if row["operations"] >= 100 else f"slowest of {row['operations']}"
    return f"{number(row['per_second'])} /s, {percentile} {microseconds(row['p99_us'])}{found}{busy}"


def megabytes(row):
    if row is None:
        return "–"
    busy = f", busy {row['busy']:.2f}" if row.get("busy", 1) < 0.95 else ""
    return f"{row['per_second'] * row['bytes'] / 1e6:,.1f} MB/s{busy}"


def ratio(ours, peer, key, more_is_better=True):
    if ours is None or peer is None or not ours.get(key) or not peer.get(key):
        return "–"
    value = ours[key] / peer[key]
    return f"{number(value if more_is_better else 1 / value)} ×"


def plain(row, key, scale, unit):
    return "–" if row is None or key not in row else f"{number(row[key] / scale)} {unit}"


def rows(results, data):
    def of(side, task):
        return results.get(f"{data} {side} {task}")

    for what, key, scale, unit in (("build", "seconds", 1, "s"), ("build, peak memory", "peak_kib", 1024, "MiB"),
                                   ("index", "bytes", 2**20, "MiB")):
        ours, peer = of("ours", "build"), of("sqlite", "build")
        yield what, plain(ours, key, scale, unit), "SQLite", plain(peer, key, scale, unit), ratio(ours, peer, key, False)
    ours, peer = of("ours", "exact"), of("sqlite", "exact")
    yield "open", plain(ours, "open_ms", 1, "ms"), "SQLite", plain(peer, "open_ms", 1, "ms"), ratio(ours, peer, "open_ms", False)
    ours, peer = of("ours", "cold"), of("sqlite", "cold")
    yield ("a process for one name", plain(ours, "seconds", 1e-3, "ms"), "`sqlite3`", plain(peer, "seconds", 1e-3, "ms"),
           ratio(ours, peer, "seconds", False))
    yield ("the same, memory", plain(ours, "peak_kib", 1024, "MiB"), "`sqlite3`", plain(peer, "peak_kib", 1024, "MiB"),
           ratio(ours, peer, "peak_kib", False))
    for task, what, theirs in RATES:
        ours, peer = of("ours", task), of("sqlite", theirs)
        yield what, rate(ours), PEERS.get(theirs, "SQLite"), rate(peer), ratio(ours, peer, "per_second")
    for side, name in (("local", "local-reverse-geocoder"), ("geokdbush", "geokdbush")):
        ours, peer = of("ours", "reverse"), of(side, "reverse_npm")
        yield "reverse", rate(ours), name, rate(peer), ratio(ours, peer, "per_second")
    ours, peer = of("ours", "spot"), of("sqlite", "spot")
    yield "spotting", megabytes(ours), "SQLite", megabytes(peer), ratio(ours, peer, "per_second")
    for task in ("exact", "fuzzy2"):
        total = [None if row is None else {"kib": row["anonymous_kib"] + row["file_kib"]}
                 for row in (of("ours", task), of("sqlite", task))]
        yield (f"resident after {task}", plain(total[0], "kib", 1024, "MiB"), "SQLite", plain(total[1], "kib", 1024, "MiB"),
               ratio(*total, "kib", False))


def table(results, datas):
    lines = ["| data | what | rumbo | peer | peer's figure | ahead by |", "|---|---|---|---|---|---|"]
    for data in datas:
        lines += [f"| {DATA[data]} | " + " | ".join(cells) + " |" for cells in rows(results, data)]
    return "\n".join(lines)
