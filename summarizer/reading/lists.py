"""Lists: figures told in order of what was named before them.

Decides the noun of each figure of a run: the parts of a list (食品、药品领域分别立案8件、5件), those of the clause before, the
figures before (破案率和追赃率分别上升2和3个百分点), or what these count (管理率分别为76%、74%). Leaves single figures to ``heads`` and
what the parts of a list lend one another to ``enumerations``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Direction, Kind, NumberMention
from summarizer.reading.changes import bases_in_order, change_before
from summarizer.reading.enumerations import paired_subjects
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.listed_in_brackets import told_of_listed
from summarizer.reading.phrases import list_parts, trim
from summarizer.reading.subjects import Spot
from summarizer.text import Span

__all__ = ["paired"]

_INDICES = re.compile(r"(?:[两三四五六七八九]项)?(?:指数|指标|数据)\Z")  # 四项指数分别下降…: the figures before
_SETTING = re.compile(r"在(?P<where>[^,，。;；]{3,40})中[,，]\Z")
# 前三大伙伴依次为甲、乙、丙,|分别进出口8亿元、6亿元和5亿元
_NAMED_BEFORE = re.compile(r"(?:依次|分别)?[为是有](?P<where>[^,，;；。为是有]{3,60})[,，]\Z")
# 盗窃、诈骗两类案件占比较大,|分别占总数的40%和31%
_MANY = re.compile(
    fill(
        r"(?:\A|(?<=[,，。;；:：\n]))(?:其中)?(?P<where>[^,，。;；:：\d]{3,44}?)的?(?:{share_end|count_word|quantity})?"
        r"(?:均|都)?(?:{how_high}|{strongly}|{stands_out}|最[大多高])[,，]\Z"
    )
)
_RESTORED = re.compile(fill(r"(?:已|分别)*{restored_to}.{0,12}"))  # 分别|恢复到2019年同期的84.6%、88.2%
_FIGURE = re.compile(r"\d")
_ORDERED = re.compile("分别|依次|各")
_OF_EACH = re.compile(r"等?(?:分别|[就共约各]{0,2}(?=占))(?P<said>.)")
# 失业率于首季、次季、第三季|分别为2.9%、3.0%、3.1%: the times in order stand between the name and its figures
_TIME = r"(?:(?:19|20)\d\d年度?|\d{1,2}月份?|第?[一二三四1-4]季度?|{year_now_or_last}|{part_of_year_named})"
_TIMES = re.compile(fill(rf"[在于]?{_TIME}(?:(?:[、和与及]|以及){_TIME}){{1,11}}(?=(?:分别|依次)[为是有]?\Z)"))
_TOLD_YEAR = re.compile(fill(r"(?:(?:19|20)\d\d年度?|{year_now_or_last})"))
_SETTING_WINDOW = 48
_FAR_BACK = 24  # figures; a list in order speaks of none further back


def paired(spot: Spot, run: list[NumberMention], first: Reading, readings: list[Reading]) -> list[Reading] | None:
    """The figures of ``run`` paired in order with as many subjects, None where nothing pairs.

    ``first`` is the reading of the first of them alone, ``figure_reading`` are those of the sentence before.
    """
    turns = [_turn(spot.text, a, b) for a, b in pairwise(run)]
    if first.leads_noun or (any(turns) and first.form is not Form.CHANGE):
        return None
    ways = [first.direction, *(turn or first.direction for turn in turns)]
    first = first._replace(fellows=tuple(m.id for m in run))
    bases = bases_in_order(spot.text, first.basis, len(run))
    if (
        bases is not None and first.of is not None
    ):  # 721宗,比2023年与2019年同期分别增加122宗及493宗: both of the same level
        return [
            first._replace(mention=m, basis=basis, direction=way)
            for m, basis, way in zip(run, bases, ways, strict=True)
        ]
    told = _told_of_times(spot, run, first, ways) or told_of_listed(spot, run, first, readings, ways)
    if told is not None:
        return told
    nouns = _shares_in_order(spot, first, len(run)) or _verb_in_order(spot, first, len(run))
    if nouns is not None and first.share:
        return [first._replace(mention=m, verb=None, noun=noun, of=None) for m, noun in zip(run, nouns, strict=True)]
    if nouns is None and (first.of is not None or not first.noun or _sums_up_indices(spot.text, first)):
        return _going_on(run, first, readings, ways, turned=any(turns))
    if nouns is not None:
        first = first._replace(verb=None)
    nouns = nouns or _borne_in_order(spot, run, first, readings) or _subjects(spot, run, first, turned=any(turns))
    if nouns is None:
        return None
    made = [first._replace(mention=m, noun=noun, direction=way) for m, noun, way in zip(run, nouns, ways, strict=True)]
    if bases is None:
        return made
    return [reading._replace(basis=basis) for reading, basis in zip(made, bases, strict=True)]


def _told_of_times(
    spot: Spot, run: list[NumberMention], first: Reading, ways: Sequence[Direction | None]
) -> list[Reading] | None:
    """The figures of ``run`` as those of as many times, all of what stands before the times; None if no such times do."""
    timed = _named_before_times(spot, first)
    if timed is None:
        return None
    return [timed._replace(mention=m, direction=way) for m, way in zip(run, ways, strict=True)]


def _named_before_times(spot: Spot, first: Reading) -> Reading | None:
    """``first`` with the name that stands before the times in order (失业率于1月、2月分别为…); None if no such times do."""
    if first.form is not Form.LEVEL:
        return None
    at = spot.mention.clean_start
    start = max(spot.clause.span.start, at - _SETTING_WINDOW)
    times = next(_TIMES.finditer(spot.text, start, at), None)
    said = [piece for piece in (*first.noun, first.verb) if piece is not None]
    if times is None or any(piece.start < times.start() or piece.end > at for piece in said):
        return None
    year = _TOLD_YEAR.match(spot.text, start, times.start())
    name = trim(spot.text, year.end() if year is not None else start, times.start())
    return first._replace(of=None, verb=None, noun=(name,) if name.start < name.end else ())


def _sums_up_indices(text: str, first: Reading) -> bool:
    """Whether the noun only sums up indices told before (四项指数); in 起数、亡人、伤人三项指数 the list stands here."""
    indices = len(first.noun) == 1 and _INDICES.search(text, *first.noun[0]) is not None
    return indices and text.find("、", *first.noun[0]) < 0


def _going_on(
    run: list[NumberMention], first: Reading, readings: list[Reading], ways: Sequence[Direction | None], *, turned: bool
) -> list[Reading] | None:
    """The figures of ``run`` as told of as many levels before them, in order; ``turned``: their ways differ."""
    forms = (Form.LEVEL, Form.CHANGE) if first.form is Form.RANK else (Form.LEVEL,)
    levels = [r for r in readings[-_FAR_BACK:] if r.form in forms and not r.clause.bracketed][-len(run) :]
    if len(levels) < len(run):
        alike = all(m.kind is run[0].kind and m.unit == run[0].unit for m in run)
        told = first.verb is not None or first.form is Form.CHANGE
        acted = first.of is None and told and alike and not turned
        return [first._replace(mention=m) for m in run] if acted else None
    return [
        first._replace(mention=m, of=r.mention.id, verb=r.verb, noun=r.noun, direction=way)
        for m, r, way in zip(run, levels, ways, strict=True)
    ]


def _verb_in_order(spot: Spot, first: Reading, count: int) -> list[tuple[Span, ...]] | None:
    """The parts of the clause before with the verb that alone stands before the figures (依次为甲、乙,|分别进口…)."""
    if first.verb is None or first.noun or first.of is not None:
        return None
    parts = _parts_before(spot, count)
    if parts is not None:
        return [(part, first.verb) for part in parts]
    at = spot.clause.span.start
    many = _MANY.search(spot.text, max(0, at - _SETTING_WINDOW), at) if _ORDERED.match(spot.text, at) else None
    sorts = paired_subjects(spot.text, Span(*many.span("where")), count) if many is not None else None
    return [(*sort, first.verb) for sort in sorts] if sorts is not None else None


def _shares_in_order(spot: Spot, first: Reading, count: int) -> list[tuple[Span, ...]] | None:
    """The sorts that the clause before says to be many, each with the whole (盗窃、诈骗两类案件较多,|分别占总数的40%和31%)."""
    at = spot.clause.span.start
    if not first.share or not first.noun or _OF_EACH.match(spot.text, at) is None:
        return None
    told = _MANY.search(spot.text, max(0, at - _SETTING_WINDOW), at)
    parts = paired_subjects(spot.text, Span(*told.span("where")), count) if told is not None else None
    own = Span(first.noun[-1].start + spot.text.startswith("各", first.noun[-1].start), first.noun[-1].end)
    return [(*part, own) for part in parts] if parts is not None else None


def _subjects(spot: Spot, run: list[NumberMention], first: Reading, *, turned: bool) -> list[tuple[Span, ...]] | None:
    """The parts of the list that the noun is, or the noun for each of figures that are alike."""
    whole = Span(first.noun[0].start, first.noun[-1].end)
    indices_named = _INDICES.search(spot.text, *whole)
    if indices_named is not None:  # 起数、亡人、财损三项指数
        whole = Span(whole.start, indices_named.start())
    if spot.latest is not None and whole.start < spot.latest.mention.clean_end <= whole.end:
        return None  # the words stand around other figures
    if spot.text.endswith("等", *whole):
        whole = Span(whole.start, whole.end - 1)  # 盗窃、诈骗等|分别下降12%、8%
    subjects = (
        _around_each(spot.text, whole, len(run))
        or paired_subjects(spot.text, whole, len(run))
        or _pairs_with_setting(spot, first, len(run))
    )
    if subjects is not None:
        return subjects
    alike = all(m.kind is run[0].kind and m.unit == run[0].unit for m in run)
    return [first.noun] * len(run) if alike and not turned else None


def _borne_in_order(
    spot: Spot, run: list[NumberMention], first: Reading, readings: list[Reading]
) -> list[tuple[Span, ...]] | None:
    """The nouns of rates told in order of what was counted before (甲病患者5万人,乙病患者3万人,管理率分别为76%、74%); else None.

    So are shares of one whole: 平地3500人、山地1500人,占总数的70%、30%.
    """
    if first.form is not Form.LEVEL or any(m.kind not in (Kind.PERCENT, Kind.FRACTION) for m in run):
        return None
    told = _ORDERED.search(spot.text, first.noun[-1].start, spot.mention.clean_start) is not None
    own = first.noun[-1]
    words = spot.text[slice(*own)]
    restored = _RESTORED.fullmatch(words) is not None
    if not restored and not first.share and not (told and words.endswith("率")):
        return None
    counted = [r for r in readings[-_FAR_BACK:] if r.form is Form.LEVEL and not r.share and not r.clause.bracketed]
    counted = counted[-len(run) :]
    named = [r.noun or ((r.verb,) if r.verb is not None else ()) for r in counted]
    nouns = set(named)
    alike = (restored or len({r.mention.unit for r in counted}) == 1) and all(named)
    if len(counted) < len(run) or len(nouns) < len(run) or not alike:
        return None
    if restored:
        return [(*noun, own) for noun in named]
    if not first.share and first.noun[:-1] not in ((), counted[-1].noun):
        return None
    return [(*_without_end(spot.text, noun, words.removesuffix("率")), own) for noun in named]


def _without_end(text: str, noun: tuple[Span, ...], words: str) -> tuple[Span, ...]:
    """``noun`` without ``words`` at its end, which are said again (高血压患者|规范管理 before 规范管理率)."""
    last = noun[-1]
    if text.endswith(words, last.start, last.end) and last.end - len(words) > last.start:
        return (*noun[:-1], Span(last.start, last.end - len(words)))
    return noun


def _turn(text: str, before: NumberMention, after: NumberMention) -> Direction | None:
    """The direction that stands between two changes of a list; None where the first one's goes on."""
    change = change_before(text, Span(before.clean_end, after.clean_start), amount=True)
    return change.direction if change is not None else None


def _around_each(text: str, whole: Span, count: int) -> list[tuple[Span, ...]] | None:
    """ "食品、药品领域分别立案", "超速和逃费就占总数": the list before, each part with what follows it."""
    said = _OF_EACH.search(text, whole.start + 1, whole.end)
    if said is None:
        return None
    parts = paired_subjects(text, Span(whole.start, said.start()), count)
    return [(*part, Span(said.start("said"), whole.end)) for part in parts] if parts is not None else None


def _pairs_with_setting(spot: Spot, first: Reading, count: int) -> list[tuple[Span, ...]] | None:
    """The parts that the clause before names in order, each with the noun."""
    parts = _parts_before(spot, count)
    return [(part, *first.noun) for part in parts] if parts is not None else None


def _parts_before(spot: Spot, count: int) -> list[Span] | None:
    """The parts of the clause before: 在竣工面积和销售面积中,|住房分别占…; 前两大伙伴依次为甲、乙,|分别进口…."""
    start = max(0, spot.clause.span.start - _SETTING_WINDOW)
    setting = _SETTING.search(spot.text, start, spot.clause.span.start)
    setting = setting or _NAMED_BEFORE.search(spot.text, start, spot.clause.span.start)
    if setting is not None and _FIGURE.search(setting["where"]) is not None:
        return None  # 分别为9亿元、3亿元,|分别恢复到…: what stands before are the figures themselves
    return list_parts(spot.text, Span(*setting.span("where")), count) if setting else None
