"""Awards that share a receiver or a giver: 甲、乙分别被丙授予A、B; 被丙评为A并记集体三等功; 丙发布表彰决定,甲被评为A.

Decides what an award that names no receiver or giver of its own takes over from the award before it, or from the clause
that announces it, and which of several receivers and givers has which of several titles. Leaves reading the names to
``parties``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.language.lexicon import any_of, fill
from summarizer.reading.award.parties import Award, issuer_in
from summarizer.reading.award.set_phrases import CLOSE, MARKS, NUMERAL, OPEN
from summarizer.reading.rule_names import AwardRule
from summarizer.text import Span

__all__ = ["each_its_own", "with_shared_parties"]

# Between two awards of one subject: 某支队被评为甲,并被乙授予丙; 被评为甲并记集体三等功.
_ALSO = re.compile(
    fill(r"(?:[、,，](?:{award_goes_on}|[0-9]{4}年|连续[0-9一二两三四五六七八九十]{1,3}[年届次度]){0,3}|并)被?")
)
_TIMES_JOIN = re.compile(rf"共?{NUMERAL}次[、和及,，]")  # 被某院记集体三等功四次、集体二等功二次: one giver
# 被市院评为“甲”并记集体三等功: the verb of giving behind 并 has the giver of the one before; 并荣立 would have none.
_GIVES_ALSO = re.compile(rf"(?:荣誉称号|称号|荣誉)?[,，、]?(?:同时)?并(?:{any_of('award_give')}|荣?记)")
_PERSONS = re.compile(r"[0-9一二两三四五六七八九十百余多]+(?:名|人|位)")
# Between names; not inside a quotation, which is passed over as a whole.
_JOINT = re.compile(rf"[{OPEN}][^{OPEN}{CLOSE}]*[{CLOSE}]|(?P<mark>[、和及与])")
_ONE_GIVER = re.compile(r"委[、和及与]?.{0,3}政府")  # 市委、市政府 give together
# 省检察院发布表彰决定,某院被评为…: the clause before says who gives.
_ANNOUNCED = re.compile(
    fill(
        rf"(?:^|(?<=[,，。;；:：\n]))(?P<issuer>[^{MARKS}]{{2,30}}?)(?:{{lately}}){{0,2}}(?:{{announcing}})了?"
        rf"(?:《[^》\n]{{0,30}}{{announced_praise}}[^》\n]{{0,30}}》"
        rf"|[^{MARKS}]{{0,12}}?{{announced_praise}}[^{MARKS}]{{0,12}}?)(?:{{announced_paper}})?[,，]"
        # 某部、某厅决定,授予…;授予…
        rf"|(?:^|(?<=[,，。;；:：\n]))(?P<decider>[^{MARKS}]{{2,30}}?)(?:{{lately}}){{0,2}}(?:研究)?决定[,，:：]"
        # 厅长某某签署命令,给某队记…
        rf"|(?:^|(?<=[,，。;；:：\n]))(?P<signer>[^{MARKS}]{{2,30}}?)(?:{{lately}}){{0,2}}(?:{{signing}})[^{MARKS}]{{0,8}}(?:{{signed_paper}})[,，]"
    )
)
_EARLIER = re.compile(fill(r"{told_of_before}"))


def each_its_own(text: str, awards: Sequence[Award]) -> Iterator[Award]:
    """``awards`` of one verb; behind 分别 each of as many receivers or givers has its own, in order."""
    if len(awards) < 2 or not _is_in_order(text, awards[0]):
        yield from awards
        return
    receivers = _parts(text, awards[0].recipient)
    joint = awards[0].issuer is not None and _ONE_GIVER.search(text, *awards[0].issuer) is not None
    givers = [] if joint else _parts(text, awards[0].issuer)
    for at, award in enumerate(awards):
        changed = award
        if len(receivers) == len(awards):
            changed = replace(changed, recipient=receivers[at])
        if len(givers) == len(awards):
            changed = replace(changed, issuer=givers[at])
        yield changed


def _is_in_order(text: str, award: Award) -> bool:
    """Whether 分别 stands between the receivers of ``award`` and its title, or right before its verb if it names none."""
    start = award.recipient.end if award.recipient is not None else max(award.whole.start - 2, 0)
    return "分别" in text[start : award.title.start]


def _parts(text: str, names: Span | None) -> list[Span]:
    """The names that ``names`` joins, each with its place."""
    if names is None:
        return []
    joints = [joint for joint in _JOINT.finditer(text, *names) if joint.group("mark")]
    starts, ends = [joint.end() for joint in joints], [joint.start() for joint in joints]
    bounds = zip([names.start, *starts], [*ends, names.end], strict=True)
    return [Span(*bound) for bound in bounds]


def with_shared_parties(text: str, span: Span, awards: Sequence[Award]) -> Iterator[Award]:
    """``awards`` in order, each with the receiver and the giver that it has in common with the one before it.

    A count of people is not taken over: what they received together (5人立功) is no word on what follows.
    """
    announcements = list(_ANNOUNCED.finditer(text, *span)) if awards else []
    ends = [each.end() for each in announcements]
    before: Award | None = None
    for award in awards:
        shared = award
        if before is not None:
            shared = _with_subject(text, before, shared)
            shared = _with_giver(text, before, shared)
        announced = bisect_right(ends, award.title.start)
        if announced:
            shared = _with_announcer(text, announcements[announced - 1], shared)
        before = shared if before is None or shared.whole.end >= before.whole.end else before
        yield shared


def _with_subject(text: str, before: Award, award: Award) -> Award:
    """``award`` with the receiver of the one right before it where its clause has no subject of its own."""
    if before.recipient is None or award.recipient is not None:
        return award
    between = text[before.whole.end : award.whole.start]
    giver_tells = award.issuer is not None and award.issuer.start == award.whole.start
    counted = _PERSONS.match(text[slice(*before.recipient)]) is not None
    there_are = text.startswith("有", before.recipient.start - 1)  # 有15个部门获评…,被…表彰: others go on
    of_one_verb = award.rule is before.rule and award.whole.start < before.whole.end
    if not (of_one_verb or _ALSO.fullmatch(between)) or counted or there_are or giver_tells:
        return award
    return replace(award, recipient=before.recipient, whole=Span(before.recipient.start, award.whole.end))


def _with_giver(text: str, before: Award, award: Award) -> Award:
    """``award`` with the giver of ``before`` where it goes on with what that one gave."""
    if award.issuer is not None or before.issuer is None:
        return award
    goes_on = _GIVES_ALSO.match(text, before.whole.end)
    is_joined = goes_on is not None and award.whole.start < goes_on.end() <= award.title.start
    counted = award.recipient is None and award.rule is AwardRule.TIMES
    if not is_joined and not (counted and _TIMES_JOIN.fullmatch(text[before.whole.end : award.whole.start])):
        return award
    whole = Span(min(before.whole.start, award.whole.start), award.whole.end)
    return replace(award, issuer=before.issuer, recipient=award.recipient or before.recipient, whole=whole)


def _with_announcer(text: str, announced: re.Match[str], award: Award) -> Award:
    """``award`` with who announced it in the clause before; what is told of earlier times was announced by nobody here."""
    between = text[announced.end() : award.title.start]
    if award.issuer is not None or _EARLIER.search(between) is not None:
        return award
    name = next(name for name in ("issuer", "decider", "signer") if announced.group(name))
    issuer = issuer_in(text, Span(*announced.span(name)))
    if issuer is None:
        return award
    return replace(award, issuer=issuer, whole=Span(min(issuer.start, award.whole.start), award.whole.end))
