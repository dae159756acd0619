from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer.cli.app import main
from tests.cli.conftest import Answer

PAGE = "<html><body><p>全年供水35万吨。</p><p hidden>漏损99次</p></body></html>"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A report as a page with hidden text, under a name that says nothing."""
    path = tmp_path / "report"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_the_text_is_printed_and_hidden_text_told(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a page shows goes to standard output, what it hides is told on the other."""
    assert main(["read", str(page)]) == 0
    printed = capsys.readouterr()
    assert printed.out == "全年供水35万吨。\n"
    assert "漏损99次" in printed.err


def test_offsets_count_the_printed_text(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The places that ``numbers`` names are those of the text that ``read`` prints."""
    main(["read", str(page)])
    text = capsys.readouterr().out
    main(["numbers", "--json", str(page)])
    (number,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert text[number["start"] : number["end"]] == number["surface"] == "35万吨"


def test_the_text_is_saved_with_the_summary(page: Path, tmp_path: Path, answer: Answer) -> None:
    """A summary of a page in a file has the text that its offsets count beside it, and names it."""
    target = tmp_path / "out.json"
    assert main(["run", str(page), "-q", "-o", str(target)]) == 0
    name = json.loads(target.read_text(encoding="utf-8"))["source"]["text_file"]
    assert (tmp_path / name).read_text(encoding="utf-8") == "全年供水35万吨。\n"


def test_what_is_not_read_ends_with_three(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of a kind that is not read is refused in one line that says what to do."""
    path = tmp_path / "r.txt"
    path.write_bytes(b"{\\rtf1 412}")
    assert main(["read", str(path)]) == 3
    said = capsys.readouterr().err
    assert "save it as .docx" in said
    assert said.count("\n") == 1
