"""Statistics grouped by what they are about."""

from __future__ import annotations

import pytest

from summarizer.output.grouping import topics
from tests.sample_summary import sample


def test_every_statistic_is_in_exactly_one_topic_in_order_of_place() -> None:
    """Grouping loses nothing, repeats nothing and keeps the report's order."""
    summary = sample()
    grouped = [item.id for topic in topics(summary) for item in topic.statistics]
    assert grouped == ["t1", "t2", "t3", "t4", "t5", "t6"]


def test_a_statistic_belongs_to_the_achievement_that_says_it() -> None:
    """Its number is among the achievement's numbers, or lies within the achievement's evidence."""
    first, second, *_ = topics(sample())
    assert first.achievement is not None
    assert first.achievement.id == "a1"
    assert [item.id for item in first.statistics] == ["t1", "t2", "t3"]
    assert second.achievement is not None
    assert second.achievement.id == "a2"


def test_what_no_achievement_covers_is_named_by_its_own_words() -> None:
    """The first clause of the evidence is the heading, and no achievement is claimed."""
    *_, bare = topics(sample())
    assert (bare.title, bare.achievement) == ("交通事故起数同比下降200%", None)


def test_a_heading_stays_short() -> None:
    """A clause longer than a heading should be ends in an ellipsis."""
    summary = sample()
    long = summary.achievements[0].model_copy(update={"summary": "持续开展" * 20})
    first, *_ = topics(summary.model_copy(update={"achievements": (long,)}))
    assert len(first.title) <= 24
    assert first.title.endswith("…")


def test_without_statistics_there_are_no_topics() -> None:
    """A report without figures has nothing to group."""
    assert topics(sample().model_copy(update={"statistics": ()})) == ()


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("上半年，排查企业237家，整改隐患902处。", "上半年，排查企业237家"),
        ("食品、药品领域分别立案47起、22起，同比上升。", "食品、药品领域分别立案47起、22起"),
        ("全县命案零发案。", "全县命案零发案"),
    ],
)
def test_a_heading_says_what_and_not_only_when(sentence: str, title: str) -> None:
    """An opening that is a time alone takes the next clause with it; a list stays whole."""
    summary = sample()
    item = summary.achievements[0].model_copy(update={"summary": sentence})
    first, *_ = topics(summary.model_copy(update={"achievements": (item,)}))
    assert first.title == title
