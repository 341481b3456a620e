"""A sentence is not carried when what limits, leads or heads it changed, or may have."""

import pytest

from factcheck.anchor import Moved, Reframed, Unmoved
from tests.anchor.anchors import fate
from tests.anchor.choices import both_of, is_reframed

COST = "the bridge cost 40"
LONG = "We know that the bridge cost 40 in the end. Fine.\n"

DOUBTFUL_LIMITS = [
    "He {denied|said} to Ald. Berg that the bridge cost 40. Ok.",
    "He {denied|said} in Prop. 8 that the bridge cost 40. Ok.",
    "The {false|true} song by Lind feat. Berg says the bridge cost 40. Ok.",
    "It is {false|true} in U.S. Senator Berg says the bridge cost 40. Ok.",
    "It is {false|true} on p. Nine that the bridge cost 40. Ok.",
    "Lind {denied|said} — wow! Really — that the bridge cost 40. Ok.",
    "Lind {denied|said} — this was sad. That was so. Really — that the bridge cost 40. Ok.",
    "Lind {denied|said} - this was sad. Really - that the bridge cost 40. Ok.",
    "The {false|true} film Mamma Mia! Here We Go Again says the bridge cost 40. Ok.",
    "The {false|true} play Who Is Who? All of Us says the bridge cost 40. Ok.",
    "The {false|true} film ‘A big time. Here we go’ says the bridge cost 40. Ok.",
    "The {false|true} film “A big time. Here we go” says the bridge cost 40. Ok.",
    "Lind said ({Wrongly|Rightly}! The bill was lost.) the bridge cost 40 million crowns.",
    "Lind {denied|said} (he was late. The bill was lost.) That the bridge cost 40 is so.",
    "Lind {denied|said} [he was late. The bill was lost] that the bridge cost 40.",
    "Lind {denied|said} ... That is, the bridge cost 40.",
    "Lind {denied|said} … That is, the bridge cost 40.",
    "“So the bridge cost 40.” So said {Lind|nobody}. It is fine today.",
    "“So the bridge cost 40!” {Lind|Nobody} said so. It is fine today.",
]


@pytest.mark.parametrize("text", DOUBTFUL_LIMITS)
@pytest.mark.parametrize(
    "around", ["{}\n", "It was a long day for all of them. {} The end is near.\n"]
)
def test_doubtful_limit_is_no_limit(text: str, around: str) -> None:
    assert is_reframed(around.replace("{}", text), COST)


SURE_LIMITS = [
    "It was a {long|short} day. All know the bridge cost 40. Fine.",
    "He came in {1890|1891}. All know the bridge cost 40. Fine.",
    "“It was a {long|short} day.” The mayor of the town knew that the bridge cost 40. Fine.",
    "It was a {long|short} day (for all). All know the bridge cost 40. Fine.",
    "It was a {long|short} day.[1] All know the bridge cost 40. Fine.",
    "It was a {long|short} day.[12, 13][^a] All know the bridge cost 40. Fine.",
    "It was a {long|short} day.[note 2] All know the bridge cost 40. Fine.",
    "It was a {long|short} day.［1］ All know the bridge cost 40. Fine.",
    "It was a {long|short} day.² All know the bridge cost 40. Fine.",
    "“It was a {long|short} day indeed.”[1] All know that the bridge cost 40 in all. Fine.",
    "It was — {so|thus} they say — a day. All know the bridge cost 40 — or more. Fine.",
    "今日は{長い|短い}日だ。 All know the bridge cost 40. Fine.",
]


@pytest.mark.parametrize("text", SURE_LIMITS)
def test_sure_limit_is_one(text: str) -> None:
    old, new = both_of(f"{text}\n")
    assert isinstance(fate(COST, old, new), Unmoved | Moved)


HEADS = [
    "{LIND|BERG}\nGood day. We know the bridge cost 40. Thanks.\n\nBERG\nThanks too.\n",
    "{Lind|Berg}\nGood day. We know the bridge cost 40. Thanks.\n\nBerg\nThanks too.\n",
    "All was well.\n{Lind|Berg}\nGood day. We know the bridge cost 40. Thanks.\nBerg\nBye.\n",
    "{Lind|Berg}\n00:01\nGood day there. We know the bridge cost 40.\n",
    "{Lind|Berg} 00:01\nGood day there. We know the bridge cost 40.\n",
    "{Lind|Berg} (00:01): Good day there. We know the bridge cost 40.\n",
    "[00:01] {Lind|Berg}: Good day.\n[00:02] We know the bridge cost 40.\n",
    "00:01:07 {Lind|Berg}: Good day.\n00:02:01 We know the bridge cost 40.\n",
    "<v {Lind|Berg}>Good day there.\nWe know the bridge cost 40.\n",
    "- {Lind|Berg}: Good day there. We know the bridge cost 40.\n",
    "Mr {LIND|BERG} (Aby). Good day. We know the bridge cost 40. Ok.\n",
    "Mr. {LIND|BERG}. Mr. Speaker, good day there. We know the bridge cost 40.\n",
    "The {SPEAKER|CLERK}. Good day there.\n\nWe know the bridge cost 40.\n",
    "Speaker {1|2}\nGood day there. We know the bridge cost 40.\n",
    "{Myths|Facts} of 2020\n\nGood day there. We know the bridge cost 40.\n",
    "{Lind|Berg} said:\n\nGood day there. We know the bridge cost 40.\n",
    "{Q|A}. Good day there. We know the bridge cost 40.\nA. Yes.\n",
    "Q. Was that a {lie|fact}?\nA. Good day there. We know the bridge cost 40.\n",
    "Is it a {lie|fact}?\nWe know the bridge cost 40. Good.\n",
    "# {Facts|Myths}\n\nIn short, the bridge cost 40. Good.\n",
    "# {Facts|Myths}?\n\nIn short, the bridge cost 40. Good.\n",
    "# {Facts|Myths}\n\n## Bridges\n\nIn short, the bridge cost 40. Good.\n",
    "{Facts|Myths}\n\nIn short, the bridge cost 40. Good.\n",
    "{Facts|Myths}\n=====\n\nIn short, the bridge cost 40. Good.\n",
    "{Facts|Myths}\n-----\nIn short, the bridge cost 40. Good.\n",
    "**{Facts|Myths}**\nIn short, the bridge cost 40. Good.\n",
    "WHAT IS {TRUE|FALSE} OF ALL THIS\nIn short, the bridge cost 40. Good.\n",
    "{|# Things that are false\n}It is so. We know the bridge cost 40.\n",
    "{|FALSE THINGS\n}It is so. We know the bridge cost 40.\n",
]


@pytest.mark.parametrize("text", HEADS)
def test_change_of_speaker_or_heading(text: str) -> None:
    assert is_reframed(text, COST)


def test_what_a_sentence_stands_under_is_shown_once() -> None:
    old = "Good day.\n\nFacts:\n- that the bridge cost 40\n- that it stands\n"
    found = fate(COST, old, old.replace("Facts", "Myths"))
    assert isinstance(found, Reframed)
    assert found.before == "Facts: … - that the bridge cost 40"
    assert found.after == "Myths: … - that the bridge cost 40"


@pytest.mark.parametrize(
    "text",
    [
        f"{{A storm is near the coast|The council met for long}}\n\n{LONG}",
        f"LIND\nGood day. {LONG}\n{{BERG|FOX}}\nThanks.\n",
        f"# All\n\n## {{One|1}}\n\nIt is.\n\n## Two\n\n{LONG}",
        f"Q. Was it {{so|thus}}?\nA. It was.\nQ. And now?\nA. Good day. {LONG}",
    ],
)
def test_heading_of_something_else(text: str) -> None:
    old, new = both_of(text)
    assert isinstance(fate(COST, old, new), Unmoved | Moved)


@pytest.mark.parametrize(
    ("text", "joined", "quote"),
    [
        ("All of this they denied\nThe bridge cost 40.\nIt is.\n", "denied The", "bridge cost 40"),
        ("He said no\n\nThe bridge cost 40.\n", "no The", "bridge cost 40"),
        ("- no money\n- paid 40\n", "money - paid", "paid 40"),
        ("No\n\nBridge cost 40\n", "No Bridge", "Bridge cost 40"),
    ],
)
def test_line_that_joined_another(text: str, joined: str, quote: str) -> None:
    new = " ".join(text.split("\n\n" if "\n\n" in text else "\n", 1))
    assert joined in new
    for one, other in ((text, new), (new, text)):
        assert isinstance(fate(quote, one, other), Reframed)
