"""The kept answers of a folder as a language model, through the program's own client and a real endpoint.

Decides which reports the endpoint knows. Leaves replies to ``replies`` and mischief to ``hostile``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from evals.dataset import Case
from evals.replay.answers import Answers
from evals.replay.endpoint import API_KEY, replaying
from evals.replay.replies import Known, Shown, is_of, reply_to, shown_in
from summarizer.model.replies import LanguageModel
from summarizer.pipeline import read_passages
from summarizer.settings import Settings

__all__ = ["MODEL", "Reply", "Spoil", "answering", "open_replay"]

MODEL = "replayed"
"""What the model is called in records."""

Reply = dict[str, list[dict[str, Any]]]
Spoil = Callable[[Known, Shown, Reply], Reply]
"""What is done to a reply before it is sent."""

_EMPTY: Reply = {"statistics": [], "others": [], "achievements": [], "honors": [], "missed": []}


@contextmanager
def open_replay(
    cases: Sequence[Case], answers: dict[str, Answers], settings: Settings, spoil: Spoil | None = None
) -> Iterator[LanguageModel]:
    """A model that answers about ``cases`` from ``answers``, for the length of a block."""
    from summarizer.model.opening import open_model

    known = [Known(read_passages(case.document), answers[case.name]) for case in cases if case.name in answers]
    with replaying(answering(known, spoil)) as endpoint:
        # Whatever else is set: no other model is meant, and no kept reply of one.
        set_up = replace(settings, base_url=endpoint.base_url, api_key=API_KEY, model=MODEL, gguf=None)
        with open_model(replace(set_up, reuse_replies=False)) as model:
            yield model


def answering(known: Sequence[Known], spoil: Spoil | None = None) -> Callable[[str], str]:
    """From a request's message to a reply's text; a report that is not known gets an empty reply."""

    def answer(request: str) -> str:
        shown = shown_in(request)
        report = next((each for each in known if is_of(each, shown)), None)
        reply = reply_to(report, shown) if report is not None else _EMPTY
        if report is not None and spoil is not None:
            reply = spoil(report, shown, reply)
        return json.dumps(reply, ensure_ascii=False)

    return answer
