"""What a terminal is sent: characters that act are shown, everything else stays as it is."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import summarizer
from summarizer.cli.terminal import console, echo, echo_json, escaped_json, say, visible

HOSTILE = "破案\x1b[2J\x1b]0;标题\x07312起\u202e起万6.81\u2066\x9b31m\x7f\u2028\U000e0041\ud800"
ACTING = set("\x1b\x07\x9b\x7f\u202e\u2066\u2028\U000e0041\ud800")


@pytest.mark.parametrize(
    ("acting", "shown"),
    [("\x1b[2J", "␛[2J"), ("\x07", "␇"), ("\r", "␍"), ("\x7f", "␡"), ("\x9b", "⟨U+009B⟩"), ("\u202e", "⟨U+202E⟩")],
)
def test_characters_that_act_are_shown_as_signs(acting: str, shown: str) -> None:
    """Each by its own sign, and a text that is shown already stays as it is."""
    assert visible(f"破案{acting}312起") == f"破案{shown}312起"
    assert visible(visible(acting)) == visible(acting)


@pytest.mark.parametrize(
    "plain", ["全年破案312起，\n同比下降18.6%。\t（表一）", "１２、㎡、😀、e\u0301", "一行\r\n又一行"]
)
def test_what_is_to_be_read_stays(plain: str) -> None:
    """Chinese, signs, combined letters, tabs and line ends."""
    assert visible(plain) == plain.replace("\r\n", "\n")


def test_json_keeps_its_content(capsys: pytest.CaptureFixture[str]) -> None:
    """The same values come out of it; none of the characters goes in."""
    text = json.dumps({"title": HOSTILE}, ensure_ascii=False)
    assert json.loads(escaped_json(text)) == {"title": HOSTILE}
    echo_json(text)
    assert not ACTING & set(capsys.readouterr().out)


def test_lines_and_tables_are_shown_alike(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever the way out: a line, a line on stderr, a rich table with colours of its own."""
    from rich.table import Table

    echo(HOSTILE)
    say(HOSTILE)
    table = Table("报告", title=HOSTILE)
    table.add_row(HOSTILE, style="bold")
    console().print(table)
    console().print(HOSTILE)
    said = capsys.readouterr()
    assert not ACTING & set(said.out + said.err)
    assert said.out.count("␛[2J") == 4


def test_colours_are_still_sent_to_a_terminal() -> None:
    """They are around the text, not in it."""
    page = io.StringIO()
    console(file=page, force_terminal=True, color_system="standard").print("\x1b[2J", style="red")
    assert page.getvalue() == "\x1b[31m␛[2J\x1b[0m\n"


def test_a_line_on_a_closed_stderr_is_lost_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nobody to tell."""
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr("sys.stderr", closed)
    say("anything")


PRINTS = re.compile(r"(?<![\w.])print\(|typer\.echo\(|sys\.std(?:out|err)\.write\(|(?<!\w)Console\(")
MAY_PRINT = {
    "cli/terminal.py": "the one way out",
    "cli/streams.py": "results, made visible by whoever rendered them",
    "cli/progress.py": "lines and a bar, made visible",
    "cli/app.py": "the version",
    "cli/batch_progress.py": "a line of counts that redraws itself",
    "output/terminal_page.py": "a page in memory",
    "model/embedded_server.py": "a child process that no terminal sees",
}


def test_there_is_one_way_to_a_terminal() -> None:
    """No other module prints: what it says would not be made visible."""
    package = Path(summarizer.__file__).parent
    found = {
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if PRINTS.search(path.read_text(encoding="utf-8"))
    }
    assert found <= set(MAY_PRINT), found - set(MAY_PRINT)


def test_no_color_is_kept_to(tmp_path: Path) -> None:
    """NO_COLOR takes colours away even where they are forced; the marks ⟦ ⟧ tell what differs without them."""
    report, summary = tmp_path / "report.txt", tmp_path / "summary.txt"
    report.write_text("全年破获刑事案件1246起。", encoding="utf-8")
    summary.write_text("破获刑事案件1264起。", encoding="utf-8")
    program = "import sys; from summarizer.cli.app import main; sys.exit(main(sys.argv[1:]))"
    shown = {}
    for variables in ({"FORCE_COLOR": "1"}, {"FORCE_COLOR": "1", "NO_COLOR": "1"}):
        kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
        command = [sys.executable, "-c", program, "check", str(report), str(summary)]
        done = subprocess.run(command, env={**kept, **variables}, capture_output=True, text=True, encoding="utf-8")
        shown["NO_COLOR" in variables] = done.stdout
    colour = re.compile("\x1b\\[[0-9;]*3[0-7]")
    assert colour.search(shown[False])
    assert not colour.search(shown[True])
    assert "⟦" in shown[True]


def test_a_shell_is_told_what_could_come_next() -> None:
    """Commands are completed."""
    words = {"_SUMMARIZER_COMPLETE": "complete_bash", "COMP_WORDS": "summarizer che", "COMP_CWORD": "1"}
    command = [sys.executable, "-c", "from summarizer.cli.app import main; main()"]
    done = subprocess.run(command, env={**os.environ, **words}, capture_output=True, text=True)
    assert done.stdout.split() == ["check"]
