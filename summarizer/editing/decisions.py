"""An editor's decisions about the items of a summary, as the page exports them.

Decides what a file of decisions may hold; anything else in it is wrong usage. Leaves whether the report bears a decision
out to ``apply``.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from summarizer.errors import UsageError
from summarizer.schema import Disposition
from summarizer.schema.misfit import misfit

__all__ = ["Action", "Decision", "Decisions", "read_decisions"]

LONGEST_FILE = 20_000_000
_MOST_DIGITS = 1000
_SHOWN = 200
_TOO_DEEP = "it is nested deeper than decisions are"

Words = Annotated[str, Field(min_length=1, max_length=500)]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Action(StrEnum):
    """What an editor does with an item."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"


class Decision(_Model):
    """One decision. ``disposition`` says what the number of a rejected statistic is instead.

    With ``override`` the editor answers for what the checker objects to.
    """

    item: Words
    action: Action
    fields: dict[str, Words | None] = Field(default_factory=dict)
    disposition: Disposition | None = None
    note: Annotated[str, Field(max_length=2000)] | None = None
    override: bool = False


class Decisions(_Model):
    """All decisions of one editor about the summary of one report."""

    decisions_version: Literal["1"]
    source_sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    by: Annotated[str, Field(min_length=1, max_length=100)]
    at: AwareDatetime
    decisions: Annotated[tuple[Decision, ...], Field(max_length=100_000)]


def read_decisions(content: bytes, name: str) -> Decisions:
    """The decisions in the file ``name``; raises ``UsageError`` with what is wrong with it."""
    if len(content) > LONGEST_FILE:
        raise UsageError(f"{name} has {len(content):,} bytes, more than a file of decisions may have")
    try:
        text = content.decode("utf-8-sig")
        decoded = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse, parse_int=_whole)
        return Decisions.model_validate_json(json.dumps(decoded))
    except ValidationError as error:
        why = misfit(error)
        why = _TOO_DEEP if "recursion" in why else why
    except UnicodeDecodeError:
        why = "it is not text in UTF-8"
    except RecursionError:
        why = _TOO_DEEP
    except json.JSONDecodeError as error:
        why = f"it is no JSON at line {error.lineno}, column {error.colno}"
    except ValueError as error:
        why = str(error)
    raise UsageError(
        f"{name} holds no decisions: {' '.join(why.split())[:_SHOWN]}; export them from the page of the summary"
    )


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys stand in it once; two would mean different things to different readers."""
    content = dict(pairs)
    if len(content) < len(pairs):
        raise ValueError("a key stands twice in one object")
    return content


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError(f"a number in it has {len(digits):,} digits")
    return int(digits)
