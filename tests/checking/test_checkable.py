from __future__ import annotations

import pytest

from summarizer.checking.check import check
from summarizer.checking.checkable import ensure_checkable
from summarizer.checking.stated import parsed_summary
from summarizer.errors import UsageError

REPORT = "2023年，全县新建农村公路5公里，改造危桥2座，建成公交站点1个，惠及群众3700人，满意率98%。"


def verdict(summary: str) -> bool:
    """Whether ``summary`` can be checked and is supported."""
    content = parsed_summary(summary, "s")
    found = check(REPORT, content)
    ensure_checkable(found, content, "s")
    return found.supported


@pytest.mark.parametrize(
    "summary",
    [
        "",
        "hello",
        "5",
        "5 2\n1",
        "| 5 | 2 |\n|---|---|\n| 1 | 3700 |",
        '"5"',
        "[5, 2, 1]",
        '{"a": 1}\n{"b": 2}',
        '{"a": "1", "x1": 2}',
        '{"value": 5}',
        '{"data": [{"value": 3700}, {"value": 2}]}',
        '{"id": 1, "page": 2}',
        '{"a": 99999}',
    ],
)
def test_bare_numbers_are_nothing_to_check(summary: str) -> None:
    """Nearly any report holds a 5 somewhere: a number that nothing names is no statement of it."""
    with pytest.raises(UsageError, match="nothing to check"):
        verdict(summary)


@pytest.mark.parametrize(
    "summary",
    [
        "改造危桥2座",
        "98%",
        '{"改造危桥": 2}',
        '{"桥": 2}',
        '{"交通": {"公路": {"n": 5}}}',
        '{"2023年改造危桥": 2}',
        '{"bridges": 2}',
        '{"name": "改造危桥", "n": 2}',
        '{"a": "改造危桥2座"}',
        '{"indicator": "改造危桥", "value": "2", "unit": "座"}\n{"a": 1}',
    ],
)
def test_what_a_word_names_is_checked(summary: str) -> None:
    """One named value is enough, in whatever language its key is."""
    assert verdict(summary)
