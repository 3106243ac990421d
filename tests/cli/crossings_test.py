"""Lines and areas that cross themselves a hundred thousand times are drawn, whole, in every format."""

import json
import math

import program

CORNERS = 100_000

STYLE = """\
version: 8
name: crossings
sources:
  shape: {type: file, file: shape.geojson}
map: {inset: false, legend: false}
layers:
  - {id: sheet, type: background, paint: {background-color: "#ffffff"}}
  - {id: area, type: fill, source: shape, paint: {fill-color: "#3366cc", fill-opacity: 0.5}}
  - {id: line, type: line, source: shape, paint: {line-color: "#cc3300", line-width: 2, line-dasharray: [3, 2], line-opacity: 0.6}}
"""

ITINERARY = """\
rumbo: 1
title: To and fro
journeys:
  - title: To and fro
    events:
"""


def star():
    """Chords right across a circle: each crosses nearly all the others."""
    for corner in range(CORNERS):
        angle = 2 * math.pi * corner * (CORNERS // 2 - 1) / CORNERS
        yield [round(-92.5 + 0.5 * math.cos(angle), 6), round(15 + 0.5 * math.sin(angle), 6)]


class Crossings(program.ProgramTest):
    def drawn(self, *arguments):
        self.done("render", *arguments, "-o", "map.png", "-o", "map.svg", "-o", "map.pdf", "--size", "500x400")
        self.assertTrue((self.folder / "map.png").read_bytes().endswith(b"IEND\xaeB`\x82"))
        self.assertTrue((self.folder / "map.svg").read_text().rstrip().endswith("</svg>"))
        self.assertIn(b"%%EOF", (self.folder / "map.pdf").read_bytes()[-16:])

    def shape(self, kind, coordinates):
        self.write("shape.geojson", json.dumps({"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {}, "geometry": {"type": kind, "coordinates": coordinates}}]}))
        self.write("style.yaml", STYLE)
        self.write("a.yaml", program.SMALLEST)
        self.drawn("a.yaml", "--style", "style.yaml", "--bbox", "-93.2,14.4,-91.8,15.6")

    def test_a_line_that_crosses_itself_everywhere(self):
        self.shape("LineString", list(star()))

    def test_an_area_that_crosses_itself_everywhere(self):
        ring = list(star())
        self.shape("Polygon", [ring + ring[:1]])

    def test_a_journey_that_goes_to_and_fro_a_thousand_times(self):
        places = [(round(-92.5 + 0.4 * math.cos(i), 4), round(15 + 0.4 * math.sin(i), 4)) for i in range(7)]
        self.write("a.yaml", ITINERARY + "".join(
            f"      - {{when: 2021-10-{1 + i // 60:02}, where: {{lon: {places[i * 3 % 7][0]}, lat: {places[i * 3 % 7][1]}}}}}\n"
            for i in range(1000)))
        self.drawn("a.yaml")


program.main()
