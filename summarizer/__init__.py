"""Checked summaries of Chinese public-sector work reports: no number invented, no number lost.

Five verbs, each usable on its own: ``read`` a report, ``find_numbers`` in a text, ``locate`` a quote, ``check`` any
summary, ``summarize`` a report with a language model; and ``summarize_many`` for many reports. Nothing is imported before
it is used, so that a command that needs no model never pays for one.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.batch.local import summarize_many
    from summarizer.batch.manifest import BatchReport
    from summarizer.checking.check import check
    from summarizer.checking.locate import locate
    from summarizer.document.read import read
    from summarizer.errors import ModelError, ReportUnreadable, SummarizerError, UsageError
    from summarizer.finding import find_numbers
    from summarizer.numbers.mention import NumberMention
    from summarizer.pipeline import summarize
    from summarizer.schema import CheckReport, Evidence, Finding, Summary
    from summarizer.settings import Settings
    from summarizer.text import Document

__version__ = "0.1.0"

__all__ = [
    "BatchReport",
    "CheckReport",
    "Document",
    "Evidence",
    "Finding",
    "ModelError",
    "NumberMention",
    "ReportUnreadable",
    "Settings",
    "SummarizerError",
    "Summary",
    "UsageError",
    "check",
    "find_numbers",
    "locate",
    "read",
    "summarize",
    "summarize_many",
]

_HOMES = {
    "BatchReport": "batch.manifest",
    "CheckReport": "schema",
    "Document": "text",
    "Evidence": "schema",
    "Finding": "schema",
    "ModelError": "errors",
    "NumberMention": "numbers.mention",
    "ReportUnreadable": "errors",
    "Settings": "settings",
    "Summary": "schema",
    "SummarizerError": "errors",
    "UsageError": "errors",
    "check": "checking.check",
    "find_numbers": "finding",
    "locate": "checking.locate",
    "read": "document.read",
    "summarize": "pipeline",
    "summarize_many": "batch.local",
}


def __getattr__(name: str) -> Any:
    """Import a public name from its home when it is first asked for."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'summarizer' has no attribute {name!r}")
    value = getattr(import_module(f"summarizer.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return sorted((*__all__, "__version__"))
