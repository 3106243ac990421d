"""rumbo style: validates styles."""

import program


class Style(program.ProgramTest):
    def test_every_style_that_ships_is_valid(self):
        styles = sorted((program.SOURCE / "styles").glob("*.yaml"))
        self.assertTrue(styles)
        for style in styles:
            self.done("style", "check", style)

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


program.main()
