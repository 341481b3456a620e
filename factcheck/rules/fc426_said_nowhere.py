"""A number, date or name of a supported statement should stand in what is cited for it.

The commonest fault of fact checks is a true source for a claim that it does not make. Looked for
are numbers, months, denials and names that stand in no quote, finding, stored copy or title that is
cited, nor in the date of the document. Names are looked for where every source that supports the
claim is quoted or stored in the language of the statement: findings in our own words leave them
out. The note is a place to look at, and proves nothing: a text may say the same in other words.
"""

from collections.abc import Iterator

from factcheck.analysis.unsaid import Said, is_plainly_said, unsaid
from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord, EvidenceRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import standing_rating
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Hold the statement of a claim that is said to be right against all that is cited for it."""
    rating = standing_rating(claim, context.corpus)
    if rating is None or rating["direction"] != "supports" or not claim["evidence"]:
        return
    corpus, statement = context.corpus, claim["statement"]
    language = _language(corpus.info["language"] if corpus.info else "")
    names = _shows_names(corpus, claim, language)
    findings = "\n".join([entry["finding"] for entry in claim["evidence"].values()])
    if not names and is_plainly_said(statement, findings):
        return
    copies = [_copy(corpus, one["source"]) for one in claim["evidence"].values()]
    written = Said("\n".join(_all_written(corpus, claim)))
    texts = [written, *(copy for copy in copies if copy is not None)]
    if missing := unsaid(statement, texts, language, with_names=names):
        shown = ", ".join(map(quoted, missing))
        stand = "stand" if missing[1:] else "stands"
        message = (
            f"{shown} {stand} in nothing that is cited for this; look whether it is said there"
        )
        yield Found("/statement", message)


def _all_written(corpus: Corpus, claim: ClaimRecord) -> Iterator[str]:
    document = corpus.documents.get(claim["provenance"]["document"])
    if document is not None and "published" in document:
        yield document["published"]["date"]
    for entry in claim["evidence"].values():
        yield _written(corpus, entry)


def _written(corpus: Corpus, entry: EvidenceRecord) -> str:
    """Return what the record says of a source, and what the source's record does."""
    words = [entry["finding"], entry.get("quote", ""), entry.get("speaker", "")]
    source = corpus.sources.get(entry["source"])
    if source is not None:
        date = source["published"]["date"] if "published" in source else ""
        words += [source["title"], source["publisher"], date]
    return "\n".join(words)


def _copy(corpus: Corpus, source: str) -> Said | None:
    """Take a stored copy apart, once for all claims that cite it."""
    if source not in corpus.captures:
        return None
    kept: dict[str, Said] = corpus.worked_out.setdefault(__name__, {})
    if source not in kept:
        kept[source] = Said(corpus.captures[source])
    return kept[source]


def _shows_names(corpus: Corpus, claim: ClaimRecord, language: str) -> bool:
    """Whether what supports the claim is there in the words of its sources, which are ours."""
    supporting = [one for one in claim["evidence"].values() if one["stance"] == "supports"]
    return bool(supporting) and all(
        ("quote" in entry or entry["source"] in corpus.captures)
        and (source := corpus.sources.get(entry["source"])) is not None
        and _language(source["language"]) == language
        for entry in supporting
    )


def _language(tag: str) -> str:
    return tag.partition("-")[0]


RULE = claim_rule(
    __doc__,
    "FC426",
    "said-nowhere",
    Severity.NOTE,
    check,
    fix=(
        "Read what is cited: where it says so, put that into the finding; "
        "where it does not, correct the rating or cite what does."
    ),
)
