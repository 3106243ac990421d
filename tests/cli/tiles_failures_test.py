"""rumbo tiles where it cannot go on: disks that are full, what is refused before work starts."""

import os
import resource
import shutil
import subprocess
import time

import program

SMALL = ("tiles", "-z", "0-6", "--bbox=-94.5,14,-91,17")
NAMES = ("a.pmtiles", "a.mbtiles", "a")

# Gives the command a disk of its own that grows step by step, and says how each try went.
GROWING_DISK = """
mount -t tmpfs -o size=8k none disk || exit 77
echo mounted
for kb in $(seq 16 24 400); do
  mount -o remount,size=${kb}k disk
  "$@" --resume 2>said
  code=$?
  echo "$code $(ls disk | tr '\\n' ' ')"
  if [ $code = 0 ]; then cp -r disk/a* taken/; exit 0; fi
  cat said >>messages
done
"""


class TilesFailures(program.ProgramTest):
    def content(self, path):
        """A file's bytes, or all of a folder's."""
        if path.is_file():
            return path.read_bytes()
        return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}

    def limited(self, most, *arguments):
        """Runs the program where no file may grow beyond `most` bytes."""
        done = subprocess.run([program.PROGRAM, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=120,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
        return done.returncode, done.stderr.decode()

    def is_one_message(self, text):
        lines = [line for line in text.splitlines() if "error:" in line]
        self.assertEqual(len(lines), 1, text)
        self.assertRegex(lines[0], r"^rumbo: error: \S+: cannot be written \([^)]+\); free some space")

    def test_a_file_that_may_not_grow_is_one_message_and_resuming_gives_the_same(self):
        for name in NAMES:
            self.done(*SMALL, "-o", "whole" + name[1:])
            stages = set()
            for most in (16_000, 30_000, 60_000, 90_000):
                code, said = self.limited(most, *SMALL, "-o", name, "--resume")
                if code == 0:
                    break
                self.assertEqual(code, 1)
                self.is_one_message(said)
                self.assertFalse((self.folder / name).exists())
                self.assertLessEqual({file for file in self.files() if file.startswith("a.")},
                                     {*NAMES, name + ".partial"})
                stages.add(".partial:" in said)
            self.assertIn(True, stages)  # in the spool
            if code:
                self.done(*SMALL, "-o", name, "--resume")
            self.assertEqual(self.content(self.folder / name), self.content(self.folder / ("whole" + name[1:])))

    def test_a_disk_that_is_full_at_any_time_is_one_message_and_resuming_gives_the_same(self):
        for name in NAMES:
            self.done(*SMALL, "-o", "whole" + name[1:])
            for made in ("disk", "taken"):
                (self.folder / made).mkdir(exist_ok=True)
            (self.folder / "messages").write_text("")
            tried = subprocess.run(["unshare", "-rm", "sh", "-c", GROWING_DISK, "sh", program.PROGRAM, *SMALL, "-o",
                                    "disk/" + name], cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True,
                                   text=True, timeout=300)
            if not tried.stdout.startswith("mounted"):
                self.skipTest("no disk of an own size can be mounted here: " + tried.stderr.strip())
            runs = tried.stdout.splitlines()[1:]
            self.assertEqual([run.split()[0] for run in runs], ["1"] * (len(runs) - 1) + ["0"], tried.stdout)
            for run in runs[:-1]:
                self.assertLessEqual(set(run.split()[1:]), {name + ".partial"})  # nothing else is left
            self.assertEqual(runs[-1].split()[1:], [name])
            messages = (self.folder / "messages").read_text().splitlines()
            self.assertEqual(len(messages), len(runs) - 1)
            for message in messages:
                self.is_one_message(message)
            in_spool = sum(name + ".partial:" in message for message in messages)
            self.assertGreater(in_spool, 0)
            self.assertGreater(len(messages), in_spool)  # while the archive was written
            self.assertEqual(self.content(self.folder / "taken" / name),
                             self.content(self.folder / ("whole" + name[1:])))

    def test_too_many_tiles_are_refused_with_their_number(self):
        output = ("-o", "a.pmtiles")
        self.refused(2, "would be 6148914691236517205 tiles; zooms go to 18: give a lower", "tiles", "-z", "0-31", *output)
        self.refused(2, "more than 4611686018427387904 tiles; zooms go to 18", "tiles", "-z", "40", *output)
        self.refused(2, "would be 1466015503701 tiles; zooms go to 18", "tiles", "-z", "0-20", *output)
        self.refused(2, "would be 91625968981 tiles; at most 4294967296 are made: give a lower", "tiles", "-z", "0-18",
                     *output)
        self.refused(2, "would be 91625968981 tiles", "tiles", "-z", "0-18", "--dry-run")

    def test_an_output_that_cannot_be_is_refused_before_anything_is_written(self):
        self.write("file", "")
        self.write("other/file", "")
        (self.folder / "a.mbtiles").mkdir()
        (self.folder / "full.pmtiles").symlink_to("/dev/full")
        small = ("tiles", "-z", "0-1", "-o")
        self.refused(2, "no output; name one", "tiles", "-z", "0-1")
        self.refused(2, "cannot be a stream", *small, "-")
        self.refused(2, "'.txt' is no kind of archive", *small, "a.txt")
        self.refused(1, "nowhere is no folder; make it", *small, "nowhere/a.pmtiles")
        self.refused(1, "file is no folder", *small, "file/a.pmtiles")
        self.refused(1, "a.mbtiles: is a folder; name a file", *small, "a.mbtiles")
        self.refused(1, "is a file; name a folder", *small, "file")
        self.refused(1, "holds other things than tiles", *small, "other")
        self.refused(1, "is a file; name a folder", *small, "/dev/full")
        self.refused(1, "is a device or a pipe", *small, "full.pmtiles")

    def test_a_folder_that_cannot_be_written_is_refused_before_anything_is_written(self):
        locked = self.folder / "locked"
        locked.mkdir()
        if os.geteuid() != 0:
            locked.chmod(0o555)
        elif not shutil.which("chattr") or subprocess.run(["chattr", "+i", locked], capture_output=True).returncode:
            self.skipTest("a folder cannot be made immutable here, and root may write any other")
        try:
            for name in NAMES:
                self.refused(1, "locked cannot be written .*; name an output in another folder", "tiles", "-z", "0-1",
                             "-o", "locked/" + name)
        finally:
            if os.geteuid() == 0:
                subprocess.run(["chattr", "-i", locked])

    def test_an_input_is_never_written_over(self):
        self.write("i.yaml", program.SMALLEST)
        self.write("i.pmtiles", program.SMALLEST)
        zooms = ("tiles", "-z", "5-6", "--bbox=-94.5,14,-91,17")
        self.refused(2, "is one of the inputs", *zooms, "i.pmtiles", "-o", "i.pmtiles")
        self.refused(2, "is one of the inputs", "tiles", "--around", "i.pmtiles", "-o", "./i.pmtiles")
        self.done(*zooms, "-o", "made")
        self.write("made/i.yaml", program.SMALLEST)
        self.refused(2, "would replace the folder that made/i.yaml is in", *zooms, "made/i.yaml", "-o", "made")

    def test_two_runs_do_not_write_one_output(self):
        spool = self.folder / "a.pmtiles.partial"
        run = subprocess.Popen([program.PROGRAM, "tiles", "-z", "0-12", "-o", "a.pmtiles"], cwd=self.folder,
                               stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while run.poll() is None and not spool.exists():
            time.sleep(0.02)
        for more in ((), ("--resume",)):
            result = self.rumbo("tiles", "-z", "0-12", "-o", "a.pmtiles", *more)
            self.assertEqual(result.code, 1)
            self.assertIn("another run is writing it", result.err)
        self.assertIsNone(run.poll())
        run.kill()
        run.wait()


if __name__ == "__main__":
    program.main()
