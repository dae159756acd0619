"""Written: stretches of the clean text as the report writes them, each looked up once.

Decides nothing; periods and bodies are carried to many figures, and the script and damage of the report belong to their words.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.reading.passages import Carried
from summarizer.reading.rule_names import PeriodRule, ScopeRule
from summarizer.text import CleanText, Span

__all__ = ["AsWritten"]


@dataclass(frozen=True, slots=True)
class AsWritten:
    """The report's own words at clean spans of ``text``."""

    text: CleanText
    _known: dict[Span, str] = field(default_factory=dict)

    def carried(self, span: Span, distance: int, rule: PeriodRule | ScopeRule | None = None) -> Carried:
        """What stands at ``span`` as something carried to a figure; ``distance`` and ``rule`` as in ``Carried``."""
        words = self._known.get(span)
        if words is None:
            words = self._known[span] = self.text.as_written(span.start, span.end)
        return Carried(words, span, distance, rule)
