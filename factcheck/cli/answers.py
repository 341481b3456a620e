"""What only the corpus can say about an answer, so that whoever answers is asked again."""

from functools import cached_property

from factcheck.authoring.adding import known, newest_text_of, refuse_existing
from factcheck.authoring.locating import Quoted, locate
from factcheck.authoring.stepping import refuse_rating
from factcheck.cli.asking import Asker, Complaint, complaint_of
from factcheck.cli.failure import UseError
from factcheck.cli.settings import Settings
from factcheck.cli.writing import loaded
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind


class Answers:
    """Complaints about answers; the corpus is read when the first answer is there."""

    def __init__(self, settings: Settings) -> None:
        """Read nothing yet."""
        self._settings = settings

    @cached_property
    def _corpus(self) -> Corpus:
        return loaded(self._settings.root())

    @property
    def ratings(self) -> tuple[str, ...]:
        """Return the ratings of the scale in use."""
        return tuple(self._corpus.ratings)

    def known(self, kind: Kind) -> Complaint:
        """Ask for a record that there is."""
        return complaint_of(lambda answer: known(self._corpus, kind, answer))

    def new(self, kind: Kind) -> Complaint:
        """Ask for an id that is free."""
        return complaint_of(lambda answer: refuse_existing(self._corpus, kind, answer))

    def rating(self) -> Complaint:
        """Ask for a rating of the scale in use."""
        return complaint_of(lambda answer: refuse_rating(self._corpus, answer))

    def words(self, document: str) -> Complaint:
        """Ask for words that stand in the newest text of a document, and only once."""

        def place(answer: str) -> object:
            _, text = newest_text_of(self._corpus, document)
            return locate(text, Quoted(document, answer))

        return complaint_of(place)


def rating_of(settings: Settings, ask: Asker, rating: str | None) -> str:
    """Return a rating of the scale in use, so that a wrong one is told before what is missing."""
    answers = Answers(settings)
    question = f"Rating ({', '.join(answers.ratings)})" if ask.asks else "Rating"
    complaint = answers.rating()
    chosen = ask.need(rating, question, "--rating", complaint)
    said = complaint(chosen)
    if said is not None:
        raise UseError(said)
    return chosen
