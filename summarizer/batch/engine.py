"""What can run a batch."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Engine"]


class Engine(StrEnum):
    """This machine, with threads and processes; or a Ray cluster."""

    LOCAL = "local"
    RAY = "ray"
