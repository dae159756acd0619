"""Those upon whom something is done, named by the noun behind their number and by the deed."""

from __future__ import annotations

import pytest

from tests.reading.dividing import divided

CASES = [
    ("为73名被告人指定律师出庭辩护。", "73名", "指定律师出庭辩护的被告人数"),
    ("对18名具有自首情节的被告人依法判处缓刑。", "18名", "判处缓刑的具有自首情节的被告人数"),
    ("对27名失信被执行人实施司法拘留。", "27名", "司法拘留失信被执行人人数"),
    ("对41处隐患点进行了整改。", "41处", "整改隐患点数"),
    ("对9家超标排放企业立案查处。", "9家", "立案查处的超标排放企业数"),
    ("为63家企业减免税款7亿元。", "63家", "减免税款企业数"),
    ("为63家企业减免税款7亿元。", "7亿元", "减免税款金额"),
    ("为2400余名老人办理优待证。", "2400余名", "办理优待证的老人数"),
    ("向52名受灾居民发放补助金80万元。", "52名", "向受灾居民发放补助金人数"),
    ("对3人进行提醒谈话。", "3人", "提醒谈话人数"),
    ("为群众办理业务5100件。", "5100件", "为群众办理业务数"),
    ("救助46名流浪人员。", "46名", "救助流浪人员数"),
]


@pytest.mark.parametrize(("sentence", "surface", "label"), CASES)
def test_the_deed_and_the_noun_name_those_upon_whom_it_is_done(sentence: str, surface: str, label: str) -> None:
    """With a preposition before their number; what else stands there is named as ever."""
    passages = divided(f"江屏县2023年工作\n{sentence}")
    found = {
        passages.mention(number).surface: passages.figure(number).label
        for each in passages.sentences
        for number in each.numbers
    }
    assert found[surface] == label
