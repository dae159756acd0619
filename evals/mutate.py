"""Planted errors: correct summaries made from reference annotations, and one error put into each.

Decides how each kind of error is planted. Reads no number out of Chinese text: what a figure says comes
from the annotator's fields, digits are changed as characters. Leaves what a correct summary states to
``statements`` and judging what was caught to ``checker``. The same seed plants the same errors.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from evals.dataset import Case
from evals.planting import INVENTED_HONORS, INVENTED_INDICATORS, ISSUERS, OTHER_UNITS, PLACES, same_sort
from evals.statements import (
    HonorStatement,
    Planted,
    Planting,
    Statement,
    honors_of,
    readable,
    sentence_around,
    statements_of,
)
from summarizer.numbers.mention import Approximation, Direction, Disposition

__all__ = ["plant"]

_DIGITS = re.compile(r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?")
_PLAN_WORDS = re.compile(r"将|力[争爭]|[争爭]取|[争爭][创創]|再|拟|擬|明年|[计計][划劃]|目[标標]|要")
_SCALE_SIGN = re.compile(r"[万亿萬億]+")
_NARROW = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_PREFIXES = {Approximation.LESS_THAN: "近", Approximation.ABOUT: "约"}


def plant(case: Case, seed: int, rounds: int = 3) -> Iterator[Planted]:
    """One error after another in the case's statements; ``rounds`` times each kind where chance decides."""
    statements, honors = statements_of(case), honors_of(case)
    for kind, planter in _PLANTERS.items():
        source = random.Random(f"{seed}/{case.name}/{kind.value}")
        for statement in statements:
            for _ in range(rounds):
                planted = planter(statement, statements, source)
                if planted is not None and planted != statement:
                    yield Planted(kind, planted, statement)
    yield from _invented(case, statements, seed, rounds)
    yield from _outside(case)
    yield from _awards(honors, case, seed)


Planter = Callable[[Statement, Sequence[Statement], random.Random], Statement | None]


def _with_digits(statement: Statement, change: Callable[[str], str | None]) -> Statement | None:
    """``statement`` with its written digits changed; the value changes by the same factor."""
    written = _DIGITS.search(statement.figure)
    if written is None or not statement.value or len(_DIGITS.findall(statement.figure)) > 1:
        return None
    old = written.group().translate(_NARROW).replace(",", "")
    new = change(old)
    if new is None or Decimal(new) == Decimal(old) or not Decimal(new):
        return None
    value = Fraction(statement.value) * Fraction(new) / Fraction(old)
    figure = statement.figure[: written.start()] + new + statement.figure[written.end() :]
    return replace(statement, figure=figure, value=_decimal(value))


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _digit(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    def change(digits: str) -> str | None:
        places = [at for at, sign in enumerate(digits) if sign.isdigit()]
        at = source.choice(places)
        choices = [sign for sign in "0123456789" if sign != digits[at] and not (sign == "0" and at == 0)]
        return digits[:at] + source.choice(choices) + digits[at + 1 :]

    return _with_digits(statement, change)


def _swap(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    def change(digits: str) -> str | None:
        pairs = [
            (first, second)
            for first in range(len(digits))
            for second in range(first + 1, len(digits))
            if digits[first].isdigit()
            and digits[second].isdigit()
            and digits[first] != digits[second]
            and not (first == 0 and digits[second] == "0")
        ]
        if not pairs:
            return None
        first, second = source.choice(pairs)
        signs = list(digits)
        signs[first], signs[second] = signs[second], signs[first]
        return "".join(signs)

    return _with_digits(statement, change)


def _point(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    factor = source.choice((Decimal(10), Decimal("0.1")))

    def change(digits: str) -> str | None:
        moved = Decimal(digits) * factor
        text = format(moved.normalize(), "f")
        return text if "." in digits or "." in text else None

    return _with_digits(statement, change)


def _scale(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    if not statement.value or statement.unit in ("%", "％", "个百分点", "個百分點", "倍", "年", "个月", "名", "位"):
        return None
    sign, written = _SCALE_SIGN.search(statement.figure), _DIGITS.search(statement.figure)
    if written is None:
        return None
    value = Fraction(statement.value)
    if sign is not None:
        up = sign.group() in ("万", "萬")
        figure = statement.figure[: sign.start()] + ("亿" if up else "万") + statement.figure[sign.end() :]
        return replace(statement, figure=figure, value=_decimal(value * 10**4 if up else value / 10**4))
    sign_added = source.choice(("万", "亿"))
    figure = statement.figure[: written.end()] + sign_added + statement.figure[written.end() :]
    return replace(statement, figure=figure, value=_decimal(value * (10**4 if sign_added == "万" else 10**8)))


def _unit(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    unit = statement.unit
    if (
        unit is None
        or unit in ("%", "％")
        or "百分" in unit
        or unit not in statement.figure
        or "第" in statement.figure
    ):
        return None
    other = source.choice([each for each in OTHER_UNITS if not same_sort(each, unit)])
    return replace(statement, unit=other, figure=other.join(statement.figure.rsplit(unit, 1)))


def _points(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    if statement.unit in ("%", "％") and statement.figure.endswith(("%", "％")):
        other = source.choice(("个百分点", "倍"))
        return replace(statement, unit=other, figure=statement.figure[:-1] + other)
    if statement.unit in ("个百分点", "個百分點"):
        return replace(statement, unit="%", figure=re.sub("个百分点|個百分點", "%", statement.figure))
    return None


def _direction(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    if statement.change is None:
        return None
    other = Direction.INCREASE if statement.change is Direction.DECREASE else Direction.DECREASE
    return replace(statement, change=other)


def _bound_dropped(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    if statement.approximation is Approximation.EXACT or statement.value is None:
        return None
    figure = re.sub(
        r"余|餘|多|近|逾|约|約|超过|超過|突破|以上|左右|不到|不足|上下|超|达到|不低于|不少于", "", statement.figure
    )
    if figure == statement.figure:
        return None
    return replace(statement, approximation=Approximation.EXACT, figure=figure)


def _bound_added(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    written = _DIGITS.search(statement.figure)
    if statement.approximation is not Approximation.EXACT or written is None or not statement.value:
        return None
    if statement.unit in ("名", "位") and "第" in statement.figure:
        return None
    bound = source.choice((Approximation.MORE_THAN, Approximation.LESS_THAN, Approximation.ABOUT))
    prefix = _PREFIXES.get(bound, "超过")
    return replace(statement, approximation=bound, figure=prefix + statement.figure)


def _take(statement: Statement, other: Statement) -> Statement:
    """``statement`` with the number of ``other``."""
    return replace(
        statement,
        figure=other.figure,
        value=other.value,
        unit=other.unit,
        approximation=other.approximation,
        place=other.place,
    )


def _neighbour(statement: Statement, all_: Sequence[Statement], source: random.Random) -> Statement | None:
    fellows = [
        other
        for other in all_
        if other.quote == statement.quote and _alike(statement, other) and other.change is statement.change
    ]
    return _take(statement, source.choice(fellows)) if fellows else None


def _section(statement: Statement, all_: Sequence[Statement], source: random.Random) -> Statement | None:
    others = [
        other
        for other in all_
        if other.quote != statement.quote
        and _alike(statement, other)
        and other.change is statement.change
        and not _is_same_thing(statement, other)
    ]
    if not others:
        return None
    other = source.choice(others)
    taken = _take(statement, other)
    return replace(taken, quote=other.quote) if source.random() < 0.5 else taken


def _alike(statement: Statement, other: Statement) -> bool:
    return (
        other.unit == statement.unit
        and other.value != statement.value
        and other.value is not None
        and statement.value is not None
        and other.figure != statement.figure
        and other.indicator != statement.indicator
    )


def _is_same_thing(statement: Statement, other: Statement) -> bool:
    """Whether two indicators are one in other words, so that taking one for the other is no clear error."""
    ours, theirs = set(statement.indicator), set(other.indicator)
    return len(ours & theirs) / len(ours | theirs) > 0.7


def _period(statement: Statement, all_: Sequence[Statement], source: random.Random) -> Statement | None:
    if statement.period is None:
        return None
    others = {other.period for other in all_ if other.period and _other_time(statement.period, other.period)}
    years = {int(year) for each in all_ for year in re.findall(r"(?:19|20)\d\d", each.period or "")}
    others |= {f"{min(years) - 1}年"} if years else set()
    if re.search(r"今年|本年|上半年", statement.period) and not re.search(r"去年|\d{4}", statement.period):
        others |= {"去年"}
    return replace(statement, period=source.choice(sorted(others))) if others else None


def _other_time(ours: str, theirs: str) -> bool:
    """Whether two periods differ in a way that every reader would call an error: another year, half or month."""
    ours, theirs = (text.replace("1至6月", "上半年") for text in (ours, theirs))
    if "去年" in theirs and re.search(r"年", re.sub(r"[去今]年", "", ours)):
        return False
    signs = re.compile(r"(?:19|20)\d\d|去年|上半年|下半年|[一二三四五六七八九十\d]+月|季度|[一二三四五六七八九〇]{4}年")
    first, second = set(signs.findall(ours)), set(signs.findall(theirs))
    return bool(first and second) and not (first & second)


def _scope(statement: Statement, all_: Sequence[Statement], source: random.Random) -> Statement | None:
    others = {other.scope for other in all_ if other.scope and other.scope != statement.scope} | set(PLACES)
    return replace(statement, scope=source.choice(sorted(others)))


_PLANTERS: Mapping[Planting, Planter] = {
    Planting.DIGIT: _digit,
    Planting.SWAP: _swap,
    Planting.POINT: _point,
    Planting.SCALE: _scale,
    Planting.UNIT: _unit,
    Planting.POINTS: _points,
    Planting.DIRECTION: _direction,
    Planting.BOUND_DROPPED: _bound_dropped,
    Planting.BOUND_ADDED: _bound_added,
    Planting.NEIGHBOUR: _neighbour,
    Planting.SECTION: _section,
    Planting.PERIOD: _period,
    Planting.SCOPE: _scope,
}


def _invented(case: Case, statements: Sequence[Statement], seed: int, rounds: int) -> Iterator[Planted]:
    """Figures that the report does not hold, under indicators that it does not have."""
    source = random.Random(f"{seed}/{case.name}/invented")
    taken = {statement.value for statement in statements}
    for indicator, unit in INVENTED_INDICATORS:
        if indicator[2:6] in case.document.text:
            continue
        for _ in range(rounds):
            value = Decimal(source.randint(31, 98765))
            if value in taken or str(value) in case.document.text:
                continue
            yield Planted(
                Planting.INVENTED,
                Statement(
                    indicator, f"{value}{unit}", value, unit, Approximation.EXACT, None, None, None, None, None, None
                ),
                None,
            )


def _outside(case: Case) -> Iterator[Planted]:
    """Figures of plans and of the site's own lines, told as results."""
    kinds = {Disposition.PLAN: Planting.PLAN, Disposition.BOILERPLATE: Planting.MENU}
    text = case.document.text
    stated = {(each.start, each.end) for each in case.gold.statistics}
    for each in case.gold.other_numbers:
        kind = kinds.get(each.reason)
        figure = readable(each.surface)
        written = _DIGITS.search(figure)
        if kind is None or written is None or (each.start, each.end) in stated or re.search(r"[年月日:：-]", figure):
            continue
        start, end = sentence_around(text, each.start, each.end)
        before = readable(re.split(r"[,，、;；:：|]", text[start : each.start])[-1])
        after = readable(re.split(r"[,，、;；:：|]", text[each.end : end])[0])
        value = Decimal(written.group().translate(_NARROW).replace(",", ""))
        unit = figure[written.end() :] or None
        scaled = unit is not None and _SCALE_SIGN.match(unit) is not None
        yield Planted(
            kind,
            Statement(
                _PLAN_WORDS.sub("", before + after)[-24:] or "件数",
                figure,
                None if scaled else value,
                None if scaled else unit,
                Approximation.EXACT,
                None,
                None,
                None,
                None,
                (each.start, each.end),
                (start, end),
            ),
            None,
        )


_CLASSES = (
    ("一等功", "三等功"),
    ("二等功", "一等功"),
    ("三等功", "二等功"),
    ("全国", "全省"),
    ("全國", "全省"),
    ("全省", "全国"),
)
_NAMES = (
    ("先进", "模范"),
    ("先進", "模範"),
    ("优秀", "标兵"),
    ("優秀", "標兵"),
    ("集体", "个人"),
    ("集體", "個人"),
    ("市", "省"),
)


def _awards(honors: Sequence[HonorStatement], case: Case, seed: int) -> Iterator[Planted]:
    source = random.Random(f"{seed}/{case.name}/honors")
    for title, issuer in INVENTED_HONORS:
        if title not in case.document.text and honors:
            quote = source.choice(honors).quote
            yield Planted(Planting.INVENTED_HONOR, HonorStatement(title, issuer, None, quote), None)
    for honor in honors:
        changed = next((honor.title.replace(a, b, 1) for a, b in (*_CLASSES, *_NAMES) if a in honor.title), None)
        if changed is not None and changed not in case.document.text:
            yield Planted(Planting.HONOR_CLASS, replace(honor, title=changed), honor)
        if honor.awarded_by is not None:
            start, end = honor.quote
            around = case.document.text[start:end]
            others = [each for each in ISSUERS if each not in honor.awarded_by and each not in around]
            issuer = source.choice(others)
            yield Planted(Planting.HONOR_ISSUER, replace(honor, awarded_by=issuer), honor)
