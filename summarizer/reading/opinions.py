"""Opinions: the shares of those asked in a survey who said something (67%市民认为…, 绝大多数受访者(98%)表示…).

Decides who was asked, what they said and about what, and which shares behind such a one are the same share at other times
(数字由2011年的18%升至2012年的25%). What those asked expect is a result of the survey: ``expects`` says so of a cue that
would announce a plan elsewhere. Leaves other shares to ``rates``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.language.lexicon import any_of, fill, sign_of
from summarizer.numbers.mention import Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.text import Span

__all__ = ["expects", "with_opinions"]

_QUOTED = r"[“「『][^”」』\n]{1,70}[”」』]"
_SAID = rf"(?:{_QUOTED}|[^,，。;；、:：!！?？()（）“「『\n]){{1,80}}"
_WHO = fill(r"(?:{most_of})?的?(?P<who>[一-鿿]{0,8}?(?:{asked_person}|人(?=[认表指觉])))")
_VERB = fill(r"(?:也|都|均|则|更|曾|仍)?(?P<verb>{opinion_verb}|指(?=[“「『]))")
_ASIDE = r"(?:[(（][^()（）]{1,12}[)）])?"
_BEHIND = re.compile(rf"\s?{_ASIDE}\s?(?:的?{_WHO})?{_VERB}[,，]?(?P<said>{_SAID})")
_BEFORE_BRACKET = re.compile(rf"(?:{_WHO})\s?[(（]\s?\Z")
_BEHIND_BRACKET = re.compile(rf"\s?[)）]{_VERB}[,，]?(?P<said>{_SAID})")
_TOPIC = re.compile(fill(r"(?:{about_topic})(?P<topic>[^,，。;；:：]{3,30})[,，]"))
_QUOTED_BEFORE = re.compile(r"[“「『](?P<topic>[^”」』\n]{2,60})[”」』]\s?[(（]\s?\Z")
_GOES_ON = re.compile(
    fill(rf"(?:{{same_share}}|(?:19|20)\d\d年|\d|[.%]|\s|{any_of('rise', 'fall', 'changed_to')}){{0,40}}")
)
_SIGN = sign_of("opinion_verb", also=("指“", "指「", "指『"))
_SHARES = (Kind.PERCENT, Kind.FRACTION)
_WHO_BACK, _QUOTED_BACK, _LONG_SAID = 24, 66, 12
_CLAUSE_BEGINS = re.compile(r"[,，。;；、:：\n][^,，。;；、:：\n]*\Z")
_CLAUSE_ENDS = re.compile(r"[,，。;；、:：\n]|\Z")
_ASKED = re.compile(fill(r"[%％成]|{asked_person}"))
_MARKS = ",，;；"
_LONG_CUE = 3
_DIGIT = re.compile(r"\d")


def with_opinions(text: str, sentence: Span, readings: Sequence[Reading]) -> list[Reading]:
    """``figure_reading`` of ``sentence`` in order, each share of those asked as such."""
    if _SIGN.search(text, *sentence) is None:
        return list(readings)
    made: list[Reading] = []
    latest: Reading | None = None
    topic = _topic(text, sentence)
    for reading in readings:
        if reading.mention.kind in _SHARES and reading.form is not Form.CHANGE:
            opinion = _opinion(text, sentence, reading, latest, topic)
            if opinion is not None:
                latest = opinion
                made.append(opinion)
                continue
        made.append(reading)
    return made


def expects(text: str, sentence: Span, at: int) -> bool:
    """Whether the words of planning at ``at`` tell what those asked in a survey expect, with no figure of its own."""
    if _SIGN.search(text, sentence.start, sentence.end) is None:
        return False
    at += text[at] in _MARKS
    begun = _CLAUSE_BEGINS.search(text, sentence.start, at)
    start = begun.start() + 1 if begun is not None else sentence.start
    ended = _CLAUSE_ENDS.search(text, at, sentence.end)
    end = ended.start() if ended is not None else sentence.end
    told = _SIGN.search(text, start, min(end, at + _LONG_CUE)) is not None
    return told and _ASKED.search(text, start, end) is not None and _DIGIT.search(text, at, end) is None


def _topic(text: str, sentence: Span) -> Span | None:
    """What the sentence says that it is about (对于未来的变化,…), None where it says nothing."""
    found = _TOPIC.match(text, *sentence)
    return Span(*found.span("topic")) if found is not None else None


def _opinion(text: str, sentence: Span, reading: Reading, latest: Reading | None, topic: Span | None) -> Reading | None:
    """``reading`` as the share of those who said something, None where it is none; ``latest`` is the one before it."""
    mention = reading.mention
    alone = reading.clause.bracketed and reading.clause.span == mention.clean
    said = _BEHIND_BRACKET.match(text, mention.clean_end, sentence.end) if alone else None
    before = _BEFORE_BRACKET.search(text, max(sentence.start, mention.clean_start - _WHO_BACK), mention.clean_start)
    if said is not None and before is not None:
        return _made(reading, Span(*before.span("who")), said, topic)
    if latest is not None and alone and latest.mention.clean_end + 1 == mention.clean_start:
        return latest._replace(mention=mention, clause=reading.clause)  # 六成多(64.2%)市民: the same share
    said = _BEHIND.match(text, mention.clean_end, sentence.end) if not alone else None
    if said is not None:
        asked = (
            Span(*said.span("who")) if said["who"] else (latest.noun[0] if latest is not None and latest.noun else None)
        )
        back = max(sentence.start, mention.clean_start - _QUOTED_BACK)
        quoted = _QUOTED_BEFORE.search(text, back, mention.clean_start) if reading.clause.bracketed else None
        return _made(reading, asked, said, Span(*quoted.span("topic")) if quoted is not None else topic)
    if latest is None or latest.predicate is None:
        return None
    end = max(latest.predicate.end, latest.mention.clean_end)
    goes_on = end <= mention.clean_start and _GOES_ON.fullmatch(text, end, mention.clean_start) is not None
    return latest._replace(mention=mention, clause=reading.clause) if goes_on else None


def _made(reading: Reading, asked: Span | None, said: re.Match[str], topic: Span | None) -> Reading:
    content = Span(*said.span("said"))
    short = content.end - content.start <= _LONG_SAID
    return Reading(
        reading.mention,
        reading.clause,
        Form.OPINION,
        verb=Span(*said.span("verb")),
        noun=(asked,) if asked is not None else (),
        predicate=content,
        topic=topic if short else None,
    )
