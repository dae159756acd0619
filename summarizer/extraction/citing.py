"""The citing protocol: the model answers about ids and never writes a figure.

Decides what is asked of each part and how the answers become a draft. A part goes to the model once, with its
figures masked and named by rule; the model confirms or corrects each name, says which figures are no results,
and condenses the part where it is longer than a summary may be. Leaves believing any of it to ``ground`` and
``checking``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from summarizer.extraction.asking import Answers, ask_each
from summarizer.extraction.drafts import Citation, Draft, DraftAchievement, DraftStatistic, Usage
from summarizer.extraction.forms import RESULT, ROLE_WORDS, SUMMARY, Form, form_for, read_fields
from summarizer.extraction.masking import masked, unmasked
from summarizer.extraction.parts import Part, cut_parts
from summarizer.extraction.wording import SUMMARY_LENGTH, own_words, tidy_name, tidy_sentence
from summarizer.model.prompts import load_prompt
from summarizer.model.replies import Finish, LanguageModel, Question
from summarizer.numbers.mention import Disposition
from summarizer.progress import Progress
from summarizer.structure.passages import Passages, SectionRole

__all__ = ["PROMPT", "extract_by_id"]

PROMPT = "citing"

_AGREED = frozenset({"对", "正确", "是", "对的"})
_NONE = frozenset({"无", "没有", "无成果"})
_SHORTEST_RESULT = 10
"""A line shorter than this without a figure is a heading or a slogan, and nobody is asked about it."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The fields that the model filled in for a part, why others are missing, and what that cost."""

    fields: Mapping[str, str]
    problem: str | None
    usage: Usage


def extract_by_id(passages: Passages, model: LanguageModel, progress: Progress) -> Draft:
    """Everything the model says of the report, part by part."""
    parts = [part for part in cut_parts(passages) if _is_asked(passages, part)]
    progress.stage("reading passages", len(parts))
    answers = ask_each(
        parts,
        lambda part: _ask(passages, part, model),
        model.concurrency,
        progress,
        lambda filled: filled.usage.prompt_tokens + filled.usage.completion_tokens,
    )
    return _draft(passages, parts, answers)


def _is_asked(passages: Passages, part: Part) -> bool:
    """Parts with an open figure, and body text long enough to be a result and not a heading."""
    if part.numbers:
        return True
    headings = (section.heading for section in passages.sections)
    is_heading = any(heading is not None and heading.covers(part.span) for heading in headings)
    return part.role is SectionRole.BODY and not is_heading and _length(part) >= _SHORTEST_RESULT


def _length(part: Part) -> int:
    return part.span.end - part.span.start


def _asks_summary(part: Part) -> bool:
    """Only what is too long to be its own summary has to be condensed."""
    return part.role in (SectionRole.BODY, SectionRole.HEADLINE) and _length(part) > SUMMARY_LENGTH


def _ask(passages: Passages, part: Part, model: LanguageModel) -> Filled:
    """The form for ``part``, filled in; what a cut-off reply left open is asked for again, and only that."""
    form = form_for(part, _asks_summary(part))
    fields: dict[str, str] = {}
    usage, problem = Usage(), None
    while form.fields:
        reply = model.ask(_question(passages, part, form))
        usage += Usage(1, reply.prompt_tokens, reply.completion_tokens)
        complete = read_fields(form, reply)
        fields |= complete
        rest = form.without(complete)
        problem = reply.problem or f"the reply was {reply.finish.value}"
        if reply.finish is Finish.COMPLETE or not complete:
            return Filled(fields, None if not rest.fields else problem, usage)
        form = rest
    return Filled(fields, None, usage)


def _question(passages: Passages, part: Part, form: Form) -> Question[BaseModel]:
    prompt = load_prompt(PROMPT)
    lines = [f"段：{masked(passages, part.span, part.numbers)}"]
    for number in part.numbers:
        if number in form.fields:
            place = passages.mention(number).clean
            surface = passages.text.text[place.start : place.end]
            lines.append(f"{number} {surface}：{passages.figure(number).label}")
    return Question(prompt.text, "\n".join(lines), form.answer, form.max_tokens)


def _draft(passages: Passages, parts: Sequence[Part], answers: Answers[Filled]) -> Draft:
    statistics: list[DraftStatistic] = []
    achievements: list[DraftAchievement] = []
    dispositions: dict[str, Disposition] = {}
    unanswered: dict[str, str] = {}
    usage = Usage()
    for part, filled in zip(parts, answers.answers, strict=True):
        if filled is None:
            unanswered |= dict.fromkeys(part.numbers, "the asking broke off before this figure")
            continue
        usage += filled.usage
        roles = {number: ROLE_WORDS[word] for number, word in filled.fields.items() if word in ROLE_WORDS}
        dispositions |= roles
        statistics += [
            _statistic(passages, part, number, filled.fields.get(number)) for number in part.numbers if number not in roles
        ]
        unanswered |= {n: filled.problem or "no answer" for n in part.numbers if n not in filled.fields}
        achievements += _achievement(passages, part, filled, roles)
    return Draft(
        tuple(statistics), tuple(achievements), (), dispositions, unanswered, usage, answers.broken_off
    )


def _statistic(passages: Passages, part: Part, number: str, answer: str | None) -> DraftStatistic:
    """The model's name for a figure, or the rule's where the model agreed with it or gave none."""
    name = tidy_name(answer) if answer is not None else ""
    by_rule = not name or name in _AGREED
    indicator = tidy_name(passages.figure(number).label) if by_rule else name
    return DraftStatistic(indicator, Citation(span=part.span), number, by_rule=by_rule)


def _achievement(
    passages: Passages, part: Part, filled: Filled, roles: Mapping[str, Disposition]
) -> list[DraftAchievement]:
    """The part's result: the model's sentence, or the report's own words where they are short enough."""
    if part.role not in (SectionRole.BODY, SectionRole.HEADLINE):
        return []
    citation = Citation(span=part.span)
    results = [number for number in part.numbers if number not in roles]
    written = filled.fields.get(SUMMARY)
    if written is None:
        claimed = bool(results) or filled.fields.get(RESULT) == "是"
        return [DraftAchievement(own_words(passages, part.span), citation, by_rule=True)] if claimed else []
    if tidy_name(written) in _NONE:
        return [DraftAchievement(own_words(passages, part.span), citation, by_rule=True)] if results else []
    sentence = unmasked(passages, written, part.numbers)
    if sentence is None:
        return [DraftAchievement(own_words(passages, part.span), citation, by_rule=True)]
    return [DraftAchievement(tidy_sentence(sentence), citation)]
