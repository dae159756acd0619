"""Showing a finished summary: terminal, Markdown, HTML page, tables."""
