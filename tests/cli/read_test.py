"""rumbo read: places and dates as JSON, of whole reports and of lines."""

import json
import os
import subprocess

import program

REPORT = """\
Sunday, October 24, 2021

About 1,000 people left Tapachula on Saturday.

They reached Huixtla, Chiapas, on Sunday, the local police said. José Pérez saw them pass the café “Niña”.
"""

PLACE_KEYS = {"start", "end", "line", "text", "kind", "role", "confidence", "name", "geonameid", "lat", "lon", "country",
              "admin1", "radius_km", "km", "bearing", "parts", "countries", "candidates", "reasons"}
LINE_PLACE_KEYS = ["start", "end", "text", "lat", "lon", "kind", "geonameid", "confidence"]
KINDS = {"place", "demonym", "metonym", "border", "stretch", "offset"}


def line(number, text, **more):
    return json.dumps({"id": number, "text": text, **more}, ensure_ascii=False)


class Read(program.ProgramTest):
    def lines(self, given, *arguments):
        """What --jsonl makes of these lines on standard input."""
        data = given if isinstance(given, bytes) else "\n".join(given).encode()
        done = subprocess.run([program.PROGRAM, "read", "--jsonl", *arguments], cwd=self.folder, input=data,
                              capture_output=True, timeout=300, env=os.environ)
        return program.Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    def answers(self, given, *arguments):
        result = self.lines(given, *arguments)
        self.assertEqual((result.code, result.err), (0, ""))
        return [json.loads(answer) for answer in result.out.splitlines()]

    def report(self, text, *arguments):
        self.write("report.txt", text)
        return self.done("read", "report.txt", *arguments).json()[0]

    def test_a_report_is_an_object_with_all_that_is_promised(self):
        report = self.report(REPORT)
        self.assertEqual((report["report"], report["file"], report["language"], report["published"], report["mode"]),
                         ("report", "report.txt", "en", "2021-10-24", "news"))
        self.assertIn("October 24", report["published_from"])
        self.assertEqual(report["notes"], [])
        self.assertEqual([place["text"] for place in report["places"]], ["Tapachula", "Huixtla", "Chiapas"])
        for place in report["places"]:
            self.assertLessEqual(set(place), PLACE_KEYS)
            self.assertIn(place["kind"], KINDS)
            self.assertTrue(0 <= place["confidence"] <= 1)
            self.assertTrue(place["reasons"])
        huixtla = report["places"][1]
        self.assertAlmostEqual(huixtla["lat"], 15.139, delta=0.02)
        self.assertEqual((huixtla["country"], huixtla["admin1"], huixtla["line"]), ("MX", "Chiapas", 5))

    def test_spans_are_code_points_of_the_file(self):
        text = "Æbleskiver é à la Niña.\r\n\r\n" + REPORT.replace("\n", "\r\n")
        self.write("report.txt", text)
        report = self.done("read", "report.txt").json()[0]
        self.assertTrue(report["places"] and report["timexes"])
        for part in report["places"] + report["timexes"]:
            self.assertEqual(text[part["start"]:part["end"]], part["text"])
            self.assertEqual(text[:part["start"]].count("\n") + 1, part["line"])

    def test_runners_up_are_named_with_score_and_reasons(self):
        place = self.report("They camped in Escuintla.\n")["places"][0]
        self.assertTrue(place["candidates"])
        for other in place["candidates"]:
            self.assertGreaterEqual(set(other), {"name", "lat", "lon", "score", "reasons"})
            self.assertNotEqual((other["lat"], other["lon"]), (place["lat"], place["lon"]))

    def test_days_are_meant_as_seen_from_the_day_given(self):
        text = "They left Tapachula on Saturday.\n"
        self.assertNotIn("from", self.report(text)["timexes"][0])
        report = self.report(text, "--published", "2021-10-24")
        self.assertEqual(report["published"], "2021-10-24")
        self.assertEqual((report["timexes"][0]["value"], report["timexes"][0]["from"], report["timexes"][0]["to"]),
                         ("2021-10-23",) * 3)

    def test_o_writes_the_same_and_never_over_a_report(self):
        self.write("report.txt", REPORT)
        printed = self.done("read", "report.txt")
        self.assertEqual(self.done("read", "report.txt", "-o", "a.json").out, "")
        self.assertEqual((self.folder / "a.json").read_text("utf-8"), printed.out)
        self.refused(2, "one of the inputs", "read", "report.txt", "-o", "report.txt")

    def test_a_text_in_another_language_gives_what_the_gazetteer_finds_and_a_notice(self):
        text = ("Les marcheurs ont quitté Tapachula à l'aube et ont été vus sur la route de la côte, avec les gens du "
                "village, avant de se reposer pendant une heure à Huixtla chez des amis qui les attendaient.\n")
        self.write("report.txt", text)
        result = self.done("read", "report.txt")
        self.assertIn("report.txt: warning: the text is in neither English nor Spanish", result.err)
        report = result.json()[0]
        self.assertNotIn("language", report)
        self.assertIn("neither English nor Spanish", report["notes"][0])
        self.assertLessEqual({"Tapachula", "Huixtla"}, {place["text"] for place in report["places"]})

    def test_misuse_is_refused(self):
        self.refused(2, "no report", "read")
        self.refused(2, "is not a day", "read", "x.txt", "--published", "yesterday")
        self.refused(2, "needs|requires", "read", "x.txt", "--given-mentions")
        result = self.rumbo("read", "missing.txt")
        self.assertEqual((result.code, result.out), (3, ""))
        self.assertIn("missing.txt", result.err)

    def test_lines_are_answered_in_their_order_and_form(self):
        texts = ["They left Tapachula on 23 October 2021.", "Nothing here.", "Llegaron a Huixtla el lunes."]
        answers = self.answers([line(7, texts[0]), "", line("b", texts[1]), line("c", texts[2], date="2021-10-27")])
        self.assertEqual([list(answer) for answer in answers], [["id", "places", "timexes", "published"]] * 3)
        self.assertEqual([answer["id"] for answer in answers], [7, "b", "c"])
        self.assertEqual([answer["published"] for answer in answers], [None, None, "2021-10-27"])
        first = answers[0]["places"][0]
        self.assertEqual(list(first), LINE_PLACE_KEYS)
        self.assertEqual((first["start"], first["end"], first["text"], first["kind"]), (10, 19, "Tapachula", "place"))
        self.assertEqual(answers[1]["places"], [])
        timex = answers[2]["timexes"][0]
        self.assertEqual((timex["type"], timex["value"], timex["from"]), ("DATE", "2021-10-25", "2021-10-25"))

    def test_broken_lines_are_named_and_left_out_and_the_others_answered(self):
        broken = [b'{"id": 1, "text": "Tapachula"', b'[1, 2]', b'{"id": 3}', b'{"id": 4, "text": 5}',
                  b'{"id": 5, "text": "Huixtla \xff"}', b'{"id": [6], "text": "x"}', b"[" * 100000]
        good = b'{"id": "good", "text": "In Huixtla, Chiapas."}'
        result = self.lines(b"\n".join([good, *broken, good]))
        self.assertEqual(result.code, 3)
        self.assertEqual([json.loads(answer)["id"] for answer in result.out.splitlines()], ["good", "good"])
        for number in range(2, 9):
            self.assertIn(f"standard input:{number}: error: the line is left out: ", result.err)
        self.assertIn("7 of 9 lines are broken", result.err)

    def test_a_date_that_is_none_is_passed_over_with_a_warning(self):
        result = self.lines([line(1, "In Huixtla on Monday.", date="the other day")])
        self.assertEqual(result.code, 0)
        self.assertIn("standard input:1: warning: the date \"the other day\"", result.err)
        self.assertEqual(len(result.out.splitlines()), 1)

    def test_given_mentions_are_answered_one_by_one_in_the_order_given(self):
        text = "Él fue de Huixtla, Chiapas, a Xyzzyville. 😀 Tapachula."
        spans = [text.index("Tapachula"), text.index("Xyzzyville"), text.index("Huixtla")]
        names = ["Tapachula", "Xyzzyville", "Huixtla"]
        mentions = [{"start": at, "end": at + len(name)} for at, name in zip(spans, names)]
        places = self.answers([line(1, text, mentions=mentions)], "--given-mentions")[0]["places"]
        self.assertEqual([(place["start"], place["text"]) for place in places], list(zip(spans, names)))
        self.assertLess(places[1]["confidence"], places[2]["confidence"])
        self.assertAlmostEqual(places[2]["lat"], 15.139, delta=0.02)

    def test_a_given_mention_of_which_nothing_is_known_has_no_position(self):
        places = self.answers([line(1, "He was in Xyzzyville.", mentions=[{"start": 10, "end": 20}])],
                              "--given-mentions")[0]["places"]
        self.assertEqual(len(places), 1)
        self.assertEqual((places[0]["lat"], places[0]["lon"], places[0]["geonameid"], places[0]["confidence"]),
                         (None, None, None, 0))

    def test_mentions_outside_the_text_break_their_line(self):
        for mentions in ([{"start": 5, "end": 99}], [{"start": 3, "end": 3}], [{"start": -1, "end": 3}], [{"start": 1}],
                         "no list", [7]):
            with self.subTest(mentions=mentions):
                result = self.lines([line(1, "In Huixtla.", mentions=mentions)], "--given-mentions")
                self.assertEqual((result.code, result.out), (3, ""))
                self.assertIn("standard input:1: error:", result.err)

    def test_the_number_of_threads_does_not_show(self):
        towns = ["Tapachula", "Huixtla", "Escuintla", "San José", "Springfield", "Santiago", "Paris", "London"]
        given = [line(n, f"On Monday {n} people left {towns[n % 8]} for {towns[n // 8 % 8]}. " * (n % 7 + 1),
                      source=f"outlet {n % 5}", date="2021-10-27") for n in range(3000)]
        outputs = {self.lines(given, "--threads", str(threads)).out for threads in (1, 2, 3)}
        self.assertEqual(len(outputs), 1)
        self.assertEqual(len(outputs.pop().splitlines()), 3000)

    def test_strange_texts_are_read_in_time_that_grows_with_them(self):
        size = 300_000
        strange = {"no full stop": "in Huixtla and Tapachula they said ", "brackets": "((((((((", "capitals": "HUIXTLA, ",
                   "marks": "a\u0301\u0301\u0301\u0301", "NUL": "Huixtla\0", "one word": "aaaaaaaa",
                   "people": "Mr. John Smith said. ", "borders": "border ", "commas": "Huixtla, ", "dates": "on Monday, ",
                   "names": "Aaaa ", "hyphens": "Huixtla-", "lines": "Huixtla\n", "quotes": "\" “ "}
        for name, part in strange.items():
            with self.subTest(name=name):
                text = (part * (size // len(part) + 1))[:size]
                self.assertEqual(len(self.answers([json.dumps({"id": 1, "text": text})])), 1)

    def test_nothing_in_gives_nothing_out(self):
        result = self.lines(b"")
        self.assertEqual((result.code, result.out, result.err), (0, "", ""))
        self.assertEqual(self.answers([line(1, "")])[0]["places"], [])

    def test_files_of_lines_are_read_one_after_another(self):
        self.write("a.jsonl", line(1, "In Huixtla.") + "\n")
        self.write("b.jsonl", "\ufeff" + line(2, "In Tapachula."))
        result = self.done("read", "--jsonl", "a.jsonl", "b.jsonl", "-o", "c.jsonl")
        self.assertEqual(result.out, "")
        answers = [json.loads(answer) for answer in (self.folder / "c.jsonl").read_text("utf-8").splitlines()]
        self.assertEqual([answer["id"] for answer in answers], [1, 2])


program.main()
