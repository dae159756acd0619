"""Damage by pinyin: characters that a faulty program followed with their own reading, 萬(wàn).

Decides which parenthesised syllables are such damage: those that are a reading of the character before
them. Places where the damage also swallowed bytes are left to ``swallowed``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.document.readings import SYLLABLE, reads_as

__all__ = ["pinyin_tails"]

_TAIL = re.compile(rf"\((?<=[\u3400-\u9fff]\()({SYLLABLE})\)")


def pinyin_tails(text: str) -> Iterator[tuple[int, int]]:
    """The spans, in a half-width text, of ``(syllable)`` where the syllable reads the character before it."""
    for match in _TAIL.finditer(text):
        if reads_as(text[match.start() - 1], match[1]):
            yield match.span()
