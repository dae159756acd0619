"""What the options of the command line mean: folders, settings, and the model that is asked.

Decides which settings and which model a run has. Leaves the commands to ``__main__`` and ``measuring``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from evals.catalogue import SystemName
from evals.dataset import Dataset
from summarizer.model.replies import LanguageModel
from summarizer.settings import Settings

__all__ = ["Page", "References", "Reports", "opened_model", "price_text", "settings_of"]

Reports = Annotated[Path, typer.Option(metavar="DIR", help="The reports, UTF-8 text.")]
References = Annotated[Path, typer.Option(metavar="DIR", help="Their reference annotations, one JSON file each.")]
Page = Annotated[Path | None, typer.Option(metavar="FILE", help="Write the HTML page here too.")]


def settings_of(
    model: str | None, base_url: str | None, prompt_price: str | None, completion_price: str | None
) -> Settings:
    """The settings of a run, which keeps its replies itself: a second store would answer calls that are to be timed."""
    prices = {"prompt_price": prompt_price, "completion_price": completion_price}
    return Settings.load({"model": model, "base_url": base_url, "reuse_replies": False, **prices})


@contextmanager
def opened_model(
    settings: Settings, system: SystemName, dataset: Dataset, answers: Path | None
) -> Iterator[LanguageModel | None]:
    """The model that the settings mean, or the kept ``answers``; None for a system that asks none."""
    if not system.asks_a_model:
        yield None
        return
    if answers is not None:
        from evals.replay.answers import load_answers
        from evals.replay.model import open_replay

        with open_replay(list(dataset), load_answers(answers), settings) as model:
            yield model
        return
    from summarizer.model.opening import open_model

    with open_model(settings) as model:
        yield model


def price_text(price: Decimal | None) -> str | None:
    """A price as a run's record holds it."""
    return None if price is None else str(price)
