"""Foreign files on their way in: plain texts, saved pages and PDF files become text."""

from factcheck.intake.taken import Fact, NotTakenError, Taken
from factcheck.intake.taking import Wish, take
from factcheck.intake.typed import as_typed

__all__ = ["Fact", "NotTakenError", "Taken", "Wish", "as_typed", "take"]
