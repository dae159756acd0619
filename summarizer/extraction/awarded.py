"""The honors that the rules read: which sentences may state one, what their set phrases state, and each told once.

Decides when two tellings are of one award, and when a sentence words a title as an award. Leaves the set phrases to
``awards``, asking a model to ``honors``, and choosing between readers to ``arbitrate_honors``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarizer.document.folding import fold
from summarizer.extraction.drafts import Anchor, DraftHonor
from summarizer.language.lexicon import fill
from summarizer.reading.award import Award, awards_in, mentions_award
from summarizer.reading.award.set_phrases import AWARD_WORD, AWARDING
from summarizer.reading.passages import Passages, SectionRole, Sentence

__all__ = ["from_award", "honors_by_rule", "is_worded_as_award", "may_state_award", "names_award", "told_once"]

# 某局长颁发奖牌。(某某摄)
_PICTURED = re.compile(fill(r"[(（][^()（）\n]{0,12}(?:{pictured})[)）]\s*$"))
_LONGEST_CAPTION = 200
_COUNTED = re.compile("[0-9一二两三四五六七八九十百]")


def honors_by_rule(passages: Passages) -> tuple[DraftHonor, ...]:
    """The honors that the set phrases of the report state, each once."""
    text = passages.text.text
    told = [sentence for sentence in passages.sentences if may_state_award(passages, sentence)]
    stated = [from_award(passages, award) for sentence in told for award in awards_in(text, sentence.span)]
    return told_once(passages, stated)


def may_state_award(passages: Passages, sentence: Sentence) -> bool:
    """Whether ``sentence`` belongs to the report itself and holds a word that awards are told with."""
    if sentence.role not in (SectionRole.BODY, SectionRole.HEADLINE):
        return False
    text = passages.text.text
    if _is_caption(text, sentence):
        return False
    return mentions_award(text[slice(*sentence.span)]) or bool(awards_in(text, sentence.span))


def _is_caption(text: str, sentence: Sentence) -> bool:
    """Whether ``sentence`` stands in the caption of a picture, which says of an award no more than that it was given."""
    start, end = text.rfind("\n", 0, sentence.span.start) + 1, text.find("\n", sentence.span.end)
    end = len(text) if end < 0 else end
    return end - start <= _LONGEST_CAPTION and _PICTURED.search(text, max(start, end - 24), end) is not None


def from_award(passages: Passages, award: Award) -> DraftHonor:
    """``award``, stated by a set phrase, as a draft."""
    text = passages.text.text
    return DraftHonor(
        (text[slice(*award.kind)] if award.kind is not None else "") + text[slice(*award.title)],
        Anchor(span=award.whole),
        text[slice(*award.issuer)] if award.issuer is not None else None,
        text[slice(*award.recipient)] if award.recipient is not None else None,
        by_rule=True,
        rule=award.rule,
    )


def told_once(passages: Passages, honors: Sequence[DraftHonor]) -> tuple[DraftHonor, ...]:
    """``honors`` without those that are told again: same title and named receiver, or a headline's, issuers that agree.

    The receiver that the heading names may be named once and left out the next time.

    The fuller telling is kept; where both say as much, the later one, which is the body's.
    """
    headlines = [sentence.span for sentence in passages.sentences if sentence.role is SectionRole.HEADLINE]

    def in_headline(honor: DraftHonor) -> bool:
        place = honor.citation.span
        return place is not None and any(span.covers(place) for span in headlines)

    kept: list[DraftHonor] = []
    for honor in honors:
        is_named = honor.recipient is not None and _COUNTED.match(honor.recipient) is None
        alike = (
            other for other in kept if is_named or in_headline(other) != in_headline(honor) or _sums_up(other, honor)
        )
        twin = next((other for other in alike if _agree(other, honor)), None)
        twin = twin or next((other for other in kept if _is_of_body(passages, other, honor)), None)
        if twin is None:
            kept.append(honor)
        elif honor.awarded_by is not None or twin.awarded_by is None:
            kept[kept.index(twin)] = honor
    return tuple(kept)


def _agree(first: DraftHonor, second: DraftHonor) -> bool:
    """Whether two honors may be one award: the same title and receiver, and not two issuers."""
    same_receiver = fold(first.recipient or "") == fold(second.recipient or "") or _sums_up(first, second)
    issuers = {fold(honor.awarded_by) for honor in (first, second) if honor.awarded_by is not None}
    return fold(first.title) == fold(second.title) and same_receiver and len(issuers) < 2


def _is_of_body(passages: Passages, first: DraftHonor, second: DraftHonor) -> bool:
    """Whether both are of the body that the report's heading names, one of them without saying so."""
    heading = passages.heading
    named = [honor.recipient for honor in (first, second) if honor.recipient is not None]
    heads = [fold(each.text) for each in (heading.organization, heading.title) if each is not None]
    its_own = len(named) == 1 and any(fold(named[0]) in head for head in heads)
    return its_own and _agree(replace(first, recipient=None), replace(second, recipient=None))


def _sums_up(first: DraftHonor, second: DraftHonor) -> bool:
    """Whether one receiver is the number that the other one ends with: 28条河湖 of 亮马河等28条河湖."""
    shorter, longer = sorted((fold(first.recipient or ""), fold(second.recipient or "")), key=len)
    return bool(shorter) and longer.endswith(f"等{shorter}")


def names_award(title: str, sentence: str) -> bool:
    """Whether the sentence holds ``title`` and words it as an award, or quotes it behind a verb of awarding."""
    plain, named = fold(sentence), fold(title)
    at = plain.find(f'"{named}"')
    clause = re.split(r"[,，。;；]", plain[:at])[-1] if at >= 0 else ""
    return named in plain and (AWARD_WORD.search(title) is not None or AWARDING.search(clause) is not None)


def is_worded_as_award(title: str, sentence: str) -> bool:
    """Whether ``title`` names an award by its own words, or follows a verb of giving or gaining in its clause."""
    plain, named = fold(sentence), fold(title)
    clause = re.split(r"[,，。;；]", plain[: max(0, plain.find(named))])[-1]
    return named in plain and (AWARD_WORD.search(title) is not None or AWARDING.search(clause) is not None)
