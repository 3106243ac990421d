"""rumbo tiles where it cannot go on: disks that are full, what is refused before work starts."""

import resource
import subprocess

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


if __name__ == "__main__":
    program.main()
