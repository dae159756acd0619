from __future__ import annotations

import pytest

from summarizer.reading.attachment import Ownership, attach
from tests.reading.dividing import divided

SENTENCE = "破获电信诈骗案件48起、抓获犯罪嫌疑人20名;查获涉毒人员31名;刑事发案同比下降4%,整改率达97%。"
LIST = "事故起数、死亡人数同比分别下降1.8%和1.4%。"


def _ask(text: str, surface: str, indicator: str) -> Ownership:
    passages = divided(text)
    number = next(m.id for m in passages.inventory.mentions if m.surface == surface)
    return attach(passages, number, indicator).verdict


@pytest.mark.parametrize(
    ("surface", "indicator"),
    [
        ("48起", "破获电信诈骗案件数"),
        ("48起", "侦破电信诈骗案件起数"),
        ("20名", "抓获电信诈骗犯罪嫌疑人数"),
        ("31名", "查获涉毒人员人数"),
        ("4%", "刑事发案变化"),
    ],
)
def test_own_words_in_other_wordings_are_attached(surface: str, indicator: str) -> None:
    """A paraphrase of the figure's own words is attached."""
    assert _ask(SENTENCE, surface, indicator) is Ownership.ATTACHED


@pytest.mark.parametrize(
    ("surface", "indicator"),
    [
        ("31名", "抓获电信诈骗犯罪嫌疑人数"),
        ("20名", "查获涉毒人员数"),
        ("97%", "刑事发案同比变化"),
    ],
)
def test_a_neighbours_words_are_elsewhere(surface: str, indicator: str) -> None:
    """The words of another figure of the sentence are found to be its."""
    assert _ask(SENTENCE, surface, indicator) is Ownership.ELSEWHERE


def test_partners_of_a_list_are_told_apart() -> None:
    """In a 分别 list the first figure is not the second one's."""
    assert _ask(LIST, "1.8%", "事故死亡人数同比变化") is Ownership.ELSEWHERE
    assert _ask(LIST, "1.4%", "事故死亡人数同比变化") is Ownership.ATTACHED


def test_words_that_name_nothing_in_the_sentence_are_unclear() -> None:
    """An indicator that no figure of the sentence answers to is unclear, not wrong."""
    assert _ask(SENTENCE, "48起", "绿化面积") is Ownership.UNCLEAR


def test_the_verdict_says_why_and_where() -> None:
    """The reason names both figures; the spans lead to their words."""
    passages = divided(SENTENCE)
    verdict = attach(passages, "n3", "抓获电信诈骗犯罪嫌疑人数")
    assert verdict.others[0] == "n2"
    assert "n2" in verdict.reason and "n3" in verdict.reason
    text = passages.text.text
    assert text[verdict.theirs[0].start : verdict.theirs[0].end] == "犯罪嫌疑人"


def test_unknown_number_is_a_key_error() -> None:
    """Asking about a number that the report does not have raises KeyError."""
    with pytest.raises(KeyError):
        attach(divided(LIST), "n99", "事故起数")


CASES = "全年共破获刑事案件3200余起,抓获犯罪嫌疑人1850名,刑事警情同比下降12.5%。"
GANGS = "打掉电信网络诈骗团伙46个,为群众挽回损失6800余万元。"
HAZARDS = "挂牌督办重大隐患24处,按期销案23处,规模以上工业增加值416亿元,增长21%。"


@pytest.mark.parametrize(
    ("text", "surface", "indicator"),
    [
        (CASES, "3200余起", "抓获犯罪嫌疑人数"),
        (CASES, "12.5%", "破获刑事案件数"),
        (GANGS, "46个", "挽回损失金额"),
        (GANGS, "46个", "挽损金额"),
        (HAZARDS, "24处", "按期销案的重大隐患数"),
    ],
)
def test_names_of_other_kinds_of_figures_are_elsewhere(text: str, surface: str, indicator: str) -> None:
    """A level's name on a change, people's on cases, money's on a count, and a completed name on what completes it."""
    assert _ask(text, surface, indicator) is Ownership.ELSEWHERE


def test_abbreviated_words_tell_figures_apart() -> None:
    """破案数 and 打处数 are told apart by the characters of their full names."""
    text = "破获电信诈骗案件41起,打处人员52名,破案数、打处数同比分别上升18%和40%。"
    assert _ask(text, "18%", "打处电信诈骗人员数同比变化") is Ownership.ELSEWHERE


@pytest.mark.parametrize(
    ("surface", "indicator"),
    [("23处", "按期销案的重大隐患数"), ("416亿元", "规模以上工业增加值"), ("24处", "重大隐患数")],
)
def test_completed_names_stay_with_their_figure(surface: str, indicator: str) -> None:
    """A name that takes its noun from the figure before is its own figure's; 增加值 is no change."""
    assert _ask(HAZARDS, surface, indicator) is Ownership.ATTACHED


def test_what_a_figure_was_before_is_told_from_what_it_is() -> None:
    """原…率 on the second end of 由…提高到… is the first end's name."""
    text = "监控覆盖率由71%提高到96%。"
    assert _ask(text, "96%", "原监控覆盖率") is Ownership.ELSEWHERE
    assert _ask(text, "71%", "原监控覆盖率") is Ownership.ATTACHED
    assert _ask(text, "96%", "监控覆盖率") is Ownership.ATTACHED
