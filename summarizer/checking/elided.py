"""What a figure counts whose own words do not say it: 比去年同期的420起, 按年升2.3%, 其中市本级23户.

Decides when the words beside a figure only compare, measure or place it, and takes its name from what stands before it: the
words since the last figure, else the name of that figure itself. Leaves names that are said to ``reading``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from summarizer.checking.directions import CHANGE
from summarizer.checking.lexicon import GENERIC_VERBS
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.passages import Passages

__all__ = ["roots_of"]

_LONGEST = 40
_SHORTEST = 2
# Words of comparison, of measure and of which part, that leave what is counted to the words before them.
_RELATIVE = re.compile(
    fill(r"[\d.]{1,20}起|{elided_time}|[^,，、。;；]{2}前(?:[一二两三四五]年)?年?|")
    + CHANGE
    + fill(r"|{elided_name}|[\u3400-\u9fff]则(?=数?$)|[比较与和的了数共占为是至到则也仅有达多少额量人率由从年]")
)
_VERB = re.compile("|".join(GENERIC_VERBS))
_NO_WORD = re.compile(r"[^\u3400-\u9fffA-Za-z]")


def roots_of(passages: Passages) -> Sequence[str]:
    """What names each figure of a text, in order: its label, or where that says nothing of its own the words before it."""
    text = passages.text.text
    roots: list[str] = []
    before: tuple[NumberMention, str] | None = None  # the figure before and its sentence
    named = ""
    for mention, context in zip(passages.inventory.mentions, passages.figures, strict=True):
        root = context.label
        if mention.kind not in (Kind.DATE, Kind.LIST_MARKER, Kind.IDENTIFIER):
            if not _says_what(root):
                near = before[0] if before is not None and before[1] == context.sentence else None
                start = near.clean_end if near is not None else passages.sentence(context.sentence).span.start
                between = fold(text[max(start, mention.clean_start - _LONGEST) : mention.clean_start])
                if _says_what(between):
                    root = between
                elif near is not None and (near.id in context.fellows or not _VERB.match(root)):
                    root = named
            before, named = (mention, context.sentence), root
        roots.append(root)
    return roots


@lru_cache(maxsize=8192)
def _says_what(words: str) -> bool:
    """Whether ``words`` hold more than a comparison, a measure or a part."""
    return len(_NO_WORD.sub("", _VERB.sub("", _RELATIVE.sub("", words)))) >= _SHORTEST
