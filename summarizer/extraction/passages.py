"""The passages protocol: a strong model reads whole passages and answers by id for every number in them.

Decides what is asked of each passage, what happens to a reply that was cut off (the rest is asked for, in halves), and
that numbers left without a single answer are asked about once more, together. Leaves cutting to ``cutting``, the notation
to ``tagging``, the schema to ``answers``, and believing any of it to ``arbitrate``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.errors import ModelError
from summarizer.extraction.answers import PassageAnswer, read
from summarizer.extraction.asking import ask_each
from summarizer.extraction.cutting import Passage, cut_passages, gathered
from summarizer.extraction.drafts import Usage
from summarizer.extraction.hearing import Answered, merged
from summarizer.extraction.readings import ModelReading
from summarizer.extraction.tagging import number_cited, shown, tagged
from summarizer.model.prompts import load_prompt
from summarizer.model.replies import Finish, LanguageModel, Question
from summarizer.progress import Progress
from summarizer.reading.passages import Carried, Passages

__all__ = ["PROMPT", "read_report"]

PROMPT = "passages"

_MOST_TOKENS = 8192
_TOKENS_PER_NUMBER = 70
_TOKENS_PER_CHARACTER = 0.8  # of the passage, for achievements and honors together
_TOKENS_AROUND = 300


@dataclass(frozen=True, slots=True)
class _Request:
    """What one call asks: ``numbers`` of the passage, and its achievements and honors too if ``tells``."""

    passage: Passage
    numbers: tuple[str, ...]
    tells: bool = True


@dataclass(frozen=True, slots=True)
class _Heard:
    """The answers to requests, and to those that cut-off replies made necessary; what ended the asking early."""

    answers: tuple[Answered, ...]
    usage: Usage
    broken_off: ModelError | None = None


def read_report(passages: Passages, model: LanguageModel, progress: Progress) -> ModelReading:
    """Everything that ``model`` says of the report, by id."""
    cut = cut_passages(passages)
    requests = [_Request(each, each.numbers) for each in cut]
    heard = _hear(passages, requests, model, progress, "reading passages")
    reading = replace(merged(heard.answers), usage=heard.usage, broken_off=heard.broken_off)
    if not reading.unanswered or heard.broken_off is not None:
        return reading
    again = _hear(passages, _requests(passages, cut, reading.unanswered), model, progress, "asking again")
    more = merged(again.answers)
    return replace(
        reading,
        figures={**reading.figures, **more.figures},
        roles={**reading.roles, **more.roles},
        unanswered=reading.unanswered - more.figures.keys() - more.roles.keys(),
        slips=(*reading.slips, *more.slips),
        usage=reading.usage + again.usage,
        broken_off=again.broken_off,
    )


def _hear(
    passages: Passages, requests: Sequence[_Request], model: LanguageModel, progress: Progress, stage: str
) -> _Heard:
    """The answers to ``requests``, asked in parallel."""
    progress.stage(stage, len(requests))
    heard = ask_each(
        requests,
        lambda request: _ask(passages, request, model),
        model.concurrency,
        progress,
        lambda each: each.usage.prompt_tokens + each.usage.completion_tokens,
    )
    came = [each for each in heard.answers if each is not None]
    answers = tuple(answer for each in came for answer in each.answers)
    return _Heard(answers, sum((each.usage for each in came), Usage()), heard.broken_off)


def _requests(passages: Passages, cut: Iterable[Passage], numbers: frozenset[str]) -> list[_Request]:
    """Requests for ``numbers`` alone, with as little text around them as names them: their sentences."""
    stretches = [each for passage in cut for each in passage.stretches if not numbers.isdisjoint(each.numbers)]
    return [
        _Request(passage, tuple(number for number in passage.numbers if number in numbers), tells=False)
        for passage in gathered(passages, stretches)
    ]


def _ask(passages: Passages, request: _Request, model: LanguageModel) -> _Heard:
    """The answer to ``request``; where the reply was cut off or the question too long, the rest in two halves."""
    reply = model.ask(_question(passages, request))
    answer = read(reply)
    halves: list[_Request] = []
    if reply.finish in (Finish.TRUNCATED, Finish.TOO_LONG):
        answered = {number_cited(n) for n in (*(s.n for s in answer.statistics), *(o.n for o in answer.others))}
        halves = list(_halves(request, tuple(number for number in request.numbers if number not in answered)))
    if any(half.tells for half in halves):  # what the cut left of achievements and honors is told again
        answer = PassageAnswer(
            statistics=answer.statistics, others=answer.others, achievements=[], honors=[], missed=[]
        )
    first = Answered(answer, frozenset(request.numbers), frozenset(request.passage.sentences))
    heard = _Heard((first,), Usage.of(reply))
    for half in halves:
        part = _ask(passages, half, model)
        heard = _Heard((*heard.answers, *part.answers), heard.usage + part.usage)
    return heard


def _halves(request: _Request, rest: tuple[str, ...]) -> Iterator[_Request]:
    """``request`` without what is answered, in two; nothing where there is nothing left to divide.

    A reply that was cut off in its achievements has answered every number, and is asked for the rest of it.
    """
    stretches = request.passage.stretches
    middle = len(stretches) // 2
    if middle:
        for part in (stretches[:middle], stretches[middle:]):
            passage = Passage(part, request.passage.heading)
            numbers = tuple(number for number in rest if number in passage.numbers)
            if numbers or request.tells:
                yield _Request(passage, numbers, request.tells)
    elif 0 < len(rest) < len(request.numbers) or len(rest) > 1:
        middle = (len(rest) + 1) // 2
        for numbers in (rest[:middle], rest[middle:]):
            if numbers:
                yield _Request(request.passage, numbers, tells=False)


def _question(passages: Passages, request: _Request) -> Question[PassageAnswer]:
    passage = request.passage
    lines = [f"{name}：{words}" for name, words in _context(passages, passage) if words]
    if request.numbers != passage.numbers:
        lines.append(f"只答这些编号：{'、'.join(request.numbers) or '无'}")
    if not request.tells:
        lines.append("不答成果和荣誉")
    lines.append(tagged(passages, passage, frozenset(request.numbers)))
    characters = passage.span.end - passage.span.start if request.tells else 0
    room = int(_TOKENS_AROUND + _TOKENS_PER_NUMBER * len(request.numbers) + _TOKENS_PER_CHARACTER * characters)
    return Question(load_prompt(PROMPT).text, "\n".join(lines), PassageAnswer, min(_MOST_TOKENS, room))


def _context(passages: Passages, passage: Passage) -> Iterator[tuple[str, str]]:
    """What the report says of itself and of the part that the passage stands in."""
    heading = passages.heading
    yield "标题", _said(heading.title)
    yield "单位", _said(heading.organization)
    yield "报告期", _said(heading.period)
    yield "所在部分", shown(passages.text.text[slice(*passage.heading)]) if passage.heading else ""


def _said(carried: Carried | None) -> str:
    return shown(carried.text) if carried is not None else ""
