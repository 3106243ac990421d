"""The same bytes whatever the time zone, the language, the clock and the folder."""

import glob

import program

FAKETIME = next(iter(glob.glob("/usr/lib/*/faketime/libfaketime.so.1")), None)

SURROUNDINGS = {
    "time zone": {"TZ": "Pacific/Kiritimati"},
    "no locale": {"LC_ALL": "POSIX", "LANG": "POSIX"},
    "UTF-8 locale": {"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"},
    "a comma for a point": {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "de"},
    "dotless i": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "no home": {"HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent/cache"},
    "another font set-up": {"FONTCONFIG_FILE": "/nonexistent/fonts.conf"},
    "a user who reads Japanese": {"LANG": "ja_JP.UTF-8", "LANGUAGE": "ja", "PANGO_LANGUAGE": "ja"},
    "one thread": {"OMP_NUM_THREADS": "1", "GDAL_NUM_THREADS": "1"},
    "many threads": {"OMP_NUM_THREADS": "7", "GDAL_NUM_THREADS": "7"},
}
if FAKETIME:
    SURROUNDINGS["another year"] = {"LD_PRELOAD": FAKETIME, "FAKETIME": "2031-02-28 23:59:59"}


# A script that Pango would draw by the user's language, and dates for frames.
NAMES = """\
rumbo: 1
title: 直 東京 القاهرة Москва
journeys:
  - title: Names
    events:
      - {when: 2021-10-23, where: {name: 直方市, lat: 33.74, lon: 130.72}, what: departed}
      - {when: 2021-10-25, where: {name: القاهرة, lat: 30.05, lon: 31.24}, what: arrived}
      - {when: 2021-10-28, where: {name: กรุงเทพ, lat: 13.75, lon: 100.5}, what: arrived}
"""


class Determinism(program.ProgramTest):
    def other_host(self):
        """Another home, with fonts and font settings of its own."""
        config = self.write("home/.config/fontconfig/fonts.conf",
                            "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>"
                            "<dir>/usr/share/fonts/opentype</dir><match target='font'>"
                            "<edit name='hinting' mode='assign'><bool>true</bool></edit></match></fontconfig>")
        home = self.folder / "home"
        return {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "FONTCONFIG_FILE": str(config)}

    def pictures(self, surroundings):
        self.write("names.yaml", NAMES)
        names = ("n.png", "n.svg", "n.pdf", "n.gif", "n.webp")
        self.done("render", "names.yaml", "--size", "400x300", *(w for name in names for w in ("-o", name)),
                  "--frames", "frames", "--alt", "n.txt", **surroundings)
        frames = sorted(str(path.relative_to(self.folder)) for path in (self.folder / "frames").glob("*.png"))
        self.assertEqual(frames, ["frames/2021-10-23.png", "frames/2021-10-25.png", "frames/2021-10-28.png"])
        return {name: (self.folder / name).read_bytes() for name in (*names, "n.txt", *frames)}

    def test_no_picture_depends_on_the_surroundings(self):
        expected = self.pictures({})
        for name, surroundings in {**SURROUNDINGS, "another host": self.other_host()}.items():
            with self.subTest(name):
                for file, content in self.pictures(surroundings).items():
                    self.assertTrue(content == expected[file], f"{file} differs with {name}: {surroundings}")

    def outputs(self, surroundings):
        reports = sorted((program.SOURCE / "examples" / "reports").glob("*.txt"))
        self.done("draft", *reports, "-o", "a.yaml", **surroundings)
        self.done("render", "a.yaml", "-o", "a.png", "-o", "a.svg", "--size", "800x600", **surroundings)
        self.done("export", "a.yaml", "-o", "a.geojson", **surroundings)
        return {name: (self.folder / name).read_bytes() for name in ("a.yaml", "a.png", "a.svg", "a.geojson")}

    def test_outputs_do_not_depend_on_the_surroundings(self):
        expected = self.outputs({})
        for name, surroundings in SURROUNDINGS.items():
            with self.subTest(name):
                for file, content in self.outputs(surroundings).items():
                    self.assertTrue(content == expected[file], f"{file} differs with {name}: {surroundings}")


program.main()
