"""Free extraction: the model reads a piece of the report and writes every field itself.

What a developer would write in an afternoon: one pydantic model of the lists that are wanted, one prompt with a worked
example (without one the embedded model filled placeholders into the values), one call a piece through instructor, and
the answers put together. Nothing is checked. The fields are those of the summary, so
that the baseline can say everything that it is scored on.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from evals.baselines.passages import load_prompt, pieces, prompt_name
from evals.systems import Content
from summarizer.errors import ReplyUnusable
from summarizer.model.replies import LanguageModel, Question
from summarizer.text import Document

__all__ = ["FreeExtraction"]

PROMPT = "free.v2"
MAX_TOKENS = 1500


class FreeStatistic(BaseModel):
    """A figure in the model's own words; a unit that may be left out is left out each time."""

    indicator: str
    value: str
    unit: str
    approximation: Literal["exact", "more_than", "less_than", "about"] = "exact"
    change: Literal["increase", "decrease"] | None = None
    period: str | None = None
    quote: str


class FreeHonor(BaseModel):
    """An award in the model's own words."""

    title: str
    awarded_by: str | None = None
    recipient: str | None = None
    quote: str


class FreeAchievement(BaseModel):
    """A result in the model's own words."""

    summary: str
    quote: str


class FreeReport(BaseModel):
    """What is asked of each piece. Lists are bounded: a small model does not end an unbounded one."""

    statistics: list[FreeStatistic] = Field(max_length=16)
    honors: list[FreeHonor] = Field(max_length=4)
    achievements: list[FreeAchievement] = Field(max_length=6)


class FreeExtraction:
    """The baseline as a system."""

    name = "free"
    prompt = prompt_name(PROMPT)

    def predict(self, document: Document, model: LanguageModel) -> Content:
        """All pieces' lists put together; a piece without a usable answer gives nothing.

        Raises ``ReplyUnusable`` where no piece has one.
        """
        instructions = load_prompt(PROMPT)
        answers = []
        for _, piece in pieces(document.text):
            reply = model.ask(Question(instructions, piece, FreeReport, MAX_TOKENS))
            if reply.value is not None:
                answers.append(reply.value)
        if not answers:
            raise ReplyUnusable(f"{document.name}: no piece of the report got a usable answer")
        return {
            "statistics": [item.model_dump() for answer in answers for item in answer.statistics],
            "honors": [item.model_dump() for answer in answers for item in answer.honors],
            "achievements": [item.model_dump() for answer in answers for item in answer.achievements],
        }

    def before_repair(self, document: Document, model: LanguageModel) -> Content | None:
        """Nothing is repaired."""
        return None
