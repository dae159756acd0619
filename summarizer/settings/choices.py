"""What can be chosen by name: the model that is meant, how it is asked, and how it is made to answer in a schema."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["EMBEDDED", "NO_MODEL", "Capability", "EndpointKind", "ExtractionProtocol", "ReviewScope"]

EMBEDDED = "embedded"


NO_MODEL = "none"


class ExtractionProtocol(StrEnum):
    """How a model is asked: whole passages by id, short portions by id, or values and quotes; ``auto`` by endpoint."""

    AUTO = "auto"
    PASSAGES = "passages"
    PORTIONS = "portions"
    QUOTING = "quoting"


class ReviewScope(StrEnum):
    """Which of the names that rules give to figures, and of the honors in set phrases, the model looks over."""

    EVERY = "every"
    DOUBTFUL = "doubtful"


class Capability(StrEnum):
    """How an endpoint can be made to answer in a schema, from the strongest promise to none."""

    JSON_SCHEMA = "json_schema"
    TOOLS = "tools"
    JSON_OBJECT = "json_object"
    PLAIN_TEXT = "plain_text"


class EndpointKind(StrEnum):
    """Where the model runs."""

    EMBEDDED = "embedded"
    REMOTE = "remote"
    NONE = "none"
