"""The awards that running text states as received: 被省公安厅授予“全省优秀基层单位”称号, 捧回平安鼎.

Decides which awards a text claims: those that the reader of awards finds, and what else follows a verb of awarding. One
that is aimed at is none. Leaves judging to ``awards``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.checking.claims import HonorClaim, TextPart
from summarizer.document.clean import clean
from summarizer.document.folding import fold
from summarizer.document.read import document_of
from summarizer.language.lexicon import any_of, fill
from summarizer.reading.award import Award, awards_in, mentions_award
from summarizer.reading.award.parties import recipient_in, subject_before
from summarizer.reading.award.set_phrases import AIMED_AT, AWARD_WORD, CLOSE, LEVEL, MARKS, OPEN, TITLE_END
from summarizer.text import CleanText, Span

__all__ = ["honors_of_text"]

_SENTENCE = re.compile(r"[^。;；!！?？\n]+")
_VERB = re.compile(
    rf"(?P<only>{any_of('award_only')})|(?P<quoting>{any_of('award_honoring', 'award_give')})|(?P<any>{any_of('award_gain')})"
)
_QUOTED = re.compile(rf"了?(?P<lead>[^{MARKS}]{{0,16}}?)[{OPEN}\"](?P<title>[^{OPEN}{CLOSE}\"]{{2,40}})[{CLOSE}\"]")
_PLAIN = re.compile(
    fill(
        rf"了?为?(?P<title>[^{MARKS}、0-9]{{2,30}}?)(?:{{award_name_end}}|(?<!声)荣誉)?(?=[,，、:：)）]|共?[0-9一二两三四五六七八九十]+[个项次块枚座尊]|$)"
    )
)
_CALLED = re.compile(r"(?:荣誉)?称号|荣誉")
_LEVEL = re.compile(LEVEL)
# 授予“全省“最美公务员””称号: a title with a part in quotation marks of its own.
_NESTED = re.compile(
    rf"[{OPEN}\"](?P<title>[^{MARKS}\"]{{0,30}}[{OPEN}\"][^{MARKS}\"]{{2,30}}[{CLOSE}\"][^{MARKS}、\"]{{0,20}})[{CLOSE}\"]"
)
# 荣立二等功个人数, 获评优秀法院的年数为两年: how many or how long is no part of its title.
_TAIL = re.compile(fill(r"(?:的[^的,，]{0,12}|(?:{award_bearer_kind})[人次个]?|[年届次])数(?:为.*)?\Z"))
_NO_TITLE = re.compile(fill(r"(?:{prize_in_general})数(?:为.*)?"))  # 获得奖项数为1项 names no award
_TIME = re.compile(
    r"(?:(?:19|20)\d\d年)?(?:\d{1,2}月(?:份|\d{1,2}日)?)?|[新本上历第一二三四五六七八九十\d]{1,4}[届批]|连[年续]"
)
_COUNT = re.compile(r"\A[0-9一二三四五六七八九十]{1,4}[个项次块枚座尊面件份](?=.)")  # 5个|三等奖
_PAIR = re.compile(
    r"(?:[-*•]|\d{1,2}[.、])?(?P<left>[^:：\n,，。;；0-9]{2,24})[:：](?P<right>[^:：\n。;；0-9]{2,48})[。;；]?"
)
_EDGES = f' \t"{OPEN}{CLOSE}'
_TITLE = re.compile(rf"(?:{TITLE_END})\Z")
_PLAN_BEFORE = re.compile(fill(r"{aimed_at}"))


def honors_of_text(part: TextPart, folded: str) -> tuple[HonorClaim, ...]:
    """The awards that ``part`` states as received; ``folded`` is its text folded, of the same length."""
    paired = list(_paired(part))
    if not mentions_award(folded) and _VERB.search(folded) is None:
        return tuple(paired)
    cleaned = clean(document_of(part.text))
    text = cleaned.text
    found = paired
    for match in _SENTENCE.finditer(text):
        span = Span(*match.span())
        awards = awards_in(text, span)
        found += (_claim(part, cleaned, award) for award in awards)
        found += _others(part, cleaned, span, awards)
    return tuple(found)


def _paired(part: TextPart) -> Iterator[HonorClaim]:
    """The awards of lines that give a name and, beside a colon, a title (江北派出所:全国青年文明号), in either order."""
    for written in part.text.split("\n"):
        line = _PAIR.fullmatch(written.strip())
        if line is None:
            continue
        sides = (line["left"].strip(), line["right"].strip())
        titles = [_is_title(fold(side)) for side in sides]
        if titles[0] is titles[1]:
            continue
        title, who = sides if titles[0] else sides[::-1]
        for each in re.split("[、,，]", title):
            if _is_title(fold(each)):
                yield HonorClaim(
                    part.item, _title(each.strip(_EDGES)), None, who, evidence=part.evidence, is_loose=True
                )


def _is_title(words: str) -> bool:
    """Whether words without a figure are called as titles are, and not as bodies are."""
    return AWARD_WORD.search(words) is not None and _TITLE.search(words.strip(_EDGES)) is not None


def _claim(part: TextPart, cleaned: CleanText, award: Award) -> HonorClaim:
    issuer = cleaned.as_written(*award.issuer) if award.issuer is not None else None
    recipient = _who(cleaned, award.recipient)
    title, text = award.title, cleaned.text
    if _TAIL.search(fold(cleaned.as_written(*title))):
        recipient = None  # 河南被授予二级英模称号的民警人数为4名: who got it is counted
    quoted = text[award.title.start - 1 : award.title.start] in OPEN and award.title.start > 0
    return HonorClaim(
        part.item, _title(cleaned.as_written(*title)), issuer, recipient, evidence=part.evidence, is_loose=not quoted
    )


def _others(part: TextPart, cleaned: CleanText, span: Span, awards: tuple[Award, ...]) -> Iterator[HonorClaim]:
    """What follows a verb of awarding that no set phrase explains."""
    at, text = span.start, cleaned.text
    for verb in _VERB.finditer(text, *span):
        if verb.start() < at or any(award.whole.start <= verb.start() < award.whole.end for award in awards):
            continue
        clause = re.split("[,，]", text[span.start : verb.start()])[-1]
        if AIMED_AT.search(clause) or _PLAN_BEFORE.search(clause) or AIMED_AT.match(text, verb.start()):
            continue
        quoted = _NESTED.match(text, verb.end(), span.end) or _QUOTED.match(text, verb.end(), span.end)
        title = quoted or _PLAIN.match(text, verb.end(), span.end)
        called = quoted is not None and _CALLED.match(text, quoted.end()) is not None
        if (
            title is None
            or _NO_TITLE.fullmatch(title["title"])
            or not (called or _is_award(verb, title.group("title"), quoted=quoted is not None))
        ):
            continue
        at = title.end()
        before = subject_before(text, span, verb.start())
        recipient = recipient_in(text, before) if before is not None else None
        who = _who(cleaned, recipient)
        words = _title(cleaned.as_written(*title.span("title")))
        yield HonorClaim(part.item, words, None, who, evidence=part.evidence, is_loose=quoted is None)


def _who(cleaned: CleanText, span: Span | None) -> str | None:
    """The receiver at ``span`` as written; None where none stands there, or no more than a time (10月, 新一届)."""
    name = cleaned.as_written(*span) if span is not None else None
    return None if name is None or _TIME.fullmatch(fold(name)) else name


def _title(words: str) -> str:
    """A title without how many there are of it."""
    plain = fold(words)
    count, tail = _COUNT.match(plain), _TAIL.search(plain)
    return words[count.end() if count is not None else 0 : tail.start() if tail is not None else None]


def _is_award(verb: re.Match[str], title: str, *, quoted: bool) -> bool:
    """Whether what follows a verb is an award: by the verb, by a word of awards, or by the level that it begins with."""
    if verb.lastgroup == "only" or AWARD_WORD.search(title) is not None:
        return True
    return verb.lastgroup == "quoting" and (quoted or _LEVEL.match(title) is not None)
