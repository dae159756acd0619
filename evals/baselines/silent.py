"""The program with a model that never answers: what its rules, its checks and its ledger give by themselves.

Beside the same program with a model it shows what the model adds. Everything that the model should have confirmed
is flagged, so that nothing here counts as verified.
"""

from __future__ import annotations

from evals.program import content_by
from evals.systems import Content
from summarizer.model.replies import Answer, Finish, LanguageModel, Question, Reply
from summarizer.settings import ReviewScope, Settings
from summarizer.text import Document

__all__ = ["SilentModel"]


class SilentModel:
    """The baseline as a system."""

    name = "silent-model"
    prompt = None

    def predict(self, document: Document, model: LanguageModel) -> Content:
        """The checked summary of the report; ``model`` is never asked."""
        return content_by(document, _Silent(), Settings(review=ReviewScope.EVERY))

    def before_repair(self, document: Document, model: LanguageModel) -> Content | None:
        """Nothing is repaired."""
        return None


class _Silent:
    """A model that gives an empty reply to everything."""

    name = "silent"
    concurrency = 1

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """No answer."""
        return Reply(None, "", Finish.EMPTY, 0, 0, "no model")
