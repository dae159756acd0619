"""Wordings: the labels of ranks, opinions, zeros, spells and rates, made of the report's own words.

Decides how what is said of a figure becomes part of its name (…全省排名, …发案数, …连续…年数, …率). Leaves counts, changes and
the marks at a label's edges to ``labels``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import NumberMention
from summarizer.reading.figure_reading import Reading
from summarizer.reading.lexicon import QUANTITY_ENDINGS, UNIT_QUANTITIES

__all__ = [
    "RECURS",
    "RUN_QUANTITIES",
    "clean_unit",
    "opinion_words",
    "rank_words",
    "rate_words",
    "share_words",
    "spell_words",
    "zero_words",
]

_RANKED = re.compile(fill(r"(?:{stands_at})?(?:全[市省县区国])?(?P<rank>第[一二三四五六七八九十]+)[名位]?"))
_LONGEST_HELD = 18
_AMONG_FIRST = re.compile(r"[前第](?:[一二三四五六七八九十]+[名位]?|列)\Z")
_SPELL_SHORT = re.compile(fill(r"{wording_sign}|[“”\"]|保持(?!\d)|呈现?|的?(?:{course})(?![^,，。;；])"))
_NEXT_DEED = re.compile(fill(r"[,，。;；(（]|、(?={verb})"))  # 发布白皮书|、受理案件…
RUN_QUANTITIES = {"届": "届数", "次": "次数"}
"""What counts how often in a row something was gained."""
_TITLED = re.compile(
    fill(r"(?:被[^“”,，。]{0,24})?(?:{award_label_verb|award_gain})[“][^”]{2,24}”")
)  # 被评为“优秀法院”|并记功
RECURS = re.compile(r"(?:[或至到、][^,，。;；]{1,6}年)?一遇")
"""What stands behind a number of years that is how rarely a flood comes: 50年|一遇, 20年|或50年一遇."""
_BOUND = re.compile(fill(r"(?:{bound_behind}){1,9}\Z"))
_PLANS = words("planned_name")  # what a share of a plan is of
_SHARE_BEFORE = re.compile(r"占(?:到|了|约|近)?\Z")
_NEAR_SHARE = 8  # characters


def clean_unit(text: str, mention: NumberMention) -> str:
    """The unit of ``mention`` as the clean text has it (Simplified); empty where none is written."""
    unit, words = mention.unit or "", text[mention.clean_start : mention.clean_end]
    if unit in words:
        return unit
    return _BOUND.sub("", words)[-len(unit) :]


def rank_words(text: str, reading: Reading, core: str) -> str:
    """The label of a rank: what is ranked (``core``) and where."""
    place = text[reading.place.start : reading.place.end] if reading.place is not None else ""
    if core.endswith(("排名", "位次")):
        return place + core
    if place.startswith("历史") or place.endswith(("以来", "年", "年来")):
        return f"{core.removesuffix('数')}历史排名"
    if place.startswith("全") or not core:
        return f"{core}{place}排名"
    return f"{core}在{place}的排名" if place else f"{core}排名"


def opinion_words(text: str, reading: Reading) -> str:
    """The label of a share of those asked: what they said, of what, and who they are (认为收费合理的市民占比)."""
    verb, said, topic, who = (
        text[span.start : span.end] if span is not None else ""
        for span in (reading.verb, reading.predicate, reading.topic, reading.noun[0] if reading.noun else None)
    )
    return f"{verb}{topic}{said}的{who}占比"


def zero_words(text: str, reading: Reading, core: str) -> str:
    """The label of a zero: what did not happen (零发案: …发案数)."""
    said = text[reading.predicate.start : reading.predicate.end] if reading.predicate is not None else ""
    said = re.sub(r"[“”\"'》」』\s、和及]", "", said)[:4]
    if said.startswith("发生"):
        return core + ("" if core.endswith(QUANTITY_ENDINGS) else "数")
    if said.startswith(("发案", "案发")):
        return f"{core}{said[:2]}数"
    return core if not said and core.endswith(QUANTITY_ENDINGS) else f"{core}{said}数"


def spell_words(text: str, reading: Reading, core: str) -> str:
    """The label of a time for which something held: what, and what is said of it (…连续全破年数)."""
    said = text[reading.predicate.start : reading.predicate.end] if reading.predicate is not None else ""
    titled = _TITLED.match(said)
    said = titled.group() if titled is not None else said
    said = _NEXT_DEED.split(_SPELL_SHORT.sub("", said))[0]
    said = said.replace("、", "") if "各" in said else _RANKED.sub(r"排名\g<rank>的", said)  # 居各省、区第一
    said = _AMONG_FIRST.sub(r"\g<0>的", said)[:_LONGEST_HELD]
    written = clean_unit(text, reading.mention)
    unit = RUN_QUANTITIES.get(written) or UNIT_QUANTITIES.get(written, "时长")
    joint = "创" if "最" in said and not said.startswith("创") else "连续"
    if joint == "创":
        said = re.sub(r"(?:水平|纪录|记录)\Z", "", said) + "的"
    return f"{core}{joint}{said}{unit}"


def rate_words(text: str, reading: Reading, core: str) -> str:
    """The label of a percentage with what is said of it (…管控率), or of a share of what is counted (…占比)."""
    said = text[reading.predicate.start : reading.predicate.end] if reading.predicate is not None else ""
    if reading.leads_noun:
        said = re.split(r"[,，;；。]", said)[0].replace("了", "")
        return f"{said}的{core}占比" if said else core + "占比"
    said = said.strip(' “”"的')
    return f"{core}{said[:4]}率" if len(said) <= 6 else f"{core}比例"


def share_words(text: str, reading: Reading, core: str) -> str:
    """A percentage that is no change as the share or rate that it is (占全市…比重, 生活污水排放量占比, 结案率)."""
    at = reading.mention.clean_start
    named = core.endswith(words("share_end"))
    if "占" not in core and not core.endswith(_PLANS):
        if reading.share:
            return core.removesuffix("比重") + "占比"
        if not named and _SHARE_BEFORE.search(text, max(0, at - _NEAR_SHARE), at) is not None:
            return core + "占比"
    if named or (core.endswith(QUANTITY_ENDINGS) and "占" not in core):
        return core
    before = text[max(0, at - _NEAR_SHARE) : at]
    return core + ("比重" if "占" in core else "占比" if "占" in before else "比例")
