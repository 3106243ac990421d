"""What vector tiles hold: layers and properties, by their TileJSON."""

import json

import program

STYLE = """
version: 8
name: plain
sources: {base: {type: basemap}}
layers:
  - {id: land, type: fill, source: base, source-layer: countries, paint: {fill-color: "#eeeeee"}}
  - {id: some, type: line, source: base, source-layer: countries, filter: [has, iso_a3], paint: {line-width: 1}}
"""


class TileContents(program.ProgramTest):
    def fields_of(self, *options):
        (self.folder / "plain.yaml").write_text(STYLE)
        self.done("tiles", "-z", "0-1", "--style", "plain.yaml", "-o", "out/", *options)
        found = json.loads(next((self.folder / "out").glob("*.json")).read_text())
        return {layer["id"]: set(layer["fields"]) for layer in found["vector_layers"]}

    def test_properties_of_the_map_data_are_the_names_and_what_the_style_reads(self):
        self.assertEqual(self.fields_of(), {"countries": {"name", "iso_a3"}})

    def test_all_properties_are_kept_on_request(self):
        fields = self.fields_of("--all-properties")["countries"]
        self.assertLessEqual({"name", "iso_a2", "iso_a3", "name_es"}, fields)


program.main()
