"""The only room with a network: endpoints, the embedded model, prompts and replies."""

from summarizer.model.opening import open_model

__all__ = ["open_model"]
