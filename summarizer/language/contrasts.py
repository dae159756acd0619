"""Characters that tell two words of one build apart: 室内 and 室外, 甲级 and 乙级, 入院 and 出院.

``contrasts.tsv`` holds a row for each set of them, the members parted by spaces (characters that mean the same stand together),
and before and behind which characters they make a word: ``*`` any. Two names that build the same
rest with different members can't name the same thing, whatever words they are: so no list has to hold all of them. Members
that stand side by side (室内外, 中小企业) are said together. Leaves words that share no character to ``opposites``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summarizer.language.lexicon import LexiconError, fill

__all__ = ["contrasts_in", "is_contrast"]

_FILE = "contrasts.tsv"
_CELLS = 3
_ANY = "㐀-鿿"
# 同比|下降, 比|上年: words of change and of time hold such characters and build no word with what stands before them.
_ASIDE = re.compile(fill(r"{rise}|{fall}|[上下]个?[半全]?[年月周旬]"))


@dataclass(frozen=True, slots=True)
class _Contrast:
    """One row: where its members stand, which member each character is, and the rests that they stand before and behind."""

    run: re.Pattern[str]
    member: Mapping[str, str]
    rest_behind: re.Pattern[str] | None
    rest_before: re.Pattern[str] | None

    def told_in(self, name: str) -> Iterator[tuple[str, str, str]]:
        """For each member in ``name``: the rest of its word with its place marked, the member, and the word."""
        for found in self.run.finditer(name):
            for rest, shown in ((self.rest_behind, "_{}"), (self.rest_before, "{}_")):
                at = found.end() if rest is self.rest_behind else found.start() - 1
                if rest is None or at < 0 or rest.match(name, at) is None:
                    continue
                word = name[min(at, found.start()) : max(at + 1, found.end())]
                for sign in found.group():
                    yield shown.format(name[at]), self.member[sign], word


def contrasts_in(name: str) -> dict[str, dict[str, str]]:
    """For each rest of a word that ``name`` (folded) builds with a member of a set: the members, each with its word."""
    told: dict[str, dict[str, str]] = {}
    name = _ASIDE.sub("|", name)
    if _signs().search(name) is None:
        return told
    for contrast in _contrasts():
        for rest, member, word in contrast.told_in(name):
            told.setdefault(f"{rest} of {contrast.run.pattern}", {})[member] = word
    return told


def is_contrast(question: str) -> bool:
    """Whether ``question`` is one of those that ``contrasts_in`` asks."""
    return "_" in question


@cache
def _signs() -> re.Pattern[str]:
    return re.compile("|".join(contrast.run.pattern for contrast in _contrasts()))


@cache
def _contrasts() -> tuple[_Contrast, ...]:
    """The rows of the file. Raises ``LexiconError`` for one with fewer than two members or no rest."""
    found = []
    lines = (files(__package__) / _FILE).read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        cells = line.split("\t")
        members = cells[0].split()
        if len(cells) < _CELLS or len(members) < 2 or not any(cells[1:_CELLS]):
            raise LexiconError(f"{_FILE}:{number}: a contrast needs two members and the rest of their words")
        member = {sign: each for each in members for sign in each}
        behind, before = (_rest(cell) for cell in cells[1:_CELLS])
        found.append(_Contrast(re.compile(f"[{''.join(members)}]+"), member, behind, before))
    return tuple(found)


def _rest(cell: str) -> re.Pattern[str] | None:
    if not cell:
        return None
    return re.compile(f"[{_ANY if cell == '*' else cell}]")
