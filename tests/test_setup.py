"""The set-up is run for real, in a copy of the project and with a PATH of its own.

What would change the machine (apt-get, sudo, pip) is replaced on that PATH by programs that write
down how they were called.
"""

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPTS = ROOT / "resources" / "setup"
TOOLS = [
    "awk",
    "bash",
    "cat",
    "cmp",
    "cp",
    "dirname",
    "env",
    "flock",
    "getconf",
    "id",
    "ls",
    "mktemp",
    "rm",
    "sed",
    "sh",
    "tail",
    "tee",
    "tr",
    "uname",
]
VERSION = f"python{sys.version_info.major}.{sys.version_info.minor}"
ABSENT = "libusual-absent.so.1 libusual-absent1\n"
OLD_PYTHON = "exit 1"
THIS_PYTHON = f'exec "{sys.executable}" "$@"'

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="apt and X belong to Linux")


class Machine:
    """A copy of the project on a machine that has nothing but a shell and its tools."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "project"
        self.programs = folder / "bin"
        self.calls = folder / "calls"
        self.calls.touch()
        self.programs.mkdir()
        for tool in TOOLS:
            if found := shutil.which(tool):
                (self.programs / tool).symlink_to(found)
        shutil.copytree(SCRIPTS, self.project / "resources" / "setup")
        shutil.copytree(ROOT / ".ci", self.project / ".ci")
        for lock in ("requirements.lock", "requirements-dev.lock"):
            shutil.copy(ROOT / lock, self.project)
        self.wants_libraries("")

    def wants_libraries(self, lines: str) -> None:
        (self.project / "resources" / "setup" / "libraries.txt").write_text(lines)

    def has(self, name: str, script: str) -> None:
        self._write(self.programs / name, script)

    def has_recorder(self, name: str, *, fails: bool = False) -> None:
        (self.programs / name).unlink(missing_ok=True)
        self.has(
            name,
            f'echo "{name} $DEBIAN_FRONTEND $*" >>"{self.calls}"; echo Reason.; exit {int(fails)}',
        )

    def is_root(self) -> None:
        (self.programs / "id").unlink()
        self.has("id", "echo 0")

    def is_clerk(self) -> None:
        (self.programs / "id").unlink()
        self.has("id", "echo 1000")
        self.has("sudo", "exit 1")

    def has_environment(self, *, pip_fails: bool = False) -> None:
        """Put a .venv there whose libraries are those of the lock."""
        python = self.project / ".venv" / "bin" / "python"
        python.parent.mkdir(parents=True)
        self._write(
            python,
            f'case "$*" in *"pip install"*) echo "pip $*" >>"{self.calls}"; echo Reason.;'
            f" exit {int(pip_fails)};; esac; {THIS_PYTHON}",
        )
        (python.parent.parent / "lib" / VERSION / "site-packages" / "PySide6").mkdir(parents=True)
        shutil.copy(self.project / "requirements.lock", python.parent.parent)

    def set_up(self, goal: str = "run") -> subprocess.CompletedProcess[str]:
        return self.run("sh", "resources/setup/setup.sh", goal)

    def run(self, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.project,
            env={"PATH": str(self.programs), **more},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def files(self) -> dict[Path, int]:
        """Return what there is in the project, and when each was written last."""
        return {path: path.stat().st_mtime_ns for path in self.project.rglob("*")}

    def called(self) -> list[str]:
        return self.calls.read_text().splitlines()

    @staticmethod
    def _write(path: Path, script: str) -> None:
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def the_one_line(result: subprocess.CompletedProcess[str]) -> str:
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1, result.stderr
    return result.stderr


class TestPython:
    def test_an_old_one_alone_is_refused_in_one_line(self, machine: Machine) -> None:
        machine.has("python3", OLD_PYTHON)
        assert "No Python from 3.11 to 3.14" in the_one_line(machine.set_up())

    def test_a_newer_one_beside_it_is_found(self, machine: Machine) -> None:
        machine.has("python3", OLD_PYTHON)
        machine.has("python3.14", "echo 'a shim without a Python behind it' >&2; exit 127")
        machine.has("python3.12", THIS_PYTHON)
        found = machine.run("sh", "-c", ". ./resources/setup/python.sh; find_python")
        assert found.stdout == "python3.12\n"

    def test_one_that_cannot_make_environments_by_itself_comes_last(self, machine: Machine) -> None:
        machine.has("python3", f'case "$*" in *ensurepip*) exit 1;; esac; {THIS_PYTHON}')
        machine.has("python3.11", THIS_PYTHON)
        found = machine.run("sh", "-c", ". ./resources/setup/python.sh; find_python")
        assert found.stdout == "python3.11\n"

    def test_without_venv_its_package_is_named(self, machine: Machine) -> None:
        machine.has("python3", f'case "$*" in *ensurepip*) exit 1;; esac; {THIS_PYTHON}')
        machine.is_clerk()
        machine.has_recorder("apt-get")
        assert f"{VERSION}-venv`" in the_one_line(machine.set_up())


class TestSystemLibraries:
    def test_a_clerk_is_told_exactly_what_to_install(self, machine: Machine) -> None:
        machine.has_environment()
        machine.wants_libraries(ABSENT)
        machine.is_clerk()
        machine.has_recorder("apt-get")
        line = the_one_line(machine.set_up())
        assert "`sudo apt-get install --no-install-recommends libusual-absent1`" in line
        assert machine.called() == []

    def test_another_system_is_told_the_names(self, machine: Machine) -> None:
        machine.has_environment()
        machine.wants_libraries(ABSENT)
        machine.is_root()
        assert "libusual-absent1" in the_one_line(machine.set_up())

    def test_root_gets_what_is_missing_and_is_asked_nothing(self, machine: Machine) -> None:
        machine.has_environment()
        machine.wants_libraries("# what Qt loads\n" + ABSENT + "libc.so.6 libc6\n")
        machine.is_root()
        machine.has_recorder("apt-get")
        assert machine.set_up().returncode == 0
        update, install = machine.called()
        assert update.startswith("apt-get noninteractive ")
        assert update.endswith(" update")
        assert install.startswith("apt-get noninteractive ")
        assert install.endswith(" install -y --no-install-recommends libusual-absent1")

    def test_sudo_without_a_password_will_do(self, machine: Machine) -> None:
        machine.has_environment()
        machine.wants_libraries(ABSENT)
        machine.is_clerk()
        machine.has("sudo", f'echo "sudo $1" >>"{machine.calls}"; shift; exec "$@"')
        machine.has("true", "exit 0")
        machine.has_recorder("apt-get")
        assert machine.set_up().returncode == 0
        assert machine.called()[-1].endswith(" libusual-absent1")
        assert "sudo -n" in machine.called()

    def test_a_failing_apt_is_explained(self, machine: Machine) -> None:
        machine.has_environment()
        machine.wants_libraries(ABSENT)
        machine.is_root()
        machine.has_recorder("apt-get", fails=True)
        result = machine.set_up()
        assert result.returncode == 1
        last = result.stderr.splitlines()[-1]
        assert last.startswith("apt-get could not install libusual-absent1:")

    def test_every_library_names_its_package(self) -> None:
        lines = (SCRIPTS / "libraries.txt").read_text().splitlines()
        for line in lines:
            assert line.startswith("#") or re.fullmatch(r"lib\S+\.so\.\d+ +lib\S+", line), line


class TestEnvironment:
    def test_what_is_ready_is_left_alone_at_once(self, machine: Machine) -> None:
        machine.has_environment()
        for tool in ("apt-get", "sudo", "flock", "mktemp", "cp", "rm"):
            machine.has_recorder(tool)
        before = machine.files()
        result = machine.set_up()
        assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
        assert machine.called() == []
        assert machine.files() == before

    def test_a_changed_lock_is_installed_by_hash_and_once(self, machine: Machine) -> None:
        machine.has_environment()
        with (machine.project / "requirements.lock").open("a") as lock:
            lock.write("# another\n")
        assert machine.set_up().returncode == 0
        assert machine.set_up().returncode == 0
        (call,) = machine.called()
        assert "--require-hashes" in call
        assert call.endswith(" -r requirements.lock")

    def test_the_libraries_for_tests_are_enough_to_run(self, machine: Machine) -> None:
        machine.has_environment()
        (machine.project / ".venv" / "requirements.lock").unlink()
        for program in ("Xvfb", "xauth", "xdotool"):
            machine.has(program, "exit 0")
        assert machine.set_up("dev").returncode == 0
        assert machine.set_up("run").returncode == 0
        assert len(machine.called()) == 1

    def test_a_failing_pip_is_explained_and_tried_again(self, machine: Machine) -> None:
        machine.has_environment(pip_fails=True)
        (machine.project / ".venv" / "requirements.lock").unlink()
        for attempt in (1, 2):
            result = machine.set_up()
            assert result.returncode == 1
            why, sentence = result.stderr.splitlines()
            assert why == "Reason."
            assert sentence.startswith("pip could not install the libraries of requirements.lock:")
            assert len(machine.called()) == attempt


class TestScreen:
    def test_without_one_the_ways_out_are_named(self, machine: Machine) -> None:
        line = the_one_line(machine.run("sh", "resources/setup/screen.sh"))
        assert "`xvfb-run make run`" in line
        assert "`make tour`" in line

    @pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
    def test_with_one_nothing_is_said(self, machine: Machine, name: str) -> None:
        result = machine.run("sh", "resources/setup/screen.sh", **{name: ":0"})
        assert (result.returncode, result.stderr) == (0, "")


class TestGate:
    @pytest.mark.parametrize(
        ("script", "code"),
        [
            ("echo 3 passed", 0),
            ('test "$1" = lint', 1),
            ('test "$1" = test', 1),
        ],
    )
    def test_it_fails_if_either_fails(self, machine: Machine, script: str, code: int) -> None:
        machine.has("make", script)
        assert machine.run("bash", ".ci/run").returncode == code

    def test_the_closing_lines_of_the_tests_come_last(self, machine: Machine) -> None:
        machine.has("make", 'test "$1" = lint && echo "clean" || echo "3 passed"')
        assert machine.run("bash", ".ci/run").stdout.endswith("\n3 passed\n")

    def test_help_names_every_target(self) -> None:
        text = (ROOT / "Makefile").read_text()
        targets = set(re.search(r"\.PHONY: (.*)", text)[1].split())  # type: ignore[index]
        named = set(re.findall(r'echo "make (\w+) ', text))
        parts = {"style", "types", "layers", "screen", "ready"}
        assert targets - named - parts == {"help"}


class TestLocks:
    @staticmethod
    def pins(name: str) -> dict[str, str]:
        text = (ROOT / name).read_text().replace("\\\n", " ")
        lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
        assert all("--hash=sha256:" in line for line in lines)
        return {
            line.split("==")[0]: line.split("--hash")[0].split(";")[0].strip() for line in lines
        }

    def test_the_one_for_tests_holds_the_one_to_run(self) -> None:
        assert self.pins("requirements.lock").items() <= self.pins("requirements-dev.lock").items()

    def test_no_place_to_download_from_is_named(self) -> None:
        files = [ROOT / "Makefile", ROOT / ".ci" / "run", *ROOT.glob("*.lock"), *SCRIPTS.iterdir()]
        for file in files:
            assert not re.search(r"://|--(extra-)?index|--find-links", file.read_text()), file

    def test_every_script_may_be_started(self) -> None:
        assert os.access(ROOT / ".ci" / "run", os.X_OK)
