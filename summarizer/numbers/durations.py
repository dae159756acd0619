"""Tells spans of time that say when from spans that are figures: 为期三个月 and 十年前 from 连续36个月.

Decides by the words right around a duration. Leaves dates with a calendar form to ``dates``.
"""

from __future__ import annotations

from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.mention import Disposition
from summarizer.numbers.no_figure import NoFigure
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import Quantity

__all__ = ["span_end", "span_verdict"]

_AFTER: Final = Pattern(
    r"{spell_goes_on}|来(?!自|源|信|访|电)|前(?!{first_places})|后(?!勤|备)|内(?!部|容|涝)|间(?!接)|中(?!央|国|心|小|学|队|级|型)"
    r"|里(?!程)|期(?!货|间)"
)
_SINCE: Final = frozenset({"来", "以来", "多来"})
# 近20年来最好, 27年来首次: a record counts its years.
_RECORD: Final = Pattern(r"[^,。;、]{0,4}(?:{record_behind}|第一)")
_BEFORE: Final = Pattern(r"(?:{spell_lead})(?:近|约|了)?$")
# 判处五年以上有期徒刑: the length belongs to the class of sentence.
_SENTENCE: Final = Pattern(r"{sentence_word}")
# 判处有期徒刑三年, 缓刑四年: told of one verdict.
_SENTENCED: Final = frozenset(words("sentence_before"))
_CAMPAIGN: Final = Pattern(r"[^,。;、]{0,6}(?:{program_name})")
# 两个月专项行动; 某市五年打掉团伙41个, 劫案半年六宗: how long the campaign, or the counting, took.
_COUNTED_IN: Final = Pattern(
    r"{action_name}|(?:{acted_in_spell})[^,。;、]{0,16}?[\d一二两三四五六七八九十百]"
    r"|[二两三四五六七八九十]{1,3}[宗起件](?![^,。;]*(?:\d|[一二三四五六七八九十]年))"
)
# 15分钟养老服务圈, 一刻钟便民生活圈: the policy is named by its time.
_CIRCLE: Final = Pattern(r"(?![内外后前以里])(?:[^\W\d_零一二两三四五六七八九十]|[“”\"]){0,10}圈(?![子内外])")
_LIFE: Final = Pattern(r"(?:{served_for})(?:{bounding})?$")
_ADDED_UP: Final = words("adds_up_before")
# 五年共受理, 十年增长1.3倍: the time that a sum or a change is of.
_SUMMED: Final = Pattern(r"共(?![同和产青识享建管创处存])|(?:{grew_in})了?(?:{bounding})?[\d一二三四五六七八九]")
# The last characters of what these two patterns match; most durations stand behind another.
_BEFORE_ENDS: Final = frozenset("期时经隔过去来后近这约了短仅之算计")
_LIFE_ENDS: Final = frozenset("子女亲父母夫妻散警检教医作龄层岛位役近过逾了逃亡名联失")
_BEHIND_DATE: Final = Pattern(r"[\d一二三四五六七八九十](?:{month_end})\Z")
_HOLIDAY: Final = Pattern(
    r"(?:(?:{holiday_end})(?:共?有?|为期?)|(?:{feast_name}|[五十]一|{season_shown})(?:”|档期?|期间)?)$"
)
# 3天小长假, 8天假期
_HOLIDAY_BEHIND: Final = Pattern("的?(?:{long_holiday})")
_BEFORE_NOW: Final = words("before_no_spell")
# 5分钟到场率, 48小时破案率: the rate is named by its time.
_SHORT: Final = frozenset(words("spell_unit"))
_RATE: Final = Pattern(
    r"(?:内|之内|以内)?(?:(?:{arrived})[^\W\d_]{0,6}的?(?:占|比例|比重)|(?!{spell_compared})[^\W\d_]{1,8}率)"
)
# 三年戒断未复吸人数, 两年未结案件12件: a class by how long something was not done. 三年未发生火灾案件 is a result.
_UNDONE: Final = Pattern(
    r"[^\W\d_]{0,3}未(?!发生|[出再接][^\W\d_])[^\W\d_]{1,5}(?:人[数员]|{case_word}|率)(?=[\d为达超占共的数、和及,。;]|[^\W\d_]?\d)"
)
# 中心成立三年多,: how old a thing is says when, with nothing behind it. 安全运行三年多 is a result.
_FOUNDED: Final = Pattern(r"(?:{founding})(?:{age_adverb}){0,2}\Z")
_FOUNDED_REACH: Final = 6
# 通过三年多的探索: an effort took so long. 通过三年期评估 passes it.
_EFFORT: Final = Pattern(r"的?[^,。;、\d]{0,6}(?:{effort})")
_GOAL: Final = Pattern(r"(?:{goal_reached})[^,。;、]{1,12}目标")  # 实现3年跨进前列目标
_STANDARD: Final = Pattern(r"(?:{flood_standard})[^,。;]{0,24}\Z")
_STANDARD_REACH: Final = 32
_ONCE: Final = Pattern(r"[^,。;\d]{0,8}一[次起宗件名人部辆]")
_SPAN_END: Final = Pattern(r"{spell_end}|来(?!自|源)")


def span_verdict(text: str, quantity: Quantity) -> NoFigure | None:
    """Why the duration ``quantity`` only says when, or None where it may be a figure."""
    one = text[quantity.numeral : quantity.numeral_end] == "一"
    if (
        quantity.unit_text(text) in _SHORT
        and text[quantity.start - 2 : quantity.start] != "连续"
        and _RATE.match(text, quantity.end)
    ):
        return NoFigure(Disposition.DEFINITION, "time_of_rate")
    if _UNDONE.match(text, quantity.end) is not None and text[quantity.start - 2 : quantity.start] != "连续":
        return NoFigure(Disposition.DEFINITION, "time_of_class")
    if text.startswith("一遇", quantity.end):
        return _return_period(text, quantity)
    after = _AFTER.match(text, quantity.end)
    if after is not None:
        if after[0] in _SINCE and _RECORD.match(text, after.end()):
            return None
        loose = one and after[0] in _SINCE
        return NoFigure(Disposition.LOOSE, "loose_time") if loose else NoFigure(Disposition.DATE, "time_span")
    return _by_context(text, quantity) or (NoFigure(Disposition.LOOSE, "loose_time") if one else None)


def _return_period(text: str, quantity: Quantity) -> NoFigure | None:
    """The years of 五十年一遇: a level where a standard of protection is told by it, else how rare an event was."""
    lowest = max(0, quantity.start - _STANDARD_REACH)
    standard = _STANDARD.search(text, lowest, quantity.start) is not None
    return None if standard else NoFigure(Disposition.LOOSE, "return_period")


def _by_context(text: str, quantity: Quantity) -> NoFigure | None:
    """What the words before a duration, and the noun after it, make of it."""
    start, end = quantity.start, quantity.end
    window = max(0, start - 6)
    if _SENTENCE.match(text, end) or text[start - 2 : start] in _SENTENCED:
        return NoFigure(Disposition.DEFINITION, "sentence_length")
    bounds = bool(quantity.after) and text[end] == "的"  # 潜逃二十年以上的9名: tells which are counted
    if not bounds and text[start - 1 : start] in _LIFE_ENDS and _LIFE.search(text, window, start):
        return NoFigure(Disposition.PERSON, "life_story")
    if _is_span(text, quantity, window):
        return NoFigure(Disposition.DATE, "time_span")
    if _CIRCLE.match(text, end):
        return NoFigure(Disposition.NAME, "service_circle")
    if quantity.unit_text(text) == "年" and _CAMPAIGN.match(text, end):
        return NoFigure(Disposition.NAME, "named_campaign")
    return None


def _is_span(text: str, quantity: Quantity, window: int) -> bool:
    """Whether the duration says when: 24小时警务, 近三年 at the head of a clause, 每半个月, 为期两年."""
    start, end = quantity.start, quantity.end
    before = text[start - 1] if start else "\n"
    if text[start:end] == "24小时" and text[end].isalpha():
        return True
    if quantity.before == "近" and (before in ",。;:\n" or text.startswith(words("average_word"), end)):
        return True  # 近10年平均破案率
    if quantity.unit_text(text) == "年" and text.startswith(("平均", "年均"), end) and before not in "的第每续":
        return True  # 两年平均增长3.2%
    if before in "日号月份" and _BEHIND_DATE.search(text, max(0, start - 4), start) is not None:
        return True  # 7月5日、6日两天: as many days as were just named
    told = quantity.unit_text(text) == "年" or not "0" <= text[quantity.numeral] <= "9"  # 超标的3天 counts days
    if before == "的" and told and text[end] in ",。;!?:\n" and text[start:end] != "一年":
        return True  # 过去的五年， … 是成效最大的五年。
    if before not in "续达共近" and quantity.before == "" and _COUNTED_IN.match(text, end):
        return quantity.unit_text(text) != "年" or not _CAMPAIGN.match(text, end)
    if _is_summed(text, quantity) and text[start - 2 : start] != "连续":
        return True  # 五年累计投入
    if _is_holiday(text, quantity, window):
        return True
    if before in "前头" and text[start - 2 : start] not in _BEFORE_NOW:
        return True
    return _is_led(text, quantity, window) or _says_how_long(text, quantity)


def _is_holiday(text: str, quantity: Quantity, window: int) -> bool:
    """Whether the duration is how long a feast or holiday is: 国庆7天, 3天小长假."""
    in_days = quantity.unit_text(text) in ("天", "日")
    if in_days and _HOLIDAY_BEHIND.match(text, quantity.end) is not None:
        return True
    named = in_days or text[quantity.start - 1 : quantity.start] in tuple("期假周日档")
    return named and _HOLIDAY.search(text, window, quantity.start) is not None


def _is_summed(text: str, quantity: Quantity) -> bool:
    """Whether a sum or a change over the time of the duration follows it: 五年累计投入, 五年共受理, 十年增长1.3倍."""
    if text.startswith(_ADDED_UP, quantity.end):
        return True
    whole = quantity.unit_text(text) == "年" and text[quantity.start - 1 : quantity.start] not in ("第", "每", "续")
    return whole and _SUMMED.match(text, quantity.end) is not None


def _is_led(text: str, quantity: Quantity, window: int) -> bool:
    """Whether a word that leads to a time stands before the duration; of 平均每四日爆管一次 how often is the figure."""
    start = quantity.start
    before = text[start - 1] if start else "\n"
    if before == "每":
        return text[start - 3 : start] != "平均每" or _ONCE.match(text, quantity.end) is None
    return before in _BEFORE_ENDS and _BEFORE.search(text, window, start) is not None


def _says_how_long(text: str, quantity: Quantity) -> bool:
    """Whether the duration is how old a body is, how long an effort took or in how long a goal is to be reached."""
    start, end = quantity.start, quantity.end
    if text[end] in ",。;" and _FOUNDED.search(text, max(0, start - _FOUNDED_REACH), start) is not None:
        return True
    if text[max(0, start - 2) : start] == "通过" and _EFFORT.match(text, end) is not None:
        return True
    return quantity.unit_text(text) == "年" and _GOAL.match(text, end) is not None


def span_end(text: str, at: int) -> int:
    """Where a duration that says when ends with its 来, 前, 内 …: 十年前, 一年来."""
    found = _SPAN_END.match(text, at)
    return found.end() if found is not None else at
