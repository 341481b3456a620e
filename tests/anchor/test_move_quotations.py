"""A quoted sentence is not carried when the words that say whose it is were replaced."""

import re

import pytest

from factcheck.anchor import Moved, Retyped, Unmoved
from tests.anchor.anchors import fate, stands
from tests.anchor.choices import both_of, is_reframed

COST = "bridge cost 40"
B = "The bridge cost 40 million crowns"

SPLIT = [
    "“It is new,” {Lind said|Berg said}. “B.”\n",
    "“It is new,” {Lind said|nobody said}. “B.”\n",
    "“It is new,” Lind {said|denied}. “B.”\n",
    "“It is new,” said {Lind|Berg}. “B.”\n",
    "“It is new,” said Mayor {Lind|Berg}. “It is red. It is big. B. So it is.”\n",
    "“It is new,” {Lind|Berg} told reporters on Monday. “B.”\n",
    "“It is new,” {Lind|Berg} said in a statement. “B. It is red.” Ok then.\n",
    "“It is new. It is long,” {Lind|Berg} said. “It is red. B.”\n",
    "“It is new,” {Lind|Berg} said.\n\n“B.”\n",
    "“It is new,” {Lind|Berg} said.\n“B.”\n",
    "“It is new,” {Lind|Berg} said.\n\n“It is red.”\n\n“B.”\n",
    "“It is new,” {Lind|Berg} said. “It is red.\n\n“B.”\n",
    "“B. It is new.” “It is red.” Those were the words of {Lind|Berg} on that day.\n",
    '"It is new," {Lind|Berg} said. "It is red. It is big. B."\n',
    "'It is new,' {Lind|Berg} said. 'B.'\n",
    "‘It is the voters’ choice,’ {Lind|Berg} said. ‘B.’\n",
    "'Tis new. “It is,” {Lind|Berg} said. “B.”\n",
    "„Sie ist neu“, sagte {Lind|Berg}. „Sie ist rot. B.“\n",
    "„Sie ist neu”, sagte {Lind|Berg}. „Sie ist rot. B.”\n",
    "»Sie ist neu«, sagte {Lind|Berg}. »Sie ist rot. B.«\n",
    "”Den är ny”, sade {Lind|Berg}. ”Den är röd. B.”\n",
    "« Il est neuf », a dit {Lind|Berg}. « Il est rouge. B. »\n",
    "“यह नया है।” {लिंड|बर्ग} ने कहा। “यह बड़ा है। B.”\n",
    "«هو جديد»، قال {ليند|بيرغ}. «هو كبير. B.»\n",
    "「橋は新しい。」と{リンド|ベルグ}氏は述べた。「赤い。B.」\n",
    "{Lind|Berg} said it is new. “B.”\n",
    "{Lind|Berg} spoke on Monday. “B,” he said.\n",
    "The council met. “B.” {Lind|Berg} told all of them so once more on Monday.\n",
]

BESIDE = [
    "{Lind|Berg} said it is new.\n\n“B.”\n",
    "{Lind|Berg} said it is new.\n“B.”\n",
    "“B.”\n\n{Lind|Berg} said so on Monday.\n",
    "“B.”\n{Lind|Berg} said so on Monday.\n",
    "“B.”\n\n— Anna {Lind|Berg}\n",
    "“B.”\n\n“It is red.”\n\n— Anna {Lind|Berg}\n",
    "“B.”\nAnna {Lind|Berg}, mayor\n",
    "“B.”\n\n{Lind|Berg}, mayor of Aby\n",
    "“B.”\n({Lind|Berg})\n",
    "“B.” ({Lind|Berg})\n",
    "“Thanks. Good. B. It is so.”\n\n— Anna {Lind|Berg}\n",
]

PUT_ROUND = [
    "“It is late in town. B. It is so in the end.”\n",
    "„It is late in town. B. It is so in the end.“\n",
    '"It is late in town. B. It is so in the end."\n',
    "« It is late in town. It is red. B. It is new. It is so in the end. »\n",
    "It is late. “It is red. B. It is so in the end.” It was so.\n",
]


@pytest.mark.parametrize("text", [*SPLIT, *BESIDE])
@pytest.mark.parametrize("before", ["", "The council met on Monday in Aby. ", "It was late.\n\n"])
def test_who_says_a_quotation(text: str, before: str) -> None:
    assert is_reframed(before + text.replace("B", B).replace(f"{B}erg", "Berg"), COST)


@pytest.mark.parametrize("text", PUT_ROUND)
def test_quotation_marks_round_several_sentences(text: str) -> None:
    quoted = text.replace("B", B)
    bare = re.sub('[“”„"«»] ?', "", quoted)
    for one, other in ((quoted, bare), (bare, quoted)):
        assert not isinstance(fate(COST, one, other), Unmoved | Moved | Retyped)


ELSEWHERE = [
    "“It is a {long|short} day,” said the mayor of the town. “B.”\n",
    "“It is new,” Lind said. “B.”\n\nThe {town|mayor} slept. Berg left.\n",
    "The town {slept|woke}. It was late.\n\n“It is new,” Lind said. “B.”\n",
    "“It is new,” {Lind|Berg} said. “It is red.”\n\nIt is so. B.\n",
    "“It is new,” {Lind|Berg} said. Nobody knew of it yet. B.\n",
    "It is {late|soon} in town. The “big” B.\n",
    "It is {late|soon} in town. B, the so-called “crown.”\n",
    "It is {late|soon} in town. He says that “B” as was said.\n",
    "- “It is new,” said {Lind|Berg}.\n- “B.”\n",
    "It is 5' 10\" {long|wide}. B.\n",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_is_said_beside_a_quotation(text: str) -> None:
    old, new = both_of(text.replace("B", B).replace(f"{B}erg", "Berg"))
    for one, other in ((old, new), (new, old)):
        found = fate(COST, one, other)
        assert isinstance(found, Unmoved | Moved)
        assert stands(found, other) == COST


@pytest.mark.parametrize(
    "text",
    [
        '{“|"}It is new,” Lind said. “It is red. It is so. B.”\n',
        "“It is new,” Lind said. {“|«}It is red. It is so. B. Ok.»\n",
        "“It is new,” Lind said.{ |\n}“It is red. It is so. B.”\n",
    ],
)
def test_quotation_typed_differently(text: str) -> None:
    old, new = both_of(text.replace("B", B))
    for one, other in ((old, new), (new, old)):
        assert isinstance(fate(COST, one, other), Unmoved | Moved | Retyped)
