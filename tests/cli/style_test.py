"""rumbo style: validates styles."""

import program


class Style(program.ProgramTest):
    def test_every_style_that_ships_is_valid(self):
        styles = sorted((program.SOURCE / "styles").glob("*.yaml"))
        self.assertTrue(styles)
        for style in styles:
            self.done("style", "check", style)

    def test_a_style_that_is_not_there_is_refused_with_those_that_are(self):
        self.refused(2, r"no style 'nigt'; the nearest is 'night', the styles are blank, contrast, .*report",
                     "style", "check", "nigt")

    def test_every_problem_of_a_style_is_located(self):
        self.write("s.yaml", "version: 8\nsources: {j: {type: journeys}}\nlayers:\n"
                             "  - {id: a, type: line, source: k}\n"
                             "  - {id: b, type: line, source: j, paint: {line-colour: red}}\n")
        result = self.refused(3, r"s\.yaml:4:\d+: error: .*\bk\b", "style", "check", "s.yaml")
        self.assertRegex(result.err, r"s\.yaml:5:\d+: error: .*line-colour.*line-color")

    def test_colours_hard_to_read_are_warnings_and_errors_when_asked(self):
        self.write("pale.yaml", "version: 8\nsources: {g: {type: gazetteer}}\nlayers:\n"
                                "  - {id: a, type: background, paint: {background-color: white}}\n"
                                "  - {id: b, type: symbol, source: g, layout: {text-field: [get, name]},\n"
                                "     paint: {text-color: silver}}\n")
        finding = r"pale\.yaml:5:5: %s: layer 'b': text #c0c0c0 .* contrast of 1\.8\d:1"
        result = self.done("style", "check", "pale.yaml")
        self.assertRegex(result.err, finding % "warning")
        self.refused(3, finding % "error", "style", "check", "--strict", "pale.yaml")

    def test_a_style_may_extend_one_that_ships_and_is_drawn_so(self):
        self.write("mine.yaml", "extends: report\nconstants: {red: \"#ff0000\"}\nlayers:\n"
                                "  - {id: sea, paint: {background-color: $red}}\n  - {id: relief, remove: true}\n")
        self.done("style", "check", "mine.yaml")
        layers = self.done("style", "export", "mine.yaml").json()["layers"]
        self.assertEqual([layer for layer in layers if layer["id"] == "relief"], [])
        self.assertEqual([layer["paint"]["background-color"] for layer in layers if layer["id"] == "sea"], ["#ff0000"])

    def test_the_errors_of_a_style_and_of_the_one_it_extends_come_together(self):
        self.write("below.yaml", "version: 8\nlayers:\n  - {id: a, type: background, paint: {background-colour: red}}\n")
        self.write("above.yaml", "extends: below\nlayers:\n  - {id: b, type: background, before: aa}\n")
        result = self.refused(3, r"above\.yaml:3:\d+: error: layer 'b', before: .*nearest is 'a'", "style", "check",
                              "above.yaml")
        self.assertRegex(result.err, r"below\.yaml:3:\d+: error: layer 'a', paint: .*background-color")

    def test_a_style_that_extends_its_own_name_is_told_of_the_circle(self):
        self.write("self.yaml", "extends: self\n")
        self.refused(3, r"self\.yaml:1:\d+: error: extends: 'self' extends this style itself; break the circle", "style",
                     "check", "self.yaml")

    def test_a_style_that_ships_is_checked_by_its_name(self):
        self.assertIn("a sound style", self.done("style", "check", "--strict", "report").out)

    def test_a_style_of_very_many_layers_is_refused(self):
        self.write("million.yaml", "version: 8\nlayers:\n" + "- {id: a}\n" * 1000000)
        self.refused(3, r"million\.yaml:\d+:\d+: error: more than 1000000 values", "style", "check", "million.yaml")
        self.write("many.yaml", "version: 8\nlayers:\n" + "- {id: a}\n" * 200000)
        self.refused(3, r"many\.yaml:3:1: error: has 200000 layers; at most 2000", "style", "check", "many.yaml")

    def test_the_styles_that_ship_are_listed_and_drawn_small(self):
        listed = self.done("style", "list", "--thumbnails", "small").out.splitlines()
        names = [line.split()[0] for line in listed]
        self.assertIn("report", names)
        self.assertTrue(all(len(line.split()) > 3 for line in listed), "each has a description")
        self.assertEqual(self.files(), {f"small/{name}.png" for name in names})
        picture = (self.folder / "small/report.png").read_bytes()
        self.assertEqual((picture[:8], picture[16:24]), (b"\x89PNG\r\n\x1a\n", bytes([0, 0, 1, 0xE0, 0, 0, 1, 0x68])))


class Sources(program.ProgramTest):
    """Files of one's own as sources: what is not safe or not clear is refused."""

    def drawn(self, source, layer="line", file="own.yaml"):
        self.write("a.yaml", program.SMALLEST)
        self.write(file, f"extends: report\nsources: {{own: {source}}}\nlayers: [{{id: own, type: {layer}, source: own}}]\n")
        return ("render", "a.yaml", "--style", file, "--size", "400x300", "-o", "out.png")

    def test_a_url_is_refused(self):
        self.refused(3, r"own\.yaml:2:\d+: error: source 'own': .*nothing is fetched",
                     *self.drawn("{type: file, file: 'https://example.org/a.geojson'}"))

    def test_a_virtual_file_is_refused(self):
        self.write("a.vrt", "<OGRVRTDataSource><OGRVRTLayer name='a'/></OGRVRTDataSource>")
        self.refused(3, r"a\.vrt: error: cannot be read: a virtual file \(VRT\)", *self.drawn("{type: file, file: a.vrt}"))
        self.write("r.vrt", "<VRTDataset rasterXSize='1' rasterYSize='1'/>")
        self.refused(3, r"r\.vrt: error: cannot be read: a virtual file \(VRT\)",
                     *self.drawn("{type: raster, file: r.vrt}", "raster"))

    def test_a_file_of_another_crs_without_one_asks_for_it_and_takes_it(self):
        self.write("utm.geojson", '{"type": "LineString", "coordinates": [[560000, 1640000], [600000, 1680000]]}')
        self.refused(3, r"utm\.geojson: error: .*not in degrees.*crs: EPSG:32615",
                     *self.drawn("{type: file, file: utm.geojson}"))
        self.done(*self.drawn("{type: file, file: utm.geojson, crs: 'EPSG:32615'}"))

    def test_a_track_in_gpx_is_drawn(self):
        self.write("t.gpx", '<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">'
                            '<trk><trkseg><trkpt lat="14.9" lon="-92.3"/><trkpt lat="15.1" lon="-92.4"/></trkseg></trk></gpx>')
        self.done(*self.drawn("{type: file, file: t.gpx}"))
        self.refused(3, r"t\.gpx: error: has no layer 'lanes'; its layers are .*tracks",
                     *self.drawn("{type: file, file: t.gpx}", "line, source-layer: lanes"))


program.main()
