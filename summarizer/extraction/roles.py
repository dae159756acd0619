"""Which roles a strong model may give to a number that the rules take for a result.

Decides that the meaning of a number is the model's to judge (plan, person, definition, name, the site's own), while what its
form shows is not: a date or a spell is written as a time, a marker opens a sentence, an idle number is small or in words; and a spell
that tells a record (27年来最低) is a result by the guidelines of the references.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Disposition, Kind
from summarizer.reading.passages import FigureContext, Passages

__all__ = ["is_counted", "role_stands"]

_JUDGED = frozenset(
    (Disposition.PLAN, Disposition.PERSON, Disposition.DEFINITION, Disposition.NAME, Disposition.BOILERPLATE)
)
_RECORD = re.compile(fill(r"[^,，。;；]{0,10}{record}"))
_SMALL = 10
_YEARS = range(1900, 2101)


def role_stands(passages: Passages, figure: FigureContext, role: Disposition) -> bool:
    """Whether ``role`` can be true of ``figure``, whatever the rules make of it."""
    mention, text = passages.mention(figure.number), passages.text.text
    if role in _JUDGED:
        return True
    if role is Disposition.DATE:
        is_time = mention.kind is Kind.DURATION or (mention.unit is None and mention.value in _YEARS)
        return is_time and _RECORD.match(text, mention.clean_end) is None
    if role is Disposition.LIST:
        return mention.unit is None and mention.clean_start == passages.sentence(figure.sentence).span.start
    in_words = not any(character.isdigit() and character.isascii() for character in text[slice(*mention.clean)])
    return role is Disposition.LOOSE and mention.value is not None and (mention.value <= _SMALL or in_words)


def is_counted(passages: Passages, figure: FigureContext) -> bool:
    """Whether a rank is what the number right before it counts (三项第一), and so no figure of its own."""
    at = int(figure.number[1:]) - 1
    mention, before = passages.mention(figure.number), passages.inventory.mentions[max(0, at - 1)]
    return at > 0 and mention.kind is Kind.RANK and before.clean_end == mention.clean_start
