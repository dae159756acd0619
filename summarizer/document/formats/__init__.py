"""Readers of files that are no plain text, a module each: HTML pages, Word files, PDF files, scans."""
