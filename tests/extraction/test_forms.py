"""The form of a part and how replies to it are read."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from summarizer.extraction.forms import RESULT, SUMMARY, AnswerForm, FieldKind, form_for, read_fields
from summarizer.extraction.parts import Part
from summarizer.model.replies import Finish, Reply
from summarizer.reading.passages import SectionRole
from summarizer.text import Span

PART = Part("p1", "s1", Span(0, 10), ("n1", "n2"), SectionRole.BODY)
FORM = AnswerForm({"n1": FieldKind.NAME, "n2": FieldKind.NAME, SUMMARY: FieldKind.SUMMARY})


def reply(text: str, finish: Finish) -> Reply[BaseModel]:
    """A reply without a value."""
    return Reply(None, text, finish, 1, 1)


def test_each_open_figure_has_a_field_and_a_summary_is_asked_for_where_needed() -> None:
    """The fields of a form follow from its part alone."""
    assert list(form_for(PART, asks_summary=True).fields) == ["n1", "n2", SUMMARY]
    assert list(form_for(PART, asks_summary=False).fields) == ["n1", "n2"]
    empty = Part("p2", "s2", Span(0, 10), (), SectionRole.BODY)
    assert list(form_for(empty, asks_summary=False).fields) == [RESULT]


@pytest.mark.parametrize("name", ["破获案件3200起", "", "名" * 60, '带"引号', "两\n行"])
def test_a_name_with_digits_or_out_of_bounds_is_no_answer(name: str) -> None:
    """The answer's type refuses what a name may not be, whatever the endpoint lets through."""
    with pytest.raises(ValidationError):
        FORM.answer.model_validate({"n1": name, "n2": "对", SUMMARY: "无"})


def test_a_reply_cut_off_gives_its_complete_fields_only() -> None:
    """The field in which a reply was cut is not read, those before it are."""
    cut = '{"n1":"破获案件数","n2":"抓获嫌'
    assert read_fields(FORM, reply(cut, Finish.TRUNCATED)) == {"n1": "破获案件数"}


@pytest.mark.parametrize("text", ["", "抱歉，我不能回答。", "[1, 2]", '{"n9":"别的","n1":5}'])
def test_what_is_no_form_gives_no_field(text: str) -> None:
    """Text, lists, unknown ids and wrong types leave everything open."""
    assert read_fields(FORM, reply(text, Finish.MALFORMED)) == {}


def test_the_rest_of_a_form_asks_for_nothing_twice() -> None:
    """What was answered is not asked for again, and the room shrinks with it."""
    rest = FORM.without(["n1", SUMMARY])
    assert list(rest.fields) == ["n2"]
    assert rest.max_tokens < FORM.max_tokens


def test_the_schema_is_closed_and_keeps_the_order_of_fields() -> None:
    """Small models fill fields in the order of the schema."""
    schema: dict[str, Any] = FORM.answer.model_json_schema()
    assert schema["additionalProperties"] is False
    assert list(schema["properties"]) == schema["required"] == ["n1", "n2", SUMMARY]


def test_no_form_asks_for_more_room_than_endpoints_grant() -> None:
    """A form of hundreds of fields is cut off and asked on, not rejected."""
    assert AnswerForm({f"n{at}": FieldKind.NAME for at in range(1, 400)}).max_tokens <= 2048


def test_a_remark_behind_a_faulty_object_costs_no_field() -> None:
    """The valid fields of an object with a faulty one are read, whatever follows it."""
    text = '{"n1":"破获案件数","n2":"抓获3人"}，以上是回答。'
    assert read_fields(FORM, reply(text, Finish.MALFORMED)) == {"n1": "破获案件数"}
