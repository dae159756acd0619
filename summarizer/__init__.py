"""Checked summaries of Chinese public-sector work reports: no number invented, no number lost."""

__version__ = "0.1.0"
