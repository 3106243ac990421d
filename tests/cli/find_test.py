"""rumbo find: the place that is meant comes first."""

import program

KEYS = {"name", "geonames", "lat", "lon", "country", "admin1", "admin2", "kind", "population", "score", "reasons"}


class Find(program.ProgramTest):
    def first(self, *arguments):
        return self.done("find", *arguments, "--json").json()[0]

    def is_at(self, place, lat, lon):
        self.assertAlmostEqual(place["lat"], lat, delta=0.02, msg=place)
        self.assertAlmostEqual(place["lon"], lon, delta=0.02, msg=place)

    def test_a_name_is_found_with_all_that_json_promises(self):
        place = self.first("Huixtla")
        self.is_at(place, 15.13915, -92.4641)
        self.assertEqual((place["name"], place["country"], place["admin1"], place["kind"]),
                         ("Huixtla", "MX", "Chiapas", "city"))
        self.assertLessEqual(set(place), KEYS)
        self.assertGreaterEqual(set(place), KEYS - {"admin2"})
        self.assertTrue(place["reasons"])
        self.assertIsInstance(place["geonames"], int)

    def test_accents_and_capitals_may_be_left_out(self):
        for name in ("villa comaltitlan", "VILLA COMALTITLÁN", "Villa Comaltitlán"):
            place = self.first(name)
            self.assertEqual(place["name"], "Villa Comaltitlán")
            self.is_at(place, 15.21397, -92.57659)

    def test_a_country_chooses_among_namesakes(self):
        self.assertEqual(self.first("Escuintla")["country"], "GT")
        self.is_at(self.first("Escuintla", "--country", "MX"), 15.31944, -92.65833)
        self.is_at(self.first("Escuintla, Chiapas"), 15.31944, -92.65833)
        self.is_at(self.first("Escuintla", "--admin", "Chiapas"), 15.31944, -92.65833)

    def test_a_point_nearby_chooses_among_namesakes(self):
        place = self.first("Tonala", "--near", "-93.7,16.1")
        self.is_at(place, 16.09, -93.75)
        self.assertEqual(place["admin1"], "Chiapas")

    def test_best_come_first_and_no_more_than_asked_for(self):
        places = self.done("find", "San Juan", "--limit", "5", "--json").json()
        self.assertEqual(len(places), 5)
        scores = [place["score"] for place in places]
        self.assertEqual(scores, sorted(scores, reverse=True))

    def test_for_people_it_prints_the_name_its_country_and_where(self):
        result = self.done("find", "Huixtla")
        self.assertIn("Huixtla", result.out)
        self.assertIn("Chiapas", result.out)
        self.assertEqual(result.err, "")

    def test_what_is_not_found_is_said_with_the_nearest_spelling(self):
        result = self.rumbo("find", "Huixtlla")
        self.assertEqual(result.code, 1)
        self.assertIn("Huixtla", result.err)

    def test_an_index_of_ones_own_is_looked_in(self):
        self.refused(3, r"gone\.gaz", "find", "Huixtla", "--gazetteer", "gone.gaz")
        own = program.pathlib.Path(program.PROGRAM).parent.parent / "share" / "rumbo" / "world.gaz"
        (self.folder / "own.gaz").symlink_to(own)
        self.assertEqual(self.first("--gazetteer", "own.gaz", "Huixtla")["name"], "Huixtla")
        answers = self.done("find", "--gazetteer", "own.gaz", "Huixtla", "Tapachula", "--gazetteer", "own.gaz", "--json")
        self.assertEqual([answer["query"] for answer in answers.json()], ["Huixtla", "Tapachula"])

    def test_a_point_out_of_range_is_misuse(self):
        self.refused(2, "near", "find", "Tonala", "--near", "16.1")
        self.refused(2, "near", "find", "Tonala", "--near", "-93.7,161")
        self.refused(2, "near", "find", "Tonala", "--near", "west,north")


program.main()
