"""How a completion ended, whether it came over HTTP or in a file.

Decides what is no answer: nothing at all, a refusal, a text cut at the token limit. Leaves whether a whole text is an answer
of the type that was asked for to ``parsing``.
"""

from __future__ import annotations

from summarizer.model.replies import Finish
from summarizer.model.reply_bodies import Completion

__all__ = ["ending_of"]


def ending_of(completion: Completion) -> tuple[Finish, str | None]:
    """How ``completion`` ended, and in one line what is wrong with it; None for ``COMPLETE``."""
    if not completion.has_choice:
        return Finish.EMPTY, "the reply holds no choice"
    if completion.refusal or completion.finish_reason == "content_filter":
        return Finish.REFUSED, completion.refusal or "stopped by the endpoint's content filter"
    if completion.finish_reason == "length":
        return Finish.TRUNCATED, "the reply was cut at the token limit"
    if not completion.text.strip():
        return Finish.EMPTY, "the reply is empty"
    return Finish.COMPLETE, None
