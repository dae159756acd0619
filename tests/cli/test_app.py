"""The command line as a whole: help, versions, and how each way of ending becomes an exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer import __version__
from summarizer.cli.app import main
from tests.cli.conftest import Answer

PROGRAM = [sys.executable, "-c", "import sys; from summarizer.cli.app import main; sys.exit(main())"]
COMMANDS = ("run", "numbers", "check", "batch", "view", "apply", "export", "compare", "verify", "doctor")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """Each command stands in the help with what it is for."""
    assert main(["--help"]) == 0
    page = capsys.readouterr().out
    assert all(f"\n  {command} " in page for command in COMMANDS)
    assert "..." not in page.partition("Commands:")[2]


def test_the_package_runs_as_the_command_does() -> None:
    """``python -m summarizer`` takes the same words and ends with the same codes."""
    asked = [
        [sys.executable, "-m", "summarizer", *words] for words in (["--version"], ["numbers", "no-such-report.txt"])
    ]
    told, missing = (subprocess.run(words, capture_output=True, text=True, check=False) for words in asked)
    assert (told.returncode, told.stdout.strip()) == (0, f"summarizer {__version__}")
    assert missing.returncode == 3
    assert "no-such-report.txt" in missing.stderr


def test_nothing_at_all_asks_for_help(capsys: pytest.CaptureFixture[str]) -> None:
    """A bare call shows what can be called."""
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("Usage: summarizer")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """``--help`` of a command tells how it is called."""
    assert main([command, "--help"]) == 0
    assert f"summarizer {command}" in capsys.readouterr().out


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    """``--version`` prints it and does nothing else."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"summarizer {__version__}\n"


def test_help_comes_at_once() -> None:
    """A fresh interpreter takes less than a second of the processor's time, however busy the machine is."""
    resource = pytest.importorskip("resource")
    seconds = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*PROGRAM, "--help"], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(seconds) < 1.0


def test_help_imports_nothing_heavy() -> None:
    """Neither a model client nor pydantic, rich or the readers are imported before a command needs them."""
    program = (
        "import sys\nfrom summarizer.cli.app import main\nmain(['--help'])\n"
        "heavy = {'openai', 'instructor', 'pydantic', 'rich', 'jinja2', 'opencc', 'pypinyin', 'tenacity', 'asyncio'}\n"
        "sys.stderr.write(' '.join(sorted(heavy & set(sys.modules))))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stderr == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["nosuch"],
        ["run"],
        ["run", "a.txt", "--format", "yaml"],
        ["run", "a.txt", "--nosuch"],
        ["numbers", "a", "b"],
        ["view", "nowhere.json"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_exit_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The line says what is wrong; nothing goes to standard output."""
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.startswith("summarizer")


def test_a_fault_of_ours_is_one_line_and_leaves_its_traceback_in_a_file(
    report: Path, answer: Answer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Exit 1; the user sees no traceback but learns where it is."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    answer.error = KeyError("n7")
    assert main(["run", str(report), "--quiet"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "a fault of ours: KeyError: 'n7'" in said
    saved = Path(said.rsplit("traceback: ", 1)[1].rstrip(")\n"))
    assert "Traceback" in saved.read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [(), ("--debug",)])
def test_a_fault_of_ours_shows_no_secret(
    options: tuple[str, ...],
    report: Path,
    answer: Answer,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Neither the key of the environment nor the password of an address, in the line or in the file."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-1")
    answer.error = KeyError("sk-secret-1 and pass-word-2")
    assert main([*options, "run", str(report), "--quiet", "--base-url", "http://mei:pass-word-2@127.0.0.1:9/v1"]) == 1
    shown = capsys.readouterr().err + "".join(file.read_text() for file in tmp_path.glob("summarizer-fault-*"))
    assert "KeyError" in shown and "sk-secret" not in shown and "pass-word" not in shown


def test_debug_shows_the_traceback(report: Path, answer: Answer, capsys: pytest.CaptureFixture[str]) -> None:
    """Who asks for it sees where a fault came from."""
    answer.error = KeyError("n7")
    assert main(["--debug", "run", str(report), "--quiet"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupt_ends_with_130(report: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is no fault: one line, and the shell's own code for it."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(answer.__class__, "__call__", interrupted)
    assert main(["run", str(report), "--quiet"]) == 130


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    """``summarizer numbers REPORT --json | head -1`` says nothing on stderr."""
    long = tmp_path / "long.txt"
    long.write_text("".join(f"破获案件{count}起。\n" for count in range(1, 3000)), encoding="utf-8")
    program = subprocess.Popen(
        [*PROGRAM, "numbers", str(long), "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.readline()
    program.stdout.close()
    assert program.stderr.read() == b""
    program.stderr.close()
    assert program.wait() == 141


def test_output_is_utf_8_whatever_the_locale(report: Path) -> None:
    """A pipe in the C locale gets the same characters."""
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [*PROGRAM, "numbers", str(report), "--json"], check=True, capture_output=True, env=environment
    )
    assert "1200余万元" in done.stdout.decode("utf-8")


def test_a_shell_can_complete_commands() -> None:
    """The console script answers a shell that asks what could come next."""
    asked = {**os.environ, "_SUMMARIZER_COMPLETE": "complete_bash", "COMP_WORDS": "summarizer com", "COMP_CWORD": "1"}
    done = subprocess.run(PROGRAM, env=asked, capture_output=True, text=True)
    assert done.stdout.split() == ["compare"]
