"""Five real stories, where they are at hand beside the source: four journeys, none joined, none invented."""

import json
import pathlib
import sys

import program


class Stories(program.ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.reports = sorted(program.STORIES.glob("*.txt"))

    def exported(self):
        self.done("draft", *self.reports, "-o", "a.yaml")
        self.done("export", "a.yaml", "-o", "a.geojson")
        return json.loads((self.folder / "a.geojson").read_text("utf-8"))["features"]

    def stops(self):
        """The stops of each journey, in order: name, what, first day and last day."""
        journeys = {}
        for feature in self.exported():
            stop = feature["properties"]
            if stop["feature"] == "stop":
                journeys.setdefault(stop["journey"], []).append(
                    (stop.get("name"), stop["what"], stop.get("from_date"), stop.get("to_date")))
        return journeys

    def test_four_journeys_come_out_of_five_stories_and_no_two_are_joined(self):
        journeys = self.stops()
        self.assertEqual(len(journeys), 4, list(journeys))
        years = [{day[:4] for stop in stops for day in stop[2:] if day} for stops in journeys.values()]
        self.assertEqual(sorted(map(sorted, years)), [["2021"], ["2021"], ["2023"], ["2024"]])

    def test_each_journey_goes_where_a_careful_reader_says(self):
        travelled = {}
        for stops in self.stops().values():
            past = [stop for stop in stops if stop[0] and stop[1] not in ("intended", "cancelled")]
            travelled[min(stop[3] for stop in past)] = [stop[0] for stop in past]
        self.assertEqual(travelled, {
            "2021-09-05": ["Tapachula", "Huixtla"],
            "2021-10-23": ["Tapachula"],
            "2023-12-27": ["Villa Comaltitlán"],
            "2024-12-03": ["Tapachula", "Huixtla", "Huixtla–Villa Comaltitlán"],
        })

    def test_plans_are_plans(self):
        plans = [(stop[0], stop[1]) for stops in self.stops().values() for stop in stops
                 if stop[1] in ("intended", "cancelled")]
        self.assertEqual(plans.count(("Mexico City", "intended")), 1, plans)
        self.assertEqual(plans.count(("Mexico City", "cancelled")), 1, plans)
        self.assertEqual(sum("border" in name for name, what in plans if what == "intended"), 3, plans)

    def test_every_quote_equals_its_span_of_the_file(self):
        quotes = 0
        for feature in self.exported():
            for evidence in feature["properties"].get("evidence", []):
                text = (self.folder / evidence["file"]).read_bytes().decode("utf-8")
                begin, end = evidence["chars"]
                self.assertEqual(text[begin:end], evidence["quote"])
                self.assertIn(evidence["quote"].split("\n")[0], text.split("\n")[evidence["line"] - 1])
                quotes += 1
        self.assertGreater(quotes, 5)

    def test_what_is_exported_is_read_back_the_same(self):
        first = self.exported()
        self.done("export", "a.geojson", "-o", "again.geojson")
        again = json.loads((self.folder / "again.geojson").read_text("utf-8"))["features"]
        self.assertEqual(again, first)

    def test_the_draft_is_the_same_everywhere(self):
        self.done("draft", *self.reports, "-o", "a.yaml")
        here = (self.folder / "a.yaml").read_bytes()
        self.done("draft", *self.reports, "-o", "a.yaml", TZ="Pacific/Kiritimati", LC_ALL="tr_TR.UTF-8")
        self.assertEqual((self.folder / "a.yaml").read_bytes(), here)

    def test_the_map_names_the_towns_with_their_accents(self):
        self.done("draft", *self.reports, "-o", "a.yaml")
        self.done("render", "a.yaml", "-o", "a.png", "-o", "a.svg")
        svg = (self.folder / "a.svg").read_text("utf-8")
        for name in ("Tapachula", "Huixtla", "Villa Comaltitlán"):
            self.assertIn(name, svg)


if not any(pathlib.Path(program.STORIES).glob("*.txt")):
    print(f"skipped: the stories are not in {program.STORIES}")
    sys.exit(77)
program.main()
