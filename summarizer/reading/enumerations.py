"""Enumerations: figures paired in order with the parts of a list, and what the parts lend one another.

Decides the subjects of a 分别 list (起数、死亡人数分别下降1.8%和1.4%): the last part's noun, the first part's verb or
stem are shared, as the language elides them. Leaves single figures to ``heads``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.reading.lexicon import QUANTITY_ENDINGS
from summarizer.reading.phrases import leading_verb, list_parts
from summarizer.text import Span

__all__ = ["paired_subjects"]

# Elided at the end of all parts but the last (粮食、蔬菜产量; 摩托车和电动车警情).
_SHARED_TAILS = tuple(
    sorted(
        words("series_name"),
        key=len,
        reverse=True,
    )
)
# Quantities that mean nothing alone and take the first part's stem (道路交通事故起数、死亡人数).
_TOWN_AND_COUNTRY = 2  # 城乡低保标准分别提高8%、10%: the town first
_BARE_QUANTITIES = frozenset(words("toll_name"))


_ORDINAL, _ORDINAL_LENGTH = re.compile(r"第[一二三]"), 2
_RATE = re.compile(r"(?<=[案起情件力人题])[一-鿿]{2}率\Z")  # 命案、盗窃案件|破案率
# 合同、侵权|两类|案件; 电动车、电线|引发的火灾; 18岁以下、60岁以上|户籍人口
_SUMMED = re.compile(
    r"(?<=[一-鿿])[两三四五六七八九十\d]{1,2}(?:大(?=[类种项]))?[类种项个家地](?P<tail>[一-鿿]{2,14})\Z"
)
_EXAMPLES = re.compile(r"(?<=[一-鿿]{2})等(?P<tail>[一-鿿]{2,10})\Z")  # 医疗、养老|等|领域投诉
_CAUSED = re.compile(fill(r"(?P<tail>(?:{brought_about})的[一-鿿]{2,8})\Z"))
_AGED = re.compile(r"(?:(?<=岁)|(?<=岁以[上下])|(?<=岁及以[上下]))(?P<tail>(?!及?以[上下])[一-鿿]{2,8})\Z")
# 5亿元、10亿元|以上项目投资
_BOUND, _BOUNDED = re.compile(r"\d[\d.]{0,7}[一-鿿]{1,4}\Z"), re.compile(r"(?P<tail>及?以[上下内][一-鿿]{2,14})\Z")
_SHORTEST_LIKE = 2  # characters
_TOWARD = re.compile("[对向](?![外口])")
_BEARS_RATE = re.compile(fill(r"(?:{case_or_matter})[”」』\"]?\Z"))


def paired_subjects(text: str, subject: Span, count: int) -> list[tuple[Span, ...]] | None:
    """The subject of each of ``count`` figures as pieces, in order; None where the phrase is no such list."""
    parts = list_parts(text, subject, count)
    if parts is None and count == _TOWN_AND_COUNTRY and text.startswith("城乡", subject.start):
        rest = Span(subject.start + 2, subject.end)
        return [(Span(at, at + 1), rest) for at in (subject.start, subject.start + 1)]
    if parts is None:
        return None
    parts, tail = _shared_end(text, parts)
    rate = _RATE.search(text, *parts[-1])
    toward = _toward(text, parts) if tail is not None else None
    subjects: list[tuple[Span, ...]] = []
    for index, part in enumerate(parts):
        pieces = [part]
        if part is not parts[-1] and _is_sector(text, part, parts[-1]):
            subjects.append((part, Span(parts[-1].start + _ORDINAL_LENGTH, parts[-1].end)))
            continue
        own = _ends(text, part)
        if rate is not None and part is not parts[-1] and _BEARS_RATE.search(text, *part):
            pieces.append(Span(*rate.span()))
        elif tail is not None and not own:
            pieces.append(tail)
        before = _lent_by_first(text, parts[0], part) if index else None
        lent = [piece for piece in (before, toward if index else None) if piece is not None]
        subjects.append((*lent, *pieces))
    return subjects


def _lent_by_first(text: str, first: Span, part: Span) -> Span | None:
    """What ``first`` lends a later ``part`` of its list in front: its stem or its verb; None if nothing."""
    if text.startswith("对", part.start) and text.startswith("安全感", first.end - 3):
        return Span(first.start, first.end - 3)  # 群众安全感和对平安建设满意度
    if text[part.start : part.end] in _BARE_QUANTITIES and (stem := _stem(text, first)) is not None:
        return stem
    return _verb(text, first) if leading_verb(text, part.start, part.end) == part.start else None


def _shared_end(text: str, parts: list[Span]) -> tuple[list[Span], Span | None]:
    """``parts``, and what the last of them shares with all; cut from it where no part but it can end so."""
    shared = (
        _SUMMED.search(text, *parts[-1])
        or _EXAMPLES.search(text, *parts[-1])
        or _CAUSED.search(text, *parts[-1])
        or _AGED.search(text, *parts[-1])
        or (_BOUNDED.search(text, *parts[-1]) if _BOUND.search(text, *parts[0]) else None)
    )
    told = shared or _RATE.search(text, *parts[-1])
    alike = _behind_like(text, parts) if told is None else None
    if alike is not None:
        return [*parts[:-1], Span(parts[-1].start, alike.start)], alike
    if shared is None:
        return parts, _tail(text, parts[-1])
    return [*parts[:-1], Span(parts[-1].start, shared.start())], Span(*shared.span("tail"))


def _behind_like(text: str, parts: list[Span]) -> Span | None:
    """What stands in the last part behind a word that ends as all the others do (货船、渔船|碰撞事故); None if nothing does."""
    last, ends = parts[-1], {text[part.end - 1] for part in parts[:-1]}
    if len(ends) != 1 or any(part.end - part.start < _SHORTEST_LIKE for part in parts[:-1]):
        return None
    at = text.find(ends.pop(), last.start + 1, last.end - _SHORTEST_LIKE)
    if at < 0 or text.startswith("件", at + 1):
        return None  # 命案、盗窃案|件
    at += 1 + text.startswith("的", at + 1)
    return Span(at, last.end)


def _is_sector(text: str, part: Span, last: Span) -> bool:
    """Whether ``part`` is an ordinal alone and ``last`` begins with one (第二、|第三产业占比)."""
    return _ORDINAL.fullmatch(text, *part) is not None and _ORDINAL.match(text, *last) is not None


def _toward(text: str, parts: list[Span]) -> Span | None:
    """The preposition of the first part if it holds for all of them (对|欧盟、美国进出口); None if it does not."""
    led = _TOWARD.match(text, *parts[0])
    return Span(*led.span()) if led is not None and not any(_ends(text, part) for part in parts[:-1]) else None


def _ends(text: str, part: Span) -> bool:
    """Whether ``part`` ends with a quantity of its own."""
    return text[part.start : part.end].endswith(QUANTITY_ENDINGS) or _tail(text, part) is not None


def _tail(text: str, part: Span) -> Span | None:
    words = text[part.start : part.end]
    ending = next((t for t in _SHARED_TAILS if words.endswith(t)), None)
    return Span(part.end - len(ending), part.end) if ending else None


def _stem(text: str, part: Span) -> Span | None:
    words = text[part.start : part.end]
    bare = max((ending for ending in _BARE_QUANTITIES if words.endswith(ending)), key=len, default="")
    if bare and len(bare) < len(words):
        return Span(part.start, part.end - len(bare))  # 事故|死亡人数、受伤人数
    tail = _tail(text, part)
    return Span(part.start, tail.start) if tail is not None and tail.start > part.start else None


def _verb(text: str, part: Span) -> Span | None:
    """The verb of the first part; the first character alone where two verbs begin it (盗窃|摩托车)."""
    end = leading_verb(text, part.start, part.end)
    return Span(part.start, end) if part.start < end < part.end else None
