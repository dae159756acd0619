"""Parts that say what a body is."""

from __future__ import annotations

import pytest

from summarizer.extraction.profiles import is_profile


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("禾东法院成立于1996年,下辖法庭5个。", True),
        ("全院现有干警152人,其中法官86人,占56.6%。", True),
        ("男90人,女62人;中共党员101人。", True),
        ("两级法院共有干警584人;35岁以下的143人,占24.5%。", True),
        ("大队现有官兵42人,政府专职消防员30人。", True),
        ("全院人数:236人。", True),
        ("公务员中法官66人,占74%;科员14人。", True),
        ("年龄35岁以下的43人,36-45岁的82人。", True),
        ("60岁以上的老人接种疫苗17人。", False),
        ("抓获公务员5人。", False),
        ("12名民警荣立三等功。", False),
        ("招录民警30名,培训辅警200人次。", False),
        ("全院现有法官86人,人均结案312件。", False),
        ("处分党员干部21人。", False),
        ("年末常住人口94.9万人,比上年末增加0.1万人。", False),
    ],
)
def test_the_people_of_a_body_are_no_achievement(words: str, expected: bool) -> None:
    """Where nothing else is counted; what was done with them or by them is told with a verb or a thing."""
    assert is_profile(words) is expected
