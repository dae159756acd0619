from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer import ReportUnreadable, check, read
from summarizer.cli.app import app
from summarizer.document.fitness import unfit_stretches
from tests.hostile import DAMAGED, HONEST


@pytest.mark.parametrize("name", DAMAGED)
def test_damage_is_told_with_its_place(name: str, tmp_path: Path) -> None:
    """Every kind of damage is a warning on stderr and a finding with a place."""
    file = tmp_path / "r.txt"
    file.write_bytes(DAMAGED[name])
    document = read(file)
    found = [finding for finding in check(document, "无").findings if finding.code == "unfit_text"]
    assert found
    assert all(finding.end is not None and finding.end <= len(document.text) for finding in found)
    done = CliRunner().invoke(app, ["numbers", str(file)])
    assert done.exit_code == 0
    assert "warning: r.txt: characters" in done.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-32", "utf-32-le", "utf-32-be"])
def test_a_sound_report_is_fit(encoding: str) -> None:
    """A report in one encoding, UTF-32 without a mark included, is read in full and without a warning."""
    document = read(HONEST.encode(encoding))
    assert document.text == HONEST
    assert not unfit_stretches(document.text)


@pytest.mark.parametrize(
    "text",
    [
        "推行O2O模式，建成5G基站12个，GDP增长5.6%，PM2.5浓度32微克/立方米。",
        "二OO五年破案1\ufe0f\u20e3件，气温-12℃±2℃，规格10×20米。",
        "网址http://www.example.cn/a+b/c1d2，电话0512-65221234。",
        "本市（Yunling City）举办China Fair展会，签约12项。",
    ],
)
def test_what_reports_have_by_right_is_no_damage(text: str) -> None:
    """Names in Latin letters, signs of units, addresses and keycaps are left alone."""
    assert not unfit_stretches(text)


def test_a_damaged_figure_is_inside_its_stretch() -> None:
    """The figure that damage touches is taken in, the next one is not."""
    text = "追回赃款18.6\ufffd\ufffd，抓获嫌疑人378名。"
    (stretch,) = unfit_stretches(text)
    assert "18.6" in text[slice(*stretch.span)]
    assert "378" not in text[slice(*stretch.span)]


def test_what_nobody_can_see_is_no_report() -> None:
    """Zero-width characters and blanks alone can't be read."""
    with pytest.raises(ReportUnreadable):
        read("\u200b\u200d \u2060\u3164\n".encode())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2022???????????7314????4.9%?????21.8???", True),
        ("?????????36????8.2?", True),
        ("全县处置险情????起，转移????人。", True),
        ("为什么要办？怎么办？？？全年办理36件。", False),
        ("群众问：“真的吗????”全年办理36件。", False),
        ("见https://b.gov.cn/p?id=7&q=???，全年办理36件。", False),
    ],
)
def test_signs_that_became_question_marks_are_told(text: str, told: bool) -> None:
    """A file saved in an encoding without Chinese holds question marks for its words; a question holds a few."""
    assert bool(unfit_stretches(text)) is told
