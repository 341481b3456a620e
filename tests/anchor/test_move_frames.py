"""A sentence is not carried when the first words of its line, or of one above, were replaced."""

from unicodedata import normalize

import pytest

from factcheck.anchor import Moved, Retyped, Unmoved, move
from tests.anchor.anchors import an_anchor, fate, stands
from tests.anchor.choices import both_of, is_reframed

COST = "the bridge cost 40"

OPENINGS = [
    "{Lind|Berg} – Good day. We know the bridge cost 40. Fine.\n",
    "{LIND|BERG} — Good day.\n\nWe know the bridge cost 40.\n",
    "{LIND|BERG} — Good day.\n\nWe know the bridge cost 40.\n\nFOX — Thanks.\n",
    "{Lind|Berg} - Good day.\nWe know the bridge cost 40.\nFox - Thanks.\n",
    "{Lind|Berg} — Good day.\r\n\r\nWe know the bridge cost 40.\r\n",
    "{Lind|Berg}—Good day. We know the bridge cost 40.\n",
    "{Lind|Berg} -- Good day. We know the bridge cost 40.\n",
    "{Lind|Berg} ~ Good day. We know the bridge cost 40.\n",
    "{Lind|Berg} | Good day. We know the bridge cost 40.\n",
    "{Lind|Berg} > Good day. We know the bridge cost 40.\n",
    "{Lind|Berg} / Good day. We know the bridge cost 40.\n",
    "{Lind|Berg}; Good day. We know the bridge cost 40.\n",
    "{Lind|Berg}, Good day. We know the bridge cost 40.\n",
    "({Lind|Berg}) Good day. We know the bridge cost 40.\n",
    "[{Lind|Berg}] Good day. We know the bridge cost 40.\n",
    "<{Lind|Berg}> Good day. We know the bridge cost 40.\n",
    "**{Lind|Berg}** Good day. We know the bridge cost 40.\n",
    "*{Lind|Berg}.* Good day. We know the bridge cost 40.\n",
    "@{lind|berg} Good day. We know the bridge cost 40.\n",
    "{lind|berg}: Good day. We know the bridge cost 40.\n",
    "{Lind|Berg}\tGood day. We know the bridge cost 40.\n",
    "{Lind|Berg}    Good day. We know the bridge cost 40.\n",
    "{Lind|Berg}： Good day. We know the bridge cost 40.\n",
    "{Lind|Berg}：Good day. We know the bridge cost 40.\n",
    "{Lind|Berg}:Good day. We know the bridge cost 40.\n",
    "{林德|贝格}：你好。We know the bridge cost 40.\n",
    "{林德|贝格}——你好。We know the bridge cost 40.\n",
    "M. {Lind|Berg}. Good day. We know the bridge cost 40.\n",
    "M. {Lind|Berg}. Good day.\n\nWe know the bridge cost 40.\n\nM. Fox. Thanks.\n",
    "Mr. {Lind|Berg}. Good day. We know the bridge cost 40.\n",
    "{Lindström|Bergmann}. Good day. We know the bridge cost 40.\n",
    "{Lindström|Bergmann}. It is a good day. We know the bridge cost 40.\n",
    "M. le président {Lindström|Bergmann}. – Bonjour. We know the bridge cost 40.\n",
    "Mme {Lindström|Bergmann}. Bonjour. We know the bridge cost 40.\n",
    "Herr {Lindström|Bergmann} (SPD). Guten Tag. We know the bridge cost 40.\n",
    "{Lindström|Bergmann} (SPD) – Guten Tag. We know the bridge cost 40.\n",
    "{Lindström|Bergmann}, Mayor of Norham – It is fine. We know the bridge cost 40.\n",
    "The {President|Speaker of the House} – It is fine. We know the bridge cost 40.\n",
    "ANNA {LIND|BERG}. It is a day. We know the bridge cost 40.\n",
    "{ليند|بيرغ} – مرحبا. We know the bridge cost 40.\n",
    "{ליнд|ברג} – שלום. We know the bridge cost 40.\n",
    "{ليند|بيرغ}: مرحبا.\nWe know the bridge cost 40.\n",
    "{Линд|Берг} – Добрый день. We know the bridge cost 40.\n",
]

OPENINGS += [
    "⁃ {Lind|Berg} ⁃ It is fine. We know the bridge cost 40.\n",
    "{Lind|Berg} » It is fine. We know the bridge cost 40.\n",
    "{Lind|Berg} → It is fine. We know the bridge cost 40.\n",
    "{Lind|Berg} = It is fine. We know the bridge cost 40.\n",
    "{Lind|Berg} · It is fine. We know the bridge cost 40.\n",
    "{Lind|Berg} (interrupting) – It is fine. We know the bridge cost 40.\n",
    "{लिंड|बर्ग} – नमस्ते। We know the bridge cost 40.\n",
    "\u200f{ليند|بيرغ}\u200f – مرحبا. We know the bridge cost 40.\n",
    "{林議員|王議員}。你好。We know the bridge cost 40.\n",
    "{리|김} – 안녕하세요. We know the bridge cost 40.\n",
]

HEADINGS = [
    "Part II — {Facts|Myths}\n\nIt is fine. We know the bridge cost 40.\n",
    "Article 5 – {Facts|Myths}\n\n1. It is fine.\n2. We know the bridge cost 40.\n",
    "1. {Facts|Myths}\n\nIn short, the bridge cost 40. Good.\n",
    "1. {Facts|Myths}\nIn short, the bridge cost 40. Good.\n",
    "1) {Facts|Myths}\nIn short, the bridge cost 40. Good.\n",
    "1 {Facts|Myths}\nIn short, the bridge cost 40. Good.\n",
    "1.1 {Facts|Myths}\nIn short, the bridge cost 40. Good.\n",
    "IV. {Facts|Myths}\nIn short, the bridge cost 40. Good.\n",
    "A. {Facts|Myths}\nIn short, the bridge cost 40. Good.\n",
    "(a) {Facts|Myths}\nIn short, the bridge cost 40. Good.\n",
    "§ 1 {Facts|Myths}\nIn short, the bridge cost 40. Good.\n",
    "Chapter 1. {Facts|Myths}\n\nIn short, the bridge cost 40. Good.\n",
    "Chapter 1: {Facts|Myths}\n\nIn short, the bridge cost 40. Good.\n",
    "第一章 {事实|谎言}\n\nIn short, the bridge cost 40. Good.\n",
    "1. {Facts|Myths}\n\n1.1 Bridges\n\nIn short, the bridge cost 40. Good.\n",
    "1. {Facts|Myths}\n\nIt was.\n\nIn short, the bridge cost 40. Good.\n\n2. Others\n\nSo.\n",
    "It was.\n\n1. {Facts|Myths} of it\n\nIt was a day.\n\nIn short, the bridge cost 40. Good.\n",
    "{FACTS|MYTHS} OF 2020.\n\nIn short, the bridge cost 40. Good.\n",
    "CHAPTER 4. {FACTS|MYTHS}.\n\nIn short, the bridge cost 40. Good.\n",
    "CHAPTER 4. {FACTS|MYTHS}.\n\nIt was a day.\n\nIn short, the bridge cost 40. Good.\n",
    "{Facts|Myths}.\n\nIn short, the bridge cost 40. Good.\n",
    "{Facts|Myths}.\nIn short, the bridge cost 40. Good.\n",
    "{Facts|Myths} –\nIn short, the bridge cost 40. Good.\n",
    "{Facts|Myths};\nIn short, the bridge cost 40. Good.\n",
    "{Facts|Myths},\nIn short, the bridge cost 40. Good.\n",
    "[{Facts|Myths}]\nIn short, the bridge cost 40. Good.\n",
    "{Facts|Myths} (2020)\nIn short, the bridge cost 40. Good.\n",
    "*{Facts|Myths}*\nIn short, the bridge cost 40. Good.\n",
    "{facts|myths}\nIn short, the bridge cost 40. Good.\n",
    "{facts|myths}\n\nIn short, the bridge cost 40. Good.\n",
    "It is.\n\n{What is true|What is false}\nIn short, the bridge cost 40. Good.\n",
    "It is.\n\n{What is true|What is false}\n\nIt is so.\n\nIn short, the bridge cost 40. Good.\n",
    "It is.\n\n{What is true|What is false}!\n\nIt is so.\n\nIn short, the bridge cost 40. Good.\n",
    "It is.\n\n{True|False}!\n\nIt is so.\n\nIn short, the bridge cost 40. Good.\n",
    "{Myth|Fact}: In short, all is so.\nIn short, the bridge cost 40. Good.\n",
    "{Myth|Fact} 1: all is so.\nIn short, the bridge cost 40. Good.\n",
    "{Myth|Fact} #1 — all is so. In short, the bridge cost 40. Good.\n",
]

QUOTED = [
    "'Good day. We know the bridge cost 40. It is fine,' {said|denied} Lind.\n",
    "Lind {said|denied}: 'Good day. We know the bridge cost 40. It is fine.'\n",
    "Lind {said|denied}, 'Good day. We know the bridge cost 40. It is fine.'\n",
    "‚Guten Tag. We know the bridge cost 40. It is fine‘, {sagte|leugnete} Lind.\n",
    "‹Guten Tag. We know the bridge cost 40. It is fine›, {sagte|leugnete} Lind.\n",
    "›Guten Tag. We know the bridge cost 40. It is fine‹, {sagte|leugnete} Lind.\n",
    "`Guten Tag. We know the bridge cost 40. It is fine´, {sagte|leugnete} Lind.\n",
    "``Guten Tag. We know the bridge cost 40. It is fine'', {sagte|leugnete} Lind.\n",
    "＂Good day. We know the bridge cost 40. It is fine,＂ {said|denied} Lind.\n",
    "〝Good day. We know the bridge cost 40. It is fine,〞 {said|denied} Lind.\n",
    "《Good day. We know the bridge cost 40. It is fine,》 {said|denied} Lind.\n",
    "（Good day. We know the bridge cost 40. It is fine） is {true|false}.\n",
    '"Good day. We know the bridge cost 40. It is fine," {said|denied} Lind.\n',
    "«Good day. We know the bridge cost 40. It is fine», {said|denied} Lind.\n",
    "“Good day. ‘We know the bridge cost 40.’ It is fine,” {said|denied} Lind.\n",
    "— Good day. We know the bridge cost 40. It is fine, — {said|denied} Lind.\n",
    "- Good day, - {said|denied} Lind. - We know the bridge cost 40. It is fine.\n",
    "– Good day, – {said|denied} Lind. – It is so. We know the bridge cost 40. It is fine.\n",
]

LED = [
    "Lind {said|denied}; So it is that the bridge cost 40.\n",
    "Lind {said|denied}; So it is. We know the bridge cost 40.\n",
    "Lind {said|denied}; So it is.\nWe know the bridge cost 40.\n",
    "Lind {said|denied} -- So it is. We know the bridge cost 40.\n",
    "Lind {said|denied}: So it is. We know the bridge cost 40.\n",
    "Lind {said|denied}: So it is.\n\nWe know the bridge cost 40.\n",
    "Lind {said|denied} this:\n\nGood day.\n\nWe know the bridge cost 40.\n",
    "Lind {said|denied} this:\nGood day.\nWe know the bridge cost 40.\nIt is so.\n",
    "Lind {said|denied} this:\n> Good day.\n> We know the bridge cost 40.\n> It is so.\n",
    "Lind {said|denied} this：\nGood day.\nWe know the bridge cost 40.\nIt is so.\n",
    "Lind {said|denied} this -\nGood day.\nWe know the bridge cost 40.\nIt is so.\n",
    "Lind {said|denied} this…\nGood day.\nWe know the bridge cost 40.\nIt is so.\n",
    "Lind {said|denied} this,\nGood day.\nWe know the bridge cost 40.\nIt is so.\n",
    "It is {true|false} that:\n\n1. Good day.\n2. It is that the bridge cost 40.\n3. It is so.\n",
    "It is {true|false} that:\n\n(i) Good day.\n\n(ii) It is that the bridge cost 40.\n",
    "It is {true|false} that:\n\ni. Good day.\n\nii. It is that the bridge cost 40.\n",
    "The following is {true|false}.\n\n- Good day.\n- It is that the bridge cost 40.\n",
    "The following is {true|false}.\n\n> Good day.\n> It is that the bridge cost 40.\n",
]

ANNOUNCED = [
    "Lind {said|denied} this.\n\nWe know the bridge cost 40. Ok then.\n",
    "Lind {said|denied} this.\nIt is so. We know the bridge cost 40. Ok then.\n",
    "{Lind|Berg}’s letter reads as follows.\n\nIt is.\n\nWe know the bridge cost 40.\n",
    "12. The court {rejects|accepts} the following.\n13. The bridge and the bridge cost 40.\n",
    "Lind {sagte|leugnete} Folgendes.\n\nWe know the bridge cost 40. Ok.\n",
    "Lind {sagte|leugnete} dies.\n\nWe know the bridge cost 40. Ok.\n",
    "Lind a {dit|nié} ce qui suit.\n\nWe know the bridge cost 40. Ok.\n",
    "Lind {dijo|negó} lo siguiente.\n\nWe know the bridge cost 40. Ok.\n",
    "It was late in town.\nWhat Lind got {right|wrong}\nIt was red. We know the bridge cost 40.\n",
    "It was late.\nWhat Lind got {right|wrong}\nIt was red.\nIt was. We know the bridge cost 40.\n",
    "{|Satire: the town of Aby\n\n}It was late. We know the bridge cost 40. Ok.\n",
    "{Satire|News}: the town of Aby\n\nIt was late. We know the bridge cost 40. Ok.\n",
    "{Lord Lind|Lord Berg} of Aby (Con)\nIt was late. We know the bridge cost 40. Ok.\n",
    "{Lord Lind|Lord Berg} of Aby (Con)\n\nIt was late.\n\nWe know the bridge cost 40. Ok.\n",
    "{Lind|Berg}, 3 June 2024, 10:31\nIt was late. We know the bridge cost 40. Ok.\n",
    "From: {Lind|Berg}\nTo: Bo\n\nDear Bo,\n\nIt was late. We know the bridge cost 40.\n",
    "--- Original Message ---\nFrom: {Lind|Berg}\nTo: Bo\n\nAll know the bridge cost 40.\n",
    "From: Lo\nSubject: {Facts|Jokes}\nDate: 3 May\n\nIt was.\n\nAll know the bridge cost 40.\n",
]

BEHIND = [
    "- Road is new.\n- We know the bridge cost 40.\n- It is.\nAll of these are {true|false}.\n",
    "a) Road is new;\nb) We know the bridge cost 40\nis {disputed|agreed} by the parties.\n",
    "> Road is new.\n> We know the bridge cost 40.\nSo said {Lind|Berg}.\n",
    "It is. We know the bridge cost 40 million. (Source: {Lind|Berg}.) Ok then it was.\n",
    "It is. We know the bridge cost 40 million. (Lind {denies|says} that.) Ok.\n",
    "It is. We know the bridge cost 40 million. [{Lind|Berg} says that.] Ok.\n",
    "It is. We know the bridge cost 40 million. {Lind|Nobody} said. Ok.\n",
]

OTHER_SIGNS = [
    "It was {−5|—5} degrees and the bridge cost 40.\n",
    "It was {−5|–5} degrees and the bridge cost 40.\n",
    "It was ({-5|–5}) degrees and the bridge cost 40.\n",
    "With x = 5 {−|—} 3 the bridge cost 40.\n",
    "With x = 5 {−|–} 3 the bridge cost 40.\n",
    "With {U‑238|U−238} the bridge cost 40.\n",
    "With a {5–3|5−3} win the bridge cost 40.\n",
    "It is {well-known|well--known} that the bridge cost 40.\n",
    "With the {-b|--b} option the bridge cost 40.\n",
]


SPOKEN = "Good day there. We know the bridge cost 40. Fine.\n"
ELSEWHERE = [
    f"LIND — {SPOKEN}\nFOX — {{Thanks|No}} to all.\n",
    f"{{LIND|BERG}} — It is late.\n\nFOX — {SPOKEN}",
    f"M. {{Lindström|Bergmann}}. It is late.\n\nM. Fox. {SPOKEN}",
    f"1. {{Facts|Myths}}\n\nSo it is.\n\n2. Bridges\n\n{SPOKEN}",
    f"1. {{cars|vans}}\n2. buses\n3. lorries\n\n{SPOKEN}",
    f"Banned are:\n- {{cars|vans}}\n- buses\n\n{SPOKEN}",
    f"{{Banned|Allowed}} are:\n- cars\n- buses\n\n{SPOKEN}",
    f"The town – {{once|now}} rich – is poor. {SPOKEN}",
    f"In {{May|June}} the town met. {SPOKEN}",
    f"It {{met|sat}}; all was well. {SPOKEN}",
    f"It was a {{long|short}} day.\n\n{SPOKEN}",
    f"ABY, {{3|4}} June — It was late.\n\n{SPOKEN}",
    f"{{ABY|BRO}}, 3 June — It was late.\n\n{SPOKEN}",
    f"Lind {{said|denied}} this to all who came.\n\nIt is red.\n\n{SPOKEN}",
    f"It was late.\nWhat Lind got {{right|wrong}}\nIt was red.\nLIND\n{SPOKEN}",
    f"FOX (Con)\nIt was {{late|soon}}.\nLord Lind (Lab)\n{SPOKEN}",
    f"- A road\n- A hall\nAll of these are {{new|old}}.\n\n{SPOKEN}",
    f"Note: It is {{so|thus}}.\n\n{SPOKEN}",
    f"{{|Note: It is so.\n\n}}{SPOKEN}",
    f"The voters' {{choice|vote}} was clear. The fishermen's union won. {SPOKEN}",
    f"The '90s were {{long|short}} years. The voters' choice was clear. {SPOKEN}",
    f"“It is a {{long|short}} day,” said the mayor of the town. {SPOKEN}",
    f"The {{first|last}} of them left the hall.\n\n- This is an item.\n\n{SPOKEN}",
    f"“It was so.” {SPOKEN}\n{{Ann|Bea}}: It is late.\n",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_is_said_of_other_sentences(text: str) -> None:
    old, new = both_of(text)
    for one, other in ((old, new), (new, old)):
        found = fate(COST, one, other)
        assert isinstance(found, Unmoved | Moved)
        assert stands(found, other) == COST


TYPED = [
    "Lind {–|—} Good day. We know the bridge cost 40.\n",
    "Lind – Good day.{\n|\r\n}We know the bridge cost 40.\n",
    "Lind{ |\u00a0}– Good day. We know the bridge cost 40.\n",
    "Lind{:|：} Good day.\n\nWe know the bridge cost 40.\n",
    "It was {−5|-5} degrees and the bridge cost 40.\n",
    "With a {5-3|5–3} win the bridge cost 40.\n",
    "With {U‑238|U-238} the bridge cost 40.\n",
    "It is — so {—|--} that the bridge cost 40.\n",
    "It is so{—|--}so that the bridge cost 40.\n",
    "1. Facts\n{\n|}In short, the bridge cost 40. Good.\n",
    "{'|‘}Good day. We know the bridge cost 40. It is fine,' said Lind.\n",
    "'Good day. We know the bridge cost 40. It is fine,{'|’} said Lind.\n",
    "{‚|'}Guten Tag. We know the bridge cost 40. So ist es‘, sagte Lind.\n",
    '{"|“}Good day. We know the bridge cost 40. It is fine," said Lind.\n',
    '{"|＂}Good day. We know the bridge cost 40. It is fine," said Lind.\n',
]


@pytest.mark.parametrize("text", TYPED)
def test_the_same_frame_typed_differently(text: str) -> None:
    old, new = both_of(text)
    for one, other in ((old, new), (new, old)):
        assert isinstance(fate(COST, one, other), Unmoved | Moved | Retyped)


@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize("nth", [0, 1])
def test_which_of_two_equal_sentences_was_dropped_nobody_knows(times: int, nth: int) -> None:
    said = "We know the bridge cost 40 million crowns. "
    found = fate(COST, f"LEE: No. {said * 2}So.\n", f"LEE: No. {said * times}So.\n", nth)
    assert not isinstance(found, Unmoved | Moved | Retyped)


@pytest.mark.parametrize(
    "text", [*OPENINGS, *HEADINGS, *QUOTED, *LED, *ANNOUNCED, *BEHIND, *OTHER_SIGNS]
)
def test_what_is_said_of_a_sentence_elsewhere(text: str) -> None:
    assert is_reframed(text, COST)


DECOMPOSED = [
    ("Совет ещё не открыл мост. Мэр заявила, что мост стоил 40. Он открыт в мае.\n", "ru"),
    ("Cầu mới đã mở. Thị trưởng nói cây cầu trị giá 40 triệu. Nó mở vào tháng năm.\n", "vi"),
    ("Rada zakończyła obrady i głosowała. Most kosztował 40 złotych. Otwarto go w maju.\n", "pl"),
    ("Der Rat tagte über Öl. Die Brücke kostete 40 Kronen. Österreich zahlte.\n", "de"),
]


@pytest.mark.parametrize(("text", "language"), DECOMPOSED)
def test_decomposed_letters_are_the_same(text: str, language: str) -> None:
    other = normalize("NFD", text)
    for one, two in ((text, other), (other, text)):
        found = move(an_anchor(one, "40"), one, two, language=language)
        assert isinstance(found, Unmoved | Moved)
        assert stands(found, two) == "40"
