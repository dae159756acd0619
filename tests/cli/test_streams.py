"""Standard streams that are closed, full or a file, as a real process meets them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-c", "import sys; from summarizer.cli.app import main; sys.exit(main())"]
needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")


def ended(*arguments: str, shell: str, cwd: Path | None = None) -> tuple[int, str]:
    """Exit code and stderr of the program, called with the redirections ``shell``."""
    command = ["sh", "-c", f'"$@" {shell}', "sh", *PROGRAM, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, timeout=60, env=environment, check=False)
    return done.returncode, done.stderr


@needs_full
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_full_standard_output_is_one_line(options: tuple[str, ...], report: Path) -> None:
    """Exit 1, and the interpreter has nothing to add when it ends."""
    code, said = ended("numbers", str(report), *options, shell="> /dev/full")
    assert (code, said.count("\n")) == (1, 1)
    assert "cannot write to standard output: No space left on device" in said


def test_a_closed_standard_output_is_one_line(report: Path) -> None:
    """There is nowhere to print to."""
    code, said = ended("numbers", str(report), shell=">&-")
    assert (code, said.count("\n")) == (1, 1)
    assert "standard output" in said


def test_a_run_without_standard_output_asks_for_a_file_before_the_work(report: Path) -> None:
    """Nothing is paid for that could not be handed over."""
    code, said = ended("run", str(report), "--base-url", "http://127.0.0.1:9/v1", shell=">&-")
    assert code == 2
    assert "standard output is closed; name a file with -o" in said


def test_a_closed_standard_input_is_an_empty_report() -> None:
    """Exit 3, in one line."""
    code, said = ended("numbers", "-", shell="<&-")
    assert (code, said.count("\n")) == (3, 1)


def test_a_closed_stderr_hinders_nothing(report: Path) -> None:
    """The result is printed all the same."""
    assert ended("numbers", str(report), "--json", shell="2>&-")[0] == 0


def test_a_working_directory_that_is_gone_is_no_fault(report: Path, tmp_path: Path) -> None:
    """A path that is whole is read; one that is not can't be, and both are said plainly."""
    gone = tmp_path / "gone"
    gone.mkdir()
    command = 'cd "$1" && rmdir "$1" && shift && "$@"'
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    for arguments, expected in ((["numbers", str(report)], 0), (["view", str(report), "-o", "x.html"], 2)):
        call = ["sh", "-c", command, "sh", str(gone), *PROGRAM, *arguments]
        gone.mkdir(exist_ok=True)
        done = subprocess.run(call, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)
        assert done.returncode == expected, done.stderr
        assert done.stderr.count("\n") == (0 if expected == 0 else 1)
