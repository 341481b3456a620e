"""Print how anchors fare under edits: `python -m tests.anchoring --edits 3000 --news 10000`."""

import argparse
import sys

from tests.anchoring.count import count


def main() -> None:
    """Run both parts; a wrong anchor ends it with 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.anchoring", description=__doc__)
    parser.add_argument("--edits", type=int, default=3_000, help="of texts of every kind")
    parser.add_argument("--news", type=int, default=10_000, help="of the two news texts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--anchors", type=int, default=20, help="at most, for each edit")
    parser.add_argument("--refused", type=int, default=0, help="needless refusals to list")
    wanted = parser.parse_args()
    wrong = 0
    for edits, names in ((wanted.edits, ()), (wanted.news, ("article", "news"))):
        if edits:
            found = count(edits, wanted.seed, names=names, most=wanted.anchors)
            wrong += found.wrong
            title = f"{edits:,} edits of {' and '.join(names) or 'all texts'}, seed {wanted.seed}"
            sys.stdout.write(
                "\n".join(
                    [
                        title,
                        *found.lines(),
                        *found.faults[:20],
                        *found.refused[: wanted.refused],
                        "",
                    ]
                )
                + "\n"
            )
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
