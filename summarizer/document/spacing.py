"""Spaces that say nothing: those that typesetting left inside figures and around punctuation.

Decides which single spaces can be left out of a half-width text without joining two words or two
figures. Two spaces or a tab are the boundary of a column and stay; a space between two digits may be
grouping or a boundary, so it stays for the reader of numbers to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import words

__all__ = ["stray_spaces"]

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# A Chinese digit next to an Arabic one would read as one numeral: "2020 一季度" keeps its space.
_HAN_NOT_DIGIT = f"(?:(?![〇零一二三四五六七八九两兩])[{_HAN}])"
# What follows a figure rather than the number of a list's entry.
_AFTER_FIGURE = "年月日时分秒十百千万亿萬億余餘多个個人名起件次项項户戶处處辆輛台臺家条條份元%‰℃。，、；：,;:"
_NUMERAL = "〇零一二三四五六七八九十百千万萬亿億两兩"
_CLOSING = "。，、；：！？）】》」』〉”’,;:!?)%‰℃"
_OPENING = "（【《「『〈“‘("

# Each alternative stands after the space it judges, so that the search runs from space to space.
_STRAY = re.compile(
    " (?<! {2})(?! )(?:"
    f"(?<=[0-9%‰] )(?={_HAN_NOT_DIGIT})"  # 2020 年, 35 份, 13.7 万
    f"|(?<=[{_HAN}] )(?<![〇零一二三四五六七八九两兩] )(?=[0-9])"  # 我省 15地市
    f"|(?<=[{_NUMERAL}之分] )(?=[十百千万萬亿億余餘年月日元])"  # 十五 万, 百分之 十
    f"|(?<=[十百千万萬亿億] )(?=[〇零一二三四五六七八九十])(?<=[{_NUMERAL}] )"  # 三亿 二千万
    "|(?<=[0-9] )(?=[%‰℃])"  # 29 %
    f"|(?<=[{_HAN}0-9%‰”’」』》）)] )(?=[{_CLOSING}])"  # 29% 。
    f"|(?<=[{_OPENING}] )"  # “ 警灯
    f"|(?<=[,;:、。，；：] )(?=[{_HAN}“‘「『《（])"  # 工作中, 全警
    ")"
)
# A word set with a space after each character: 工 作 总 结.
_LETTERSPACED = re.compile(f"(?<![{_HAN}0-9a-zA-Z])(?:[{_HAN}] ){{2,}}[{_HAN}](?![{_HAN}0-9])")
# The signs of a proportion or of a decimal, with blanks around them, between two numerals: 三 分之 一, 百 分 之 2.4,
# 四百 点 五, 三 又 四 分之 一. A point needs its blank before it: 提出四点 五个方面 are two figures.
_ANY_NUMERAL = _NUMERAL + "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟0-9"
_PARTS = re.compile(
    f"分 {{0,4}}之 {{0,4}}(?=[{_ANY_NUMERAL}负負])|(?<= )[点點] {{0,2}}(?=[{_NUMERAL}])"
    f"|又 {{0,2}}(?=[{_ANY_NUMERAL}]+ ?分)"
)
# 12 .5公斤, 3. 6万元, 23, 456元: a blank beside the point or the mark of thousands inside one figure; not behind the number
# that begins a line (3. 6家单位), nor in a list of figures.
_BESIDE_POINT = re.compile(
    r"(?<=[0-9]) (?=\. ?[0-9])"
    r"|(?:(?<=[0-9]\.)|(?<=[0-9] \.)) (?=[0-9]+[%‰十百千万亿余多一-鿿])"
    rf"|(?:(?<=[0-9],)|(?<=[0-9] ,)) (?=[0-9]{{3}}(?![0-9])(?: ?, ?[0-9]{{3}})*(?: ?\. ?[0-9]+)?[万亿萬億]?[{_AFTER_FIGURE}一-鿿])"
)
_LEADS_IN = re.compile(r"[一-鿿:+\-<>](?<!第)(?:[0-9]{1,3}(?: ?, ?[0-9]{3}){0,4} ?[.,]|[0-9]+ ?\.)\Z")
_LABELS = [word for word in words("code_label", "figure_label") if len(word) > 1]  # 病例 ends like the label 例
_NUMBERED = re.compile(rf"(?:{'|'.join(_LABELS)})[为是:]?[0-9]{{1,3}} ?[.,]\Z")  # 编号12, 300平方米
_LISTED = ("分别", "依次", "各为")
_LIST_REACH = 40
_SPACED_SIGNS = (" 分", "分 ", "之 ", " 点", " 點", " 又", "又 ")
_ONE_NUMERAL = re.compile(f"[{_NUMERAL} ]+")


def stray_spaces(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the spaces in ``text`` that can be left out, in order."""
    if " " not in text:
        return iter(())
    spaced = {at for match in _LETTERSPACED.finditer(text) for at in _spaces_of_word(match)}
    single = (match.start() for match in _STRAY.finditer(text) if not _parts_item_number(text, match.start()))
    if ". " in text or " ." in text or ", " in text:
        spaced.update(match.start() for match in _BESIDE_POINT.finditer(text) if _inside_figure(text, match.start()))
    if any(sign in text for sign in _SPACED_SIGNS):
        spaced.update(_spaces_of_parts(text))
    places = sorted(spaced.union(single)) if spaced else single
    return ((at, at + 1) for at in places)


def _inside_figure(text: str, at: int) -> bool:
    """Whether the blank at ``at``, beside a point or a mark of thousands, stands inside one figure of running text."""
    if text[at + 1] == "." and text[at + 2] != " ":
        return True
    mark = at + 2 if text[at + 1] == "." else at
    before = text[max(0, at - _LIST_REACH) : mark].rpartition("\n")[2]
    return (
        _LEADS_IN.search(before) is not None
        and _NUMBERED.search(before) is None
        and not any(word in before for word in _LISTED)
    )


def _parts_item_number(text: str, at: int) -> bool:
    """Whether the space parts a number that begins its line from the words of a list's entry."""
    start = at
    while start > 0 and text[start - 1] in "0123456789" and at - start <= 2:
        start -= 1
    return 0 < at - start <= 2 and (start == 0 or text[start - 1] == "\n") and text[at + 1] not in _AFTER_FIGURE


def _spaces_of_word(match: re.Match[str]) -> Iterator[int]:
    if _ONE_NUMERAL.fullmatch(match[0]):
        return iter(())
    return iter(range(match.start() + 1, match.end(), 2))


def _spaces_of_parts(text: str) -> Iterator[int]:
    """The blanks in and before the sign of a proportion or decimal that stands behind a numeral."""
    numerals = frozenset(_ANY_NUMERAL)
    for match in _PARTS.finditer(text):
        start = match.start()
        while start and text[start - 1] == " " and match.start() - start < _WIDEST_GAP:
            start -= 1
        if start and (text[start - 1] in numerals or text[start - 1].isdecimal()):
            yield from (at for at in range(start, match.end()) if text[at] == " ")


_WIDEST_GAP = 4
