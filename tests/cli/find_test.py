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

    def test_context_abbreviations_articles_and_any_script_lead_to_the_place(self):
        for name, place, country in [
                ("Huixtla, Chiapas", "Huixtla", "MX"), ("Huixtla, Chiapas, Mexico", "Huixtla", "MX"),
                ("Springfield IL", "Springfield", "US"), ("San José, C.R.", "San José", "CR"),
                ("Long Beach, CA", "Long Beach", "US"), ("Cd. Hidalgo, Chiapas", "Ciudad Hidalgo", "MX"),
                ("Saint Louis, Missouri", "St. Louis", "US"), ("Mexico City", "Mexico City", "MX"),
                ("墨西哥城", "Mexico City", "MX"), ("Мехико", "Mexico City", "MX"), ("МЕХИКО", "Mexico City", "MX")]:
            with self.subTest(name=name):
                first = self.first(name)
                self.assertEqual((first["name"], first["country"]), (place, country))
        for name in ("Al-Raqqah", "Ar-Raqqah", "Raqqa"):
            names = [place["name"] for place in self.done("find", name, "--json").json()]
            self.assertIn("Ar Raqqah", names)

    def test_a_misspelt_name_finds_its_place_when_asked_to(self):
        for wrong, right in [("Tapachuia", "Tapachula"), ("Villa Comaltitan", "Villa Comaltitlán"),
                             ("Mapastpec", "Mapastepec"), ("Huixla, Chiapas", "Huixtla")]:
            with self.subTest(name=wrong):
                first = self.first(wrong, "--match", "fuzzy")
                self.assertEqual(first["name"], right)
                self.assertTrue(any("one letter off" in reason for reason in first["reasons"]))

    def test_the_beginning_of_a_name_is_completed_best_first(self):
        names = [place["name"] for place in self.done("find", "Tapach", "--match", "prefix", "--json").json()]
        self.assertEqual(names[0], "Tapachula")

    def test_details_name_all_that_stands_behind_a_place(self):
        place = self.first("Tapachula", "--details")
        self.assertEqual(place["feature"], "P.PPLA2")
        self.assertEqual(place["time_zone"], "America/Mexico_City")
        self.assertGreater(place["elevation"], 0)
        self.assertIn("GeoNames", place["credit"])
        self.assertIn("Тапачула", [name["name"] for name in place["names"]])
        countries = self.first("Germany", "--details")["names"]
        self.assertIn({"name": "Alemania", "language": "es", "primary": True}, countries)
        self.assertIn("time zone   America/Mexico_City", self.done("find", "Tapachula", "--details").out)

    def test_an_ambiguous_name_is_said_to_be_so(self):
        result = self.done("find", "San Pedro")
        self.assertIn("'San Pedro' is ambiguous", result.err)

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
