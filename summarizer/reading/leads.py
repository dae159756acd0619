"""Leads: by how much an indicator speaks for another figure of the sentence than the one it is given to.

Decides from the words that only one of the two figures is called, and from what the indicator's ending says of its kind.
Leaves what those words are to ``profiles`` and the verdict to ``attachment``.
"""

from __future__ import annotations

import re
from collections import Counter

from summarizer.language.lexicon import fill, words
from summarizer.reading.profiles import Profile, characters_of, core_of, counted_by

__all__ = ["lead_of"]

_CHANGE_WORDS = re.compile(fill(r"{change_in_label}|增加(?!值)"))
_RANK_WORDS = re.compile(fill(r"{rank_name_sign}|第[一二三四五六七八九十]"))
_DISTANCES = words("exceeds")  # from the state's or the province's figure: no change of its own
_ORIGIN = re.compile(r"原(?!油|煤|料|告)|[^,，]{0,8}原(?![油煤料告因则])")
_MARGIN = 0.15  # how much better the other figure must be named
_CLEARLY = 2.0  # how many times more words must speak for it alone
_NAMED = 0.6  # the share of a figure's words that must be said before it counts as named
_WELL_NAMED = 0.9  # … before the kind of figure can't speak against it any more
_SAID = 0.7  # or the share of the indicator that must be another figure's, where this one is not named at all
_FAR_BETTER = 0.4  # so much better named, the other figure has it though the head noun is this one's
_ALL_BUT = 0.75  # of the words that a later figure has alone
_MOST = 0.75  # of the characters that the other figure has alone
_SOME = 0.2  # … where the indicator's ending says already that it is a figure of the other kind
_FEW = 3
_FEWEST = 2
_PARTLY = 0.75


def lead_of(indicator: str, words: Counter[str], mine: Profile, theirs: Profile) -> float:
    """By how much the indicator speaks for the other figure; 0 where not clearly."""
    of_rank = _RANK_WORDS.search(indicator) is not None
    if (mine.rank and of_rank) or _speaks_for(indicator, mine, theirs):
        return 0.0
    if not mine.core:  # 伤人数: too short for words
        alike = mine.change == theirs.change and mine.counts_like(theirs)
        return _lead_of_characters(characters_of(indicator), mine, theirs, _MOST) if alike else 0.0
    if _ORIGIN.match(indicator) and theirs.origin and not mine.origin:
        return _MARGIN if theirs.covered(words) >= _NAMED else 0.0
    own, other = mine.covered(words), theirs.covered(words)
    if theirs.rank and not mine.rank:
        return 1.0 if of_rank and own < _NAMED else 0.0
    if mine.change != theirs.change:
        return _lead_of_kind(_CHANGE_WORDS.search(indicator) is not None, own, other, mine)
    return _lead_of_counts(indicator, words, mine, theirs)


def _speaks_for(indicator: str, mine: Profile, theirs: Profile) -> bool:
    """Whether the indicator's ending, or the distance that it names, can only be this figure's."""
    if any(word in indicator and word in mine.label for word in _DISTANCES):
        return True
    return mine.fits(indicator) and not theirs.fits(indicator)


def _lead_of_counts(indicator: str, words: Counter[str], mine: Profile, theirs: Profile) -> float:
    """The lead for two levels or two changes: by what they count, by a completed noun, by words, by characters."""
    own, other = mine.covered(words), theirs.covered(words)
    counted = counted_by(indicator)
    if counted and mine.counted and theirs.counted and mine.counted != theirs.counted:
        if counted == mine.counted:
            return 0.0
        if counted == theirs.counted and other >= _NAMED and other >= own - _MARGIN:
            return 0.5 + other - own
    alike = mine.counts_like(theirs)
    if not alike and theirs.fits(indicator) and own == 0.0 and core_of(indicator):
        return _lead_of_characters(characters_of(core_of(indicator)), mine, theirs, _SOME)
    completed = _lead_of_completion(words, mine, theirs) if alike else 0.0
    near = not alike or other - own < _FAR_BETTER
    if completed or (near and core_of(indicator)[-2:] == mine.core[-2:] != theirs.core[-2:]):
        return completed  # else the indicator's head noun is this figure's
    return _lead_of_words(words, mine, theirs) or _lead_of_characters(characters_of(indicator), mine, theirs, _MOST)


def _lead_of_kind(of_change: bool, own: float, other: float, mine: Profile) -> float:
    """The lead where one of the two is a change and the other a level, as the indicator says that it is."""
    if of_change == mine.change or other < _NAMED or other < own:
        return 0.0
    return 0.5 + other - own if mine.change or own < _WELL_NAMED else 0.0


def _lead_of_completion(words: Counter[str], mine: Profile, theirs: Profile) -> float:
    """The lead of a later figure, whose noun the report leaves out because this one names it (隐患24处,按期|销案23处).

    An indicator that says all of its own words is about it, though it says this figure's noun too.
    """
    alone = theirs.grams - mine.grams
    said = sum((words & alone).values())
    return _MARGIN if theirs.start > mine.start and said and said >= _ALL_BUT * sum(alone.values()) else 0.0


def _lead_of_characters(said: frozenset[str], mine: Profile, theirs: Profile, most: float) -> float:
    """The lead where the words are abbreviated: all that tells the other figure from this one is said, nothing of this one's."""
    own, other = mine.characters - theirs.characters, theirs.characters - mine.characters
    if not own or not other or own & said:
        return 0.0
    return _MARGIN if len(other & said) >= most * len(other) else 0.0


def _lead_of_words(words: Counter[str], mine: Profile, theirs: Profile) -> float:
    """The lead by words alone, for two figures of one kind."""
    own, other = mine.covered(words), theirs.covered(words)
    own_only = sum((words & (mine.grams - theirs.grams)).values())
    their_only = sum((words & (theirs.grams - mine.grams)).values())
    if other >= _WELL_NAMED and own_only == 0 and (their_only >= _FEWEST or own <= _PARTLY):
        return max(other - own, _MARGIN)  # all of the other's words are said, and what is this one's alone is not
    if their_only < 1 or their_only < _CLEARLY * own_only:
        return 0.0
    if own == 0 and their_only >= _FEW and theirs.share(words) >= _SAID:
        return theirs.share(words)
    return other - own if other >= _NAMED and other - own >= _MARGIN else 0.0
