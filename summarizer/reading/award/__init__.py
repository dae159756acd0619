"""Awards: which honors a sentence tells as received, with title, issuer and recipient; read once for extraction and checking."""

from summarizer.reading.award.parties import Award
from summarizer.reading.award.rules import awards_in, is_received, mentions_award

__all__ = ["Award", "awards_in", "is_received", "mentions_award"]
