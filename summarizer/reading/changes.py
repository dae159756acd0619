"""Changes: whether the words before a figure say by how much something changed, which way and against what.

Decides direction and basis from the words that lead to the figure. Leaves whose change it is to ``heads`` and which changes
share a basis to ``shared_bases``. A word
of change followed by 到 or 至 gives a level (增至60项), and 新增 is a verb like any other unless
it says against what (比2021年新增).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.language.lexicon import any_of, fill, words
from summarizer.numbers.mention import Direction
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import DOWN_WORDS, UP_WORDS
from summarizer.reading.rule_names import ChangeRule
from summarizer.text import Span

__all__ = [
    "BASIS",
    "COMPARES_FAR",
    "EACH_YEAR",
    "MINUS",
    "Amplitude",
    "Change",
    "amplitude_before",
    "bases_in_order",
    "change_before",
    "with_signs",
]  # fmt: skip

_UP = "|".join(sorted(UP_WORDS, key=len, reverse=True))
_DOWN = "|".join(sorted(DOWN_WORDS, key=len, reverse=True))
BASIS = fill(
    r"同比(?:、|和|与|及)环比|环比(?:、|和|与|及)同比|{basis_of_change}"
    r"|(?:[环同](?=比))?(?:{compared_to})(?!(?<=比)[重例率值])[^,，。;；、比较]{0,14}?(?:{time_end|target_end|ordinary_time}|月份|季)[”」』\"]?(?:同期间?)?(?:、(?:(?:19|20)\d\d"
    r"|[去上前])年(?:同期)?){0,2}(?:平均"
    r"|均|末)?(?:{compared_behind})?[,，]?"
)
# 较疫情前的|2019年, 与机构改革前的|2017年相比: the time compared with stands behind what is said of it.
COMPARES_FAR = re.compile(r"(?:比|较|[与同和跟])[^,，。;；:：、\d]{2,10}的\Z")
_CHANGE = re.compile(
    fill(
        rf"(?:(?P<basis>{BASIS})(?:[(（][^()（）]{{1,12}}[)）])?[ \u3000]{{0,2}})?(?:(?<![人户])均|{{change_adverb}}"
        rf"|比(?=[升降增减])){{0,9}}(?:(?P<up>{_UP}|多|{{quicker}}|快)|(?P<down>{_DOWN}|少|{{slower}}|慢))(?:{{change_to_figure}}){{0,9}}\Z"
    )
)
# ↑5.2%, (+9.2%), 同比-3.1%: a bare minus elsewhere joins or begins a list.
_SIGN = re.compile(
    rf"(?P<basis>{BASIS})?\s{{0,9}}(?:(?P<up>{any_of('sign_up')}|(?<=[(（比])[+＋])|(?P<down>{any_of('sign_down')}|(?<=[(（比])[-−－–]))\s*\Z"
    rf"|(?P<against>{BASIS})\s{{0,4}}(?:[-−－–]|(?P<plus>[+＋]))\s*\Z"
)
MINUS = ("-", "−", "－", "–", "负", "負")
_TRIANGLES = frozenset("▲△▼▽")  # before a rate a sign, before a count the mark of an entry
_SIGNS = frozenset((*words("sign_up", "sign_down"), *"+＋-−－–"))
# 比2023年与2019年同期|分别增加122宗及493宗: the times compared with, in order.
_COMPARED_TIME = re.compile(
    fill(r"同比|环比|(?:(?:19|20)\d\d年|{year_or_month_before}|\d{1,2}月份?)(?:{compared_time_end})?")
)
_CAME_TO = re.compile(any_of("changed_to") + fill(r"(?:{bounding}){0,2}\Z"))  # 升为90%: a level
# 自然增长率 is a rate of births less deaths, and no change of one.
_OF_NATURE = re.compile(fill(r"(?:{population_change})(?:增长|增加|变动)率?(?:{is_or_comes_to})?\Z"))
_SPELL_BACK = 4  # characters
EACH_YEAR = re.compile(r"(?:(?:[两二三四五六七八九十]|\d{1,2})年(?:间|内)?(?:平均|年均)|每年|年均|逐年)\Z")
_BESIDE = re.compile(any_of("change_beside") + r"\Z")  # 行劫案跌8.9%,伤人案则减|27宗
_AMPLITUDE = re.compile(
    fill(r"(?:(?P<up>{amplitude_up})|(?P<down>{amplitude_down}))(?:{all_or_each}|也){0,2}(?:{level_lead}){0,9}\Z")
)
# 同比多|破案|20起, 比上年少|发生|3起: how many more or fewer times something was done.
_MORE_DONE = re.compile(rf"(?P<basis>{BASIS})(?:(?P<more>多)|少)[一-鿿]{{1,4}}\Z")
_MORE_DONE_REACH = 40
_WORD = re.compile(f"{_UP}|{_DOWN}|[多少快慢缓]")
# What a change can end with.
_LAST = frozenset(word[-1] for word in (*UP_WORDS, *DOWN_WORDS)) | frozenset("了约近达超逾再度别各率为整多少快慢缓")
_SINGLE = frozenset("增升涨降跌减少")
_NEEDS_BASIS = frozenset(
    ("多", "少", "快", "慢", *words("compared", "quicker", "slower"))
)  # 较去年同期多两支; 比其他案件高出18个百分点 is a lead
# 升120宗至460宗
_LEVEL_BEHIND = re.compile(
    r"[\d,.万亿千百十一二两三四五六七八九]{1,12}[一-鿿]{1,2}[,，]?[至到][\d一二两三四五六七八九]"
)
# 比上年的3120件|多406件
_COMPARED_FIGURE = re.compile(
    fill(
        r"(?P<basis>[比较](?:[^,，。;；、比较]{1,14}?(?:{time_end}|均值?)|[^,，。;；、比较]{2,16}?普查))的?[\d.,]{1,12}[万亿]?(?:[一-鿿]{0,2}|[A-Za-z℃²³]{1,3})\Z"
    )
)
_WINDOW = 36


@dataclass(frozen=True, slots=True)
class Change:
    """A change: which way, the words that say against what, and where the words about it begin.

    ``has_level``: what it came to stands right behind it (升120宗至460宗), so that its word is no verb of doing.
    ``rule`` says whether a word or a sign tells it.
    """

    direction: Direction
    basis: Span | None
    start: int
    has_level: bool = False
    rule: ChangeRule = ChangeRule.WORD


@dataclass(frozen=True, slots=True)
class Amplitude:
    """A word for the size of a change (降幅, 升幅) that leads to a figure: which way, and where the word begins."""

    direction: Direction
    start: int


def amplitude_before(text: str, left: Span) -> Amplitude | None:
    """The amplitude that ``left`` leads to (亡人数降幅|11.3%), None where it leads to none."""
    match = _AMPLITUDE.search(text, max(left.start, left.end - _WINDOW), left.end)
    if match is None:
        return None
    return Amplitude(Direction.INCREASE if match.group("up") else Direction.DECREASE, match.start())


def change_before(text: str, left: Span, *, amount: bool) -> Change | None:
    """The change that ``left`` leads to, None where the figure is a level.

    ``amount``: the figure is a percentage or multiple, which a single character (增, 降) is enough for.
    """
    left = Span(left.start, left.start + len(text[slice(*left)].rstrip(" \u3000")))
    start = max(left.start, left.end - _WINDOW)
    if text[left.end - 1 : left.end] in _SIGNS:
        triangle = not _TRIANGLES.isdisjoint(text[left.end - 1 : left.end])
        return _signed(text, left) if amount or not triangle else None
    if text[left.end - 1 : left.end] not in _LAST or _WORD.search(text, start, left.end) is None:
        return _more_done(text, left)
    match = _CHANGE.search(text, start, left.end)
    if match is None:
        return _more_done(text, left)
    if (
        _OF_NATURE.search(text, max(start, left.end - 10), left.end)
        or _CAME_TO.search(text, start, left.end) is not None
    ):
        return None
    group = "up" if match.group("up") else "down"
    at, word = match.start(group), match.group(group)
    verbal = "递倍" if match.group("basis") else "新递倍"
    if word[0] in "增减" and at > left.start and text[at - 1] in verbal:
        return None
    own = match.span("basis") if match.group("basis") else None
    if own is None and match.start() <= left.start:
        compared = _COMPARED_FIGURE.search(text, max(0, left.start - _WINDOW), left.start)
        own = compared.span("basis") if compared is not None else None
    if word in _NEEDS_BASIS and own is None:
        return None
    has_level = not amount and _LEVEL_BEHIND.match(text, left.end) is not None
    if word in _SINGLE and not (amount or own or has_level or _BESIDE.search(text, match.start(), at)):
        return None
    basis = Span(*own) if own is not None else None
    each = EACH_YEAR.search(text, max(0, left.start - _SPELL_BACK), at)
    if basis is None and each is not None:
        basis = Span(*each.span())
    return Change(Direction.INCREASE if group == "up" else Direction.DECREASE, basis, match.start(), has_level)


def _more_done(text: str, left: Span) -> Change | None:
    """The change that a verb behind 多 or 少 tells (同比多破案|20起), None where nothing is compared."""
    start = max(left.start, left.end - _MORE_DONE_REACH)
    if text.find("多", start, left.end) < 0 and text.find("少", start, left.end) < 0:
        return None
    match = _MORE_DONE.search(text, start, left.end)
    if match is None:
        return None
    direction = Direction.INCREASE if match.group("more") else Direction.DECREASE
    return Change(direction, Span(*match.span("basis")), match.start())


def _signed(text: str, left: Span) -> Change | None:
    """The change that a sign right before the figure says, None where it is no sign of one."""
    match = _SIGN.search(text, max(0, left.end - _WINDOW), left.end)
    if match is None:
        return None
    told = "basis" if match.group("basis") else "against"
    basis = Span(*match.span(told)) if match.group(told) else None
    return Change(
        Direction.INCREASE if match.group("up") or match.group("plus") else Direction.DECREASE,
        basis,
        max(match.start(), left.start),
        rule=ChangeRule.SIGN,
    )


def bases_in_order(text: str, basis: Span | None, count: int) -> list[Span] | None:
    """What each of ``count`` changes in order is compared with, None where ``basis`` does not name as many times."""
    if basis is None:
        return None
    times = [match.span() for match in _COMPARED_TIME.finditer(text, *basis)]
    if len(times) != count or count == 1:
        return None
    return [Span(basis.start if at == 0 else start, end) for at, (start, end) in enumerate(times)]


def with_signs(readings: Sequence[Reading]) -> list[Reading]:
    """``figure_reading``, where a change with a minus before its figure is a decrease whatever leads to it (增长率为-2.4%)."""
    return [
        reading._replace(direction=Direction.DECREASE, change_rule=ChangeRule.MINUS)
        if reading.form is Form.CHANGE and reading.mention.surface.startswith(MINUS)
        else reading
        for reading in readings
    ]
