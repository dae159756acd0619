"""What a run can be told: which model at which endpoint, by which protocol, within which bounds.

Decides the order of precedence: an argument, then the environment (``OPENAI_BASE_URL``,
``OPENAI_API_KEY``, ``SUMMARIZER_MODEL``, ``SUMMARIZER_GGUF``), then the settings file, then the embedded default.
Leaves talking to the endpoint to ``summarizer.model``.
"""
