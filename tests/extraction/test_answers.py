"""The schema of a strong model's answers, and what is kept of a faulty one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from summarizer.extraction.answers import PassageAnswer, read
from summarizer.model.replies import Finish, Reply

STATISTIC = {"n": "n1", "indicator": "破获案件数", "change": None, "basis": None, "period": None, "scope": None}


def reply(text: str, finish: Finish) -> Reply[PassageAnswer]:
    """A reply without a value."""
    return Reply(None, text, finish, 10, 5)


def test_the_schema_is_strict() -> None:
    """Every object is closed and requires all its fields, as endpoints with strict schemas want it."""
    schema = PassageAnswer.model_json_schema()
    objects: list[dict[str, Any]] = [schema, *schema["$defs"].values()]
    assert all(each["additionalProperties"] is False for each in objects)
    assert all(set(each["required"]) == set(each["properties"]) for each in objects)


def test_complete_items_of_a_cut_reply_are_kept() -> None:
    """The one in which it was cut is not."""
    whole = json.dumps({"statistics": [STATISTIC, STATISTIC | {"n": "n2"}]}, ensure_ascii=False)
    kept = read(reply(whole[: whole.rindex("n2") + 20], Finish.TRUNCATED))
    assert [item.n for item in kept.statistics] == ["n1"]
    assert kept.achievements == []


def test_one_bad_item_costs_no_other() -> None:
    """An unknown reason, a missing name, a number where a list belongs."""
    text = json.dumps(
        {
            "statistics": [STATISTIC, {"n": "n2"}, {"n": "n3", "indicator": "抓获人数"}],
            "others": [{"n": "n4", "reason": "plan"}, {"n": "n5", "reason": "whim"}],
            "achievements": 3,
        }
    )
    kept = read(reply(f"好的：{text}以上。", Finish.MALFORMED))
    assert [item.n for item in kept.statistics] == ["n1", "n3"]
    assert [item.n for item in kept.others] == ["n4"]


def test_a_refusal_says_nothing() -> None:
    """Whatever its words look like."""
    assert read(reply(json.dumps({"statistics": [STATISTIC]}), Finish.REFUSED)).statistics == []


def test_fields_that_may_be_null_may_be_left_out() -> None:
    """Endpoints that hold no model to a schema leave nulls out, and add fields of their own; the reply is whole."""
    text = json.dumps({"statistics": [{"n": "n1", "indicator": "破获案件数", "note": "x"}], "remarks": []})
    answer = PassageAnswer.model_validate_json(text)
    assert [(item.n, item.period) for item in answer.statistics] == [("n1", None)]
    assert answer.honors == []


def test_an_object_of_another_kind_is_no_answer() -> None:
    """It has none of the lists."""
    with pytest.raises(ValidationError):
        PassageAnswer.model_validate_json('{"label": "破获案件数"}')
