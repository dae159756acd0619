"""The form that a model fills in for one part, and what a filled-in form says.

Decides the fields (an answer for each open figure, a summary, whether it is a result at all), their JSON
Schema, and how a reply is read: whole, or the complete fields of one that was cut off. Leaves the wording to the
prompts and what to do with answers to ``portions``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, create_model
from pydantic_core import from_json

from summarizer.extraction.parts import Part
from summarizer.model.replies import Finish, Reply
from summarizer.numbers.mention import Disposition

__all__ = ["NAME_LIMIT", "PLAIN_TEXT", "RESULT", "SUMMARY", "AnswerForm", "FieldKind", "form_for", "read_fields"]

SUMMARY = "摘要"
RESULT = "成果"

NAME_LIMIT = 36
"""Characters of a name; the longest of the reference indicators has 29."""

_SUMMARY_LIMIT = 100
_MOST_TOKENS = 2048
"""Room for any reply; some endpoints reject a request for more. What a reply cut there leaves open is asked on."""
_TOKENS_PER_CHARACTER = 1.1
"""Upper bound for Chinese text with the tokenizers in use (Qwen 0.6, older ones about 1)."""

# Classes that name what they take, with a bound: the grammars of local servers let negated classes and look-ahead
# break the reply's JSON without a word. Names hold no digit and no id; sentences hold no mark that JSON must escape.
PLAIN_TEXT = " !#-Z^-\uffef"
_NAME_CHARACTERS = "A-Za-z\u4e00-\u9fff“”‘’《》()（）、·—"

_Name = Annotated[str, Field(pattern=f"^[{_NAME_CHARACTERS}]{{1,{NAME_LIMIT}}}$")]
_Sentence = Annotated[str, Field(pattern=f"^[{PLAIN_TEXT}]{{1,{_SUMMARY_LIMIT}}}$")]
_YesNo = Literal["是", "否"]

ROLE_WORDS: Mapping[str, Disposition] = {
    "计划": Disposition.PLAN,
    "名称": Disposition.NAME,
    "个案": Disposition.PERSON,
    "界定": Disposition.DEFINITION,
}
"""The words with which a model says that a figure is no result."""


class FieldKind(StrEnum):
    """What a field of a form asks for."""

    NAME = "name"
    SUMMARY = "summary"
    RESULT = "result"


_TYPES: Mapping[FieldKind, Any] = {FieldKind.NAME: _Name, FieldKind.SUMMARY: _Sentence, FieldKind.RESULT: _YesNo}
_CHARACTERS = {FieldKind.NAME: NAME_LIMIT, FieldKind.SUMMARY: _SUMMARY_LIMIT, FieldKind.RESULT: 4}


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """Fields by name, in the order in which they are asked."""

    fields: Mapping[str, FieldKind]

    @property
    def answer(self) -> type[BaseModel]:
        """The pydantic model of a filled-in form: every field, nothing else."""
        definitions: dict[str, Any] = {name: (_TYPES[kind], ...) for name, kind in self.fields.items()}
        return create_model("Answer", __config__=ConfigDict(extra="forbid"), **definitions)

    @property
    def max_tokens(self) -> int:
        """Room for every field at its longest and the JSON around it, within what any endpoint grants."""
        characters = sum(_CHARACTERS[kind] + 12 for kind in self.fields.values())
        return min(_MOST_TOKENS, int(characters * _TOKENS_PER_CHARACTER) + 24)

    def without(self, names: Iterable[str]) -> AnswerForm:
        """The form of what is still to be asked."""
        gone = set(names)
        return AnswerForm({name: kind for name, kind in self.fields.items() if name not in gone})


def form_for(part: Part, asks_summary: bool, numbers: Sequence[str] | None = None) -> AnswerForm:
    """The form for ``part``: its open figures, then its summary, or whether it is a result where it has neither."""
    fields = dict.fromkeys(part.numbers if numbers is None else numbers, FieldKind.NAME)
    if asks_summary:
        fields[SUMMARY] = FieldKind.SUMMARY
    elif not part.numbers:
        fields[RESULT] = FieldKind.RESULT
    return AnswerForm(fields)


def read_fields(form: AnswerForm, reply: Reply[BaseModel]) -> dict[str, str]:
    """The complete and valid fields of ``reply``; of one cut off, all but the field in which it was cut."""
    if reply.value is not None:
        return {name: str(value) for name, value in reply.value.model_dump().items()}
    if reply.finish not in (Finish.TRUNCATED, Finish.MALFORMED):
        return {}
    try:
        # A string that the cut left open is dropped with its key.
        fields = from_json(_object_in(reply), allow_partial=True)
    except ValueError:
        return {}
    if not isinstance(fields, dict):
        return {}
    return {name: value for name, value in fields.items() if _is_valid(form, name, value)}


def _object_in(reply: Reply[BaseModel]) -> str:
    """From the first brace on; up to the last one where nothing was cut off and a remark may follow."""
    start, end = reply.text.find("{"), reply.text.rfind("}") + 1
    is_cut = reply.finish is Finish.TRUNCATED or end <= start
    return reply.text[max(0, start) : None if is_cut else end]


def _is_valid(form: AnswerForm, name: str, value: object) -> bool:
    if name not in form.fields:
        return False
    try:
        TypeAdapter(_TYPES[form.fields[name]]).validate_python(value, strict=True)
    except ValidationError:
        return False
    return True
