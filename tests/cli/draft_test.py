"""rumbo draft: an itinerary that a person can check and edit."""

import program

REPORT = """\
Sunday, October 24, 2021

About 1,000 people left Tapachula on Saturday.

They reached Huixtla on Sunday, the local police said. The group intends to walk to Mexico City.
"""


class Draft(program.ProgramTest):
    def drafted(self):
        self.write("report.txt", REPORT)
        self.done("draft", "report.txt", "-o", "a.yaml")
        return (self.folder / "a.yaml").read_text("utf-8")

    def test_a_report_becomes_an_itinerary_with_its_evidence(self):
        text = self.drafted()
        for part in ("rumbo: 1", "journeys:", "Tapachula", "Huixtla", "Mexico City", "evidence", "2021-10-23"):
            self.assertIn(part, text)

    def test_what_is_drafted_can_be_exported_and_drawn(self):
        self.drafted()
        self.done("export", "a.yaml", "-o", "a.geojson")
        self.done("render", "a.yaml", "-o", "a.png")

    def test_it_is_printed_without_o(self):
        text = self.drafted()
        self.assertEqual(self.done("draft", "report.txt", "-o", "-").out, text)

    def test_the_examples_are_drafted(self):
        reports = sorted((program.SOURCE / "examples" / "reports").glob("*.txt"))
        self.assertGreaterEqual(len(reports), 3)
        self.done("draft", *reports, "-o", "examples.yaml")

    def test_a_story_without_movement_gives_no_journey_and_says_so(self):
        self.write("maize.txt", "Monday, March 4, 2019\n\nThe price of maize rose in Tapachula, the minister said.\n")
        result = self.done("draft", "maize.txt", "-o", "a.yaml")
        self.assertIn("maize.txt: note: tells of no group's movement", result.err)
        self.assertIn("no journeys from 1 report", result.err)
        self.assertIn("journeys: []", (self.folder / "a.yaml").read_text("utf-8"))

    def test_a_public_draft_and_export_quote_nobody(self):
        self.write("report.txt", REPORT.replace("the local police said", "said Wilmer Quintanar, a carpenter"))
        private = self.done("draft", "report.txt").out
        self.assertIn("Quintanar", private)
        self.assertEqual([line for line in private.splitlines() if "Quintanar" in line and "quote:" not in line], [])
        public = self.done("draft", "report.txt", "--public").out
        self.assertNotIn("quote", public)
        self.assertNotIn("Quintanar", public)
        self.assertIn("chars: [", public)
        self.done("export", "report.txt", "-o", "a.geojson", "--public")
        exported = (self.folder / "a.geojson").read_text("utf-8")
        self.assertNotIn("Quintanar", exported)
        self.assertIn('"chars"', exported)

    def test_thousands_of_stories_are_compared_in_seconds(self):
        for number in range(300):
            self.write(f"r{number}.txt", REPORT.replace("1,000", f"{number + 200}").replace("2021", str(1700 + number)))
        self.done("draft", *(f"r{number}.txt" for number in range(300)), "-o", "a.yaml")


program.main()
