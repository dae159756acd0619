"""Text to numbers: finding, reading and comparing the number mentions of a report."""
