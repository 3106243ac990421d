"""rumbo render: pictures of the size asked for, with real text and vectors."""

import re
import shutil
import struct
import subprocess
import zlib
import xml.etree.ElementTree

import program

SVG = "{http://www.w3.org/2000/svg}"


def png_size(path):
    header = path.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n" and header[12:16] == b"IHDR", header
    return struct.unpack(">II", header[16:24])


def svg_texts(path):
    return ["".join(text.itertext()) for text in xml.etree.ElementTree.parse(path).iter(SVG + "text")]


def png_chunks(path):
    data, at = path.read_bytes(), 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0] == zlib.crc32(kind + body)
        yield kind.decode(), body
        at += 12 + length


def png_rows(path):
    """Rows of (r, g, b) of an RGB PNG of 8 bits."""
    (width, height), chunks = png_size(path), list(png_chunks(path))
    channels = {2: 3, 6: 4}[chunks[0][1][9]]
    raw = zlib.decompress(b"".join(body for kind, body in chunks if kind == "IDAT"))
    before, rows, stride = bytes(width * channels), [], width * channels
    for y in range(height):
        kind, row = raw[y * (stride + 1)], bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for x in range(stride if kind else 0):
            left = row[x - channels] if x >= channels else 0
            up, corner = before[x], before[x - channels] if x >= channels else 0
            guess = left + up - corner
            paeth = min((left, up, corner), key=lambda value: abs(guess - value))
            row[x] = (row[x] + (0, left, up, (left + up) // 2, paeth)[kind]) & 255
        rows.append([tuple(row[x:x + 3]) for x in range(0, stride, channels)])
        before = bytes(row)
    return rows


def difference(one, other):
    """The share of pixels that differ by more than a quarter of the range in some channel."""
    pairs = [pair for a, b in zip(png_rows(one), png_rows(other), strict=True) for pair in zip(a, b, strict=True)]
    return sum(max(abs(p - q) for p, q in zip(a, b)) > 64 for a, b in pairs) / len(pairs)


class Render(program.ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("a.yaml", program.SMALLEST)

    def test_an_empty_value_of_an_option_is_refused(self):
        for option in ["--size", "--page", "--bbox", "--extent", "--projection", "--lang", "--style"]:
            self.refused(2, option + ".*is empty", "render", program.SOURCE / "examples/chiapas-2021.yaml", "-o", "m.png",
                         option, "")

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

    def tool(self, name):
        found = shutil.which(name)
        if not found:
            self.skipTest(f"{name} is not installed")
        return found

    def test_the_pdf_is_sound_and_holds_its_fonts_and_its_text(self):
        self.done("render", "a.yaml", "-o", "map.pdf", "--size", "800x600")
        pdf = self.folder / "map.pdf"
        qpdf, fonts, text, info = map(self.tool, ("qpdf", "pdffonts", "pdftotext", "pdfinfo"))
        subprocess.run([qpdf, "--check", pdf], check=True, capture_output=True)
        listed = subprocess.run([fonts, pdf], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
        self.assertGreater(len(listed), 1)
        for line in listed:
            self.assertRegex(line, r"^[A-Z]{6}\+NotoSans.* yes yes yes ", "embedded, a subset, with Unicode")
        words = subprocess.run([text, pdf, "-"], check=True, capture_output=True, text=True).stdout
        for name in ("Tapachula", "Huixtla", "Mexico City", "On foot through Chiapas", "23 Oct 2021"):
            self.assertIn(name, words)
        about = subprocess.run([info, pdf], check=True, capture_output=True, text=True).stdout
        self.assertRegex(about, r"Title: +On foot through Chiapas")
        self.assertRegex(about, r"Subject: .*Huixtla \(24 Oct 2021\)")
        self.assertRegex(about, r"Page size: +600 x 450 pts")
        self.assertNotIn("CreationDate", about)

    def test_every_format_and_the_sidecar_tell_the_map_in_words(self):
        self.done("render", "a.yaml", "-o", "map.png", "-o", "map.svg", "--alt", "map.txt", "--lang", "es")
        title, description = (self.folder / "map.txt").read_text().rstrip("\n").split("\n\n")
        self.assertEqual(title, "On foot through Chiapas")
        self.assertRegex(description, r"Consta en Tapachula \(23 oct 2021, .*, después en Huixtla \(24 oct 2021\)")
        self.assertRegex(description, r"Previsto, sin constancia de que se hiciera: Mexico City")
        notes = [body.split(b"\0", 1) for kind, body in png_chunks(self.folder / "map.png") if kind == "iTXt"]
        self.assertEqual({key.decode(): value.split(b"\0", 4)[4].decode() for key, value in notes},
                         {"Title": title, "Description": description})
        root = xml.etree.ElementTree.parse(self.folder / "map.svg").getroot()
        self.assertEqual([root.find(SVG + "title").text, root.find(SVG + "desc").text], [title, description])

    def test_frames_show_one_date_after_another_on_one_frame(self):
        self.done("render", "a.yaml", "--frames", "frames", "--size", "640x480")
        first, second = self.folder / "frames/2021-10-23.png", self.folder / "frames/2021-10-24.png"
        self.assertEqual(self.files(), {"a.yaml", "frames/2021-10-23.png", "frames/2021-10-24.png"})
        differ = difference(first, second)
        self.assertGreater(differ, 0.0005, "the second stop is not drawn yet")
        self.assertLess(differ, 0.1, "the frame moved")

    def test_frames_of_other_dates_in_the_folder_are_warned_of(self):
        self.write("frames/2021-10-22.png", "an older one")
        result = self.done("render", "a.yaml", "--frames", "frames/", "--size", "320x240")
        self.assertRegex(result.err, r"frames/2021-10-22\.png: warning: is no frame of this map")
        self.assertNotIn("2021-10-23", result.err)

    def test_without_a_place_for_the_frames_nothing_is_written(self):
        self.refused(1, "cannot make the folder nope/frames", "render", "a.yaml", "-o", "map.png", "--frames", "nope/frames")
        self.assertEqual(self.files(), {"a.yaml"})

    def test_a_map_that_moves(self):
        self.done("render", "a.yaml", "-o", "map.gif", "-o", "map.webp", "--frame-time", "800ms", "--size", "320x240")
        self.assertEqual((self.folder / "map.gif").read_bytes()[:10], b"GIF89a" + struct.pack("<HH", 320, 240))
        self.assertEqual((self.folder / "map.webp").read_bytes().count(b"ANMF"), 2)
        self.refused(2, "--frame-time fast: give 20ms to 60s", "render", "a.yaml", "-o", "b.gif", "--frame-time", "fast")
        self.write("undated.yaml", re.sub(r"when: [0-9-]+, ", "", program.SMALLEST))
        self.refused(2, "no event has a date", "render", "undated.yaml", "-o", "b.gif")

    def test_a_map_too_large_is_refused_before_memory_is_taken(self):
        for size, scale in (("30000x30000", "1"), ("30000x20", "1"), ("16000x16000", "1"), ("1600x1200", "30")):
            for name in ("map.png", "map.svg", "map.pdf", "map.gif"):
                self.refused(2, "16 to 16000 pixels a side and at most 100 megapixels", "render", "a.yaml", "-o", name,
                             "--size", size, "--scale", scale)

    def test_a_full_disk_is_said(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([program.PROGRAM, "render", "a.yaml", "-o", "-", "--size", "640x480"], stdout=full,
                                  stderr=subprocess.PIPE, cwd=self.folder, timeout=100)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"standard output cannot be written", done.stderr)

    def test_others_draw_our_svg_as_we_draw_the_png(self):
        self.done("render", "a.yaml", "-o", "map.png", "-o", "map.svg", "--size", "640x480")
        svg, theirs = self.folder / "map.svg", self.folder / "theirs.png"
        drawers = {
            "rsvg-convert": [svg, "-o", theirs],
            "inkscape": [svg, "--export-type=png", f"--export-filename={theirs}"],
            "chromium": ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=640,480",
                         f"--user-data-dir={self.folder}/profile", f"--screenshot={theirs}", svg.as_uri()],
        }
        for name, words in drawers.items():
            with self.subTest(name):
                run = [self.tool(name), *map(str, words)]
                theirs.unlink(missing_ok=True)
                subprocess.run(run, capture_output=True, timeout=100, cwd=self.folder)
                self.assertEqual(png_size(theirs), (640, 480))
                self.assertLess(difference(self.folder / "map.png", theirs), 0.02)


class Bleed(program.ProgramTest):
    def boxes(self, file):
        done = subprocess.run(["pdfinfo", "-box", file], cwd=self.folder, capture_output=True, text=True, check=True)
        return {name: [float(number) for number in numbers.split()]
                for name, numbers in re.findall(r"(\w+Box): +([\d. ]+)", done.stdout)}

    def test_a_pdf_says_where_to_trim_and_has_its_marks_outside_the_bleed(self):
        if not shutil.which("pdfinfo"):
            self.skipTest("SKIPPED: pdfinfo is not installed")
        self.write("a.yaml", program.SMALLEST)
        self.done("render", "a.yaml", "-o", "a.pdf", "--page", "square", "--bleed", "3")
        boxes, bleed = self.boxes("a.pdf"), 3 / 25.4 * 72
        trim = boxes["TrimBox"]
        for side in range(4):
            self.assertAlmostEqual(abs(boxes["BleedBox"][side] - trim[side]), bleed, delta=0.02)
            self.assertGreater(abs(boxes["MediaBox"][side] - boxes["BleedBox"][side]), 5 / 25.4 * 72)
        self.assertAlmostEqual(trim[2] - trim[0], trim[3] - trim[1], delta=0.02)

    def test_a_picture_has_the_page_inside_its_bleed(self):
        self.write("a.yaml", program.SMALLEST)
        self.done("render", "a.yaml", "-o", "plain.png", "--page", "square")
        self.done("render", "a.yaml", "-o", "bled.png", "--page", "square", "--bleed", "5")
        (width, height), (wide, high) = png_size(self.folder / "plain.png"), png_size(self.folder / "bled.png")
        self.assertEqual((wide - width, high - height), (2 * round(5 / 25.4 * 96),) * 2)

    def test_it_is_refused_without_a_page_and_beyond_20_mm(self):
        self.write("a.yaml", program.SMALLEST)
        self.refused(2, "--page", "render", "a.yaml", "-o", "a.pdf", "--bleed", "3")
        self.refused(2, "20", "render", "a.yaml", "-o", "a.pdf", "--page", "square", "--bleed", "30")


program.main()
