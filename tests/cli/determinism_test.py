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
    "one thread": {"OMP_NUM_THREADS": "1", "GDAL_NUM_THREADS": "1"},
}
if FAKETIME:
    SURROUNDINGS["another year"] = {"LD_PRELOAD": FAKETIME, "FAKETIME": "2031-02-28 23:59:59"}


class Determinism(program.ProgramTest):
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
