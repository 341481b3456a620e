"""Texts of which every sentence and row has a name, and knows what it stands under."""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Final

ARTICLE: Final = Path(__file__).parents[2] / "corpus/documents/japan-philippines-raa/r1.txt"
_SENTENCE: Final = re.compile(r"(?<=[A-Za-z0-9][.!?”])(?<!Jr\.) (?=[A-Z“])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, row, item or heading; `name` stays with it through every edit."""

    name: str
    text: str
    under: tuple[str, ...] = ()  # names of pieces whose words belong to its meaning


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, row or heading, with what parts it from the next."""

    pieces: tuple[Piece, ...]
    end: str = "\n"
    kind: str = "prose"


@dataclass(frozen=True, slots=True)
class Doc:
    """A text in lines; `glue` stands between the sentences of one."""

    lines: tuple[Line, ...]
    names: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        return "".join(" ".join(p.text for p in line.pieces) + line.end for line in self.lines)

    def places(self) -> list[tuple[Piece, int]]:
        """Return every piece with its offset."""
        found, at = [], 0
        for line in self.lines:
            for piece in line.pieces:
                found.append((piece, at))
                at += len(piece.text) + 1
            at += len(line.end) - 1
        return found

    def pieces(self) -> list[Piece]:
        return [piece for line in self.lines for piece in line.pieces]

    def with_line(self, at: int, *new: Line) -> "Doc":
        """Replace a line by others."""
        return replace(self, lines=(*self.lines[:at], *new, *self.lines[at + 1 :]))


def prose(paragraphs: list[str], end: str) -> Doc:
    """Return a text of paragraphs."""
    lines = []
    for number, paragraph in enumerate(paragraphs):
        parts = _SENTENCE.split(paragraph)
        pieces = tuple(Piece(f"p{number}.{i}", part) for i, part in enumerate(parts))
        lines.append(Line(pieces, end))
    return Doc(tuple(lines))


def article() -> Doc:
    """Return the article of the corpus."""
    return prose(ARTICLE.read_text("utf-8").strip().split("\n"), "\n")


NEWS: Final = """
The council of Norham voted on Tuesday to close the old harbour by the end of 2026. Nine of the 15
members were in favour, five were against, and one did not vote. The works will cost 5.2 million
crowns, according to Mayor Ann Lee.

“We have waited for ten years. The whole of the town will gain from it,” she said.

Critics doubt the figures. The fishermen’s union said that 340 jobs would be lost, and that nobody
had asked its members. The union has never lost a vote on the harbour before.

The first harbour of the town was built in 1890. It was rebuilt twice, in 1921 and in 1974. A
storm in 2009 damaged it badly. It has been open only in summer since then.

The vote was held after a debate of six hours. It was the longest in the history of the council.
More than 200 people followed it in the hall. Some of them left before the end.

The county must still agree. Its decision is expected in March. If it says no, the plan is dead,
the mayor said on Wednesday.
"""


def news() -> Doc:
    """Return a written report, with a quotation over two sentences."""
    doc = prose([part.replace("\n", " ") for part in NEWS.strip().split("\n\n")], "\n\n")
    first, second = doc.lines[1].pieces
    lines = list(doc.lines)
    lines[1] = replace(lines[1], pieces=(replace(first, under=("p1.1 tail",)), second))
    return replace(doc, lines=tuple(lines))


STATES: Final = (
    *("Alabama", "Alaska", "Arizona", "Arkansas", "Colorado", "Delaware", "Florida", "Georgia"),
    *("Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Maine", "Maryland"),
    *("Michigan", "Montana", "Nebraska", "Nevada", "Ohio", "Oklahoma", "Oregon", "Texas", "Utah"),
    *("Vermont", "Virginia", "Wyoming"),
)


def rows(random: Random) -> Doc:
    """Return lines that differ in a name and a number, of which many are equal."""
    lines = [
        Line(
            (
                Piece(
                    f"r{i}",
                    f"{state} recorded a total of {random.choice((90, 110, 120, 130))} new cases "
                    "in the last week of March 2021.",
                ),
            ),
            kind="row",
        )
        for i, state in enumerate(STATES)
    ]
    return Doc(tuple(lines))


def tables(random: Random) -> Doc:
    """Return two tables under headings, with rows that look alike."""
    lines: list[Line] = []
    for number, title in enumerate(("Deaths on roads", "Deaths at work")):
        heading = Piece(f"h{number}", f"## {title}")
        header = Piece(f"c{number}", "| Year | Dead | Injured |", (heading.name,))
        rule = Piece(f"x{number}", "|------|------|------|", (heading.name, header.name))
        lines.append(Line((heading,), "\n\n", "head"))
        lines += [Line((header,), "\n", "head"), Line((rule,), "\n", "rule")]
        for year in range(2008, 2024):
            dead, hurt = random.choice((410, 420, 430)), 100 * random.randint(40, 60)
            text = f"| {year} | {dead} | {hurt:,} |"
            piece = Piece(f"t{number}.{year}", text, (heading.name, header.name))
            lines.append(Line((piece,), "\n", "row"))
        lines.append(Line((Piece(f"e{number}", "Figures of the ministry."),), "\n\n"))
    return Doc(tuple(lines))


def lists(random: Random) -> Doc:
    """Return lists under lines that end with a colon."""
    lines: list[Line] = []
    for number, head in enumerate(("Banned from Monday are:", "Still allowed on Sundays are:")):
        piece = Piece(f"h{number}", head)
        lines.append(Line((piece,), "\n", "head"))
        for item, vehicle in enumerate(("Lorries", "Buses", "Vans", "Trailers", "Coaches", "Cars")):
            tonnes = random.choice((3, 7, 12))
            text = f"- {vehicle} of more than {tonnes} tonnes on all roads of the county"
            lines.append(Line((Piece(f"i{number}.{item}", text, (piece.name,)),), "\n", "row"))
        lines[-1] = replace(lines[-1], end="\n\n")
    return Doc(tuple(lines))


SAID: Final = (
    "We have built 40 schools in this country in the last four years.",
    "That is not what the people of this town have seen.",
    "There were 12 million people without work when we came.",
    "You had your chance and you did nothing with it.",
    "The price of bread has gone up by 30 percent since then.",
    "My plan will bring the cost of it down for all families.",
    "Nobody in this hall believes one word of what you said.",
    "We will open the border again in the first week of May.",
)


def debate(random: Random) -> Doc:
    """Return a transcript with turns of one to four sentences, and short answers that repeat."""
    lines: list[Line] = []
    for turn in range(24):
        speaker = ("LEE", "FOX", "MODERATOR")[turn % 3]
        label = f"s{turn}"
        opening = Piece(f"{label}.0", f"{speaker}: {random.choice(('Yes.', 'No.', 'Thank you.'))}")
        pieces = [opening]
        for part in range(random.randint(0, 3)):
            said = random.choice(SAID).replace("in this", random.choice(("in this", "in our")))
            pieces.append(Piece(f"{label}.{part + 1}", said, (f"{label}.0 label",)))
        lines.append(Line(tuple(pieces), "\n\n"))
    return Doc(tuple(lines))


def all_texts(random: Random) -> dict[str, Doc]:
    """Return every text by its name."""
    return {
        "article": article(),
        "news": news(),
        "rows": rows(random),
        "tables": tables(random),
        "lists": lists(random),
        "debate": debate(random),
    }
