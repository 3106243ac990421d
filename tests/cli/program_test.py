"""The program as a whole: help, version, misuse, where its data are."""

import os
import shutil
import subprocess

import program


class Program(program.ProgramTest):
    COMMANDS = ["draft", "render", "export", "find", "gazetteer", "style"]

    def test_help_names_every_command_and_shows_examples(self):
        result = self.done("--help")
        for command in self.COMMANDS:
            self.assertIn(f"rumbo {command} ", result.out)
        self.assertEqual(result.err, "")

    def test_every_command_has_help_with_an_example(self):
        for command in self.COMMANDS:
            with self.subTest(command):
                result = self.done(command, "--help")
                self.assertRegex(result.out, r"(?i)example")
                self.assertRegex(result.out, rf"\brumbo {command} ")
                self.assertEqual(result.err, "")

    def test_version_is_printed(self):
        self.assertRegex(self.done("--version").out, r"^rumbo \d+\.\d+\.\d+\n$")

    def test_misuse_exits_2_and_points_to_the_help(self):
        self.refused(2, r"rumbo --help")
        self.refused(2, r"rumbo --help", "fly")
        self.refused(2, r"rumbo --help", "--fly")
        self.refused(2, r"rumbo find --help", "find")
        self.refused(2, r"rumbo find --help", "find", "Huixtla", "--limit", "many")
        self.refused(2, r"rumbo find --help", "find", "Huixtla", "--fly")
        self.refused(2, r"rumbo render --help", "render")

    def test_data_are_found_where_RUMBO_DATA_says(self):
        data = os.path.realpath(os.path.join(os.path.dirname(program.PROGRAM), "..", "share", "rumbo"))
        (self.folder / "elsewhere").symlink_to(data)
        self.done("find", "Huixtla", RUMBO_DATA="elsewhere")
        missing = self.rumbo("find", "Huixtla", RUMBO_DATA="nowhere")
        self.assertEqual(missing.code, 1)
        self.assertRegex(missing.err, "nowhere.*RUMBO_DATA")

    def test_a_program_without_its_data_says_where_they_should_be(self):
        shutil.copy(program.PROGRAM, self.folder / "rumbo")
        environment = {name: value for name, value in os.environ.items() if name != "RUMBO_DATA"}
        run = subprocess.run([self.folder / "rumbo", "find", "Huixtla"], env=environment, capture_output=True, text=True)
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn("share/rumbo", run.stderr)

    def test_a_full_disk_at_standard_output_is_an_error(self):
        with open("/dev/full", "wb") as full:
            run = subprocess.run([program.PROGRAM, "find", "Huixtla"], stdout=full, stderr=subprocess.PIPE, text=True)
        self.assertEqual(run.returncode, 1)
        self.assertIn("standard output", run.stderr)

    def test_a_closed_pipe_ends_it_quietly(self):
        run = subprocess.run(["bash", "-c", '"$0" find Huixtla --limit 1000 --details | true', program.PROGRAM],
                             capture_output=True, text=True)
        self.assertEqual(run.stderr, "")


program.main()
