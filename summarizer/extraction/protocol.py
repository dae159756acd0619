"""The two ways to ask a model about a report, behind one shape.

Decides which functions a protocol stands for and which prompts it uses. Leaves the asking to ``citing``, ``honors``
and ``quoting``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from summarizer.extraction import citing, honors, quoting, repair
from summarizer.extraction.drafts import Draft
from summarizer.model.replies import LanguageModel
from summarizer.progress import Progress
from summarizer.settings import ExtractionProtocol
from summarizer.structure.passages import Passages

__all__ = ["PROTOCOLS", "Extraction"]

_REPAIR = (repair.NAMING_PROMPT, repair.SUMMARY_PROMPT)


@dataclass(frozen=True, slots=True)
class Extraction:
    """One way to ask: the function, and the names of the prompts that it and the repair use."""

    extract: Callable[[Passages, LanguageModel, Progress], Draft]
    prompts: tuple[str, ...]


def _by_id(passages: Passages, model: LanguageModel, progress: Progress) -> Draft:
    """Figures and results first, then honors: questions of one kind together share the prompt's start."""
    draft = citing.extract_by_id(passages, model, progress)
    if draft.broken_off is not None:
        return draft
    found = honors.extract_honors(passages, model, progress)
    return replace(draft, honors=found.honors, usage=draft.usage + found.usage, broken_off=found.broken_off)


PROTOCOLS: Mapping[ExtractionProtocol, Extraction] = {
    ExtractionProtocol.CITING: Extraction(_by_id, (citing.PROMPT, honors.PROMPT, *_REPAIR)),
    ExtractionProtocol.QUOTING: Extraction(quoting.extract_by_quote, (quoting.PROMPT, *_REPAIR)),
}
