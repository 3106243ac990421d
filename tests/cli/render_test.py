"""rumbo render: pictures of the size asked for, with real text and vectors."""

import struct
import xml.etree.ElementTree

import program

SVG = "{http://www.w3.org/2000/svg}"


def png_size(path):
    header = path.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n" and header[12:16] == b"IHDR", header
    return struct.unpack(">II", header[16:24])


def svg_texts(path):
    return ["".join(text.itertext()) for text in xml.etree.ElementTree.parse(path).iter(SVG + "text")]


class Render(program.ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("a.yaml", program.SMALLEST)

    def test_the_smallest_itinerary_becomes_a_png_and_an_svg(self):
        result = self.done("render", "a.yaml", "-o", "map.png", "-o", "map.svg")
        self.assertEqual(result.out, "")
        self.assertEqual(self.files(), {"a.yaml", "map.png", "map.svg"})
        self.assertEqual(png_size(self.folder / "map.png"), (1600, 1200))

    def test_the_svg_holds_text_and_vectors(self):
        self.done("render", "a.yaml", "-o", "map.svg")
        texts = svg_texts(self.folder / "map.svg")
        for name in ("Tapachula", "Huixtla", "Mexico City", "On foot through Chiapas"):
            self.assertTrue(any(name in text for text in texts), f"{name} is not in {texts}")
        root = xml.etree.ElementTree.parse(self.folder / "map.svg").getroot()
        self.assertGreater(len(list(root.iter(SVG + "path"))), 10)
        self.assertLessEqual(len(list(root.iter(SVG + "image"))), 1, "only the relief is a bitmap")

    def test_the_credits_are_drawn(self):
        self.done("render", "a.yaml", "-o", "map.svg")
        texts = " ".join(svg_texts(self.folder / "map.svg"))
        self.assertIn("GeoNames", texts)
        self.assertIn("Natural Earth", texts)

    def test_size_and_scale_set_the_pixels(self):
        self.done("render", "a.yaml", "-o", "map.png", "--size", "640x480")
        self.assertEqual(png_size(self.folder / "map.png"), (640, 480))
        self.done("render", "a.yaml", "-o", "map.png", "--size", "640x480", "--scale", "2")
        self.assertEqual(png_size(self.folder / "map.png"), (1280, 960))

    def test_a_style_changes_the_picture(self):
        style = program.SOURCE / "styles" / "report.yaml"
        text = style.read_text()
        self.write("mine.yaml", text)
        self.done("render", "a.yaml", "-o", "shipped.png", "--style", style)
        self.done("render", "a.yaml", "-o", "same.png", "--style", "mine.yaml")
        self.assertEqual((self.folder / "shipped.png").read_bytes(), (self.folder / "same.png").read_bytes())
        self.write("bare.yaml", "version: 8\nsources: {}\nlayers:\n"
                                "  - {id: sea, type: background, paint: {background-color: '#123456'}}\n")
        self.done("render", "a.yaml", "-o", "bare.png", "--style", "bare.yaml")
        self.assertNotEqual((self.folder / "shipped.png").read_bytes(), (self.folder / "bare.png").read_bytes())

    def test_an_older_picture_is_replaced(self):
        self.write("map.png", "old")
        self.done("render", "a.yaml", "-o", "map.png")
        self.assertEqual(png_size(self.folder / "map.png"), (1600, 1200))

    def test_reports_are_drawn_without_an_itinerary_between(self):
        self.write("report.txt", "TAPACHULA, Mexico, Oct. 24, 2021 - About 1,000 people left Tapachula on Saturday.\n"
                                 "They reached Huixtla on Sunday, the local police said.\n")
        self.done("render", "report.txt", "-o", "map.svg")
        self.assertTrue(any("Huixtla" in text for text in svg_texts(self.folder / "map.svg")))


program.main()
