"""Readers of files that are not plain text, one module each: HTML pages, Word files, PDF files, scans."""
