"""Reading answers: wrapping is overlooked, content is not."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, Field, create_model

from summarizer.model.parsing import parse_answer


class Label(BaseModel):
    label: str = Field(max_length=5)


@pytest.mark.parametrize(
    "text", ['{"label": "案件"}', '\n```json\n{"label": "案件"}\n```', '答：{"label": "案件"}。', '{"label":\n"案件"}']
)
def test_one_object_is_read_wherever_it_stands(text: str) -> None:
    """A fence, words and white space around it do not matter."""
    assert parse_answer(text, Label) == Label(label="案件")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "案件",
        '"案件"',
        "{",
        "}{",
        '{"label": "案',
        '{"label": null}',
        '{"标签": "案件"}',
        '{"label": "一二三四五六"}',
    ],
)
def test_anything_else_is_one_line_of_what_is_wrong(text: str) -> None:
    """Nothing is completed, renamed or guessed."""
    problem = parse_answer(text, Label)
    assert isinstance(problem, str) and problem and "\n" not in problem and len(problem) <= 160


def test_keys_that_carry_a_number_are_read_by_their_alias() -> None:
    """An answer's type may be made for one question, with keys such as "n1:429處"."""
    answer = create_model("Answer", n1=(str, Field(alias="n1:429處")))
    value = parse_answer('{"n1:429處": "查处点位数"}', answer)
    assert not isinstance(value, str) and value.model_dump() == {"n1": "查处点位数"}


def test_thoughts_before_the_answer_are_overlooked() -> None:
    """A reasoning model's thoughts may hold braces; its answer stands behind them."""
    found = parse_answer('<think>{"label": 1}? 不对</think>{"label": "破获案件数"}', Label)
    assert isinstance(found, Label)
