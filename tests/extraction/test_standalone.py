"""Clauses that can't stand alone in a summary."""

from __future__ import annotations

import pytest

from summarizer.extraction.standalone import DEPENDENT, leaders_of, only_leads, only_opens


@pytest.mark.parametrize(
    ("clause", "hangs"),
    [
        ("同比下降12.5%", True),
        ("降幅分别达3.5%和4.1%", True),
        ("年均增长6.2%", True),
        ("年均气温12.4℃", False),
        ("其中盗窃案件85起", True),
        ("位居全省第一", True),
        ("占总数的三成", True),
        ("占地80亩的基地建成", False),
        ("破案率达98%", False),
        ("是我局承办的专案", False),
        ("均已办结", False),
    ],
)
def test_a_clause_without_a_subject_hangs_on_the_one_before(clause: str, hangs: bool) -> None:
    """A change, a share, a rank or a part says nothing alone; a clause with its own subject does."""
    assert (DEPENDENT.match(clause) is not None) is hangs


def test_each_clause_knows_what_it_hangs_on() -> None:
    """A change hangs on what changed; a part of the whole hangs on the whole, and its change on both."""
    clauses = ["全市接报警情850起", "同比下降3.5%", "其中盗窃警情120起", "同比下降8.1%"]
    assert [leaders_of(clauses, at) for at in range(4)] == [(), (0,), (0,), (0, 2)]


def test_an_occasion_is_told_with_what_happened() -> None:
    """A clause of place or aim leads on; a sentence of such clauses alone tells nothing."""
    assert only_leads("在护苗专项行动中")
    assert only_opens("面对复杂形势，在各级支持下")
    assert not only_opens("面对复杂形势，破获案件85起")
