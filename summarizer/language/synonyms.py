"""Words of indicators that mean the same in reports of different years and places: 侦破 and 破获, 犯罪嫌疑人 and 嫌疑人.

``synonyms.tsv`` holds a row for each word: the word, the one that it is replaced by, and a note if it needs one. Both in
Simplified Chinese. They stand apart from ``lexicon``: a text is never divided into them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

__all__ = ["with_one_word"]


def with_one_word(name: str) -> str:
    """``name`` (Simplified) with every word that has a synonym replaced by the one that stands for all, longest first."""
    return _pattern().sub(lambda found: _table()[found[0]], name)


@cache
def _table() -> Mapping[str, str]:
    lines = files("summarizer.language").joinpath("synonyms.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {word: means for word, means, *_ in (line.split("\t") for line in lines)}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_table(), key=len, reverse=True))))
