"""Numbers of captions that stand alone in a line, or right before a heading."""

from __future__ import annotations

import pytest

from tests.numbers.reading import mentions_of

BODY = "全年共化解各类矛盾纠纷860起，走访群众2300户，群众满意度持续提升。"


def listed(text: str) -> list[str]:
    """The surfaces of the mentions of ``text`` that are list markers."""
    return [mention.surface for mention in mentions_of(text) if mention.rule == "caption_number"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"年度答卷\n1\n强根基\n{BODY}\n2\n办实事\n{BODY}\n", ["1", "2"]),
        (f"年度答卷\n1\n强根基\n{BODY}\n3\n办实事\n{BODY}\n", []),
        (f"发案\n7\n破案\n9\n{BODY}\n", []),
        ("序列\n1\n2\n3\n", []),
        (f"公报\n10科学技术与教育\n{BODY}\n12资源、环境和应急管理\n{BODY}\n", ["10", "12"]),
        (f"公报\n12人受到表彰奖励\n{BODY}\n", []),
        ("公报\n12资源、环境和应急管理\n破案8起\n", []),
    ],
)
def test_only_numerals_that_number_captions_are_list_markers(text: str, expected: list[str]) -> None:
    """They count up from one, or lead a heading over a line of text; cells and counts stay figures."""
    assert listed(text) == expected
