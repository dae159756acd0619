"""The errors that reach a user, each with the exit code that it ends a command with.

    SummarizerError            1   a fault of ours
    ├── ResultNotWritten       1   the result is made and can't be put where it should go
    ├── UsageError             2   wrong usage: an option, a settings file, a summary that can't be parsed
    ├── ReportUnreadable       3   the report can't be read, or holds nothing to read
    └── ModelError             4   the model can't be reached or will not answer
        ├── ModelUnreachable       no connection, time-out, 5xx or 429 to the end of the retries, or a refused key
        ├── ReplyDeferred          the reply is to come later, in a file
        ├── ModelMisconfigured     no such model, embedded runtime or weights missing or damaged
        └── ReplyUnusable          the model answered, and never with anything that could be used

Decides exit codes and that a message is one line saying what, where and what to do next. Leaves
printing them to ``summarizer.cli``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from summarizer.schema import Summary

__all__ = [
    "ModelError",
    "ModelMisconfigured",
    "ModelUnreachable",
    "ReplyDeferred",
    "ReplyUnusable",
    "ReportUnreadable",
    "ResultNotWritten",
    "SummarizerError",
    "UsageError",
]


class SummarizerError(Exception):
    """Anything that ends a command; ``str()`` is the one line for the user."""

    exit_code: ClassVar[int] = 1


class ResultNotWritten(SummarizerError):
    """What was made can't be written: a full disk, a device that fails, a reader that does not come."""


class UsageError(SummarizerError):
    """The command was called in a way that can't be carried out."""

    exit_code: ClassVar[int] = 2


class ReportUnreadable(SummarizerError):
    """The report can't be read: missing, a directory, binary, empty, or too large."""

    exit_code: ClassVar[int] = 3


class ModelError(SummarizerError):
    """The model can't be used; ``partial`` is the summary of what was extracted before, None where nothing was."""

    exit_code: ClassVar[int] = 4
    partial: Summary | None = None


class ModelUnreachable(ModelError):
    """The endpoint gave no answer within the retries."""


class ReplyDeferred(ModelError):
    """The question was written down, and its reply will come in a file."""


class ModelMisconfigured(ModelError):
    """The endpoint, the model's name, the runtime or the weights are not as needed."""


class ReplyUnusable(ModelError):
    """The endpoint answered and the answer could not be used."""
