"""Which model is used and how it is asked: what may be set, where settings come from, and the rules that choose."""

from __future__ import annotations

from summarizer.settings.choices import EMBEDDED, NO_MODEL, Capability, EndpointKind, ExtractionProtocol, ReviewScope
from summarizer.settings.endpoints import Endpoint, which_endpoint, which_protocol, which_review
from summarizer.settings.model_settings import Settings
from summarizer.settings.sources import default_settings_file, options_from

__all__ = [
    "EMBEDDED",
    "NO_MODEL",
    "Capability",
    "Endpoint",
    "EndpointKind",
    "ExtractionProtocol",
    "ReviewScope",
    "Settings",
    "default_settings_file",
    "options_from",
    "which_endpoint",
    "which_protocol",
    "which_review",
]
