from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from evals.reference_faults import check_reference
from tests.evals.sound_reference import TEXT, sound_reference, span_of


def _set(table: str, index: int, field: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def plant(reference: dict[str, Any]) -> None:
        reference[table][index][field] = value

    return plant


def _drop(table: str, index: int, field: str | None = None) -> Callable[[dict[str, Any]], None]:
    def plant(reference: dict[str, Any]) -> None:
        if field is None:
            del reference[table][index]
        else:
            del reference[table][index][field]

    return plant


def _twice(reference: dict[str, Any]) -> None:
    place = {name: reference["statistics"][0][name] for name in ("surface", "start", "end")}
    reference["other_numbers"].append({**place, "reason": "name"})


FAULTS: dict[str, tuple[Callable[[dict[str, Any]], None], str]] = {
    "a shifted offset": (_set("statistics", 0, "start", 13), "is not what stands at"),
    "an offset past the end": (_set("statistics", 0, "end", 999), "is no stretch of the report"),
    "an offset that is no whole number": (_set("honors", 0, "start", 3.0), "must be whole numbers"),
    "an altered quote": (_set("achievements", 0, "quote", "全市破获案件120起"), "is not what stands at"),
    "a mention in both lists": (_twice, "overlaps statistics[0]"),
    "digits left out": (_drop("statistics", 0), "no mention covers the digits"),
    "a Chinese numeral left out": (_drop("statistics", 1), "no mention covers the numeral"),
    "an exponent": (_set("statistics", 0, "value", "1.2E+2"), "is not a decimal string"),
    "trailing zeros": (_set("statistics", 2, "value", "5.50"), "is not a decimal string"),
    "a value that is no text": (_set("statistics", 0, "value", 120), "value must be text"),
    "a missing field": (_drop("statistics", 0, "period"), "lacks the field period"),
    "an unknown field": (_set("statistics", 0, "topic", "案件"), "has an unknown field topic"),
    "an empty name": (_set("statistics", 0, "indicator", " "), "indicator must be text"),
    "a unit that is no text": (_set("statistics", 0, "unit", 1), "unit must be text or null"),
    "a list that is none": (_set("statistics", 0, "indicator_also", "案件数"), "must be a list of texts"),
    "an unknown approximation": (_set("statistics", 0, "approximation", "over"), "approximation 'over'"),
    "an unknown change": (_set("statistics", 2, "change", "up"), "change 'up'"),
    "a basis without a change": (_set("statistics", 2, "change", None), "basis of comparison without a change"),
    "a title that is not in the quote": (_set("honors", 0, "title", "先进个人"), "does not stand in the quote"),
    "a summary that is too long": (_set("achievements", 0, "summary", "长" * 61), "has 61 characters"),
    "a figure that the quote lacks": (_set("achievements", 0, "summary", "破获案件121余起。"), "121 does not stand"),
}


def test_sound_reference_has_no_problems() -> None:
    """A reference that follows the guidelines passes, idioms such as 统一 included."""
    assert list(check_reference(TEXT, sound_reference())) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_planted_fault_is_found(fault: str) -> None:
    """Each kind of fault gives a problem that says what is wrong."""
    plant, expected = FAULTS[fault]
    reference = copy.deepcopy(sound_reference())
    plant(reference)
    messages = [message for _, message in check_reference(TEXT, reference)]
    assert any(expected in message for message in messages), messages


def test_unknown_reason_is_found() -> None:
    """A number that is no statistic needs one of the guidelines' reasons."""
    reference = sound_reference()
    del reference["statistics"][1]
    reference["other_numbers"] = [span_of("九十人", surface="九十人", reason="story")]
    messages = [message for _, message in check_reference(TEXT, reference)]
    assert "reason 'story' is none of the guidelines'" in messages


def test_missing_list_is_found() -> None:
    """All four lists must be there, empty or not."""
    reference = sound_reference()
    del reference["honors"]
    assert ("honors", "the list is missing") in list(check_reference(TEXT, reference))


def test_damage_does_not_hide_a_title() -> None:
    """A title is looked for in the quote without the pinyin that damage put between its characters."""
    text = "被評為“先進(jìn)集體(tǐ)”"
    honor = {"title": "先進集體", "awarded_by": None, "recipient": None, "quote": text, "start": 0, "end": len(text)}
    reference = {"statistics": [], "other_numbers": [], "honors": [honor], "achievements": []}
    assert list(check_reference(text, reference)) == []
