"""Labels: an indicator made of the report's own words by rule, and the spans those words stand at.

Decides how the heads of a figure become a short noun phrase (破获…案件数, …同比变化, …率). Leaves finding the
heads to ``heads`` and the campaign that governs a sentence to ``topics``. A label never holds the digits
of the figure itself or a date; those of a class or a name (5年以上信访积案, “昆仑2021”) stay, since they tell it apart.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import Direction, Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import PERSON_NOUNS, QUANTITY_ENDINGS, UNIT_QUANTITIES
from summarizer.reading.phrases import HOLDS_PARTICLE, ends_with_person
from summarizer.reading.rule_names import ChangeRule
from summarizer.reading.wordings import (
    RECURS,
    clean_unit,
    opinion_words,
    rank_words,
    rate_words,
    share_words,
    spell_words,
    zero_words,
)
from summarizer.text import Span

__all__ = ["core_words", "head_spans", "label_of", "plain_quotes"]

_MONEY_ENDINGS = (*QUANTITY_ENDINGS, *words("money_ending"))
_TIMES_UNITS = tuple(words("per_times_unit"))
# 被中央、国务院授予“先进工作者”荣誉称号: the title tells those counted apart, not the issuer.
_AWARDED = re.compile(
    fill(r"被[^“,，;；。]{0,40}?(?P<verb>{award_label_verb})(?:[(（]追授[)）])?(?P<title>“[^”]{2,20}”)")
)
_SPACE = re.compile(r"(?<=[一-鿿])\s+(?=[一-鿿])")
_QUOTES = str.maketrans("「」『』", "“”‘’")
_TIMES_OF = re.compile(
    fill(r"(?:{equals})(?P<standard>[^,，。;；、]{1,14}?)(?:的|(?<=同期))(?:[^,，。;；]{1,12}倍[、和]){0,3}\Z")
)
_BARE_MONEY = frozenset(words("bare_money"))
_SPENT_ON = re.compile(fill(r"[,，]?(?:用于)?(?P<what>(?:{built})[^,，。;；、\d]{2,14}+)(?!、)"))
_OWN_FIGURE = re.compile(r"(?<=\D)[\d.,]+[万亿]*[^\d]{0,2}\Z")  # 整治前年均|120起 的2.5倍
_STANDS = words("ranks_among", "place_gained")
_RECEIVED = re.compile(fill(r"(?:{title_received})[^,，;；。]{2,30}\Z"))
_LONG_TITLE = re.compile(fill(r"(?P<verb>{award_gain|award_only})[^“”]{4,60}[、等的](?P<title>[^、等的“”]{4,12})"))
_ADVERBS = re.compile(fill(r"^(?:{deed_adverb|filling_verb})+"))
_DONE = re.compile("已[一-鿿]{2}")  # 个案|已提交: tells them from those that are not yet
_AND_DOES = re.compile(fill(r"^并(?=(?:{verb})|[向对为])(?![购网案发列轨])"))  # 并|向社会发布典型案例
_LONGEST_SAID = 18
_INDICES = ("指数", "系数")  # 老化指数增加6.5 adds no number of things
_EACH = ("每年", "年均", "年平均")
_EACH_OF_YEARS = re.compile(r"(?:[两二三四五六七八九十]|\d{1,2})年(?:间|内)?(?:平均|年均)")
_GLUED_HEAD = re.compile(
    r"^[一二三四五六七八九十]{1,2}、[一-鿿]{2,12}?全[国省市县州区](?=[一-鿿]{2})"
)  # 一、人口全市|常住人口
_FOOTNOTE = re.compile(r"\[\d{1,2}\]")  # 常住人口[3]
_FIGURE_IN_BRACKETS = re.compile(
    r"\([^()\d]{0,4}\d[\d.,]*[万亿]*[^()\d]{0,4}\)(?=[^()]|\Z)"
)  # 就业人口(37.8万人)减少数
# 6省|旅游总收入超过200亿元
_TO_MARK = re.compile(fill(r"[^\d]{0,12}(?:PM(?:2\.5|10))?[^\d]{2,14}(?:{passes})[\d.,]{1,9}[^\d]{1,8}"))
_DATE = re.compile(
    r"(?:(?:19|20)\d\d年?[-—~至])?(?:19|20)\d\d年(?:度)?(?:\d{1,2}月(?:份)?)?(?:\d{1,2}日)?|\d{1,2}月(?:份|\d{1,2}日)|(?<![第前])[两三四五六七八九十]年(?:累计|共)"
)
_ABOVE = words("exceeding_word")
_ABOVE_RATE = words("exceeding_word", "exceeds_up", "exceeds_down")  # 超过全国增速
_MEASURES = words("measured_by")  # 设计时速, 全长: the unit's quantity says nothing more
_ADDS = re.compile(fill(r"{adds_to_growth|pulls}"))
_SHARES = (Kind.PERCENT, Kind.PERCENTAGE_POINT)
_VOLUMES = words("volume_name")  # 旅客运输量2亿人次: the volume is what the unit counts
_AWAY, _LENGTHS = ("距", "离"), ("里程", "长度")  # 距省城98公里
_INVOLVING, _FIGURE_WITHIN = (
    words("involving"),
    re.compile(r"(?<![\d,.])[\d,.]++[万亿余多]{0,2}[一-鿿]"),
)  # 涉及13名警务人员的案件
_WORTH = words("worth")  # 捐赠一辆价值120万元的巡逻车
_RATIOS = ("比", "系数", "倍差")  # 性别比为107.4
_ACTED_UNITS = frozenset(words("acted_unit"))
_CASE_UNITS = frozenset("起 件 宗".split())  # 反映基层干部82件: no number of people
_SHORT_TOLLS = {"伤": "受伤", "亡": "死亡", "亡人": "死亡", "伤人": "受伤", "男": "男性", "女": "女性"}
_TOLL_UNITS = frozenset(("%", *words("toll_unit")))  # 伤人35宗 counts cases
_NUMBER_WORDS = ("数字", "数目")  # 罪案数字: the number of crimes
_HAPPENINGS = words("toll_event")
_WHOLE_COUNTS = words("count_name")  # 死亡人数|减少数
_CHANGE_BASES = {"每年": "每年变化", "年均": "年均变化", "年平": "年均变化", "逐年": "逐年变化", "环比": "环比变化"}


def head_spans(reading: Reading) -> tuple[Span, ...]:
    """The spans of the figure's own words, most specific first: noun, verb, what is said behind it."""
    said = [span for span in (reading.verb, reading.predicate) if span is not None and span.start < span.end]
    return (*reversed(reading.noun), *said)


def core_words(text: str, reading: Reading) -> str:
    """Verb and noun as one phrase, without the word that says it is a number."""
    verb = text[reading.verb.start : reading.verb.end] if reading.verb is not None else ""
    noun = _noun_words(text, reading.noun, toll=(reading.mention.unit or "人") in _TOLL_UNITS)
    light = verb == "实现" or (
        verb == "发生" and noun.endswith((*_HAPPENINGS, "案"))
    )  # says nothing that the noun does not
    return noun if noun and light else verb + noun


def _noun_words(text: str, noun: tuple[Span, ...], *, toll: bool = True) -> str:
    """The pieces of a noun as one phrase; 城 and 乡, cut from 城乡, and the tolls 伤 and 亡 are written out."""
    words = [text[piece.start : piece.end] for piece in noun]
    if words and words[0] == "城":
        words[0] = "城镇" if "居民" in "".join(words[1:]) else "城市"
    elif words and words[0] == "乡":
        words[0] = "农村"
    if words and words[-1].endswith(_NUMBER_WORDS):
        words[-1] = words[-1][:-1]
    if toll and words and words[-1] in _SHORT_TOLLS:
        words[-1] = _SHORT_TOLLS[words[-1]]
    return "".join(words)


def label_of(text: str, reading: Reading, subject: str | None = None) -> str:
    """The indicator for ``reading``; ``subject`` replaces its verb and noun where context has made them fuller.

    For a change, ``subject`` is the level's whole label when the change speaks of another figure.
    """
    core = subject if subject is not None else core_words(text, reading)
    if reading.change_rule is ChangeRule.PLACES:
        return _plain(rank_words(text, reading, core) + "变化")
    if reading.form is Form.CHANGE:
        return _plain(_changed(text, reading, core))
    if reading.form is Form.RANK:
        return _plain(rank_words(text, reading, core))
    if reading.form is Form.OPINION:
        return _plain(opinion_words(text, reading))
    if reading.form is Form.ZERO:
        return _plain(zero_words(text, reading, core))
    if reading.form is Form.SPELL:
        return _plain(spell_words(text, reading, core))
    if reading.form is Form.RATE:
        return _plain(rate_words(text, reading, core))
    compared = _compared_with(text, reading)
    standard = _OWN_FIGURE.sub("", compared) if compared else ""
    if standard:
        return f"{_plain(core)}与{plain_quotes(standard)}之比"  # the year of a comparison is no date of the figure
    return _plain(_level(text, reading, core, completed=subject is not None))


def _changed(text: str, reading: Reading, core: str) -> str:
    """The name of a change of ``core``."""
    index = reading.mention.unit is None and reading.mention.kind is Kind.COUNT and core.endswith(_INDICES)
    words = "变化" if index else _change_words(text, reading)
    if core.endswith("排名"):
        return f"{core}变化"
    unit = reading.mention.unit or ""
    people = core.removesuffix(f"{unit}数") if unit in _CASE_UNITS else ""
    if people.endswith(PERSON_NOUNS):
        return f"{people}{words[:-1]}{unit}数"  # 反映基层干部减少件数
    counted = words in ("增加数", "减少数") and (core.endswith("案件数") or not core.endswith(_WHOLE_COUNTS))
    return (core.removesuffix("数") if counted else core) + words


def _compared_with(text: str, reading: Reading) -> str:
    """What a multiple is a multiple of (是2015年的1.36倍); empty where nothing is said, and for other kinds."""
    if reading.mention.kind is not Kind.MULTIPLE or reading.leads_noun:
        return ""
    before = text[reading.clause.span.start : reading.mention.clean_start]
    said = _TIMES_OF.search(before)
    return said["standard"] if said is not None else ""


def plain_quotes(words: str) -> str:
    """The words with one style of quotation marks."""
    return words.translate(_QUOTES) if "「" in words or "」" in words or "『" in words or "』" in words else words


def _plain(label: str) -> str:
    """Without dates, in one style of quotation marks, without the marks at its edges that belong to the sentence."""
    plain = plain_quotes(label)
    if "[" in plain or "(" in plain:
        plain = _FIGURE_IN_BRACKETS.sub("", _FOOTNOTE.sub("", plain))
    if "、" in plain[1:3]:
        plain = _GLUED_HEAD.sub("", plain)
    if "年" in plain or "月" in plain:
        plain = _DATE.sub("", plain)
    plain = _AND_DOES.sub("", plain)
    if not plain.isalpha():  # a mark or a space
        edges = " 、,，;；:：" if plain.count("“") == plain.count("”") else ' 、,，;；:：“”"'
        plain = _SPACE.sub("", plain).strip(edges)
    plain = plain.rstrip("的")
    return plain if plain.startswith(HOLDS_PARTICLE) else plain.lstrip("的")


def _change_words(text: str, reading: Reading) -> str:
    rises = "增加" if reading.direction is Direction.INCREASE else "减少"
    if reading.mention.kind is Kind.MONEY:
        return f"{_each_year(text, reading)}{rises}额"
    if reading.mention.kind in (Kind.COUNT, Kind.DURATION):
        return f"{_each_year(text, reading)}{rises}数"
    if reading.basis is None:
        return "变化"
    written = text[reading.basis.start : reading.basis.end].rstrip(",，")
    if any(word in written for word in words("same_time_end")):
        return "同比变化"
    if _EACH_OF_YEARS.fullmatch(written) is not None:
        return f"{written}变化"
    return _CHANGE_BASES.get(written[:2], "变化")


def _each_year(text: str, reading: Reading) -> str:
    """年均 before a change that is told for each year on average, else nothing."""
    return "年均" if reading.basis is not None and text.endswith(_EACH, *reading.basis) else ""


def _level(text: str, reading: Reading, core: str, *, completed: bool) -> str:
    unit = clean_unit(text, reading.mention)
    if reading.place is not None:
        place = text[slice(*reading.place)]
        stands = place if place.startswith(_STANDS) else f"排名{place}"
        behind = reading.noun and reading.noun[0].start >= reading.mention.clean_end
        return f"{stands}的{core}数" if behind else f"{core}{stands}的{unit}数"
    said = _said_behind(text, reading)
    if reading.leads_noun and said:
        core = _with_predicate(text, reading, core, said)
    elif said:
        core = said if not core else f"{core}{said}"
    if reading.mention.kind in (Kind.PERCENT, Kind.FRACTION):
        return share_words(text, reading, core)
    if reading.mention.kind is Kind.MULTIPLE:
        return core + "倍数"
    if reading.mention.kind is Kind.MONEY:
        core += _purpose(text, reading, core)
        worth = _worth_before(text, reading) if reading.leads_noun else ""
        if worth:
            return core.replace(worth, "", 1) + (worth if worth.endswith("值") else "价值")
        return core if core.endswith(_MONEY_ENDINGS) and not core.endswith("损失") else core + "金额"
    acted = not completed and (not reading.noun or (bool(said) and not reading.leads_noun))
    return core + _counted(text, reading, core, unit, acted or reading.twin)


def _worth_before(text: str, reading: Reading) -> str:
    """The word before an amount that says that it is the worth of what stands behind (总值|6亿元货物); empty if none does."""
    before = text[reading.clause.span.start : reading.mention.clean_start].rstrip("约达为")
    return next((word for word in _WORTH if before.endswith(word)), "")


def _purpose(text: str, reading: Reading, core: str) -> str:
    """What bare money was spent on, as the words behind it say (投资260万元,|增设信号灯); empty where it is named already."""
    spent = _SPENT_ON.match(text, reading.mention.clean_end) if core in _BARE_MONEY else None
    return spent["what"] if spent is not None else ""


def _is_ahead(text: str, noun: tuple[Span, ...]) -> bool:
    """Whether the words end with what one rate is held against (外贸|超过全国增速)."""
    return bool(noun) and text.startswith(_ABOVE_RATE, noun[-1].start)


def _counted(text: str, reading: Reading, core: str, unit: str, acted: bool) -> str:
    """The ending that makes a count of the phrase: 数, 人数, 人次, 项数, 面积 …; ``acted`` where it ends with what was done."""
    if unit.endswith(_TIMES_UNITS):
        return "" if core.endswith((unit, *_VOLUMES)) else unit
    if core.endswith(QUANTITY_ENDINGS) and not core.endswith(words("taken_as_name")):
        return "幅度" if reading.share and _is_ahead(text, reading.noun) else ""
    if core.endswith(_ABOVE) or (_ADDS.search(core) and reading.mention.kind in _SHARES):
        return "幅度"
    if core.endswith(_RATIOS) and not unit:
        return ""
    if core.endswith(_TIMES_UNITS) or RECURS.match(text, reading.mention.clean_end):
        return ""  # 总诊疗人次101.5亿; 防洪标准达到50年一遇
    if unit in UNIT_QUANTITIES:
        away = core.startswith(_AWAY) and UNIT_QUANTITIES[unit] in _LENGTHS
        return "" if core.endswith(_MEASURES) else "距离" if away else UNIT_QUANTITIES[unit]
    if unit in ("人", "名", "位"):
        if acted and core.startswith("被"):
            return "的人数"
        last = reading.noun[-1] if reading.noun else None
        return "数" if last is not None and not acted and ends_with_person(text, last) else "人数"
    if unit == "次":
        return "次数"
    of_people = unit in _CASE_UNITS and bool(reading.noun) and ends_with_person(text, reading.noun[-1])
    return f"{unit}数" if (acted and unit in _ACTED_UNITS) or reading.twin or of_people else "数"


def _said_behind(text: str, reading: Reading) -> str:
    """What is said behind the figure, cut at the first mark and to the length of a name."""
    if reading.predicate is None or reading.predicate.start >= reading.predicate.end:
        return ""
    said = text[reading.predicate.start : reading.predicate.end]
    awarded = _AWARDED.match(said)
    if awarded is not None:
        return f"被{awarded['verb']}{awarded['title']}"
    said = re.split(r"[,，;；。(（]", said)[0].strip().removeprefix("分别")
    title = _LONG_TITLE.fullmatch(said) if len(said) > _LONGEST_SAID and "、" in said else None
    if title is not None:
        return title["verb"] + title["title"]  # 荣获全国…、…、…等|先进集体
    if said.startswith(_INVOLVING):
        return _FIGURE_WITHIN.sub("", said)
    if _TO_MARK.fullmatch(said) is not None:
        return said
    if _RECEIVED.match(said) is not None:
        return _DATE.sub("", said)
    said = said if _DONE.fullmatch(said) else _ADVERBS.sub("", said).removesuffix("的")
    return said if 1 < len(said) <= _LONGEST_SAID else ""


def _with_predicate(text: str, reading: Reading, core: str, said: str) -> str:
    """A noun behind its figure with what is said of it in front (设立调解室的派出所)."""
    noun = "".join(text[piece.start : piece.end] for piece in reading.noun)
    verb = text[reading.verb.start : reading.verb.end] if reading.verb is not None else ""
    lent = bool(reading.noun) and reading.noun[0].start < reading.mention.clean_start  # 其中8家|入选名录
    short = len(said) <= 4 and not lent and not said.startswith(words("award_verb_end"))
    joint = "" if short and "的" not in noun else "的"
    return f"{verb if joint else ''}{said}{joint}{noun}" if noun else core + said
