"""Guards before patterns of many words: they let through every text that the pattern matches."""

from __future__ import annotations

import pytest

from summarizer.language.lexicon import words
from summarizer.reading.cues import PLAN_CLAUSE, PLAN_SIGN, PROBLEMS_OPENING, PROBLEMS_SIGN
from summarizer.reading.edges import LEAD, TAIL, may_lead, tail_start


@pytest.mark.parametrize("name", ["leading_word", "hearsay", "here_place"])
def test_every_leading_word_may_lead(name: str) -> None:
    """A word that is added to the lexicon is cut at once: nothing else has to know it."""
    assert [word for word in words(name) if LEAD.match(word) and not may_lead(word, 0)] == []


@pytest.mark.parametrize(
    "text",
    [
        "平均每名",
        "江城今年共",
        "由去年底的警员",
        "近三年来",
        "在“五一”期间",
        "以上三市共",
        "同期为",
        "即在",
        "重点查",
        "云坪全市",
    ],
)
def test_every_pattern_of_a_lead_passes_its_guard(text: str) -> None:
    """The guard is made of what the patterns begin with or hold."""
    assert LEAD.match(text)
    assert may_lead(text, 0)


@pytest.mark.parametrize("text", ["案件数均已达", "满意率达成", "人数增加为", "金额近三年来共"])
def test_a_tail_lies_behind_its_start(text: str) -> None:
    """Searching from the start that the guard gives finds the whole tail."""
    whole, guarded = TAIL.search(text), TAIL.search(text, tail_start(text, 0, len(text)))
    assert whole is not None
    assert guarded is not None
    assert guarded.span() == whole.span()


@pytest.mark.parametrize("text", ["力争建成", "预计明年", "我市将建成", "还要新建", "来年,我们将努力", "总体目标是"])
def test_a_plan_holds_its_sign(text: str) -> None:
    """No clause of plan is passed over."""
    assert PLAN_SIGN.search(text)
    assert PLAN_CLAUSE.search(text)


@pytest.mark.parametrize("word", words("problem_opening"))
def test_a_confession_holds_its_sign(word: str) -> None:
    """No opening that tells of problems is passed over."""
    assert PROBLEMS_OPENING.match(word)
    assert PROBLEMS_SIGN.search(word)
