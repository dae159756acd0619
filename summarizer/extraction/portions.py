"""The portions protocol: the model answers about ids and never writes a figure.

Decides what is asked of each part and how the answers become a draft. A part goes to the model once, with its
figures masked and named by rule; the model confirms or corrects each name, or the doubtful ones where each question
is dear, says which figures are no results, and condenses the part where it is longer than a summary may be. Leaves
believing any of it to ``ground`` and ``checking``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from summarizer.extraction.acceptance import doubtful_names, is_grounded_name, is_supported_role
from summarizer.extraction.achievements import achievement_of, gathered, needs_condensing, tells_a_result
from summarizer.extraction.asking import Answers, ask_each
from summarizer.extraction.drafts import Anchor, Draft, DraftAchievement, DraftStatistic, Usage
from summarizer.extraction.forms import ROLE_WORDS, AnswerForm, form_for, read_fields
from summarizer.extraction.masking import masked
from summarizer.extraction.parts import Part, cut_parts
from summarizer.extraction.unaided import UNREACHED, statistic_by_rule, told_by_rule
from summarizer.extraction.wording import rule_name, tidy_name
from summarizer.language.lexicon import words
from summarizer.messages import Message
from summarizer.model.prompts import load_prompt
from summarizer.model.replies import Finish, LanguageModel, Question
from summarizer.numbers.mention import Disposition
from summarizer.progress import Progress
from summarizer.reading.passages import Passages
from summarizer.settings import ReviewScope

__all__ = ["PROMPT", "extract_by_id"]

PROMPT = "portions"

_AGREED = frozenset(words("yes_answer"))


@dataclass(frozen=True, slots=True)
class Filled:
    """The fields that the model filled in for a part, why others are missing, what that cost, and which were asked."""

    fields: Mapping[str, str]
    problem: str | None
    usage: Usage
    asked: frozenset[str] = frozenset()


def extract_by_id(
    passages: Passages, model: LanguageModel, progress: Progress, review: ReviewScope = ReviewScope.EVERY
) -> Draft:
    """Everything the model says of the report, part by part; ``review`` says which names it looks over."""
    doubtful = doubtful_names(passages) if review is ReviewScope.DOUBTFUL else None
    parts = [part for part in cut_parts(passages) if part.numbers or tells_a_result(passages, part)]
    progress.stage("reading passages", len(parts))
    answers = ask_each(
        parts,
        lambda part: _ask(passages, part, _form(passages, part, doubtful), model),
        model.concurrency,
        progress,
        lambda filled: filled.usage.prompt_tokens + filled.usage.completion_tokens,
    )
    return _draft(passages, parts, answers)


def _form(passages: Passages, part: Part, doubtful: frozenset[str] | None) -> AnswerForm:
    """What is asked of ``part``: the names of all its figures, or of those that are ``doubtful``."""
    numbers = part.numbers if doubtful is None else [number for number in part.numbers if number in doubtful]
    return form_for(part, needs_condensing(passages, part), numbers)


def _ask(passages: Passages, part: Part, form: AnswerForm, model: LanguageModel) -> Filled:
    """``form`` filled in; what a cut-off reply left open is asked for again, and only that."""
    fields: dict[str, str] = {}
    usage, problem, asked = Usage(), None, frozenset(form.fields)
    while form.fields:
        reply = model.ask(_question(passages, part, form))
        usage += Usage.of(reply)
        complete = read_fields(form, reply)
        fields |= complete
        rest = form.without(complete)
        problem = reply.problem or f"the reply was {reply.finish.value}"
        if reply.finish is Finish.COMPLETE or not complete:
            return Filled(fields, None if not rest.fields else problem, usage, asked)
        form = rest
    return Filled(fields, None, usage, asked)


def _question(passages: Passages, part: Part, form: AnswerForm) -> Question[BaseModel]:
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
    usage = Usage()
    for part, filled in zip(parts, answers.answers, strict=True):
        if filled is None:
            statistics += [statistic_by_rule(passages, part, number, UNREACHED) for number in part.numbers]
            achievements += told_by_rule(passages, [part], UNREACHED)
            continue
        usage += filled.usage
        roles = _roles(passages, filled)
        dispositions |= roles
        counted = [number for number in part.numbers if number not in roles]
        statistics += [_statistic(passages, part, number, filled) for number in counted]
        told = achievement_of(passages, part, filled.fields, counted)
        achievements += [told] if told is not None else []
    return Draft(tuple(statistics), gathered(passages, achievements), (), dispositions, usage, answers.broken_off)


def _roles(passages: Passages, filled: Filled) -> dict[str, Disposition]:
    """The figures that the model calls no result, where the text gives a cue for it."""
    roles = {number: ROLE_WORDS[word] for number, word in filled.fields.items() if word in ROLE_WORDS}
    return {number: role for number, role in roles.items() if is_supported_role(passages, number, role)}


def _statistic(passages: Passages, part: Part, number: str, filled: Filled) -> DraftStatistic:
    """A figure by the model's name where that can be believed, else by the rule's; with what speaks against it."""
    name_by_rule, answer = rule_name(passages, number), filled.fields.get(number)
    citation, doubt = Anchor(span=part.span), None
    if number not in filled.asked:
        return DraftStatistic(name_by_rule, citation, number, by_rule=True, asked=False)
    if answer is None:
        doubt = Message("doubt.no_answer", problem=filled.problem)
    elif answer in ROLE_WORDS:
        doubt = Message("doubt.role", answer=answer)
    elif tidy_name(answer) not in _AGREED and is_grounded_name(passages, number, tidy_name(answer)):
        return DraftStatistic(tidy_name(answer), citation, number)
    sure = passages.figure(number).doubt is None  # a yes to a name that says nothing is no second reading
    agreed = sure and answer is not None and tidy_name(answer) in _AGREED
    return DraftStatistic(name_by_rule, citation, number, by_rule=True, doubt=doubt, agreed=agreed)
