"""Blanks inside figures and between them."""

from __future__ import annotations

import pytest

from tests.document.cleaning import cleaned


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("累计蓄水8 ,412 .6万方。", "累计蓄水8,412.6万方。"),
        ("累计蓄水8 , 412 . 6万方。", "累计蓄水8,412.6万方。"),
        ("观测日照2, 163. 4小时。", "观测日照2,163.4小时。"),
        ("受理案件3, 418件，病例2, 106例。", "受理案件3,418件,病例2,106例。"),
        ("善款共5, 208, 916元。", "善款共5,208,916元。"),
    ],
)
def test_blanks_beside_point_and_thousands_mark_go(raw: str, clean: str) -> None:
    """A blank on either side of the point or of a mark of thousands, or on both, is no part of a figure."""
    assert cleaned(raw).text == clean


@pytest.mark.parametrize(
    "raw",
    [
        "第16, 240余人到场。",
        "附表2 . 7座船闸大修。",
        "1. 4所幼儿园",
        "藏品编号46, 120平方米展厅展出。",
    ],
)
def test_blanks_between_figures_stay(raw: str) -> None:
    """The number of a thing, of a table or of an entry does not run into the figure behind it."""
    assert cleaned(raw).text == raw
