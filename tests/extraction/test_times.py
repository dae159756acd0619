"""Whether two readers mean the same time."""

from __future__ import annotations

import pytest

from summarizer.extraction.times import Time, is_same_time
from tests.extraction.scripts import number_of, passages_of

REPORT = """禾州市公安局2023年工作总结
一、打击犯罪
2023年，全市共破获案件3200余起。年末在册重点人员85人。
二、专项行动
“利剑”专项行动开展以来，抓获逃犯46名。与2019年相比成效明显。
"""


@pytest.mark.parametrize(
    ("surface", "period", "meant"),
    [
        ("3200余起", "2023年", Time.SAME),
        ("3200余起", "二〇二三年", Time.SAME),
        ("3200余起", "全年", Time.SAME),
        ("3200余起", "2019年", Time.OTHER),
        ("3200余起", "2022年", Time.OTHER),
        ("46名", "专项行动开展以来", Time.SAME),
        ("46名", "市局部署的“利剑”专项行动开展以来", Time.FULLER),
        ("46名", "……", Time.OTHER),
    ],
)
def test_times_are_compared_as_dates_and_by_words_where_there_are_none(surface: str, period: str, meant: Time) -> None:
    """The same days in any words agree; other days do not; of a phrase without days the longer one is whole."""
    passages = passages_of(REPORT)
    assert is_same_time(passages, passages.figure(number_of(passages, surface)), period) is meant
