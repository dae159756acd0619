"""Figures told in another unit of the same measure."""

from __future__ import annotations

import pytest

from summarizer import check
from summarizer.document.read import document_of

REPORT = "2023年，云坪县审批时间由2.5小时缩短到30分钟，运走淤泥892公斤，新修水渠3.2公里，开垦荒地30亩。"


@pytest.mark.parametrize(
    "summary",
    ["审批时间从150分钟缩短到半小时。", "运走淤泥0.892吨。", "新修水渠3200米。", "开垦荒地2公顷。"],
)
def test_a_figure_in_another_unit_is_the_same_figure(summary: str) -> None:
    """Hours and minutes, tons and kilograms, 亩 and 公顷 say the same if they come to the same."""
    assert check(document_of(REPORT), summary).supported


@pytest.mark.parametrize(
    "summary",
    ["审批时间从25分钟缩短到30分钟。", "运走淤泥892吨。", "运走淤泥89.2吨。", "新修水渠3.2米。", "开垦荒地30公顷。"],
)
def test_a_unit_exchanged_is_an_error(summary: str) -> None:
    """The same digits in another unit are another figure."""
    assert not check(document_of(REPORT), summary).supported
