"""List heads: what the words before a list say of each of its items.

Decides which items such a head governs, that they count the sort of thing that it names (最常见的投诉为服务态度(320宗)、粗言秽语(85宗);
按案件类型分:食品监管54起), and that they rose or fell if it says so (发生减少案类为诈欺案21件、毒品15件). Leaves the items' own
words to ``heads`` and ``bracketed``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from summarizer.language.lexicon import any_of, fill
from summarizer.numbers.mention import Direction, Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import DOWN_WORDS, QUANTITY_ENDINGS, UP_WORDS, VERBS
from summarizer.reading.rule_names import ChangeRule
from summarizer.text import Span

__all__ = ["with_list_heads"]

_UP = "|".join(sorted((word for word in UP_WORDS if len(word) > 1), key=len, reverse=True))
_DOWN = "|".join(sorted((word for word in DOWN_WORDS if len(word) > 1), key=len, reverse=True))
_MOVED = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_SORTED = fill(r"(?:{sorting})(?P<sorted>{sort_of_case})的?(?:{sorted_by})[:：,，]")
_LEAD = fill(r"(?:{list_adverb})*(?:{item_lead}|[为是有:：])")
# 减少案类为…; 下降的警情类别有…; 增加较多的主要是…
_MOVING = fill(
    rf"{_MOVED}(?:{{how_much_moved}})?(?:的?(?:(?P<of>{{sort_of_case}})?(?:{{list_noun}})|(?P<case>案)[类种])"
    rf"|的(?P<thing>{{sort_of_case}})?){_LEAD}"
)
# 最常见的投诉为…; 案件类型集中于…; 案件主要为…
_NAMING = fill(
    rf"(?:(?:{{list_quality}})的?(?P<kind>{{sort_of_case}})(?:{{list_noun}})?"
    rf"|(?P<type>{{sort_of_case}})(?:{{list_noun}}|(?={{list_adverb}}))){_LEAD}"
)
_HEAD = re.compile(rf"(?:{_SORTED}|{_MOVING}|{_NAMING})")
_SORTS = ("sorted", "of", "case", "thing", "kind", "type")
_GROUP_END = re.compile(r"[。;；!！?？\n]")
_GAP = re.compile(fill(r"(?:[(（][^()（）]{0,40}[)）])?[\s)）」”』]{0,4}(?:[、,，]|{and_word}){0,2}[\s“「『(（]{0,4}"))
_COMMA = re.compile("[,，]")
_JOIN = re.compile(fill(r"(?:{and_word})+"))
_NAMES_CASE = re.compile(any_of("sort_of_case", "case_noun", "case_topic") + r"\Z|罪\Z")
_CASE_UNITS = frozenset("起 件 宗 例".split())
_LONGEST_NAME = 30


class _Head(NamedTuple):
    """The words before a list: where they end and how far they reach; the sort that they name and the way it went, if any.

    ``near``: the items follow one another at once; others may stand anywhere in the sentence. ``act``: what was done to them,
    or that they happened (发生|减少案类为…).
    """

    end: int
    reach: int
    sort: Span | None
    direction: Direction | None
    near: bool
    act: Span | None


def with_list_heads(text: str, sentence: Span, readings: Sequence[Reading]) -> list[Reading]:
    """``readings`` of ``sentence`` in order, the items of each list with what the words before it say of them."""
    made = list(readings)
    for head in _heads(text, sentence) if readings else ():
        at = head.end
        for index, reading in enumerate(made):
            if not head.end < reading.mention.clean_start < head.reach:
                continue
            name = _name(text, reading, head)
            if name is None or (head.near and not _goes_on(text, at, name, reading)):
                if head.near:
                    break
                continue
            made[index] = _as_item(text, reading, name, head)
            at = reading.mention.clean_end
    return made


def _heads(text: str, sentence: Span) -> Iterator[_Head]:
    found = list(_HEAD.finditer(text, *sentence))
    for match, following in zip_longest(found, found[1:]):
        sort = next((Span(*match.span(group)) for group in _SORTS if match.group(group)), None)
        direction = Direction.INCREASE if match["up"] else Direction.DECREASE if match["down"] else None
        near = match["sorted"] is None
        reach = following.start() if following is not None else sentence.end
        group = _GROUP_END.search(text, match.end(), reach) if near else None
        acted = direction is not None and text[match.start() - 2 : match.start()] in VERBS
        act = Span(match.start() - 2, match.start()) if acted else None
        yield _Head(match.end(), group.start() if group is not None else reach, sort, direction, near, act)


def _goes_on(text: str, at: int, name: Span, reading: Reading) -> bool:
    """Whether ``name`` is the next item behind ``at``; what is done behind a comma is none (增加案类为窃盗12件,|逮捕嫌犯9人)."""
    gap = _GAP.fullmatch(text, at, name.start)
    acts = reading.verb is not None and reading.verb.start >= name.start
    return gap is not None and not (acts and _COMMA.search(gap.group()))


def _name(text: str, reading: Reading, head: _Head) -> Span | None:
    """The own words of an item, behind the head; None where ``reading`` is no item of a list."""
    told = reading.form is Form.LEVEL or (reading.form is Form.CHANGE and not head.near)
    if not told or reading.of is not None or reading.leads_noun or reading.predicate is not None or reading.share:
        return None
    pieces = [piece for piece in (reading.verb, *reading.noun) if piece is not None and piece.end > head.end]
    if not pieces or (not head.near and (reading.verb is not None or len(reading.noun) != 1)):
        return None
    start = max(head.end, pieces[0].start)
    joined = _JOIN.match(text, start, pieces[-1].end)
    name = Span(joined.end() if joined is not None else start, pieces[-1].end)
    return name if 1 < name.end - name.start <= _LONGEST_NAME else None


def _as_item(text: str, reading: Reading, name: Span, head: _Head) -> Reading:
    """``reading`` named as an item of the list, as a change if the head tells one."""
    sort = head.sort if _takes_sort(text, reading, name, head) else None
    noun = tuple(piece for piece in (name, sort, head.act) if piece is not None)
    item = reading._replace(verb=None, noun=noun)
    if head.direction is None or reading.mention.kind not in (Kind.COUNT, Kind.PERCENT):
        return item
    return item._replace(form=Form.CHANGE, direction=head.direction, change_rule=ChangeRule.WORD)


def _takes_sort(text: str, reading: Reading, name: Span, head: _Head) -> bool:
    """Whether the name says too little without the sort of thing that is counted (服务态度|投诉), and does not name it."""
    words = text[slice(*name)]
    counted = reading.form is Form.CHANGE or reading.mention.unit in _CASE_UNITS
    named = (
        _NAMES_CASE.search(words) is not None
        if head.near
        else head.sort is None or words.endswith(text[slice(*head.sort)])
    )
    return counted and not named and not (words.endswith(QUANTITY_ENDINGS) and not words.endswith("量"))
