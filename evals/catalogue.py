"""The systems that can be named on the command line.

Decides their names and which of them ask a model. Importing this costs little: each is imported when it is chosen.
"""

from __future__ import annotations

from enum import StrEnum

from evals.systems import System
from summarizer.settings import ExtractionProtocol, Settings

__all__ = ["SystemName", "choose"]


class SystemName(StrEnum):
    """What can be evaluated."""

    PASSAGES = "passages"
    PORTIONS = "portions"
    QUOTING = "quoting"
    FREE = "free"
    LANGEXTRACT_STYLE = "langextract-style"
    SILENT_MODEL = "silent-model"
    RULES = "rules"

    @property
    def asks_a_model(self) -> bool:
        """Whether a model has to be opened for it."""
        return self not in (SystemName.RULES, SystemName.SILENT_MODEL)


def choose(name: SystemName, settings: Settings) -> System:
    """The system of that name."""
    if name in (SystemName.PASSAGES, SystemName.PORTIONS, SystemName.QUOTING):
        from evals.program import Program

        return Program(settings, ExtractionProtocol(name.value))
    if name is SystemName.FREE:
        from evals.baselines.free import FreeExtraction

        return FreeExtraction()
    if name is SystemName.LANGEXTRACT_STYLE:
        from evals.baselines.langextract import LangextractStyle

        return LangextractStyle()
    if name is SystemName.SILENT_MODEL:
        from evals.baselines.silent import SilentModel

        return SilentModel()
    from evals.baselines.rules import RulesOnly

    return RulesOnly()
