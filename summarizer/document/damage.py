"""Damage by pinyin: characters that a faulty program followed with their own reading, 萬(wàn).

Decides which parenthesised syllables are such damage: those that are a reading of the character before
them, also where the layout broke the line inside. Places where the damage also swallowed bytes are left to
``swallowed``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.document.pronunciation import LETTER, reads_as

__all__ = ["pinyin_tails"]

# A syllable has at most six letters; a line feed may stand anywhere in it or before the bracket.
_TAIL = re.compile(rf"(?:\n\((?<=[\u3400-\u9fff]\n\()|\((?<=[\u3400-\u9fff]\())((?:{LETTER}|\n){{1,8}})\)")


def pinyin_tails(text: str) -> Iterator[tuple[int, int]]:
    """The spans, in a half-width text, of ``(syllable)`` where the syllable reads the character before it."""
    if "(" not in text:
        return
    for match in _TAIL.finditer(text):
        syllable = match[1]
        if reads_as(text[match.start() - 1], syllable.replace("\n", "") if "\n" in syllable else syllable):
            yield match.span()
