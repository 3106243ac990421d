#!/usr/bin/env python3
"""Puts the dates that `rumbo read --jsonl` prints into half-open ranges of days.

    timex_to_range.py GOLD.jsonl READ.jsonl > PREDICTED.jsonl

Some collections of dates write TIMEX3 values; others write a day as "2021-10-24" and anything
longer as "first/end", where the end is the first day no longer meant and an open side is empty.
This reads the bounds that `rumbo read` prints beside each TIMEX3 value and writes the second
kind. Where the gold (whose types are looked at, never its values) has a range, the two timexes
that a stretch joins become one, which ends on the first day of the second, as such collections
end "2007 to 2009" with the beginning of 2009 ("to the end of 2008" with the last day meant). A
quantity and the date it is measured from ("two weeks before Christmas") become one as well. What is
open on one side of a day ("after 5 May", "until 5 May") has that day itself as its bound, as such
collections write it. What stands in no calendar ("30 February") is "not resolved".
"""
import datetime
import json
import re
import sys


def day_after(text):
    return (datetime.date.fromisoformat(text[:10]) + datetime.timedelta(days=1)).isoformat()


def minute(text):
    return text.replace("T", " ")


def overlaps(a, b):
    return a["start"] < b["end"] and b["start"] < a["end"]


def as_range(first, last):
    if not first and not last:
        return None
    if first and last and "T" in first and "T" in last:
        end = datetime.datetime.fromisoformat(last)
        if end.minute == 59:
            end += datetime.timedelta(minutes=1)
        last_text = "23:59:59" if end.hour == 0 else end.time().isoformat()
        return f"{minute(first)}/{last[:10]} {last_text}"
    return f"{first[:10] if first else ''}/{day_after(last) if last else ''}"


SECONDS = {"S": 1, "M": 60, "H": 3600, "D": 86400, "W": 604800, "Mo": 2592000, "Y": 31536000,
           "Q": 7776000, "WE": 172800, "DE": 315360000, "CE": 3153600000}


def seconds(value):
    """A duration of one unit in seconds; "several" counts as three."""
    found = re.fullmatch(r"P(T?)([0-9.]+|X)([A-Z]+)", value)
    if not found:
        return value
    unit = "Mo" if found[3] == "M" and not found[1] else found[3]
    count = 3.0 if found[2] == "X" else float(found[2])
    return f"{count * SECONDS.get(unit, 0):g}" if count * SECONDS.get(unit, 0) < 1e6 else \
        str(int(count * SECONDS.get(unit, 0)))


def value_of(timex, kind):
    first, last = timex.get("from"), timex.get("to")
    if kind.startswith("date") and not first and not last and timex["type"] == "DATE" \
            and timex["value"].startswith("XXXX-"):
        return "not resolved"  # "30 February"
    if kind == "date":
        return first[:10] if first else timex["value"]
    if kind == "duration":
        return seconds(timex["value"])
    if kind == "datetime":
        return (minute(first) if "T" in first else first + " 00:00:00") if first \
            else timex["value"]
    day = timex["value"]
    if kind == "daterange" and re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        if not first and last == day:
            return f"/{day}"
        if not last and first == day_after(day):
            return f"{day}/"
    if kind.endswith("range"):
        return as_range(first, last) or timex["value"]
    if kind == "time" and "T" in timex["value"]:
        return timex["value"].split("T")[1] + ":00"
    return timex["value"]


def joined(timexes, gold):
    """The timexes with each stretch that a gold range covers made one."""
    result, at = [], 0
    while at < len(timexes):
        timex = timexes[at]
        stretch = timex.get("stretch")
        measured = timex["type"] == "DURATION"
        covered = stretch and any(
            (measured or (g.get("type") or "").endswith("range")) and g["start"] < timexes[at + 1]["start"]
            and g["end"] > timexes[at + 1]["start"] for g in gold)
        if covered:
            second = timexes[at + 1]
            end = second.get("from")
            if re.match(r"(the )?end\b|(los )?(fines|finales)\b", second["text"], re.I):
                end = day_after(stretch["to"])  # "to the end of 2008" goes as far as that
            begin = stretch["from"]
            timed = begin and end and "T" in begin and "T" in end
            value = (f"{minute(begin)}/{minute(end)}" if timed
                     else f"{begin[:10] if begin else ''}/{end[:10] if end else ''}")
            whole = {"from": begin, "to": stretch["to"]} if measured else {"whole": value}
            result.append(dict(timex, start=stretch["start"], end=stretch["end"], **whole))
            at += 2
        else:
            result.append(timex)
            at += 1
    return result


def convert(gold, read):
    timexes = joined(read["timexes"], gold["timexes"])
    converted = []
    for timex in timexes:
        kind = ""
        for g in gold["timexes"]:
            if overlaps(g, timex):
                kind = (g.get("type") or "").rsplit(".", 1)[-1]
        value = timex.get("whole") or value_of(timex, kind)
        converted.append({"start": timex["start"], "end": timex["end"], "text": timex["text"],
                          "type": timex["type"], "value": value})
    return {"id": read["id"], "timexes": converted}


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        gold = {str(doc["id"]): doc for doc in map(json.loads, lines)}
    with open(sys.argv[2], encoding="utf-8") as lines:
        for line in lines:
            read = json.loads(line)
            print(json.dumps(convert(gold[str(read["id"])], read), ensure_ascii=False))


if __name__ == "__main__":
    main()
