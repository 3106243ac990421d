"""rumbo export: GeoJSON after RFC 7946, with the properties of the design."""

import json
import shutil
import subprocess
import unittest

import program

STOP = {"feature", "journey", "seq", "name", "label", "geonames", "country", "admin1", "when", "from_date", "to_date",
        "what", "count", "count_text", "certainty", "evidence", "note"}
LEG = {"feature", "journey", "seq", "from", "to", "status", "path", "km", "when", "hours_min", "hours_max",
       "km_per_day_min", "km_per_day_max", "from_seq", "to_seq", "certainty", "evidence"}


def positions(coordinates):
    if coordinates and isinstance(coordinates[0], (int, float)):
        yield coordinates
    else:
        for part in coordinates:
            yield from positions(part)


class Export(program.ProgramTest):
    def exported(self, text=program.SMALLEST):
        self.write("a.yaml", text)
        self.done("export", "a.yaml", "-o", "route.geojson")
        return json.loads((self.folder / "route.geojson").read_text("utf-8"))

    def test_the_smallest_itinerary_becomes_stops_and_legs(self):
        features = [feature["properties"] for feature in self.exported()["features"]]
        stops = [stop for stop in features if stop["feature"] == "stop"]
        legs = [leg for leg in features if leg["feature"] == "leg"]
        self.assertEqual([stop["name"] for stop in stops], ["Tapachula", "Huixtla", "Mexico City"])
        self.assertEqual([(leg["from"], leg["to"], leg["status"]) for leg in legs],
                         [("Tapachula", "Huixtla", "observed"), ("Huixtla", "Mexico City", "intended")])
        self.assertEqual(stops[0]["from_date"], "2021-10-23")
        self.assertEqual(stops[0]["count"], 1000)
        self.assertEqual((stops[1]["country"], stops[1]["admin1"]), ("MX", "Chiapas"))
        self.assertAlmostEqual(legs[0]["km"], 34, delta=2)

    def test_properties_are_those_of_the_design(self):
        for feature in self.exported()["features"]:
            known = STOP if feature["properties"]["feature"] == "stop" else LEG
            self.assertLessEqual(set(feature["properties"]), known)

    def test_it_keeps_to_rfc_7946(self):
        collection = self.exported()
        self.assertEqual(collection["type"], "FeatureCollection")
        self.assertNotIn("crs", collection)
        for feature in collection["features"]:
            self.assertEqual(feature["type"], "Feature")
            self.assertLessEqual({"geometry", "properties"}, set(feature))
            if feature["geometry"]:
                for position in positions(feature["geometry"]["coordinates"]):
                    self.assertEqual(len(position), 2)
                    self.assertTrue(-180 <= position[0] <= 180 and -90 <= position[1] <= 90, position)
                    self.assertEqual([round(number, 7) for number in position], position)

    def test_an_event_without_a_place_has_no_geometry(self):
        text = program.SMALLEST.replace("where: Huixtla, ", "")
        stops = [f for f in self.exported(text)["features"] if f["properties"]["feature"] == "stop"]
        self.assertIsNone(stops[1]["geometry"])

    @unittest.skipUnless(shutil.which("ogrinfo"), "ogrinfo is not installed")
    def test_ogrinfo_opens_it(self):
        count = len(self.exported()["features"])
        said = subprocess.run(["ogrinfo", "-ro", "-al", "-so", "route.geojson"], cwd=self.folder, capture_output=True,
                              text=True, check=True)
        self.assertEqual(said.stderr, "")
        self.assertIn(f"Feature Count: {count}", said.stdout)

    def test_the_output_may_be_named_before_several_inputs(self):
        self.write("b.yaml", program.SMALLEST)
        self.write("a.yaml", program.SMALLEST)
        self.done("export", "-o", "route.geojson", "a.yaml", "b.yaml")
        self.assertEqual(self.files(), {"a.yaml", "b.yaml", "route.geojson"})

    def test_every_format_is_read_back_the_same(self):
        self.done("export", program.SOURCE / "examples" / "two-groups.yaml", "-o", "a.geojson", "-o", "a.csv", "-o",
                  "a.kml", "-o", "a.gpx")
        first = json.loads((self.folder / "a.geojson").read_text("utf-8"))["features"]
        for name in ("a.geojson", "a.csv", "a.kml", "a.gpx"):
            self.done("export", name, "-o", "again.geojson")
            again = json.loads((self.folder / "again.geojson").read_text("utf-8"))["features"]
            self.assertEqual(again, first, name)

    def test_it_can_be_printed(self):
        self.write("a.yaml", program.SMALLEST)
        printed = self.done("export", "a.yaml", "-o", "-")
        self.done("export", "a.yaml", "-o", "route.geojson")
        # "-" has no ending to choose the format by: GeoJSON is the only one.
        self.assertEqual(printed.out, (self.folder / "route.geojson").read_text("utf-8"))


program.main()
