"""Damage by pinyin that hit half a character: 日?qǐng)?bào)社 for 日報社.

The damaging program searched the bytes of a GBK text for its characters and did not mind where a character
begins. Where the second byte of one and the first byte of the next looked like a character of its table, the
reading was written between the two halves, and decoding turned each lost half, with the bracket after it,
into a question mark. Decides which characters stood there by running that damage forward over all
candidates: the two halves must read as the syllable says, and the program changes every occurrence of its
characters, so one that stands unchanged elsewhere in the text is none of them. Exactly one solution is
taken; any other place is doubtful and left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarizer.document.pronunciation import SYLLABLE, reads_as

__all__ = ["Restored", "restore"]

_HAN = "\u3400-\u9fff"
_PLACE = re.compile(
    rf"\?(?P<first>{SYLLABLE})\)"
    rf"(?:\?(?P<own>{SYLLABLE})\)"  # the lost character was damaged itself: 日?qǐng)?bào)社
    rf"|(?P<trail>[@-~])(?:\((?P<trail_own>{SYLLABLE})\))?"  # its second byte is an ASCII sign: 入?yún)^(qū)政
    rf"|(?P<split>[{_HAN}])(?:\?(?P<next>{SYLLABLE})\)|(?P<next_trail>[@-~])(?:\({SYLLABLE}\))?))?"
)
# How far a place that can't be solved may reach: the halves that follow it were put together wrongly too.
_CONFUSED = re.compile(r"[^。，,;:、\s\n]{0,4}")
_TAIL_BEFORE = re.compile(rf"\({SYLLABLE}\)\Z")
_MARKED = re.compile("[^a-z]")
_CHANGED = re.compile(rf"[{_HAN}](?=\({SYLLABLE}\))")
_SECOND_BYTES = tuple(byte for byte in range(0x40, 0xFF) if byte != 0x7F)


@dataclass(frozen=True, slots=True)
class Restored:
    """One or two characters in place of ``start:end`` of the text; none where the place is doubtful.

    ``pieces`` gives each character with the end of the stretch that it stands for; the first stretch
    begins at ``start``, each other one where the one before it ends.
    """

    start: int
    end: int
    pieces: tuple[tuple[str, int], ...]


def restore(text: str) -> Iterator[Restored]:
    """Each place in a half-width ``text`` where the damage swallowed half a character, in order."""
    places = [match for match in _PLACE.finditer(text) if _MARKED.search(match["first"])] if "?" in text else []
    unchanged = _not_before_bracket(text) if places else set()
    changed = {match[0] for match in _CHANGED.finditer(text)} if places else set()
    for match in places:
        solutions = set(_solutions(_before(text, match.start()), match, unchanged))
        attested = [solution for solution in solutions if changed.issuperset(solution)]
        if len(solutions) == 1 or len(attested) == 1:
            yield _restored(match, attested[0] if attested else solutions.pop())
        else:
            tail = _CONFUSED.match(text, match.end())
            yield Restored(match.start(), tail.end() if tail else match.end(), ())


def _not_before_bracket(text: str) -> set[str]:
    """The characters that stand somewhere in ``text`` without a bracket behind them."""
    *opened, rest = text.split("(")
    return set("".join(piece[:-1] for piece in opened) + rest)


def _before(text: str, at: int) -> str:
    """The character before ``at``, a reading behind it left aside."""
    tail = _TAIL_BEFORE.search(text, max(0, at - 10), at)
    end = tail.start() if tail else at
    return text[max(0, end - 1) : end]


def _restored(match: re.Match[str], characters: str) -> Restored:
    if len(characters) == 1:
        return Restored(*match.span(), ((characters, match.end()),))
    return Restored(*match.span(), ((characters[0], match.end("split")), (characters[1], match.end())))


def _solutions(before: str, match: re.Match[str], unchanged: set[str]) -> Iterator[str]:
    """The characters that the damage can have made this place of."""
    for first in _completed(_half(before, 1), match["first"], unchanged):
        lead = _half(first, 1)
        if lead is None:
            continue
        if match["own"]:
            yield from _completed(lead, match["own"], unchanged)
        elif match["trail"]:
            character = _character(lead, ord(match["trail"]))
            if character and (match["trail_own"] is None or reads_as(character, match["trail_own"])):
                yield character
        elif match["split"]:
            yield from _split(lead, match, unchanged)


def _split(lead: int, match: re.Match[str], unchanged: set[str]) -> Iterator[str]:
    """Two characters whose inner halves decoding took for the one between them."""
    inner_first, inner_second = _half(match["split"], 0), _half(match["split"], 1)
    if inner_first is None or inner_second is None:
        return
    one = _character(lead, inner_first)
    if match["next"]:
        others = list(_completed(inner_second, match["next"], unchanged))
    else:
        others = [_character(inner_second, ord(match["next_trail"]))] if match["next_trail"] else []
    yield from (one + other for other in others if one and other)


def _completed(lead: int | None, syllable: str, unchanged: set[str]) -> Iterator[str]:
    """The characters with the first byte ``lead`` that read as ``syllable`` and that the program knew."""
    if lead is None:
        return iter(())
    return (character for character in _read_as(lead, syllable) if character not in unchanged)


@lru_cache(maxsize=4096)
def _read_as(lead: int, syllable: str) -> tuple[str, ...]:
    characters = (_character(lead, second) for second in _SECOND_BYTES)
    return tuple(character for character in characters if character and reads_as(character, syllable))


def _character(lead: int, second: int) -> str:
    """The Chinese character of the two bytes in GBK, empty where there is none."""
    try:
        character = bytes((lead, second)).decode("gbk")
    except UnicodeDecodeError:
        return ""
    return character if len(character) == 1 and "\u3400" <= character <= "\u9fff" else ""


def _half(character: str, which: int) -> int | None:
    """One of the two bytes of ``character`` in GBK, None where it has not two."""
    if not character:
        return None
    try:
        encoded = character.encode("gbk")
    except UnicodeEncodeError:
        return None
    return encoded[which] if len(encoded) == 2 else None
