"""What a strong model answers about a passage: one schema for all calls, and how much of a faulty reply can be kept.

Decides the fields and that they are the same in every call, so that an endpoint compiles and keeps them once. A reply that
was cut off or is partly malformed is read item by item: every complete item counts. Leaves what an answer means to
``passages``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import from_json

from summarizer.model.replies import Finish, Reply

__all__ = [
    "AchievementAnswer",
    "HonorAnswer",
    "MissedAnswer",
    "OtherAnswer",
    "PassageAnswer",
    "StatisticAnswer",
    "read",
]


class _Answer(BaseModel):
    """Closed; every field is required, as strict endpoints want it, and null where there is nothing to say."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _completed(cls, data: object) -> object:
        """Null for what may be null and was left out; fields of no meaning are overlooked."""
        if not isinstance(data, dict):
            return data
        return {name: data.get(name) for name in cls.model_fields if name in data or name in _MAY_BE_LEFT_OUT}


Item = TypeVar("Item", bound=_Answer)


class StatisticAnswer(_Answer):
    """A number that reports a result or a state: what it counts, and what the text says of change, time and body."""

    n: str
    indicator: str
    change: Literal["increase", "decrease"] | None
    basis: str | None
    period: str | None
    scope: str | None


class OtherAnswer(_Answer):
    """A number that is no result, and why."""

    n: str
    reason: Literal["date", "name", "plan", "boilerplate", "list", "person", "definition", "loose"]


class AchievementAnswer(_Answer):
    """A result in one sentence, and the ids of the sentences that it rests on."""

    summary: str
    s: list[str]


class HonorAnswer(_Answer):
    """An award received, its parts copied from the sentence ``s``."""

    title: str
    awarded_by: str | None
    recipient: str | None
    s: str


class MissedAnswer(_Answer):
    """A result that is told without a tagged number: the words, and the id of their sentence."""

    quote: str
    s: str


class PassageAnswer(_Answer):
    """Everything that is said of one passage."""

    statistics: list[StatisticAnswer]
    others: list[OtherAnswer]
    achievements: list[AchievementAnswer]
    honors: list[HonorAnswer]
    missed: list[MissedAnswer]

    @model_validator(mode="before")
    @classmethod
    def _completed(cls, data: object) -> object:
        """The complete items of each list; an object that has none of the lists is no answer."""
        if not isinstance(data, dict) or data.keys().isdisjoint(_KINDS):
            return data
        return {name: _items(kind, data.get(name)) for name, kind in _KINDS.items()}


_KINDS: Mapping[str, type[_Answer]] = {
    "statistics": StatisticAnswer,
    "others": OtherAnswer,
    "achievements": AchievementAnswer,
    "honors": HonorAnswer,
    "missed": MissedAnswer,
}

_MAY_BE_LEFT_OUT = ("change", "basis", "period", "scope", "awarded_by", "recipient")


def read(reply: Reply[PassageAnswer]) -> PassageAnswer:
    """The answer in ``reply``; of one that was cut off or is malformed, its complete items; of any other, nothing."""
    if reply.value is not None:
        return reply.value
    return PassageAnswer.model_validate({"statistics": [], **_fields(reply)})


def _fields(reply: Reply[PassageAnswer]) -> Mapping[str, Any]:
    start = reply.text.find("{")
    if reply.finish not in (Finish.TRUNCATED, Finish.MALFORMED) or start < 0:
        return {}
    end = reply.text.rfind("}") + 1 if reply.finish is Finish.MALFORMED else len(reply.text)
    try:
        fields = from_json(reply.text[start : max(end, start)], allow_partial=True)
    except ValueError:
        return {}
    return fields if isinstance(fields, dict) else {}


def _items(kind: type[Item], values: object) -> list[Item]:
    """The complete items of a list; nothing if it is none."""
    listed = values if isinstance(values, list) else []
    return [item for value in listed if (item := _item(kind, value)) is not None]


def _item(kind: type[Item], value: object) -> Item | None:
    """``value`` as one item; None if it is not one, or was cut off."""
    try:
        return kind.model_validate(value)
    except ValidationError:
        return None
