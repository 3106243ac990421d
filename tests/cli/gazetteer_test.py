"""rumbo gazetteer: builds an index and describes it."""

import program


class Gazetteer(program.ProgramTest):
    def test_info_describes_the_index_that_is_used(self):
        self.assertRegex(self.done("gazetteer", "info").out, r"\d")

    def test_an_index_is_the_same_each_time(self):
        source = program.SOURCE / "gazetteer"
        self.done("gazetteer", "build", "-o", "one.gaz", source)
        self.done("gazetteer", "build", "-o", "two.gaz", source, TZ="Asia/Tokyo", LC_ALL="C.UTF-8")
        self.assertEqual((self.folder / "one.gaz").read_bytes(), (self.folder / "two.gaz").read_bytes())

    def test_a_folder_without_sources_is_refused(self):
        (self.folder / "empty").mkdir()
        self.refused(3, "empty", "gazetteer", "build", "-o", "out.gaz", "empty")
        self.refused(3, "gone", "gazetteer", "build", "-o", "out.gaz", "gone")


program.main()
