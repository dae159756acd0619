"""Numbers of captions: a numeral alone in its line above a heading, or right before one (12资源与环境).

Decides that from the lines of the whole text. Lone numerals are captions only where all of them count up from one and each
has words in the next line: the cells of a table that was copied line by line do not. Leaves numerals with a mark behind
them (1、, 一、) to ``markers``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from summarizer.numbers.mention import Disposition, MentionRuling, NumberMention
from summarizer.numbers.units import unit_length
from summarizer.text import CleanText

__all__ = ["captions_apart"]

_LONE = re.compile(r"^[ \t　]{0,8}(\d{1,2})[ \t　]{0,8}$", re.ASCII | re.MULTILINE)
_WORDS_NEXT = re.compile(r"\n{1,3}[ \t　]{0,8}[一-鿿“「《][^\n\d]{1,24}(?=\n)")
# 12资源、环境和应急管理, with a longer line of text under it
_LED = re.compile(
    r"^[ \t　]{0,8}(\d{1,2})(?=[一-鿿][一-鿿、]{3,19}[ \t　]{0,8}\n{1,3}[ \t　]{0,8}[一-鿿][^\n]{24})",
    re.ASCII | re.MULTILINE,
)
_RULING = MentionRuling(Disposition.LIST, "caption_number")


def captions_apart(text: CleanText, mentions: Iterable[NumberMention]) -> Iterator[NumberMention]:
    """``mentions``, those that only number a caption as list markers."""
    places = _captions(text.text)
    if not places:
        yield from mentions
        return
    for mention in mentions:
        numbers = mention.clean_start in places and mention.reason is None
        yield mention._replace(ruling=_RULING) if numbers else mention


def _captions(text: str) -> frozenset[int]:
    """Where the numerals of captions begin."""
    lone = list(_LONE.finditer(text))
    numbered = [match for match in lone if _WORDS_NEXT.match(text, match.end()) is not None]
    counts_up = (
        len(lone) > 1 and numbered == lone and [int(match[1]) for match in lone] == list(range(1, len(lone) + 1))
    )
    led = [match for match in _LED.finditer(text) if not unit_length(text, match.end(1))]
    rises = all(int(first[1]) < int(second[1]) for first, second in pairwise(led))
    return frozenset(match.start(1) for match in [*(lone if counts_up else []), *(led if rises else [])])
