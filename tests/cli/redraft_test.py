"""rumbo draft over an itinerary that a person has edited: nothing of his is lost, nothing he deleted comes back."""

import program

FIRST = """\
Sunday, October 24, 2021

About 1,000 people left Tapachula on Saturday. They reached Huixtla on Sunday, the local police said.

The group intends to walk to Mexico City.
"""

SECOND = """\
Published: March 6, 2019

A caravan of about 300 migrants left San Pedro Sula on Monday. On Tuesday the caravan reached Esquipulas.
"""

# The same story as FIRST, with a sentence more.
COPY = FIRST.replace("the local police said.", "the local police said. The group rested in Huehuetán on Sunday evening.")


class Redraft(program.ProgramTest):
    def draft(self, *reports):
        self.done("draft", *reports, "-o", "a.yaml")
        return (self.folder / "a.yaml").read_text("utf-8")

    def first(self):
        self.write("first.txt", FIRST)
        return self.draft("first.txt")

    def edit(self, *changes):
        """Replaces texts that stand in the file before its record of what was drafted."""
        text = (self.folder / "a.yaml").read_text("utf-8")
        body, _, record = text.partition("# What draft proposed")
        for old, new in changes:
            self.assertIn(old, body)
            body = body.replace(old, new, 1)
        self.write("a.yaml", body + "# What draft proposed" + record)
        return body

    def body(self, text):
        return text.partition("# What draft proposed")[0]

    def events(self, text):
        """(what, where) of every event."""
        found, where = [], None
        for line in self.body(text).splitlines():
            line = line.strip().removeprefix("- ")
            if line.startswith("where:"):
                where = line.partition("place: ")[2].partition(",")[0] or line.partition(": ")[2]
            if line.startswith("what:"):
                found.append((line.partition(": ")[2], where))
        return found

    def test_drafting_twice_changes_nothing(self):
        self.write("second.txt", SECOND)
        self.first()
        once = self.draft("first.txt", "second.txt")
        self.assertEqual(self.draft("first.txt", "second.txt"), once)
        self.assertEqual(self.draft("second.txt"), once)

    def test_edits_stay_with_their_comments_and_layout(self):
        self.first()
        edited = self.edit(("count: ~1000", "count:   1200   # my own count"),
                           ("when: 2021-10-24", "when: 2021-10-25"),
                           ("journeys:", "# checked on the spot\njourneys:"))
        self.assertEqual(self.body(self.draft("first.txt")), edited)

    def test_titles_stay(self):
        self.first()
        edited = self.edit(("title: \"Tapachula", "title: \"Mine: Tapachula"), ("    group: ", "    group: my "))
        self.assertEqual(self.body(self.draft("first.txt")), edited)

    def test_a_deleted_event_does_not_come_back(self):
        text = self.first()
        begin = text.index("      - when: 2021-10-24")
        end = text.index("      - where:", begin)
        self.edit((text[begin:end], ""))
        self.assertEqual([what for what, _ in self.events(self.draft("first.txt"))], ["departed", "intended"])
        self.assertEqual([what for what, _ in self.events(self.draft("first.txt"))], ["departed", "intended"])

    def test_a_deleted_journey_does_not_come_back(self):
        self.write("second.txt", SECOND)
        self.first()
        text = self.draft("second.txt")
        begin = text.index("  - id: san-pedro-sula")
        end = text.index("\n#", begin)
        self.edit((text[begin:end], ""))
        self.assertNotIn("San Pedro Sula", self.body(self.draft("second.txt", "first.txt")))

    def test_an_event_of_ones_own_stays_where_it_stands(self):
        self.first()
        mine = "      - {when: 2021-10-26, where: Escuintla, what: arrived}  # heard by telephone\n\n"
        text = (self.folder / "a.yaml").read_text("utf-8")
        plan = text[text.index("      - where: {place: Mexico City"):][:40]
        edited = self.edit((plan, mine + plan))
        self.assertEqual(self.body(self.draft("first.txt")), edited)

    def test_a_new_report_adds_its_journey_and_leaves_the_rest(self):
        self.first()
        self.write("second.txt", SECOND)
        edited = self.edit(("count: ~1000", "count: 1200"))
        text = self.draft("second.txt")
        for part in ("count: 1200", "Esquipulas", "id: second", "id: first"):
            self.assertIn(part, text)
        for line in edited.splitlines():
            if not line.startswith(("#", "title:", "  - ask", "    at")):
                self.assertIn(line, text)
        self.done("export", "a.yaml", "-o", "a.geojson")

    def test_a_copy_of_the_story_adds_its_event_between_the_others(self):
        self.first()
        self.write("copy.txt", COPY)
        self.edit(("count: ~1000", "count: 1200"))
        text = self.draft("copy.txt")
        self.assertEqual([where for _, where in self.events(text)], ["Tapachula", "Huixtla", "Huehuetán", "Mexico City"])
        self.assertIn("count: 1200", text)
        self.assertIn("same_story_as: first", text)

    def test_a_report_that_is_gone_takes_nothing_with_it(self):
        self.first()
        (self.folder / "first.txt").rename(self.folder / "elsewhere.txt")
        self.write("second.txt", SECOND)
        result = self.done("draft", "second.txt", "-o", "a.yaml")
        self.assertIn("first.txt any more", result.err)
        text = (self.folder / "a.yaml").read_text("utf-8")
        self.assertIn(("arrived", "Huixtla"), self.events(text))
        self.assertIn(("arrived", "Esquipulas"), self.events(text))

    def test_a_date_given_to_a_report_dates_its_events(self):
        self.write("first.txt", FIRST.partition("\n\n")[2])
        self.assertNotIn("when: 2021-10-23\n", self.draft("first.txt"))
        self.edit(("    file: first.txt\n", "    file: first.txt\n    published: 2021-10-24\n"))
        text = self.draft("first.txt")
        self.assertIn("when: 2021-10-23\n", text)
        self.assertIn("when: 2021-10-24\n", text)
        self.assertNotIn("When was report", self.body(text))

    def test_questions_that_were_deleted_or_settled_vanish(self):
        self.write("open.txt", "Tuesday, March 5, 2019\n\nThe caravan had left Tapachula. The migrants reached Huixtla on Monday.\n")
        text = self.draft("open.txt")
        self.assertIn("When did the group leave Tapachula", text)
        self.edit(("when: ../2019-03-04", "when: 2019-03-03"))
        self.assertNotIn("When did the group leave", self.body(self.draft("open.txt")))
        self.done("draft", "open.txt", "-o", "a.yaml", "--anew")
        text = (self.folder / "a.yaml").read_text("utf-8")
        asked = text[text.index("\n# Only a person"):text.index("\n# What draft proposed")]
        self.edit((asked, ""))
        self.assertNotIn("ask:", self.draft("open.txt"))

    def test_a_question_of_ones_own_stays(self):
        self.first()
        mine = "\nquestions:\n  # for the editor\n  - ask: Who paid for the buses?\n"
        text = (self.folder / "a.yaml").read_text("utf-8")
        self.write("a.yaml", text.replace("\n# What draft", mine + "\n# What draft"))
        text = self.draft("first.txt")
        self.assertIn("  # for the editor\n  - ask: Who paid for the buses?\n", text)
        self.assertEqual(text, self.draft("first.txt"))

    def test_an_itinerary_written_by_hand_is_added_to(self):
        self.write("a.yaml", program.SMALLEST)
        self.write("second.txt", SECOND)
        text = self.draft("second.txt")
        self.assertEqual(text.partition("journeys:")[2].partition("\n\n")[0],
                         program.SMALLEST.partition("journeys:")[2].rstrip("\n"))
        self.assertIn("Esquipulas", text)

    def test_what_cannot_be_added_to_is_refused_and_left_alone(self):
        self.write("first.txt", FIRST)
        self.write("a.yaml", "{rumbo: 1, journeys: []}\n")
        self.refused(3, r"a\.yaml:1:1: .*cannot be drafted again", "draft", "first.txt", "-o", "a.yaml")
        self.write("a.yaml", "rumbo: 1\njourneys: [\n")
        self.refused(3, r"a\.yaml:", "draft", "first.txt", "-o", "a.yaml")
        self.done("draft", "first.txt", "-o", "a.yaml", "--anew")


program.main()
