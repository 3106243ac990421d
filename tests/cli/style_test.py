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


program.main()
