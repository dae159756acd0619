"""The judge between two readers: what the rules and what a strong model say of each figure, tested and chosen.

Decides which reading of a figure stands. Where both readers agree it is both's; where they differ the checker tests both
against the report, a reading with an error never wins, and the model's wins where both are free of error. Names that the
model exchanged between two figures count as errors. What the other reader says stays with the item. Leaves what a
difference is to ``differing``, which roles a model may give a figure to ``roles``, honors to ``arbitrate_honors``, and
errors to ``checking``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from summarizer.checking.items import check_items
from summarizer.extraction.differing import Difference, crossed, differences, other_of
from summarizer.extraction.drafts import Anchor, Circumstances, Draft, DraftStatistic
from summarizer.extraction.ground import ground
from summarizer.extraction.placing import Placed, placed_reading
from summarizer.extraction.readings import FigureReading, ModelReading
from summarizer.extraction.reporting import without_reporter
from summarizer.extraction.roles import is_counted, role_stands
from summarizer.extraction.unaided import UNREACHED, reading_by_rule
from summarizer.extraction.wording import rule_name
from summarizer.messages import Message, term
from summarizer.numbers.mention import Disposition
from summarizer.reading.passages import FigureContext, Passages
from summarizer.schema import Finding, FindingCode, OtherReading, ReadBy, Severity

__all__ = ["Arbitrated", "arbitrate"]


@dataclass(frozen=True, slots=True)
class Arbitrated:
    """The figures of a report after arbitration: statistics still to be grounded, and roles that the model gave.

    ``findings`` tell of numbers that became no statistic although one reader takes them for one.
    """

    statistics: tuple[DraftStatistic, ...]
    dispositions: Mapping[str, Disposition]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Choice:
    """A reading that may stand for a figure, and whose it is."""

    reading: FigureReading
    read_by: ReadBy


@dataclass(frozen=True, slots=True)
class _Case:
    """A figure that at least one reader takes for a result: its choices in order, and what the readers differ in."""

    figure: FigureContext
    rule: FigureReading | None
    model: Placed | None
    choices: tuple[_Choice, ...]
    difference: Difference = field(default_factory=Difference)


def arbitrate(passages: Passages, told: ModelReading) -> Arbitrated:
    """The readings of every figure of the report that stand."""
    cases: list[_Case] = []
    dispositions: dict[str, Disposition] = {}
    findings: list[Finding] = []
    told = without_reporter(passages, told)
    swapped = crossed(passages, told.figures)
    for figure in passages.figures:
        role = told.roles.get(figure.number)
        if role is not None and figure.reason is None and role_stands(passages, figure, role):
            dispositions[figure.number] = role
            findings += _differ_about(passages, figure, role)
        elif figure.reason is None and passages.mention(figure.number).value is not None:
            cases.append(_case(passages, figure, told, crossed_with=swapped.get(figure.number)))
        elif figure.number in told.figures and not is_counted(passages, figure):
            cases.append(_against_role(passages, figure, told))
    chosen = _chosen(passages, cases)
    statistics = []
    for case in cases:
        choice = chosen[case.figure.number]
        if choice is None:
            findings += _refused(passages, case)
        else:
            statistics.append(_statistic(passages, case, choice, told))
    return Arbitrated(tuple(statistics), dispositions, tuple(findings))


def _case(passages: Passages, figure: FigureContext, told: ModelReading, crossed_with: str | None) -> _Case:
    """A figure that the rules take for a result."""
    rule, said = reading_by_rule(passages, figure.number), told.figures.get(figure.number)
    if said is None:
        return _Case(figure, rule, None, (_Choice(rule, ReadBy.RULE), _bare(rule)))
    model = placed_reading(passages, figure, said, rule)
    difference = differences(passages, figure, model, rule, crossed_with)
    choices = list(_choices(model.reading, rule))
    if crossed_with is not None:  # the name is another figure's
        choices.sort(key=lambda choice: choice.read_by is not ReadBy.RULE)
    return _Case(figure, rule, model, tuple(choices), difference)


def _choices(model: FigureReading, rule: FigureReading) -> Iterator[_Choice]:
    """The model's reading first, then with the rules' change, time and body, then with their name, then theirs alone."""
    yield _Choice(model, ReadBy.MODEL)
    yield _Choice(FigureReading(model.indicator, rule.change, rule.basis, rule.period, rule.scope), ReadBy.MODEL)
    if rule.indicator:
        yield _Choice(FigureReading(rule.indicator, model.change, model.basis, model.period, model.scope), ReadBy.RULE)
        yield _Choice(rule, ReadBy.RULE)
    yield _bare(rule)


def _bare(rule: FigureReading) -> _Choice:
    """The rules' reading without time and body: what is left to say if both readers have these wrong."""
    return _Choice(FigureReading(rule.indicator, rule.change), ReadBy.RULE)


def _against_role(passages: Passages, figure: FigureContext, told: ModelReading) -> _Case:
    """A number that the rules set aside and the model takes for a result."""
    model = placed_reading(passages, figure, told.figures[figure.number], FigureReading(""))
    return _Case(figure, None, model, (_Choice(model.reading, ReadBy.MODEL),), Difference(role=figure.reason))


def _chosen(passages: Passages, cases: Iterable[_Case]) -> Mapping[str, _Choice | None]:
    """For each case the first choice that the checker finds no error in.

    Where none is free of error the rules' own stands, to be withheld with its reasons; a number that the rules set aside
    stays set aside, which is None.
    """
    chosen: dict[str, _Choice | None] = {}
    open_cases = [(case, 0) for case in cases]
    while open_cases:
        tried = {case.figure.number: case.choices[at].reading for case, at in open_cases}
        refused = _refused_numbers(passages, tried)
        following = []
        for case, at in open_cases:
            number = case.figure.number
            if number not in refused:
                chosen[number] = case.choices[at]
            elif at + 1 < len(case.choices):
                following.append((case, at + 1))
            else:
                chosen[number] = _Choice(case.rule, ReadBy.RULE) if case.rule is not None else None
        open_cases = following
    return chosen


def _refused_numbers(passages: Passages, readings: Mapping[str, FigureReading]) -> frozenset[str]:
    """The figures about whose reading the checker finds an error."""
    drafts = tuple(_draft(passages, number, reading) for number, reading in readings.items())
    statistics = ground(passages, Draft(drafts)).statistics
    numbers = {item.id: item.number for item in statistics}
    findings = check_items(passages, (), statistics, ())
    return frozenset(numbers[f.item] for f in findings if f.severity is Severity.ERROR and f.item in numbers)


def _draft(passages: Passages, number: str, reading: FigureReading) -> DraftStatistic:
    """``reading`` of the figure ``number`` as a statistic with its sentence as evidence."""
    span = passages.sentence(passages.figure(number).sentence).span
    bearing = Circumstances(reading.change, reading.basis, reading.period, reading.scope)
    name = reading.indicator or rule_name(passages, number)
    return DraftStatistic(name, Anchor(span=span), number, bearing=bearing)


def _statistic(passages: Passages, case: _Case, choice: _Choice, told: ModelReading) -> DraftStatistic:
    draft = _draft(passages, case.figure.number, choice.reading)
    if case.model is None:
        doubt = UNREACHED if case.figure.number in told.unanswered or told.broken_off is not None else None
        asked = case.figure.number in told.unanswered
        role = told.roles.get(case.figure.number)
        other = OtherReading(read_by=ReadBy.MODEL, disposition=role) if role is not None else None
        return replace(draft, by_rule=True, asked=asked, doubt=doubt, other=other)
    other = other_of(case.model, case.rule, choice.reading, case.difference)
    agreed = other is None and case.rule is not None and bool(case.rule.indicator)
    return replace(draft, by_rule=agreed or choice.read_by is ReadBy.RULE, agreed=agreed, other=other)


def _differ_about(passages: Passages, figure: FigureContext, role: Disposition) -> Iterator[Finding]:
    """That the model gives up a figure that the rules name as a result."""
    if figure.label:
        said = {"figure": passages.mention(figure.number).surface, "name": figure.label}
        yield _finding(passages, figure, Message("readers.role", **said, role=term("role", role.value)))


def _refused(passages: Passages, case: _Case) -> Iterator[Finding]:
    """That the model takes a number for a result which the rules set aside, and which can't be one as it says."""
    name = case.model.reading.indicator if case.model is not None else ""
    reason = case.figure.reason
    said = {"figure": passages.mention(case.figure.number).surface, "name": name}
    role = term("role", reason.value if reason is not None else "none")
    yield _finding(passages, case.figure, Message("readers.refused", **said, role=role))


def _finding(passages: Passages, figure: FigureContext, message: Message) -> Finding:
    mention = passages.mention(figure.number)
    start, end = mention.start, mention.end
    return Finding.saying(FindingCode.READERS_DIFFER, message, start=start, end=end, rule="readers agree")
