"""rumbo gazetteer: builds an index and describes it."""

import os
import zipfile

import program


class Gazetteer(program.ProgramTest):
    def test_info_describes_the_index_that_is_used(self):
        self.assertRegex(self.done("gazetteer", "info").out, r"\d")

    def test_an_index_is_the_same_each_time_and_by_any_number_of_threads(self):
        source = program.SOURCE / "gazetteer"
        self.done("gazetteer", "build", "-o", "one.gaz", source)
        cores = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {min(cores)})  # on one core, so by one thread
        self.addCleanup(os.sched_setaffinity, 0, cores)
        self.done("gazetteer", "build", "-o", "two.gaz", source, TZ="Asia/Tokyo", LC_ALL="C.UTF-8")
        self.assertEqual((self.folder / "one.gaz").read_bytes(), (self.folder / "two.gaz").read_bytes())

    def build(self, *sources):
        return self.rumbo("gazetteer", "build", "-o", "mine.gaz", *sources)

    def test_three_lines_of_yaml_put_a_place_right(self):
        self.write("mine.yaml", "places:\n  - {name: Huixtla, geonames: 3526855, country: MX, admin1: '05', "
                                "lat: 15.2, lon: -92.5, population: 40000}\n")
        self.assertEqual(self.build("mine.yaml").code, 0)
        found = self.done("find", "Huixtla, Chiapas, Mexico", "--kind", "city", "--gazetteer", "mine.gaz", "--json").json()
        self.assertEqual([(place["lat"], place["population"]) for place in found], [(15.2, 40000)])

    ROW = "{id}\tNowhere{id}\t\t\t{lat}\t10\tP\tPPL\tMX\t\t05\t\t\t\t100\t\t5\tAmerica/Mexico_City\t2020-01-01\n"

    def test_bad_rows_are_listed_and_the_rest_is_used(self):
        self.write("MX.txt", self.ROW.format(id=1, lat=10) + self.ROW.format(id=2, lat=95) + "3\tToo short\n" +
                   self.ROW.format(id=4, lat=11))
        result = self.build("MX.txt")
        self.assertEqual(result.code, 0)
        self.assertRegex(result.err, r"MX\.txt:2:\d+: warning: .*95")
        self.assertRegex(result.err, r"MX\.txt:3:.*warning: ")
        self.assertEqual(self.first_name("Nowhere4"), "Nowhere4")
        self.assertEqual(self.rumbo("find", "Nowhere2", "--gazetteer", "mine.gaz").code, 1)

    def first_name(self, name):
        return self.done("find", name, "--gazetteer", "mine.gaz", "--json").json()[0]["name"]

    def test_a_zip_is_read_and_one_cut_short_is_refused(self):
        with zipfile.ZipFile(self.folder / "MX.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("MX.txt", "".join(self.ROW.format(id=i, lat=10) for i in range(1, 500)))
            archive.writestr("readme.txt", "not a table")
        self.assertEqual(self.build("MX.zip").code, 0)
        self.assertEqual(self.first_name("Nowhere77"), "Nowhere77")
        whole = (self.folder / "MX.zip").read_bytes()
        before = (self.folder / "mine.gaz").read_bytes()
        (self.folder / "MX.zip").write_bytes(whole[:len(whole) // 2])
        self.refused(3, r"MX\.zip", "gazetteer", "build", "-o", "mine.gaz", "MX.zip")
        self.assertEqual((self.folder / "mine.gaz").read_bytes(), before)

    def test_a_newer_or_damaged_index_is_refused_with_a_remedy(self):
        self.write("MX.txt", "".join(self.ROW.format(id=i, lat=10) for i in range(1, 50)))
        self.assertEqual(self.build("MX.txt").code, 0)
        good = (self.folder / "mine.gaz").read_bytes()

        def put(data):
            (self.folder / "mine.gaz").write_bytes(data)

        put(good[:8] + bytes([good[8] + 1]) + good[9:])
        self.refused(3, r"version \d+, and this program reads version", "gazetteer", "info", "mine.gaz")
        put(good[:-100])
        self.refused(3, "cut short", "find", "Nowhere1", "--gazetteer", "mine.gaz")
        middle = len(good) // 2
        put(good[:middle] + bytes([good[middle] ^ 8]) + good[middle + 1:])
        self.refused(3, "build it anew", "gazetteer", "info", "mine.gaz", "--verify")

    def test_an_output_that_is_a_source_is_misuse_and_the_source_stays(self):
        self.write("mine.yaml", "places:\n  - {name: Here, country: MX, lat: 15.2, lon: -92.5}\n")
        before = (self.folder / "mine.yaml").read_bytes()
        self.refused(2, "one of the sources", "gazetteer", "build", "-o", "mine.yaml", "mine.yaml")
        self.assertEqual((self.folder / "mine.yaml").read_bytes(), before)

    def test_sources_without_a_place_are_refused(self):
        self.write("mine.yaml", "places: []\n")
        self.refused(3, "holds no place", "gazetteer", "build", "-o", "mine.gaz", "mine.yaml")

    def test_a_folder_without_sources_is_refused(self):
        (self.folder / "empty").mkdir()
        self.refused(3, "empty", "gazetteer", "build", "-o", "out.gaz", "empty")
        self.refused(3, "gone", "gazetteer", "build", "-o", "out.gaz", "gone")


program.main()
