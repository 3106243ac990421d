"""rumbo route: journeys in numbers, along straight lines, corridors and roads, and for the public."""

import json
import pathlib
import unittest

import program

ROADS = """<osm version="0.6">
  <node id="1" lon="-92.25749" lat="14.90385" version="1"/>
  <node id="2" lon="-92.40" lat="14.95" version="1"/>
  <node id="3" lon="-92.4641" lat="15.13915" version="1"/>
  <way id="10" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>
</osm>
"""

TOO_FAST = """\
rumbo: 1
journeys:
  - id: walk
    mode: foot
    events:
      - {when: 2021-10-23, where: "Tapachula, Chiapas", evidence: [{report: r, quote: they left}]}
      - {when: 2021-10-24, where: Mexico City, evidence: [{report: r, quote: they came}]}
reports: [{id: r, file: r.txt}]
"""

SWAPPED = """\
rumbo: 1
journeys:
  - events:
      - {when: 2021-10-23, where: [14.9, -92.26]}
"""


class Route(program.ProgramTest):
    def told(self, *options, text=program.SMALLEST):
        self.write("a.yaml", text)
        return self.done("route", "a.yaml", *options)

    def journey(self, *options, text=program.SMALLEST):
        return self.told("--json", *options, text=text).json()[0]

    def test_it_tells_stops_lengths_days_and_plans(self):
        told = self.told()
        self.assertEqual(told.err, "")
        for words in ("On foot through Chiapas", "October caravan (october-caravan)", "2021-10-23 to 2021-10-24, 2 days",
                      "34.2 km, 100 % of it between sightings with dates", "1  Tapachula  2021-10-23, departed: about 1,000",
                      "| 34.2 km, geodesic, observed", "> Huixtla to Mexico City"):
            self.assertIn(words, told.out)

    def test_json_has_the_same_numbers_and_the_properties_of_the_features(self):
        journey = self.journey()
        self.assertEqual((journey["km"], journey["straight_km"], journey["days"], journey["observed_share"]),
                         (34.2, 34.2, 2, 1))
        self.assertEqual([stop["name"] for stop in journey["stops"]], ["Tapachula", "Huixtla", "Mexico City"])
        self.assertEqual([leg["status"] for leg in journey["legs"]], ["observed", "intended"])
        self.assertAlmostEqual(journey["stops"][0]["lon"], -92.257, delta=0.01)

    def test_markdown_is_a_table(self):
        self.write("a.yaml", program.SMALLEST)
        self.done("route", "a.yaml", "-o", "a.md")
        text = (self.folder / "a.md").read_text("utf-8")
        self.assertIn("# On foot through Chiapas", text)
        self.assertIn("| 2 | Huixtla | 2021-10-24 | arrived |  | 34.2 km, geodesic, observed", text)

    def test_a_corridor_is_longer_than_the_straight_line_inferred_and_keeps_its_alternative(self):
        journey = self.journey("--path", "corridor")
        leg = journey["legs"][0]
        self.assertEqual((leg["path"], leg["status"]), ("corridor", "inferred"))
        self.assertEqual(leg["straight_km"], 34.2)
        self.assertTrue(34.2 <= leg["km"] <= 46, leg)
        self.done("export", "a.yaml", "--path", "corridor", "-o", "a.geojson")
        features = json.loads((self.folder / "a.geojson").read_text("utf-8"))["features"]
        self.assertEqual([f["id"] for f in features if f["properties"]["feature"] == "straight"],
                         ["october-caravan/straight/1", "october-caravan/straight/2"])

    def test_roads_are_followed_where_there_are_any_and_each_leg_says_what_it_runs_along(self):
        self.write("roads.osm", ROADS)
        journey = self.journey("--roads", "roads.osm", "--mode", "foot")
        self.assertEqual([leg["path"] for leg in journey["legs"]], ["road", "corridor"])
        self.assertGreater(journey["legs"][0]["km"], 35)
        self.assertIn("no road within 5 km", journey["legs"][1]["path_note"])
        self.done("export", "a.yaml", "--roads", "roads.osm", "-o", "a.geojson")
        self.assertIn("© OpenStreetMap contributors (ODbL)",
                      json.loads((self.folder / "a.geojson").read_text("utf-8"))["attribution"])

    def test_prepared_roads_are_kept_and_change_nothing(self):
        self.write("roads.osm", ROADS)
        self.write("a.yaml", program.SMALLEST)
        cache = self.folder / "cache"
        results = [self.done("route", "a.yaml", "--roads", "roads.osm", RUMBO_CACHE=str(cache)).out for _ in range(2)]
        self.assertEqual(results[0], results[1])
        self.assertTrue(list(cache.iterdir()))
        kept = list(cache.iterdir())[0]
        kept.write_bytes(kept.read_bytes()[:100])
        self.assertEqual(self.done("route", "a.yaml", "--roads", "roads.osm", RUMBO_CACHE=str(cache)).out, results[0])
        self.assertEqual(self.done("route", "a.yaml", "--roads", "roads.osm", RUMBO_CACHE="").out, results[0])

    def test_a_leg_nobody_can_have_walked_is_warned_of_with_both_quotes(self):
        told = self.told(text=TOO_FAST)
        self.assertRegex(told.err, r'a.yaml:7:9: warning: .*"they left".*"they came".*people on foot')
        self.assertIn("TOO FAST", told.out)
        self.assertTrue(self.journey(text=TOO_FAST)["legs"][0]["too_fast"])

    def test_for_the_public_nothing_stands_where_it_was_and_the_output_says_so(self):
        place = program.SMALLEST.replace("where: Huixtla", "where: {lon: -92.4702, lat: 15.1391, name: Safe house}")
        journey = self.journey("--public", text=place)
        huixtla = journey["stops"][1]
        self.assertEqual(huixtla["label"], "Huixtla")
        self.assertNotIn("geonames", journey["stops"][0])
        self.assertIn("For the public: places moved to cells of 10 km", journey["note"])
        for command, output in (("export", "a.geojson"), ("render", "a.svg")):
            self.done(command, "a.yaml", "--public", "--cell", "25", "-o", output)
            text = (self.folder / output).read_text("utf-8")
            self.assertIn("cells of 25 km", text)
            self.assertNotIn("Safe house", text)

    def test_groups_that_part_and_meet_are_tied(self):
        told = json.loads(self.done("route", program.SOURCE / "examples" / "two-groups.yaml", "--json").out)
        riders = next(journey for journey in told if journey["journey"] == "riders")
        self.assertEqual((riders["splits_from"], riders["joins"]), ("walkers", "walkers"))
        walkers = next(journey for journey in told if journey["journey"] == "walkers")
        self.assertIn("Escuintla", walkers["legs"][1]["via"])
        self.assertEqual(walkers["stops"][1]["nights"], 2)

    def test_coordinates_the_wrong_way_round_are_refused(self):
        self.write("a.yaml", SWAPPED)
        self.refused(3, r"a.yaml:4:\d+: error: .*longitude", "route", "a.yaml", "-o", "out.txt")

    def test_a_road_file_of_another_region_or_cut_short_is_refused(self):
        self.write("a.yaml", program.SMALLEST)
        self.write("far.osm", ROADS.replace("-92.", "12.").replace('lat="1', 'lat="4'))
        refused = self.refused(3, r"far.osm: error: .*km off; give an extract", "route", "a.yaml", "--roads", "far.osm",
                               "-o", "out.txt")
        self.assertNotIn("out.txt", refused.err)
        self.write("cut.osm", ROADS[:200])
        self.refused(3, "cut.osm.*error", "route", "a.yaml", "--roads", "cut.osm", "-o", "out.txt")
        self.refused(3, "none.osm.*error", "route", "a.yaml", "--roads", "none.osm", "-o", "out.txt")

    def test_no_command_writes_over_its_input(self):
        self.write("a.csv", "date,place\n2021-10-23,Tapachula\n")
        self.write("a.geojson", '{"type":"FeatureCollection","features":[]}')
        self.refused(2, "one of the inputs", "export", "a.geojson", "-o", "a.geojson")
        self.refused(2, "one of the inputs", "route", "a.geojson", "-o", "a.md", "-o", "./a.geojson")

    def test_misuse_is_refused(self):
        self.write("a.yaml", program.SMALLEST)
        self.refused(2, "--path", "route", "a.yaml", "--path", "tunnel")
        self.refused(2, "--cell", "route", "a.yaml", "--cell", "5")
        self.refused(2, "--journey none", "route", "a.yaml", "--journey", "none")
        self.refused(2, "--column", "route", "a.yaml", "--column", "when")

    @unittest.skipUnless(any(pathlib.Path(program.STORIES).glob("*.txt")), "the five stories are not at hand")
    def test_the_five_stories_lengths_are_those_of_the_geodesic_and_by_corridor_near_the_roads(self):
        stories = sorted(program.STORIES.glob("*.txt"))
        straight = self.done("route", *stories, "--json").json()
        self.assertEqual(len(straight), 4)
        legs = {(leg["from"], leg["to"]): leg["km"] for journey in straight for leg in journey["legs"] if "km" in leg}
        self.assertAlmostEqual(legs["Tapachula", "Huixtla"], 34.2, delta=0.34)
        corridor = self.done("route", *stories, "--path", "corridor", "--json").json()
        legs = {(leg["from"], leg["to"]): leg["km"] for journey in corridor for leg in journey["legs"] if "km" in leg}
        self.assertTrue(34 <= legs["Tapachula", "Huixtla"] <= 46, legs)


program.main()
