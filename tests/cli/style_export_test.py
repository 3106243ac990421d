"""rumbo style export: MapLibre styles that MapLibre's own validator takes."""

import importlib.machinery
import json
import pathlib
import shutil
import subprocess
import tempfile
import types
import unittest

import program

VALIDATOR = "@maplibre/maplibre-gl-style-spec@24"

MINE = """\
extends: small
constants: {way: "hsl(10, 80%, 44%)"}
map: {fonts: {text: [Noto Sans], water: Noto Serif Italic}}
layers:
  - id: sea
    before: legs
    type: background
    paint: {background-color: "#dbe5ea80"}
  - {id: legs, paint: {line-color: $way}}
  - id: stops
    type: symbol
    source: journeys
    filter: [==, [get, feature], stop]
    layout: {text-field: [get, name], text-font: [water], text-size: [step, [zoom], 10, 8, 14]}
"""
SMALL = """\
version: 8
name: small
description: Only the way.
constants: {way: red}
sources: {journeys: {type: journeys}, basemap: {type: basemap}}
layers:
  - id: land
    type: fill
    source: basemap
    source-layer: land
    paint: {fill-color: white}
  - id: legs
    type: line
    source: journeys
    filter: ["==", [get, feature], leg]
    paint: {line-color: $way, line-width: [interpolate, [linear], [zoom], 4, 1, 10, 4]}
    metadata: {"rumbo:legend": The way}
"""


class Export(program.ProgramTest):
    def exported(self, *arguments):
        return self.done("style", "export", *arguments).json()

    def mine(self):
        self.write("small.yaml", SMALL)
        return self.write("mine.yaml", MINE)

    def test_constants_roles_and_the_style_below_are_put_in(self):
        style = self.exported(self.mine())
        self.assertEqual([layer["id"] for layer in style["layers"]], ["land", "sea", "legs", "stops"])
        legs = style["layers"][2]
        self.assertEqual(legs["paint"]["line-color"], "hsl(10, 80%, 44%)")
        self.assertEqual(legs["paint"]["line-width"], ["interpolate", ["linear"], ["zoom"], 4, 1, 10, 4])
        self.assertEqual(legs["metadata"], {"rumbo:legend": "The way"})
        self.assertEqual(style["layers"][3]["layout"]["text-font"], ["Noto Serif Italic"])
        self.assertNotIn("constants", style)
        self.assertEqual(style["metadata"]["rumbo:description"], "Only the way.")

    def test_journeys_become_geojson_and_the_basemap_tiles(self):
        self.write("route.geojson", '{"type": "FeatureCollection", "features": [], "bbox": [0, 0, 1, 1]}')
        style = self.exported(self.mine(), "--journeys", "route.geojson", "--tiles", "https://t.example")
        self.assertEqual(style["sources"]["journeys"]["data"]["bbox"], [0, 0, 1, 1])
        self.assertEqual(style["sources"]["basemap"]["tiles"], ["https://t.example/basemap/{z}/{x}/{y}.mvt"])
        self.assertNotIn("source-layer", style["layers"][2])

    def test_journeys_that_are_no_geojson_are_refused(self):
        self.write("route.geojson", "[1")
        self.refused(3, r"route\.geojson: .*no GeoJSON", "style", "export", self.mine(), "--journeys", "route.geojson")


class Validator(program.ProgramTest):
    """MapLibre's own validator, fetched with npm."""

    @classmethod
    def setUpClass(cls):
        if not shutil.which("node") or not shutil.which("npm"):
            raise unittest.SkipTest("SKIPPED: node and npm are not installed, so MapLibre's validator did not run")
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", folder.name, VALIDATOR],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=100)
        if done.returncode:
            raise unittest.SkipTest(f"SKIPPED: npm could not fetch {VALIDATOR}, so MapLibre's validator did not run")
        cls.validator = pathlib.Path(folder.name) / "node_modules/.bin/gl-style-validate"

    def complaints(self, style):
        file = self.write("style.json", json.dumps(style))
        done = subprocess.run([self.validator, file], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=60)
        return done.stdout + done.stderr

    def test_it_accepts_every_style_that_ships(self):
        for style in sorted((program.SOURCE / "styles").glob("*.yaml")):
            with self.subTest(style.name):
                self.assertEqual(self.complaints(self.done("style", "export", style).json()), "")

    def test_it_accepts_a_style_that_extends_another(self):
        self.write("small.yaml", SMALL)
        self.assertEqual(self.complaints(self.done("style", "export", self.write("mine.yaml", MINE)).json()), "")

    def test_it_accepts_every_property_and_expression_that_is_documented(self):
        loader = importlib.machinery.SourceFileLoader("pictures", str(program.SOURCE / "scripts/style-pictures"))
        pictures = types.ModuleType("pictures")
        pictures.__file__ = loader.path
        exec(loader.get_code("pictures"), pictures.__dict__)
        layers = [(kind, {**around, name: value}) for name, (kind, around, value) in pictures.PROPERTIES.items()]
        layers += [(kind, {**around, target: value}) for kind, around, target, value in pictures.EXPRESSIONS.values()]
        whole = pictures.style("background", {})
        for number, (kind, settings) in enumerate(layers):
            whole["layers"].append({**pictures.style(kind, settings)["layers"][1], "id": f"example-{number}"})
        file = self.write("all.yaml", json.dumps(whole))
        self.assertEqual(self.complaints(self.done("style", "export", file).json()), "")

    def test_it_would_have_complained(self):
        self.assertIn("line-colour", self.complaints({"version": 8, "sources": {}, "layers": [
            {"id": "a", "type": "background", "paint": {"line-colour": "red"}}]}))


program.main()
