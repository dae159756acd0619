"""A passage as a strong model reads it: 〔s3〕 before each sentence, 〔n12〕 behind each number that is asked about.

Decides the notation, and that nothing in a report can be taken for it: the report's own 〔 and 〕 are shown as ﹝ and ﹞, and
what a reply copies is turned back. Leaves which sentences and numbers are shown to ``cutting``.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from summarizer.extraction.cutting import Passage, Stretch
from summarizer.reading.passages import Passages

__all__ = ["number_cited", "plain", "sentence_cited", "shown", "tagged"]

_ESCAPED = str.maketrans("〔〕", "﹝﹞")
_RESTORED = str.maketrans("﹝﹞", "〔〕")
_TAG = re.compile(r"〔[ns][0-9]{1,6}〕")
_CITED = re.compile(r"\s*+〔?\s*+([ns])?\s*+([1-9][0-9]{0,5})\s*+〕?\s*+", re.IGNORECASE)


def tagged(passages: Passages, passage: Passage, asked: Collection[str]) -> str:
    """The text of ``passage``, one sentence per line, with the tags of its sentences and of the numbers ``asked`` about."""
    return "\n".join(_line(passages, stretch, asked) for stretch in passage.stretches)


def _line(passages: Passages, stretch: Stretch, asked: Collection[str]) -> str:
    text, pieces, at = passages.text.text, [], stretch.span.start
    for number in stretch.numbers:
        if number in asked:
            end = passages.mention(number).clean_end
            pieces += [text[at:end].translate(_ESCAPED), f"〔{number}〕"]
            at = end
    pieces.append(text[at : stretch.span.end].translate(_ESCAPED))
    return f"〔{stretch.sentence}〕{' '.join(''.join(pieces).split())}"


def shown(words: str) -> str:
    """Words of the report as they are shown outside a passage: on one line, nothing in them a tag."""
    return " ".join(words.translate(_ESCAPED).split())


def plain(words: str) -> str:
    """What a reply copied or wrote, without the tags that it copied along, on one line, in the report's own marks."""
    return " ".join(_TAG.sub("", words).translate(_RESTORED).split())


def number_cited(citation: str) -> str | None:
    """The number's id that ``citation`` means ("n12", "12", "〔n12〕"); None if it means none."""
    return _cited(citation, "n")


def sentence_cited(citation: str) -> str | None:
    """The sentence's id that ``citation`` means; None if it means none."""
    return _cited(citation, "s")


def _cited(citation: str, letter: str) -> str | None:
    match = _CITED.fullmatch(citation)
    if match is None or (match.group(1) or letter).lower() != letter:
        return None
    return f"{letter}{match.group(2)}"
