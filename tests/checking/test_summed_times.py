"""Totals of a year that are added up from its parts."""

from __future__ import annotations

import pytest

from summarizer import check


@pytest.mark.parametrize(
    ("report", "summary", "supported"),
    [
        ("2022年上半年，入館人次為9.4萬，下半年為7.8萬。", "2022年，全年入館人次合計17.2萬。", True),
        ("上半年销售彩电37万台，下半年销售彩电45万台。", "全年销售彩电82万台。", True),
        ("一季度接诊210人，二季度接诊260人，三季度接诊240人，四季度接诊190人。", "全年接诊900人。", True),
        ("第一學期外借4.1萬，第二學期為3.6萬。", "全學年外借合計7.7萬。", True),
        ("上半年销售彩电37万台，下半年销售彩电45万台。", "全年销售彩电83万台。", False),
        ("上半年销售彩电37万台，下半年退回彩电2万台。", "全年销售彩电39万台。", False),
        ("一季度接诊210人，二季度接诊260人，三季度接诊240人。", "全年接诊710人。", False),
        ("2021年上半年立案46件，2022年下半年立案53件。", "2022年共立案99件。", False),
        ("上半年末存量房37套，下半年末存量房45套。", "全年存量房82套。", False),
    ],
)
def test_the_parts_of_a_year_make_its_total(report: str, summary: str, supported: bool) -> None:
    """Figures of parts that follow one another from January to December add up; what stands at an end, or of another year, does not."""
    assert check(report, summary).supported is supported
