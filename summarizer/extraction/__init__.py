"""Asking a language model about a report and turning its answers into grounded items."""
