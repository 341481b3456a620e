"""The pull-request job of the hosting site, played here step by step."""

from pathlib import Path

import pytest

from factcheck.reporters.report import UNBOUND
from tests.hosting import ACTION, Hosting, git, read, shell, steps
from tests.reporters.test_github import commands

pytestmark = pytest.mark.slow

CLAIM = "corpus/claims/harbour/opened.json"

RELATIONS = """\
  "relations": [
    {
      "type": "depends-on",
      "claim": "harbour/cost"
    }
  ]
"""


@pytest.fixture
def hosting(tmp_path: Path) -> Hosting:
    return Hosting(tmp_path)


def test_a_good_data_change_passes(hosting: Hosting) -> None:
    hosting.replace(CLAIM, '"importance": "high"', '"importance": "medium"')

    code, output = hosting.judge()

    assert code == 0
    assert output.splitlines() == [
        "| data change: 1 file in corpus/, and nothing else",
        "| 2 claims, 2 sources, 1 document, 3 contributors checked: 0 errors, 0 warnings, 0 notes",
        f"| {UNBOUND}",
    ]
    assert hosting.said("output") == "kind=data\n"
    assert hosting.said("summary").startswith("### factcheck: no problems\n")


def test_code_of_the_change_is_never_run(hosting: Hosting) -> None:
    hosting.write(hosting.clone, "factcheck/__main__.py", b"raise SystemExit(9)")
    hosting.write(hosting.clone, "corpus/factcheck/__main__.py", b"raise SystemExit(9)")

    code, output = hosting.judge(PYTHONPATH=str(hosting.clone))

    assert code == 1
    assert [properties["file"] for _, properties, _ in commands(output)] == [
        "corpus/factcheck/__main__.py"
    ]


def test_a_code_change_passes_and_is_called_so(hosting: Hosting) -> None:
    hosting.write(hosting.clone, "factcheck/new.py", b"")

    code, output = hosting.judge()

    assert code == 0
    assert output.startswith("| code change: 1 file, none of them in corpus/\n")
    assert hosting.said("output") == "kind=code\n"


def test_a_broken_record_fails_with_an_annotation_at_its_place(hosting: Hosting) -> None:
    hosting.replace(CLAIM, '"importance": "high"', '"importance": "hihg"')

    code, output = hosting.judge(GITHUB_ACTIONS="true")
    [(name, properties, message)] = commands(output)

    assert code == 1
    assert (name, properties["file"], properties["line"]) == ("error", CLAIM, "6")
    assert properties["col"] == "17"
    assert properties["title"] == "FC104 value-not-allowed"
    assert '"hihg"' in message
    assert "**error FC104**" in hosting.said("summary")


def test_what_is_judged_is_the_merge_and_not_the_branch(hosting: Hosting) -> None:
    hosting.replace(CLAIM, '"section 1"\n    }\n  }\n', f'"section 1"\n    }}\n  }},\n{RELATIONS}')
    assert hosting.judge()[0] == 0
    (hosting.origin / "corpus/claims/harbour/cost.json").unlink()
    hosting.commit(hosting.origin)

    code, output = hosting.judge()

    assert code == 1
    assert output.startswith("| data change: 1 file")
    assert 'no claim has the id "harbour/cost"' in output


def test_problems_of_the_base_do_not_fail_a_change(hosting: Hosting) -> None:
    hosting.write(hosting.origin, "corpus/sources/courier/odd.json", b"{}\n")
    hosting.commit(hosting.origin)
    hosting.replace(CLAIM, '"importance": "high"', '"importance": "medium"')

    code, output = hosting.judge()

    assert code == 0
    assert "known from the base" in output


def test_a_change_that_does_not_merge_is_refused(hosting: Hosting) -> None:
    hosting.replace(CLAIM, '"importance": "high"', '"importance": "medium"')
    hosting.replace(CLAIM, '"importance": "high"', '"importance": "low"', repository=hosting.origin)
    hosting.commit(hosting.origin)

    code, output = hosting.judge()

    assert code == 1
    assert output.splitlines() == [
        "| the change does not merge: merge the base into it, resolve the conflicts, push again",
        f"| in conflict: {CLAIM}",
    ]


def test_a_shallow_clone_is_refused_with_the_command_to_run(hosting: Hosting) -> None:
    shallow = hosting.folder / "shallow"
    git(hosting.folder, "clone", "--quiet", "--depth=1", f"file://{hosting.origin}", str(shallow))

    code, output = shell("base/.ci/pull-request HEAD HEAD shallow", hosting.folder, {})

    assert code == 3
    assert output == (
        "factcheck: this clone is shallow, and its whole history is needed; "
        "run `git fetch --unshallow`, then try again\n"
    )


def test_an_unknown_revision_is_refused(hosting: Hosting) -> None:
    code, output = shell("base/.ci/pull-request HEAD --upload-pack=x change", hosting.folder, {})

    assert code == 2
    assert "--upload-pack=x" in output


def test_attributes_of_the_change_alter_no_byte(hosting: Hosting) -> None:
    hosting.write(hosting.clone, ".git/info/attributes", b"* -text -working-tree-encoding\n")
    hosting.write(
        hosting.clone,
        "corpus/.gitattributes",
        b"* text eol=crlf ident working-tree-encoding=UTF-16 merge=union filter=planted\n",
    )

    code, output = hosting.judge()

    assert code == 1
    assert [properties["file"] for _, properties, _ in commands(output)] == [
        "corpus/.gitattributes"
    ]


def test_a_link_in_place_of_the_corpus_is_refused(hosting: Hosting) -> None:
    git(hosting.clone, "rm", "-r", "--quiet", "corpus")
    (hosting.clone / "corpus").symlink_to("../base/corpus")

    code, output = hosting.judge()

    assert code == 1
    assert output.splitlines()[-1] == "| corpus is no folder in the change"


@pytest.mark.parametrize(
    "name", ["::error::forged", "\n::error::forged", "\n##[error]forged", "é##[error]forged\u202e"]
)
def test_a_file_name_forges_no_command(hosting: Hosting, name: str) -> None:
    hosting.write(hosting.clone, f"corpus/{name}", b"")
    hosting.write(hosting.clone, f"schema/{name}", b"")

    code, output = hosting.judge(GITHUB_ACTIONS="true")

    assert code == 1
    assert [found for found, _, _ in commands(output)] == ["error"]
    assert [found for found, _, _ in commands(output)] == ["error"]


def test_no_program_planted_in_the_configuration_is_run(hosting: Hosting) -> None:
    planted = hosting.folder / "planted"
    planted.write_text(f"#!/bin/sh\necho ran >>{hosting.folder}/ran\n")
    planted.chmod(0o755)
    hosting.replace(CLAIM, '"importance": "high"', '"importance": "medium"')
    hosting.write(hosting.clone, "corpus/.gitattributes", b"* filter=p diff=p merge=p\n")
    hosting.commit(hosting.clone)
    for setting in (
        *("core.fsmonitor", "filter.p.smudge", "filter.p.clean", "diff.p.textconv"),
        *("diff.external", "merge.p.driver", "gpg.program", "uploadpack.packObjectsHook"),
    ):
        git(hosting.clone, "config", setting, str(planted))
    git(hosting.clone, "config", "core.hooksPath", str(hosting.folder))
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        (hosting.folder / hook).write_bytes(planted.read_bytes())
        (hosting.folder / hook).chmod(0o755)

    code, output = shell(
        'base/.ci/pull-request "$(git -C base rev-parse HEAD)" HEAD change',
        hosting.folder,
        {"PYTHON": str(hosting.python)},
    )

    assert (code, "2 claims, 2 sources" in output) == (1, True)
    assert hosting.said("ran") == ""


def test_the_action_validates_what_is_checked_out(hosting: Hosting) -> None:
    hosting.replace(CLAIM, '"rating": "supported"', '"rating": "suported"')
    (hosting.folder / "temp" / "factcheck").symlink_to("tool")
    [step] = [step for step in steps(read(ACTION)) if step["name"] == "Validate"]
    environment = {
        "CORPUS": "corpus",
        "STRICT": "true",
        "RUNNER_TEMP": str(hosting.folder / "temp"),
    }
    hosting.commit(hosting.clone)

    code, output = shell(step["run"], hosting.clone, environment)

    assert code == 1
    assert [properties["file"] for _, properties, _ in commands(output)] == [CLAIM]
