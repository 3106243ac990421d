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


program.main()
