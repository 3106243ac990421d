"""bin/rumbo, the front, and libexec/rumbo/rumbo, the full program: to people they are one program.

What the front runs itself starts fast because it loads no library that draws maps.
"""

import os
import pathlib
import shutil
import subprocess

import program

FULL = pathlib.Path(program.PROGRAM).parent.parent / "libexec" / "rumbo" / "rumbo"
HEAVY = {"libgdal", "libproj", "libpango-1", "libcairo", "libyaml-cpp", "libzstd"}
MOST = 15  # libraries, those of C and C++ among them


def libraries(executable):
    """The names of the libraries that it loads, as the dynamic loader tells them."""
    loaded = subprocess.run([executable], env={**os.environ, "LD_TRACE_LOADED_OBJECTS": "1"}, capture_output=True,
                            text=True, check=True).stdout
    return {pathlib.Path(line.split()[0]).name for line in loaded.splitlines()}


def heavy(executable):
    return {name.split(".so")[0] for name in libraries(executable)} & HEAVY


class Front(program.ProgramTest):
    LINES = [[], ["--help"], ["--version"], ["fly"], ["--fly"], ["gazetteer"], ["gazetteer", "--help"],
             ["gazetteer", "fly"], ["gazetteer", "info", "--help"], ["gazetteer", "info", "--fly"],
             ["gazetteer", "build", "--help"], ["find", "--help"], ["find"], ["find", "--fly"], ["find", "Huixtla"],
             ["find", "Huixtla", "style"], ["find", "Qqqqzzzz"], ["--", "find"], ["find Huixtla"], ["gazetteer info"],
             ["render", "--help"], ["style", "list"], ["style", "check", "gone.yaml"]]

    def direct(self, *arguments):
        done = subprocess.run([FULL, *arguments], cwd=self.folder, capture_output=True, text=True)
        return program.Result(done.returncode, done.stdout, done.stderr)

    def test_it_answers_every_command_line_as_the_full_program_does(self):
        for line in self.LINES:
            with self.subTest(line):
                self.assertEqual(self.rumbo(*line), self.direct(*line))

    def test_it_loads_no_library_that_draws_maps(self):
        self.assertEqual(heavy(program.PROGRAM), set())
        self.assertLess(len(libraries(program.PROGRAM)), MOST, libraries(program.PROGRAM))
        self.assertIn("libcairo", heavy(FULL), "the names looked for are not those of the libraries")

    def test_the_full_program_does_not_load_gdal_before_a_file_needs_it(self):
        self.assertNotIn("libgdal", heavy(FULL))
        drivers = FULL.parent / "rumbo-gdal.so"
        needed = subprocess.run(["ldd", drivers], capture_output=True, text=True, check=True).stdout
        self.assertIn("libgdal", needed, "the module that reads other programs' files stands beside it")

    def copy(self, *parts):
        """The programs, copied into a tree of its own with the data: what a person gets who installs them."""
        (self.folder / "tree" / "share").mkdir(parents=True)
        (self.folder / "tree" / "share" / "rumbo").symlink_to(FULL.parents[2] / "share" / "rumbo")
        for part in parts:
            (self.folder / "tree" / part).parent.mkdir(parents=True)
            shutil.copy(FULL.parents[2] / part, self.folder / "tree" / part)
        return self.folder / "tree" / "bin" / "rumbo"

    def run_copy(self, executable, *arguments):
        environment = {name: value for name, value in os.environ.items() if name != "RUMBO_DATA"}
        return subprocess.run([executable, *arguments], cwd=self.folder, env=environment, capture_output=True, text=True)

    def test_both_find_the_data_from_where_they_stand_and_through_a_link(self):
        front = self.copy("bin/rumbo", "libexec/rumbo/rumbo")
        (self.folder / "linked").symlink_to(front)
        for executable in (front, self.folder / "linked"):
            for arguments in (["find", "Huixtla"], ["gazetteer", "info"], ["style", "list"]):
                with self.subTest([executable.name, *arguments]):
                    done = self.run_copy(executable, *arguments)
                    self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_without_the_full_program_it_looks_up_and_says_what_is_missing(self):
        front = self.copy("bin/rumbo")
        self.assertEqual(self.run_copy(front, "find", "Huixtla").returncode, 0)
        done = self.run_copy(front, "render", "a.yaml", "-o", "a.png")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertRegex(done.stderr, r"^rumbo: error: \S+/tree/libexec/rumbo/rumbo: .*No such file.*install")


program.main()
