"""rumbo near: what contains a position, and what is nearest to it."""

import os
import subprocess

import program

KEYS = {"name", "geonames", "lat", "lon", "country", "admin1", "admin2", "kind", "population", "distance_km", "bearing",
        "reasons"}


class Near(program.ProgramTest):
    def line(self, *arguments):
        return self.done("near", *arguments, "--limit", "1").out.rstrip("\n")

    def ground(self, *arguments):
        """The names of the country and the division, and how far they are."""
        found = {place["kind"]: place for place in self.done("near", *arguments, "--json").json()}
        return tuple((found[kind]["name"], found[kind]["distance_km"]) for kind in ("country", "division1") if kind in found)

    def piped(self, text, *arguments):
        done = subprocess.run([program.PROGRAM, "near", "-", *arguments], input=text.encode(), capture_output=True,
                              cwd=self.folder, env=dict(os.environ), timeout=120)
        return program.Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    def test_a_position_may_begin_with_a_dash(self):
        for arguments in (["-92.46,15.14"], ["--", "-92.46,15.14"]):
            result = self.done("near", "--limit", "1", *arguments)
            self.assertEqual(result.out, "in Huixtla, Chiapas, Mexico\n")
            self.assertEqual(result.err, "")
        self.assertRegex(self.line("92.46,-15.14"), r"; at sea")

    def test_distance_and_bearing_are_from_the_place(self):
        self.assertEqual(self.line("-92.45,15.17"), "2.7 km N of La Flor, Chiapas, Mexico")

    def test_json_holds_places_nearest_first_and_then_what_contains_the_position(self):
        found = self.done("near", "-92.46,15.14", "--limit", "3", "--json").json()
        self.assertEqual([place["kind"] for place in found], ["city"] * 3 + ["division1", "country"])
        self.assertEqual(found[0]["name"], "Huixtla")
        self.assertLessEqual(set(found[0]), KEYS)
        self.assertGreaterEqual(set(found[0]), KEYS - {"admin2"})
        away = [place["distance_km"] for place in found[:3]]
        self.assertEqual(away, sorted(away))
        self.assertEqual([place["name"] for place in found[3:]], ["Chiapas", "Mexico"])
        for place in found[3:]:
            self.assertEqual((place["distance_km"], place["reasons"]), (0, ["contains the position"]))

    def test_towns_at_the_border_are_in_their_own_country(self):
        for position in ("-92.148,14.679", "-92.1494,14.9639"):
            self.assertEqual(self.ground(position), (("Mexico", 0), ("Chiapas", 0)), position)
        self.assertEqual(self.ground("-92.1417,14.6836")[0], ("Guatemala", 0))

    def test_an_enclave_a_pole_and_180_degrees_are_where_they_are(self):
        self.assertEqual(self.ground("28.2,-29.5")[0], ("Lesotho", 0))
        self.assertEqual(self.ground("0,-90")[0], ("Antarctica", 0))
        for position in ("180,67", "-180,67", "179.9999,67"):
            self.assertEqual(self.ground(position)[0], ("Russia", 0), position)
            self.assertIn("Russia", self.line(position))
        self.assertEqual(self.ground("180,-16.5")[0], ("Fiji", 0))

    def test_at_sea_the_nearest_coast_is_near_and_not_around(self):
        (country, country_km), (division, _) = self.ground("-92.5,14.6")
        self.assertEqual((country, division), ("Mexico", "Chiapas"))
        self.assertAlmostEqual(country_km, 14, delta=1)
        self.assertRegex(self.line("-92.5,14.6"), r"; at sea, 14 km off Chiapas, Mexico$")
        self.assertAlmostEqual(self.ground("0,90")[0][1], 711, delta=5)
        self.assertIn("Greenland", self.line("0,90"))

    def test_another_kind_may_be_asked_for(self):
        found = self.done("near", "-92.46,15.14", "--kind", "country", "--limit", "2", "--json").json()
        self.assertEqual([place["kind"] for place in found[:2]], ["country"] * 2)
        self.assertEqual(found[0]["name"], "Guatemala")  # whose middle is nearer than Mexico's
        self.assertEqual(found[-1]["name"], "Mexico")

    def test_several_positions_are_answered_in_their_order(self):
        answers = self.done("near", "-92.46,15.14", "2.35,48.85", "--json").json()
        self.assertEqual([answer["query"] for answer in answers], ["-92.46,15.14", "2.35,48.85"])
        self.assertEqual(answers[1]["candidates"][0]["country"], "FR")
        result = self.done("near", "-92.46,15.14", "2.35,48.85", "--limit", "1")
        self.assertEqual(result.out.splitlines(), ["-92.46,15.14: in Huixtla, Chiapas, Mexico",
                                                   "2.35,48.85: in Paris, Île-de-France, France"])

    def test_positions_are_read_from_standard_input(self):
        result = self.piped("-92.46,15.14\r\n\n2.35,48.85\n", "--limit", "1")
        self.assertEqual((result.code, result.err), (0, ""))
        self.assertEqual([line.split(":")[0] for line in result.out.splitlines()], ["-92.46,15.14", "2.35,48.85"])
        result = self.piped("north\n-92.46,15.14\n", "--limit", "1")
        self.assertEqual((result.code, result.out), (3, "in Huixtla, Chiapas, Mexico\n"))
        self.assertIn("standard input:1: error: 'north' is not a position", result.err)

    def test_what_is_no_position_is_misuse(self):
        for text in ("15.1", "-92.46;15.14", "-92.46,15.14,0", "-192.46,15.14", "15.14,-92.46", "nan,0", "west,north", ""):
            self.refused(2, "position", "near", text)
        self.refused(2, "POSITION", "near")


program.main()
