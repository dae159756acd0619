"""What the tests of this folder ask a model: for a label."""

from __future__ import annotations

from pydantic import BaseModel

from summarizer.model.replies import Question

__all__ = ["QUESTION", "Label"]


class Label(BaseModel):
    """A small answer."""

    label: str


QUESTION = Question("指示", "正文", Label, 40)
