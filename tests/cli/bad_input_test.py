"""Bad input: one clear message with its place and remedy, the right exit code, and nothing written."""

import program


def itinerary(event="{where: Tapachula}", more=""):
    return f"rumbo: 1\ntitle: A\n{more}journeys:\n  - title: B\n    events:\n      - {event}\n"


class BadReports(program.ProgramTest):
    def test_a_missing_file_is_named(self):
        self.refused(3, r"gone\.txt", "draft", "gone.txt", "-o", "out.yaml")

    def test_a_folder_is_no_report(self):
        (self.folder / "folder").mkdir()
        self.refused(3, "folder", "draft", "folder", "-o", "out.yaml")

    def test_an_empty_report_is_refused(self):
        self.write("empty.txt", "")
        self.refused(3, r"empty\.txt.*empty", "draft", "empty.txt", "-o", "out.yaml")
        self.write("blank.txt", " \n\n")
        self.refused(3, r"blank\.txt", "draft", "blank.txt", "-o", "out.yaml")

    def test_a_binary_file_is_refused(self):
        self.write("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
        self.refused(3, r"photo\.txt", "draft", "photo.txt", "-o", "out.yaml")

    def test_invalid_utf_8_is_located(self):
        self.write("latin.txt", "Tapachula\nVilla Comaltitl".encode() + b"\xe1n, lunes\n")
        self.refused(3, r"latin\.txt:2:\d+: error: .*UTF-8", "draft", "latin.txt", "-o", "out.yaml")

    def test_an_unknown_encoding_is_misuse(self):
        self.write("latin.txt", b"Tapachula\xe1n")
        self.refused(2, "klingon", "draft", "latin.txt", "--encoding", "klingon", "-o", "out.yaml")

    def test_a_word_file_is_refused_with_how_to_convert_it(self):
        self.write("story.txt", b"PK\x03\x04" + bytes(26) + b"word/document.xml")
        self.refused(3, r"story\.txt.*Word.*pandoc", "draft", "story.txt", "-o", "out.yaml")

    def test_a_page_of_a_million_nested_elements_is_refused(self):
        self.write("deep.html", "<div>" * 1_000_000)
        self.refused(3, r"deep\.html:1: error: .*elements", "draft", "deep.html", "-o", "out.yaml")


class BadItineraries(program.ProgramTest):
    def refuses(self, text, message, code=3):
        self.write("a.yaml", text)
        for command, target in (("render", "out.png"), ("export", "out.geojson")):
            with self.subTest(command):
                self.refused(code, message, command, "a.yaml", "-o", target)

    def test_a_missing_file_is_named(self):
        self.refused(3, r"gone\.yaml", "render", "gone.yaml", "-o", "out.png")
        self.refused(3, r"gone\.yaml", "export", "gone.yaml", "-o", "out.geojson")

    def test_an_unknown_key_is_located_with_the_nearest_known(self):
        self.refuses(itinerary("{wehre: Tapachula}"), r"a\.yaml:6:10: error: .*wehre.*\bwhere\b")
        self.refuses(itinerary(more="tilte: C\n"), r"a\.yaml:3:1: error: .*tilte.*\btitle\b")

    def test_every_problem_is_reported(self):
        self.write("a.yaml", itinerary("{wehre: Tapachula, count: [1]}"))
        result = self.refused(3, "wehre", "render", "a.yaml", "-o", "out.png")
        self.assertEqual(result.err.count("a.yaml:6:"), 2, result.err)

    def test_a_duplicate_key_is_located(self):
        self.refuses(itinerary("{where: Tapachula, where: Huixtla}"), r"a\.yaml:6:\d+: error: .*where")

    def test_a_wrong_type_is_located(self):
        self.refuses(itinerary("{where: [1, 2, 3, 4]}"), r"a\.yaml:6:\d+: error: ")
        self.refuses("rumbo: 1\ntitle: A\njourneys: 7\n", r"a\.yaml:3:\d+: error: .*journeys")
        self.refuses("- a\n- b\n", r"a\.yaml:1:1: error: ")

    def test_a_date_that_is_none_is_located(self):
        self.refuses(itinerary("{when: 2021-02-30, where: Tapachula}"), r"a\.yaml:6:\d+: error: .*2021-02-30")
        self.refuses(itinerary("{when: yesterday, where: Tapachula}"), r"a\.yaml:6:\d+: error: .*yesterday")

    def test_a_cyclic_alias_is_refused(self):
        self.refuses(itinerary("&a {where: *a}"), r"a\.yaml:6:\d+: error: .*alias")

    def test_a_place_that_does_not_exist_is_located(self):
        self.refuses(itinerary("{where: Huixtlla}"), r"a\.yaml:6:\d+: error: .*Huixtlla.*Huixtla\b")
        self.refuses(itinerary("{where: Qqqqzzzz}"), r"a\.yaml:6:\d+: error: .*Qqqqzzzz")

    def test_a_binary_file_and_invalid_utf_8_are_refused(self):
        self.refuses(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", r"a\.yaml")
        self.refuses(b"rumbo: 1\ntitle: \xe1\n", r"a\.yaml.*UTF-8")

    def test_an_empty_file_is_refused(self):
        self.refuses("", r"a\.yaml")

    def test_a_truncated_document_is_located(self):
        self.refuses("rumbo: 1\ntitle: A\njourneys: [{title: B", r"a\.yaml:\d+")

    def test_a_bomb_of_aliases_is_refused(self):
        layers = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        layers += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 9)]
        self.refuses("\n".join(layers) + "\n", r"a\.yaml")


class BadStyles(program.ProgramTest):
    def test_a_missing_style_is_named(self):
        self.write("a.yaml", program.SMALLEST)
        self.refused(3, r"gone\.yaml", "render", "a.yaml", "--style", "gone.yaml", "-o", "out.png")

    def test_an_unknown_layer_type_is_located(self):
        self.write("a.yaml", program.SMALLEST)
        self.write("s.yaml", "version: 8\nsources: {j: {type: journeys}}\nlayers:\n  - {id: a, type: lines, source: j}\n")
        self.refused(3, r"s\.yaml:4:\d+: error: .*lines", "render", "a.yaml", "--style", "s.yaml", "-o", "out.png")
        self.refused(3, r"s\.yaml:4:\d+: error: .*lines", "style", "check", "s.yaml")


class BadTargets(program.ProgramTest):
    COMMANDS = {"render": "png", "export": "geojson"}

    def setUp(self):
        super().setUp()
        self.write("a.yaml", program.SMALLEST)

    def test_a_missing_output_folder_is_named(self):
        for command, ending in self.COMMANDS.items():
            self.refused(1, "nowhere", command, "a.yaml", "-o", f"nowhere/out.{ending}")

    def test_a_file_is_no_output_folder(self):
        self.write("file", "")
        for command, ending in self.COMMANDS.items():
            self.refused(1, "file", command, "a.yaml", "-o", f"file/out.{ending}")

    def test_a_folder_that_cannot_be_written_is_named(self):
        for command, ending in self.COMMANDS.items():
            self.refused(1, "/proc", command, "a.yaml", "-o", f"/proc/out.{ending}")

    def test_a_folder_is_no_target(self):
        for command, ending in self.COMMANDS.items():
            (self.folder / f"out.{ending}").mkdir()
            self.refused(1, "out", command, "a.yaml", "-o", f"out.{ending}")

    def test_an_unknown_ending_is_misuse_that_names_the_known(self):
        self.refused(2, r"png", "render", "a.yaml", "-o", "out.bmp")
        self.refused(2, r"geojson", "export", "a.yaml", "-o", "out.doc")

    def test_one_bad_target_of_two_means_neither_is_written(self):
        self.refused(1, "nowhere", "render", "a.yaml", "-o", "out.png", "-o", "nowhere/out.svg")

    def test_a_size_that_cannot_be_drawn_is_misuse(self):
        for size in ("0x100", "1600", "-5x10", "100000x100000", "axb"):
            self.refused(2, "size|pixels", "render", "a.yaml", "-o", "out.png", "--size", size)


program.main()
