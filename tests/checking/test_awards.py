from __future__ import annotations

from typing import Any

import pytest

from summarizer.checking.check import check
from tests.checking.report import REPORT

RIGHT = {"id": "h1", "title": "全省优秀基层单位", "awarded_by": "省公安厅", "recipient": "县局交警大队"}


def codes(**changed: Any) -> set[str]:
    """The codes found for the right honor with some fields changed."""
    return {finding.code.value for finding in check(REPORT, {"honors": [{**RIGHT, **changed}]}).findings}


def test_an_honor_as_the_report_states_it_has_no_finding() -> None:
    """Title, issuer and recipient of one sentence are support."""
    assert not codes()


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "全国优秀基层单位"},
        {"title": "全省先进集体"},
        {"awarded_by": "公安部"},
        {"recipient": "县局刑侦大队"},
        {"level": "national"},
    ],
    ids=str,
)
def test_another_title_issuer_recipient_or_level_is_an_error(changed: dict[str, Any]) -> None:
    """Every part of an honor must stand beside it."""
    assert codes(**changed) == {"title_not_in_evidence"}


def test_an_award_of_another_class_is_another_award() -> None:
    """二等功 is not 三等功."""
    assert codes(title="个人二等功", awarded_by=None, recipient="3人") == {"title_not_in_evidence"}
    assert not codes(title="个人三等功", awarded_by=None, recipient="3人")


MERITS = (
    "苇岸县公安局2023年工作回顾\n全年2个集体荣立集体二等功，5个集体荣立集体三等功，1人记个人一等功、9人记个人三等功。\n"
)


@pytest.mark.parametrize(
    ("title", "recipient", "right"),
    [
        ("集体二等功", "2个集体", True),
        ("集体三等功", "5个集体", True),
        ("集体二等功", "5个集体", False),
        ("个人一等功", "1人", True),
        ("个人三等功", "9人", True),
        ("个人一等功", "9人", False),
    ],
)
def test_the_class_must_be_the_one_that_the_recipient_got(title: str, recipient: str, right: bool) -> None:
    """Two awards of one sentence do not lend each other their recipients."""
    assert check(MERITS, {"honors": [{"title": title, "recipient": recipient}]}).supported is right


def test_an_award_that_is_aimed_at_was_not_received() -> None:
    """争创 is a plan."""
    assert codes(title="全国文明单位", awarded_by=None, recipient=None) == {"plan_reported_as_result"}


def test_an_invented_award_in_prose_is_found() -> None:
    """Running text that states an award is held against the report as well."""
    assert not check(REPORT, "县局被公安部授予“全国优秀公安局”称号。").supported
    assert check(REPORT, "县局交警大队被省公安厅授予“全省优秀基层单位”称号。").supported


SEVERAL = """云岭县公安局2022年工作总结
张明远获评“全省优秀人民警察”，李大海获评“全市平安卫士”。禁毒大队成绩突出，被授予“全省禁毒先进集体”称号，并荣立集体三等功。
"""


@pytest.mark.parametrize(
    ("title", "recipient", "right"),
    [
        ("全省优秀人民警察", "张明远", True),
        ("全市平安卫士", "李大海", True),
        ("全市平安卫士", "张明远", False),
        ("全省优秀人民警察", "李大海", False),
        ("全省禁毒先进集体", "禁毒大队", True),
        ("集体三等功", "禁毒大队", True),
    ],
)
def test_a_recipient_has_the_award_of_its_own_clause(title: str, recipient: str, right: bool) -> None:
    """Two awards of one sentence are not exchanged; a clause without a recipient goes on about the one before."""
    honor = {"title": title, "recipient": recipient, "quote": SEVERAL.split("\n")[1]}
    assert check(SEVERAL, {"honors": [honor]}).supported is right


def test_a_zone_named_with_a_particle_is_no_issuer() -> None:
    """经 in 经开区 does not lead to who gave the award."""
    report = "滨州县2023年工作总结\n滨州经开区、青岩物流园区获评全省绿色发展先进单位。\n"
    found = check(report, "滨州经开区、青岩物流园区被授予全省绿色发展先进单位。").findings
    assert [each.message for each in found if each.severity == "error"] == []


def test_a_title_with_a_quoted_part_is_one_title() -> None:
    """授予“全国“最美站长””称号 claims the whole title, so another level before the quoted part is an error."""
    report = "白石县2022年总结\n王立民获评全省“最美站长”。\n"
    assert check(report, "王立民被授予“全省“最美站长””称号。").supported
    assert not check(report, "王立民被授予“全国“最美站长””称号。").supported


def test_an_award_that_was_won_is_not_wished_for() -> None:
    """成功争创 says that it was received."""
    report = "白石县2022年总结\n成功争创“全省生态示范县”。\n"
    assert check(report, "获评“全省生态示范县”称号。").supported
