"""The results of bench/roads/run as one Markdown table."""
import os
import pathlib
import platform

SIDES = (("dijkstra", "plain Dijkstra"), ("boost", "Boost.Graph A*"))


def machine_line():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.split(": ")[1] for line in lines if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, Linux {platform.release()}; "
            f"load {os.getloadavg()[0]:.1f} at the end")


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def microseconds(value):
    return f"{value / 1000:,.1f} ms" if value >= 1000 else f"{value:.1f} µs"


def busy(row):
    return f", busy {row['busy']:.2f}" if row.get("busy", 1) < 0.95 else ""


def answers(row):
    """A second of the processor, so that a busy machine misleads less."""
    return row["per_second"] / row["busy"]


def rate(row):
    return f"{number(answers(row))} /s, median {microseconds(row['median_us'])}{busy(row)}"


def mib(kib):
    return f"{number(kib / 1024)} MiB"


def rows(results, name):
    build, check, ours, path = (results[f"{name} {task}"] for task in ("build", "check", "ours", "path"))
    yield "roads", f"{build['nodes']:,} nodes, {build['arcs']:,} arcs", "", ""
    yield "prepare", f"{number(build['seconds'])} s, {number(build['processor'])} s of the processor", "", ""
    yield "prepare, peak memory", f"{mib(build['peak_kib'])}, {mib(build['graph_kib'])} of it the roads as read", "", ""
    yield "prepared file", mib(build["bytes"] / 1024), "", ""
    yield "equal costs", f"{check['equal']:,} of {check['pairs']:,} pairs", "", ""
    yield "the cost alone", rate(ours), "", ""
    for side, title in SIDES:
        peer = results[f"{name} {side}"]
        right = f", {100 * peer['found']:.0f} % of {peer['operations']} equal"
        yield "the way", rate(path), f"{title}: {rate(peer)}{right}", f"{number(answers(path) / answers(peer))} ×"
    for side, title in SIDES:
        peer = results[f"{name} {side}"]
        yield ("open", f"{path['open_ms']:.3f} ms", f"{title}: {peer['open_ms']:,.0f} ms",
               f"{number(peer['open_ms'] / path['open_ms'])} ×")
        yield ("memory after the searches", mib(path["kib"]), f"{title}: {mib(peer['kib'])}",
               f"{number(peer['kib'] / path['kib'])} ×")


def table(results, names):
    lines = ["| data | what | rumbo | peer | ahead by |", "|---|---|---|---|---|"]
    for name in names:
        lines += [f"| {name} | " + " | ".join(cells) + " |" for cells in rows(results, name)]
    return "\n".join(lines)
