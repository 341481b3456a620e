"""A way on after a refusal: proposals are accepted, and claims are put on other words."""

import subprocess
from pathlib import Path

import orjson
import pytest

from factcheck.corpus import codec
from factcheck.model.kinds import Kind
from factcheck.rules.cases import SAMPLE
from tests.cli.day import CLAIM, _today, clean, contents, read
from tests.conftest import Run

__all__ = ["_today"]

pytestmark = pytest.mark.usefixtures("_today")

COST, OPENED = "claims/harbour/cost.json", "claims/harbour/opened.json"


def edited(sample: Path, run: Run, *edits: tuple[str, str]) -> str:
    """Rebase the document on an edited text, and return what was listed."""
    text = (SAMPLE / "documents/harbour/r1.txt").read_text("utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    (sample.parent / "new.txt").write_text(text, "utf-8")
    code, out, _ = run("rebase", "harbour", "new.txt")
    assert code == 1
    return out


def reviewed(sample: Path, run: Run) -> None:
    assert run("add", "contributor", "eva", "--name", "Eva")[0] == 0
    assert run("review", "harbour/cost", "--rating", "supported", "--by", "eva")[0] == 0
    assert read(sample / COST)["status"] == "reviewed"


def committed(sample: Path) -> None:
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "base"]):
        user = ("-c", "user.name=a", "-c", "user.email=a@b.c")
        subprocess.run(["git", "-C", sample.parent, *user, *command], check=True)


def anchor(sample: Path, path: str) -> tuple[int, str]:
    provenance = orjson.loads((sample / path).read_bytes())["provenance"]
    return provenance["revision"], provenance["anchor"]["quote"]


def test_one_proposal_is_accepted(sample: Path, run: Run) -> None:
    edited(sample, run, ("40", "45"), ("The new", "The old"))

    code, out, _ = run("rebase", "harbour", "--accept", "harbour/cost")

    assert (code, "changed, accepted: harbour/cost" in out) == (1, True)
    assert 'harbour/cost is assessed; the words now read "cost 45 million crowns"' in out
    assert anchor(sample, COST) == (2, "cost 45 million crowns")
    assert anchor(sample, OPENED)[0] == 1


def test_all_proposals_of_a_kind_are_accepted(sample: Path, run: Run) -> None:
    edited(sample, run, ("It cost", "It never cost"), ("on 3 May 2021.", "on 3 May 2021 or so."))

    code, out, _ = run("rebase", "harbour", "--accept", "reframed")

    assert (code, out.count("reframed, accepted: ")) == (0, 2)
    assert anchor(sample, COST) == (2, "cost 40 million crowns")
    assert clean(run)


def test_accepting_in_a_dry_run_writes_nothing(sample: Path, run: Run) -> None:
    edited(sample, run, ("40", "45"))
    before = contents(sample)

    assert run("rebase", "harbour", "--accept", "changed", "--dry-run")[0] == 0
    assert contents(sample) == before


def test_what_has_no_proposed_place_is_not_accepted(sample: Path, run: Run) -> None:
    edited(sample, run, ("It cost 40 million crowns, the town council said.", "No more."))

    code, _, err = run("rebase", "harbour", "--accept", "harbour/cost")

    assert code == 2
    assert "harbour/cost is gone, so no one place is proposed for it; put one on words" in err
    assert "what the text dropped is `factcheck status harbour/cost withdrawn" in err


@pytest.mark.parametrize("wrong", ["moved", "gone", "harbour/none", "harbour/opened"])
def test_what_was_not_left_behind_is_not_accepted(sample: Path, run: Run, wrong: str) -> None:
    edited(sample, run, ("40", "45"))

    code, _, err = run("rebase", "harbour", "--accept", wrong)

    assert code == 2
    assert f'"{wrong}" is no claim of harbour that was left behind' in err
    assert err.endswith(("there wait: harbour/cost\n", 'did you mean "harbour/cost"?\n'))


def test_a_new_text_is_shown_before_anything_of_it_is_accepted(sample: Path, run: Run) -> None:
    text = str(sample / "documents/harbour/r1.txt")

    assert run("rebase", "harbour", text, "--accept", "changed")[0] == 2


def test_accepted_words_of_a_reviewed_claim_contest_it(sample: Path, run: Run) -> None:
    reviewed(sample, run)
    committed(sample)
    edited(sample, run, ("40", "45"))

    assert run("rebase", "harbour", "--accept", "changed")[0] == 0

    record = read(sample / COST)
    assert record["status"] == "contested"
    assert "The verdict was given on " in str(record["reason"])
    assert run("validate", "--base", "HEAD")[0] == 0
    assert run("status", "harbour/cost", "reviewed")[0] == 2
    assert run("status", "harbour/cost", "assessed")[0] == 2
    assert run("status", "harbour/cost", "assessed", "--reason", "It is of 2022.")[0] == 0


def test_reattached_claim_stands_on_the_chosen_words(sample: Path, run: Run) -> None:
    edited(sample, run, ("It cost 40 million crowns", "The whole harbour cost 45 million"))

    code, out, _ = run("reattach", "harbour/cost", "--quote", "cost 45 million")

    assert (code, "look at it again" in out) == (0, True)
    assert 'the words now read "cost 45 million"' in out
    assert "read the statement again: " in out
    assert anchor(sample, COST) == (2, "cost 45 million")


def test_reattached_reviewed_claim_is_contested(sample: Path, run: Run) -> None:
    reviewed(sample, run)
    committed(sample)
    edited(sample, run, ("40", "45"))

    code, out, _ = run("reattach", "harbour/cost", "--quote", "45 million crowns")

    assert (code, "is contested until" in out) == (0, True)
    assert read(sample / COST)["status"] == "contested"
    assert run("validate", "--base", "HEAD")[0] == 0


def test_reviewed_claim_is_superseded_in_one_step(sample: Path, run: Run) -> None:
    reviewed(sample, run)
    committed(sample)
    edited(sample, run, ("40", "45"))
    options = (
        "--by",
        "eva",
        "--supersede",
        "--statement",
        "The harbour cost 45 million.",
        "--slug",
        "price",
    )

    code, out, _ = run("reattach", "harbour/cost", "--quote", "cost 45 million", *options)

    assert code == 0
    assert "was copied with its stances; look at each: " in out
    assert "`factcheck add evidence harbour/price --replace --key KEY" in out
    old, new = read(sample / COST), read(sample / "claims/harbour/price.json")
    assert (old["status"], old["superseded_by"]) == ("superseded", ["harbour/price"])
    assert (new["status"], new["evidence"]) == ("draft", old["evidence"])
    assert anchor(sample, "claims/harbour/price.json") == (2, "cost 45 million")
    assert run("validate", "--base", "HEAD")[0] == 0


def test_reason_keeps_the_words_that_the_verdict_was_given_on(sample: Path, run: Run) -> None:
    reviewed(sample, run)
    edited(sample, run, ("40 million crowns", "45 million\ncrowns"))

    assert run("reattach", "harbour/cost", "--quote", "45 million crowns")[0] == 0
    assert run("reattach", "harbour/cost", "--quote", "cost 45 million crowns")[0] == 0

    assert read(sample / COST)["reason"] == (
        'The verdict was given on "cost 40 million crowns" in revision 1; '
        'the claim now stands on "cost 45 million crowns" in revision 2.'
    )


def test_new_words_are_judged_by_a_fresh_review_only(sample: Path, run: Run) -> None:
    """The words are the same, so that the seal of the old review still fits."""
    reviewed(sample, run)
    committed(sample)
    edited(sample, run, ("It cost", "It never cost"))
    assert run("rebase", "harbour", "--accept", "harbour/cost")[0] in {0, 1}
    committed(sample)

    record = read(sample / COST)
    (sample / COST).write_bytes(orjson.dumps(record | {"status": "reviewed"}))
    assert "FC557" in run("validate", "--base", "HEAD")[1]
    (sample / COST).write_bytes(codec.dumps(Kind.CLAIM, record))

    code, _, err = run("status", "harbour/cost", "reviewed")
    assert (code, "by a review that agrees: `factcheck review harbour/cost`" in err) == (2, True)


def test_ambiguous_words_are_not_guessed(sample: Path, run: Run) -> None:
    edited(sample, run, ("40", "45"))

    code, _, err = run("reattach", "harbour/cost", "--quote", "o")

    assert code == 2
    assert "choose one with" in err


def test_claim_that_ended_is_not_reattached(sample: Path, run: Run) -> None:
    reason = "It cannot be checked by anybody."
    assert run("status", "harbour/cost", "withdrawn", "--reason", reason)[0] == 0

    code, _, err = run("reattach", "harbour/cost", "--quote", "It cost 40 million")

    assert (code, "harbour/cost is withdrawn; it stays on its words" in err) == (2, True)


def test_statement_goes_with_a_new_claim_only(run: Run) -> None:
    assert run("reattach", "harbour/cost", "--quote", "x", "--statement", "y")[0] == 2


def test_claim_that_cannot_be_read_is_named(sample: Path, run: Run) -> None:
    kept = (sample.parent / CLAIM).read_text("utf-8")
    (sample.parent / CLAIM).write_text("{", "utf-8")

    out = edited(sample, run, ("40", "45"))

    assert 'unreadable: harbour/opened\n  why:    "FC00' in out
    assert "1 unreadable" in out
    assert "run the same `factcheck rebase` again\n" in out
    (sample.parent / CLAIM).write_text(kept, "utf-8")
    assert "1 unmoved" in run("rebase", "harbour", "new.txt")[1]


def test_one_repeated_paragraph_leaves_the_rest_to_be_written(sample: Path, run: Run) -> None:
    """The dry run says what the run does."""
    text = (SAMPLE / "documents/harbour/r1.txt").read_text("utf-8")
    (sample.parent / "new.txt").write_text(f"{text}{text.partition('. ')[2]}", "utf-8")

    dry = run("rebase", "harbour", "new.txt", "--dry-run")
    code, out, _ = run("rebase", "harbour", "new.txt")

    assert dry[0] == code == 1
    assert out.endswith(dry[1])
    assert "ambiguous: harbour/cost" in out
    assert (anchor(sample, COST)[0], anchor(sample, OPENED)[0]) == (1, 2)
