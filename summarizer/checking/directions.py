"""Words of rise and fall as the checker looks for them, from the lexicon.

Decides which of them count where nothing but the words tells a change: alone (增, 降) they stand in too many other words.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of, words

__all__ = ["CHANGE", "FALL", "RISE", "without_no_change"]


def _two_and_more(*classes: str) -> str:
    """The words of ``classes`` of two characters and more, as the source of a pattern that takes the longest."""
    return "|".join(re.escape(word) for word in words(*classes) if len(word) > 1)


RISE, FALL = _two_and_more("rise"), _two_and_more("fall")
"""The sources of patterns for a word of rise, or of fall, of two characters and more."""

CHANGE = any_of("rise", "fall")
"""The source of a pattern for any word of change; it matches inside 增值税 too, which ``without_no_change`` takes out."""

_NO_CHANGE = re.compile(any_of("no_change"))


def without_no_change(text: str) -> str:
    """``text`` (folded) without words that hold the characters of a change and tell none (增值税, 升级)."""
    return _NO_CHANGE.sub("", text)
