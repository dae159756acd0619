"""Answers to the passages protocol for tests: by what a figure looks like, so that they outlive ids."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from summarizer.document.read import document_of
from summarizer.extraction.passages import read_report
from summarizer.extraction.protocol import PROTOCOLS
from summarizer.extraction.readings import ModelReading
from summarizer.pipeline import summarize_with
from summarizer.progress import SILENT
from summarizer.reading.passages import Passages
from summarizer.schema import Statistic, Summary
from summarizer.settings import ExtractionProtocol, Settings
from tests.extraction.scripts import ScriptedModel

__all__ = ["PASSAGES", "Said", "answer", "by_surface", "figure", "reading_of", "summary_of", "with_surface"]

PASSAGES = Settings(protocol=ExtractionProtocol.PASSAGES)
Said = dict[str, str | dict[str, Any]]
"""What a model says of the figures of a report, by the words right before their tags."""


def answer(**lists: Any) -> dict[str, Any]:
    """A whole answer; lists that are not given are empty."""
    return {"statistics": [], "others": [], "achievements": [], "honors": [], "missed": []} | lists


def figure(n: str, indicator: str, **fields: Any) -> dict[str, Any]:
    """A statistic of an answer; fields that are not given are null."""
    return {"n": n, "indicator": indicator, "change": None, "basis": None, "period": None, "scope": None} | fields


def by_surface(said: Said, **lists: Any) -> Callable[[str, tuple[str, ...]], dict[str, Any]]:
    """A script that answers by the words right before each tag: a name, a mapping of fields, or "role:plan".

    Sentences are cited in ``lists`` by any of their words.
    """

    def script(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
        statistics, others = [], []
        for match in re.finditer(r"〔(n\d+)〕", user):
            before = user[: match.start()]
            found = next((words for words in sorted(said, key=len, reverse=True) if before.endswith(words)), None)
            told = said[found] if found is not None else None
            if isinstance(told, str) and told.startswith("role:"):
                others.append({"n": match.group(1), "reason": told.removeprefix("role:")})
            elif told is not None:
                item = {"indicator": told} if isinstance(told, str) else dict(told)
                statistics.append(figure(match.group(1), item.pop("indicator"), **item))
        told_too = {} if "不答成果和荣誉" in user else _with_ids(user, lists)
        return answer(statistics=statistics, others=others, **told_too)

    return script


def _with_ids(user: str, lists: Mapping[str, Any]) -> dict[str, Any]:
    sentences = dict(re.findall(r"〔(s\d+)〕([^\n]*)", user))

    def id_of(words: str) -> str:
        plain = {id: re.sub(r"〔n\d+〕", "", line) for id, line in sentences.items()}
        return next((id for id, line in plain.items() if words in line), words)

    def cited(item: dict[str, Any]) -> dict[str, Any]:
        s = item["s"]
        return item | {"s": id_of(s) if isinstance(s, str) else [id_of(words) for words in s]}

    return {name: [cited(item) for item in items] for name, items in lists.items()}


def reading_of(passages: Passages, model: ScriptedModel) -> ModelReading:
    """What the model says of a whole report."""
    return read_report(passages, model, SILENT)


def summary_of(report: str, said: Said, **lists: Any) -> Summary:
    """The summary of ``report`` by a model that answers so."""
    assert ExtractionProtocol.PASSAGES in PROTOCOLS
    return summarize_with(document_of(report), ScriptedModel(by_surface(said, **lists)), PASSAGES)


def with_surface(summary: Summary, surface: str) -> Statistic:
    """The statistic whose figure is written so."""
    return next(item for item in summary.statistics if item.surface == surface)
