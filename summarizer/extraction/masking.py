"""Numbers as ids: a passage with its figures replaced by 〔n5〕, and a model's sentence with them put back.

Decides the only notation in which a model may speak of a figure. It never sees a way to retype a value, so
it can't mistype one. Leaves asking to the protocols.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from summarizer.reading.passages import Passages
from summarizer.text import Span

__all__ = ["masked", "numberless", "numbers_cited", "unmasked"]

# Small models vary the brackets and now and then drop them; an id is unmistakable without, save inside a word (Win10).
_ID = re.compile(r"[〔\[【(（<{]?\s{0,3}(?<![A-Za-z])(n[1-9][0-9]*)\s{0,3}[〕\]】)）>}]?")


def masked(passages: Passages, span: Span, numbers: Collection[str]) -> str:
    """The clean text of ``span`` on one line, each mention of ``numbers`` in it written as its id."""
    text, pieces, at = passages.text.text, [], span.start
    for number in sorted(numbers, key=lambda number: passages.mention(number).clean_start):
        place = passages.mention(number).clean
        pieces += [text[at : place.start], f"〔{number}〕"]
        at = place.end
    pieces.append(text[at : span.end])
    return " ".join("".join(pieces).split())


def unmasked(passages: Passages, sentence: str, numbers: Collection[str]) -> str | None:
    """``sentence`` with each id replaced by the mention's own characters; None if it cites an id not in ``numbers``."""
    if any(number not in numbers for number in numbers_cited(sentence)):
        return None
    pieces, at = [], 0
    for match in _ID.finditer(sentence):
        pieces += [sentence[at : match.start()], _written(passages, match.group(1))]
        at = match.end() + _repeated_unit(passages, match.group(1), sentence[match.end() :])
    return "".join((*pieces, sentence[at:]))


def numberless(sentence: str) -> str:
    """``sentence`` without its ids."""
    return _ID.sub("", sentence)


def numbers_cited(sentence: str) -> tuple[str, ...]:
    """The ids that ``sentence`` cites, in order."""
    return tuple(_ID.findall(sentence))


def _repeated_unit(passages: Passages, number: str, behind: str) -> int:
    """How many characters behind an id only write the figure's unit again, which its surface ends with."""
    surface = _written(passages, number)
    longest = min(len(surface) - 1, len(behind))
    return next((n for n in range(longest, 0, -1) if surface.endswith(behind[:n]) and not behind[:n].isdigit()), 0)


def _written(passages: Passages, number: str) -> str:
    return passages.text.text[slice(*passages.mention(number).clean)]
