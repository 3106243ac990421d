#!/usr/bin/env python3
"""Scores the days and periods of days that `rumbo read --jsonl` prints.

    score_dates.py GOLD.jsonl READ.jsonl [--wrong]

GOLD holds lines {id, text, timexes: [{start, end, type, value: [accepted, ...]}]} whose types are
those of a collection that writes ranges of days (timex_to_range.py says how ours are put into
theirs). Only gold of the types "date" and "daterange" is asked for. Gold and predictions of every
type are matched one to one, the largest overlap first; a prediction that matches or overlaps gold
of another type (a time, a duration, a set) is left out, and any other that matches nothing is
wrong, a duration too. Printed: precision, recall and F1 of the spans (strict), of the overlaps
(relaxed) and of the overlaps with an accepted value (value). --wrong lists what is not right.
"""
import json
import sys

from timex_to_range import convert, overlaps

ASKED = ("date", "daterange")


def kind(timex):
    return (timex.get("type") or "").rsplit(".", 1)[-1]


def matches(gold, found):
    """Gold index to prediction index, one to one, the largest overlap first."""
    pairs = []
    for i, g in enumerate(gold):
        for j, f in enumerate(found):
            if overlaps(g, f):
                shared = min(g["end"], f["end"]) - max(g["start"], f["start"])
                pairs.append((-shared / max(g["end"] - g["start"], f["end"] - f["start"]), i, j))
    result, taken = {}, set()
    for _, i, j in sorted(pairs):
        if i not in result and j not in taken:
            result[i] = j
            taken.add(j)
    return result


def accepts(gold, value):
    accepted = gold.get("value")
    return value in (accepted if isinstance(accepted, list) else [accepted])


def figures(right, predicted, asked):
    precision = right / predicted if predicted else 0.0
    recall = right / asked if asked else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def judge(document, read, counts, wrong):
    gold = document["timexes"]
    found = convert(document, read)["timexes"]
    pairs = matches(gold, found)
    asked = [i for i, g in enumerate(gold) if kind(g) in ASKED]
    others = [g for g in gold if kind(g) not in ASKED]
    matched = {pairs[i] for i in asked if i in pairs}
    spurious = [f for j, f in enumerate(found)
                if j not in matched and not any(overlaps(f, g) for g in others)]
    counts["asked"] += len(asked)
    counts["predicted"] += len(matched) + len(spurious)
    for f in spurious:
        wrong.append(("spurious", document, None, f))
    for i in asked:
        if i not in pairs:
            wrong.append(("missed", document, gold[i], None))
            continue
        g, f = gold[i], found[pairs[i]]
        counts["relaxed"] += 1
        counts["strict"] += (g["start"], g["end"]) == (f["start"], f["end"])
        counts["value"] += accepts(g, f["value"])
        if not accepts(g, f["value"]):
            wrong.append(("value", document, g, f))


def main():
    with open(sys.argv[2], encoding="utf-8") as lines:
        read = {str(each["id"]): each for each in map(json.loads, lines)}
    counts = dict.fromkeys(("asked", "predicted", "strict", "relaxed", "value"), 0)
    wrong = []
    with open(sys.argv[1], encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            nothing = {"id": document["id"], "timexes": []}
            judge(document, read.get(str(document["id"]), nothing), counts, wrong)
    print(f"asked {counts['asked']} predicted {counts['predicted']}")
    for name in ("strict", "relaxed", "value"):
        print(f"{name:8s} P %.3f R %.3f F1 %.3f"
              % figures(counts[name], counts["predicted"], counts["asked"]))
    if "--wrong" in sys.argv:
        for what, document, gold, found in wrong:
            print(what, document["id"], repr(document["text"]),
                  gold and (gold["text"], kind(gold), gold["value"]),
                  found and (found["text"], found["type"], found["value"]), sep=" | ")


if __name__ == "__main__":
    main()
