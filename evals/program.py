"""The program itself as a system, by any of its protocols, through the pipeline that a user's report goes through.

Decides only how a run of the pipeline becomes an answer. The pipeline is given the model, so that every reply is
kept; its summary without repair comes from the same replies.
"""

from __future__ import annotations

from dataclasses import replace

from evals.systems import Content
from summarizer.errors import ReplyUnusable
from summarizer.model.replies import LanguageModel
from summarizer.settings import ExtractionProtocol, Settings, which_protocol
from summarizer.text import Document

__all__ = ["Program", "content_by"]


class Program:
    """The pipeline with ``settings``, whose protocol gives the system its name."""

    def __init__(self, settings: Settings, protocol: ExtractionProtocol) -> None:
        self._settings = replace(settings, protocol=protocol)

    @property
    def name(self) -> str:
        """passages, portions or quoting."""
        return self._settings.protocol.value

    @property
    def prompt(self) -> str:
        """Name, version and hash of each prompt of the protocol; each call keeps the hash of its own as well."""
        from summarizer.extraction.protocol import PROTOCOLS
        from summarizer.model.prompts import load_prompt

        prompts = [load_prompt(name) for name in PROTOCOLS[which_protocol(self._settings)].prompts]
        return " ".join(f"{prompt.name}.v{prompt.version}@{prompt.sha256[:12]}" for prompt in prompts)

    def predict(self, document: Document, model: LanguageModel) -> Content:
        """The checked summary of the report, as ``summary.json`` holds it."""
        return content_by(document, model, self._settings)

    def before_repair(self, document: Document, model: LanguageModel) -> Content | None:
        """The summary that the same replies give when no refused item is asked about again."""
        return content_by(document, model, replace(self._settings, repair_rounds=0))


def content_by(document: Document, model: LanguageModel, settings: Settings) -> Content:
    """What the pipeline makes of the report; also with a model that never says anything of use, which is a result too."""
    from summarizer.pipeline import summarize_with

    try:
        summary = summarize_with(document, model, settings)
    except ReplyUnusable as error:
        if error.partial is None:
            raise
        summary = error.partial
    return summary.model_dump(mode="json")
