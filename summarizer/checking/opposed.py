"""Words of opposite sense in a claim and around its figure: 二审 for 一审, 室内 for 室外, 竣工 for 新开工.

Decides how far around a figure the words reach that may exclude a claim's: those of the figure itself decide first, then what
its sentence says before it and leaves to go on. Leaves which words exclude one another to ``summarizer.language``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarizer.checking.attachment.distinct import fellows_of
from summarizer.checking.attachment.likeness import stem
from summarizer.checking.bearing import Bearing
from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.figure import Figure
from summarizer.document.folding import fold
from summarizer.language.contrasts import is_contrast
from summarizer.language.lexicon import fill
from summarizer.language.opposites import Answers, Opposition, answers_in, opposition
from summarizer.text import Span

__all__ = ["opposed_words"]

# What a modifier tells once for several figures (发生重大刑事案件402起,破获371起); verbs tell it of their own figure alone.
_CARRIED = frozenset(
    (
        "how grave an event is",
        "branch of law",
        "town or country",
        "who owns or runs it",
        "time of day",
        "court instance",
        "of age or not",
        "man or woman",
        "inside or outside the country",
        "inside or outside the province",
        "inside or outside the city",
        "industry or farming",
        "money in or out",
        "age group",
        "which harvest",
        "decision on an arrest",
        "decision on a charge",
        "stage of schooling",
        "academic degree",
        "whose insurance",
        "care in or out of hospital",
        "school of medicine",
        "sector of the economy",
        "side of a bank",
        "whose deposits",
        "way of transport",
        "class of road",
        "how people are registered",
        "published unasked or on request",
        "kind of tax",
    )
)


_BOTH = {"town or country": "城乡"}
_ELIDED = 3  # characters of what a member of a list keeps of its name, and the mark behind it
_OF_ALL = re.compile(fill(r"[,，](?:{all_done_adverb}|全部|全)[^,，。;；]{1,8}"))
_EACH = re.compile(fill(r"{in_order}"))
_NUMBER = re.compile(r"(?<![\d.])\d[\d,.]*(?![\d,.年月日])")
_CHINESE = re.compile("[一-鿿]{2}")
_PARTS = re.compile(fill(r"\s*(?:{points_back})"))
_SEMICOLON = re.compile("[;；]")
_REACH = 300  # how far what is told goes on, in characters


def opposed_words(claim: NumberClaim, figure: Figure, bearing: Bearing) -> tuple[str, str] | None:
    """The word of a claim's name that the words of its figure exclude, and theirs; None if there is none."""
    ours = _own_answers(claim, _answers(" ".join((_beside(claim), claim.name))))
    found = opposition(ours, _answers(bearing.report.said[figure.index]))
    if found is None and ours:
        found = _opposed_around(ours, figure, bearing)
    if (
        found is None
        or _is_unsettled(found, claim, figure, bearing)
        or _is_listed(ours[found.question], found.question, figure, bearing)
        or _is_done_to_all(found.first, figure, bearing)
    ):
        return None
    return found.first, found.second


def _own_answers(claim: NumberClaim, ours: Answers) -> Answers:
    """``ours`` without what the claim's sentence says of an earlier number alone (刑拘350人、行拘290人)."""
    at = claim.place_told
    if claim.origin is not Origin.TEXT or at < 0:
        return ours
    numbers = [match.end() for match in _NUMBER.finditer(claim.announced, 0, at)]
    if not numbers or not _CHINESE.search(claim.announced, numbers[-1] + 1, at):
        return ours
    before, own = claim.announced[: numbers[-1]], claim.announced[numbers[-1] :]
    lost = {word for given in ours.values() for word in given.values() if word in before and word not in own}
    return {question: given for question, given in ours.items() if lost.isdisjoint(given.values())}


def _beside(claim: NumberClaim) -> str:
    """The words nearest to the claim's number, with the member of a list before them that leaves its end to them (一、二审)."""
    own = claim.layers[0].text if claim.layers else ""
    at = claim.announced.find(own) if claim.origin is Origin.TEXT else -1
    return claim.announced[max(at - _ELIDED, 0) : at] + own if at > 0 and claim.announced[at - 1] in "、和与及" else own


def _is_unsettled(found: Opposition, claim: NumberClaim, figure: Figure, bearing: Bearing) -> bool:
    """Whether one word says both (城乡), or the list of the figure is read as having one name twice: it names none then."""
    if _BOTH.get(found.question, "|") in claim.announced or _shares_out(claim, found.second):
        return True
    same = stem(figure.context.label)
    return any(stem(each.context.label) == same for each in fellows_of(figure, bearing.report))


def _is_done_to_all(ours: str, figure: Figure, bearing: Bearing) -> bool:
    """Whether the report goes on behind the figure with the claim's word, said of all of it (发生命案5起,全部侦破)."""
    behind = _OF_ALL.match(bearing.report.passages.text.text, figure.mention.clean_end, figure.sentence.span.end)
    return behind is not None and ours in fold(behind.group())


def _shares_out(claim: NumberClaim, theirs: str) -> bool:
    """Whether a text tells several figures of one another's names, the report's word for this one among them (分别)."""
    head = claim.announced[: max(claim.place_told, 0)]
    return claim.origin is Origin.TEXT and theirs in head and _EACH.search(head[head.rfind(theirs) :]) is not None


def _is_listed(given: Mapping[str, str], question: str, figure: Figure, bearing: Bearing) -> bool:
    """Whether the clause of ``figure``, which holds no other figure, gives the claim's answer as well (254名老人、儿童)."""
    figures, clause = bearing.report.figures, figure.context.clause
    beside = (*figures[max(figure.index - 1, 0) : figure.index], *figures[figure.index + 1 : figure.index + 2])
    if any(each.context.clause == clause for each in beside):
        return False
    told = answers_in(fold(bearing.report.passages.text.text[clause.start : clause.end])).get(question, {})
    return not given.keys().isdisjoint(told) and len(told) > 1


def _answers(said: str) -> Answers:
    """What all the words of a name answer; where those right beside the number answer a question, they alone do."""
    own, _, _ = said.partition(" ")
    return {**answers_in(said), **answers_in(own)}


def _opposed_around(answered: Answers, figure: Figure, bearing: Bearing) -> Opposition | None:
    """What is answered before the figure, where the figure's own words leave it open (…重大隐患24处,23处销案).

    Only where one answer is given and never the claim's: a modifier goes on within its sentence, whatever stands around it;
    that a verb goes on (新开工12个,总面积56万平方米), or a modifier beyond its sentence, is sure only if nothing near says otherwise.
    """
    own = answers_in(bearing.report.said[figure.index])
    open_to = [question for question in answered if question not in own]
    if not open_to:
        return None
    text, at = bearing.report.passages.text.text, figure.mention.clean_start
    group, near, clause = _group(text, figure), _near(text, figure), figure.context.clause
    for around in dict.fromkeys((group, figure.sentence.span, _with_whole(figure, bearing))):
        for question in open_to:
            lasting = _is_modifier(question)
            if not lasting and around is not group:
                continue
            before = answers_in(fold(text[around.start : at if lasting else max(clause.start, around.start)]))
            given, told = answered[question], before.get(question, {})
            if len(set(told)) != 1 or not told.keys().isdisjoint(given):
                continue
            if given.keys().isdisjoint(answers_in(fold(text[slice(*(around if lasting else near))]))[question]):
                return Opposition(question, next(iter(given.values())), next(iter(told.values())))
    return None


def _is_modifier(question: str) -> bool:
    return question in _CARRIED or is_contrast(question)


def _with_whole(figure: Figure, bearing: Bearing) -> Span:
    """The figure's sentence, with the one before that tells the whole if it begins with parts of it (。其中,男性…)."""
    text, span = bearing.report.passages.text.text, figure.sentence.span
    if _PARTS.match(text, *span) is None:
        return span
    return Span(bearing.report.passages.sentences[max(int(figure.sentence.id[1:]) - 2, 0)].span.start, span.end)


def _near(text: str, figure: Figure) -> Span:
    """The part of the figure's paragraph that is near to it."""
    start, end = figure.sentence.span
    first, last = max(start - _REACH, figure.section.span.start), min(end + _REACH, figure.section.span.end)
    line = text.find("\n", figure.mention.clean_end, last)
    return Span(max(text.rfind("\n", first, figure.mention.clean_start) + 1, first), line if line >= 0 else last)


def _group(text: str, figure: Figure) -> Span:
    """The part of the figure's sentence that semicolons part from the rest."""
    start, end = figure.sentence.span
    marks = [match.end() for match in _SEMICOLON.finditer(text, start, figure.mention.clean_start)]
    close = _SEMICOLON.search(text, figure.mention.clean_end, end)
    return Span(marks[-1] if marks else start, close.start() if close is not None else end)
