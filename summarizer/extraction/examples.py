"""The figures and names of the prompts' own examples, which no summary may contain.

Decides what counts as an example's: every figure and every quoted name in a prompt's text. Leaves finding them in
summaries to ``checking``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.model.prompts import load_prompt
from summarizer.numbers.inventory import take_inventory

__all__ = ["examples_of"]

_QUOTED = re.compile(r"“([^“”]{2,20})”")


def examples_of(prompts: Iterable[str]) -> tuple[str, ...]:
    """The figures and quoted names in the texts of ``prompts``, without repeats, in order."""
    return tuple(dict.fromkeys(word for prompt in prompts for word in _examples(prompt)))


@lru_cache(maxsize=16)
def _examples(prompt: str) -> tuple[str, ...]:
    text = clean(document_of(load_prompt(prompt).text, prompt))
    figures = (mention.surface for mention in take_inventory(text).mentions if mention.value is not None)
    return (*figures, *_QUOTED.findall(text.text))
