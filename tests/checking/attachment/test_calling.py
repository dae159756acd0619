"""Whether a name may be a figure's, for whoever has a name and no summary."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer.checking.items import may_be_called
from summarizer.checking.reading import passages_of
from summarizer.document.read import read

SENTENCE = "破获电信诈骗案件48起、抓获犯罪嫌疑人20名;查获涉毒人员31名;刑事发案同比下降4%,整改率达97%。"
LIST = "事故起数、死亡人数同比分别下降1.8%和1.4%。"


def is_believed(text: str, surface: str, indicator: str) -> bool:
    """Whether the first figure of that surface may be called ``indicator``."""
    passages = passages_of(text)
    number = next(m.id for m in passages.inventory.mentions if m.surface == surface)
    return may_be_called(passages, number, indicator)


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
    assert is_believed(SENTENCE, surface, indicator)


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
    assert not is_believed(SENTENCE, surface, indicator)


def test_partners_of_a_list_are_told_apart() -> None:
    """In a 分别 list the first figure is not the second one's."""
    assert not is_believed(LIST, "1.8%", "事故死亡人数同比变化")
    assert is_believed(LIST, "1.4%", "事故死亡人数同比变化")


def test_words_that_name_nothing_in_the_sentence_are_unclear() -> None:
    """An indicator that no figure of the sentence answers to is unclear, not wrong."""
    assert not is_believed(SENTENCE, "48起", "绿化面积")


def test_unknown_number_is_a_key_error() -> None:
    """Asking about a number that the report does not have raises KeyError."""
    with pytest.raises(KeyError):
        may_be_called(passages_of(LIST), "n99", "事故起数")


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
    assert not is_believed(text, surface, indicator)


def test_abbreviated_words_tell_figures_apart() -> None:
    """破案数 and 打处数 are told apart by the characters of their full names."""
    text = "破获电信诈骗案件41起,打处人员52名,破案数、打处数同比分别上升18%和40%。"
    assert not is_believed(text, "18%", "打处电信诈骗人员数同比变化")


@pytest.mark.parametrize(
    ("surface", "indicator"),
    [("23处", "按期销案的重大隐患数"), ("416亿元", "规模以上工业增加值"), ("24处", "重大隐患数")],
)
def test_completed_names_stay_with_their_figure(surface: str, indicator: str) -> None:
    """A name that takes its noun from the figure before is its own figure's; 增加值 is no change."""
    assert is_believed(HAZARDS, surface, indicator)


def test_what_a_figure_was_before_is_told_from_what_it_is() -> None:
    """原…率 on the second end of 由…提高到… is the first end's name."""
    text = "监控覆盖率由71%提高到96%。"
    assert not is_believed(text, "96%", "原监控覆盖率")
    assert is_believed(text, "71%", "原监控覆盖率")
    assert is_believed(text, "96%", "监控覆盖率")


def test_neighbours_names_are_refused_and_the_reference_s_own_believed(shared_gold: list[Path]) -> None:
    """The names that annotators gave are hardly ever refused, those of a neighbour in the same unit nearly always are."""
    refused = asked = believed = swapped = 0
    for path in shared_gold:
        gold = json.loads(path.read_text(encoding="utf-8"))
        passages = passages_of(read(path.parents[1] / "reports" / gold["document"]))
        numbers = {(each.start, each.end): each.id for each in passages.inventory.mentions}
        told = [
            (each, numbers[place]) for each in gold["statistics"] if (place := (each["start"], each["end"])) in numbers
        ]
        sentences = {number: passages.figure(number).sentence for _, number in told}
        for statistic, number in told:
            names = [statistic["indicator"], *statistic.get("indicator_also", [])]
            asked += len(names)
            refused += sum(not may_be_called(passages, number, name) for name in names)
            for other, beside in told:
                near = beside != number and sentences[beside] == sentences[number]
                if near and other["unit"] == statistic["unit"] and other["indicator"] not in names:
                    swapped += 1
                    believed += may_be_called(passages, number, other["indicator"])
    assert refused <= 0.01 * asked
    assert believed <= 0.08 * swapped
