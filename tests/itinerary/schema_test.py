"""The JSON Schema of itineraries takes every itinerary there is and refuses what the reader refuses.

usage: schema_test.py SOURCE_FOLDER
"""

import json
import pathlib
import re
import sys
import unittest

try:
    import jsonschema
    import yaml
except ImportError:
    print("python3-jsonschema or python3-yaml is missing")
    sys.exit(77)

SOURCE = pathlib.Path(sys.argv.pop(1))
SCHEMA = json.loads((SOURCE / "src/itinerary/itinerary.schema.json").read_text("utf-8"))


class Core(yaml.SafeLoader):
    """YAML 1.2's core schema, which editors use: 2021-10-23 is text, and so is no."""


CORE = (("null", r"~|null|Null|NULL|", "~nN"), ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
        ("int", r"[-+]?[0-9]+", "-+0123456789"),
        ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"))
Core.yaml_implicit_resolvers = {}
for name, pattern, first in CORE:
    for letter in [*first, ""] if name == "null" else first:
        Core.yaml_implicit_resolvers.setdefault(letter, []).append(
            (f"tag:yaml.org,2002:{name}", re.compile(f"^(?:{pattern})$")))


def snippets():
    parts = re.split(r"^== (.*)\n", (SOURCE / "tests/itinerary/snippets.txt").read_text("utf-8"), flags=re.M)[1:]
    for kind, text in zip(parts[::2], parts[1::2]):
        if not text.startswith(("rumbo", "journeys")):
            text = "rumbo: 1\njourneys:\n  - events:\n      - " + text
        yield kind, text


def keys_of(schema, path=()):
    """Every property of the schema with what says what it is."""
    if isinstance(schema, dict):
        for key, value in schema.get("properties", {}).items():
            if value is not False:
                yield (*path, key), value
        for key, value in schema.items():
            yield from keys_of(value, (*path, key))
    elif isinstance(schema, list):
        for value in schema:
            yield from keys_of(value, path)


class Schema(unittest.TestCase):
    def setUp(self):
        self.validator = jsonschema.Draft7Validator(SCHEMA)

    def fault(self, text):
        faults = list(self.validator.iter_errors(yaml.load(text, Loader=Core)))
        return faults[0].message if faults else None

    def test_it_is_a_schema_itself(self):
        jsonschema.Draft7Validator.check_schema(SCHEMA)

    def test_it_takes_every_itinerary_of_the_examples_and_the_tests(self):
        files = [file for file in SOURCE.glob("examples/**/*.yaml")
                 if re.search(r"^rumbo: 1$", file.read_text("utf-8"), re.M)]
        self.assertTrue(files)
        files.append(SOURCE / "tests/fuzz/corpus/itinerary/smallest.yaml")
        for file in files:
            with self.subTest(file=file.name):
                self.assertIsNone(self.fault(file.read_text("utf-8")))

    def test_it_agrees_with_the_reader(self):
        kinds = set()
        for kind, text in snippets():
            kinds.add(kind)
            with self.subTest(kind=kind, text=text):
                self.assertEqual(kind == "bad", self.fault(text) is not None, self.fault(text))
        self.assertEqual(kinds, {"good", "bad", "bad for the program"})

    def test_every_key_is_explained(self):
        for path, value in keys_of(SCHEMA):
            if "drafted" in path:
                continue
            target = SCHEMA["definitions"].get(value.get("$ref", "").rpartition("/")[2], {})
            with self.subTest(key=path):
                self.assertTrue(value.get("description") or target.get("description"))


if __name__ == "__main__":
    unittest.main()
