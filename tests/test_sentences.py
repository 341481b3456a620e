"""Texts are split into sentences with offsets in code points."""

import json
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text import Lines, Span, sentences, undivided

SHARED = Path(__file__).parents[2] / "shared"

# A bar stands where a sentence ends.
GOLD = {
    "en": (
        "The committee rejected the Bill.| Members then left for home.",
        "Mr. Trump spoke to Sen. Joe Builder, D-W. Va., at 5 p.m.| The hall was full.",
        "At 5 p.m. EST it began.| At 6 p.m. Monday it ended.",
        "The U.S. Navy left.| They are back in the U.S.| The end came.",
        "J. K. Rowling wrote it.| It sold well in Washington D.C. in front of a crowd.",
        "Yahoo! Inc. of Eastport paid.| Why?| Nobody knows!| It is so.",
        "“We won,” he said.| “Did we?” asked she.| “Yes.”| The end.",
        'He said "No."| The mayor left (it was late).| (So it was.)| The end.',
        "It ended.1| The next part took 5 days.2| Third, see No.1 The rest is 3.14 long.",
        "It was found.[3]| A second one [4, 5] was not.[citation needed]| The end. [6]| Indeed.",
        "It ended.\u00b9| It began. \u00b2| Its area is 5 km\u00b2.| Why?\u00b9,\u00b2| So.",
        "He waited ... and left ...| The bus came.",
        "1. The first thing is this.| It has two sentences.",
        "Smith vs. The Council, i.e. the case of Nov. 5, 2012, is No. 7 of vol. III.",
        "iPhone sales rose.| iPads did not.| eBay fell by 3.| It was 2019.| Nobody saw it.",
        "Version 2.0.1 runs at example.com.| See www.example.com/a.b?c=d for more.",
        "He plays for 1. FC Köln.| She does not.",
        "🙂 Good.| 👨‍👩‍👧 A family.| $5 were paid.",
        "It opened on Oct. 1. 2020 in Eastport.| The end. 4",
        "CLLR. OKONEDO: Thank you.| It is late.",
        "MR. J. P. QUILL: Yes.| REV. DR. O’NEIL came.| COL. VAN DER BERG left.",
        "COL. Van Der Berg: Nothing was seen.| I MET CLLR. OKONEDO.| He left.",
        "He lived from 300 B.C. to 250 B.C.| The town was his.",
    ),
    "de": (
        "Er spielt für den 1. FC Köln.| Im 19. Jahrhundert war das so.| Am 3. Oktober kam er.",
        "Das gilt z. B. für Hrn. Müller bzw. Dr. Maier, d. h. für Nr. 5 u. a. Fälle.| Es ist so.",
        "Ludwig XIV. von Frankreich lebte um 1700 n. Chr. in Versailles.| Er starb.",
        "„Ich komme.“| Dann ging er.| 2019 kam er zurück.",
        "Das war im Jahr 2019.| Danach kam nichts.",
    ),
    "fr": (
        "M. Dupont et Mme. Martin sont là.| Il a dit : « Oui. »| Elle part.",
        "Vraiment ?| « C’est fini », dit-il.| Jules César, mort en 44 av. J.-C. à Rome, régnait.",
    ),
    "es": (
        "El Sr. García llegó.| ¿Quién lo vio?| ¡Nadie!| La Dra. López vive en EE. UU.| Es así.",
    ),
    "pl": ("W 2010 r. Partia wygrała.| Prof. Nowak mieszka przy ul. Długiej 5.| To wszystko.",),
    "cs": ("Např. Karel IV. Lucemburský žil ve 14. století.| Byl králem.",),
    "ru": (
        "В 1999 г. он уехал.| А. С. Пушкин жил на ул. Мойка.| Это было до н. э.| Потом и т. д.",
    ),
    "el": ("Πού είναι;| Δεν ξέρω.| Ο κ. Παπάς λείπει.",),
    "tr": ("Prof. Dr. Ahmet Yılmaz geldi.| TFF 3. Lig başladı.| Bu iyi.",),
    "ar": ("ذهب الوزير إلى باريس.| هل عاد؟| لا أحد يعرف!| بلغت 3.5 مليون.",),
    "ur": ("وہ آیا۔|وہ چلا گیا۔| کیا وہ واپس آئے گا؟| نہیں۔",),
    "hi": (
        'वह आया।|वह गया।| डॉ. सिंह ने कहा, "हम आए. हम गए."| क्या यह सच है?',
        "यह 3.5 करोड़ है।| ए. पी. जे. अब्दुल कलाम राष्ट्रपति थे।",
    ),
    "zh": (
        "2024年的死者数是9万人。|3人死了。|是的。",
        "“我们赢了。”他说。|他很高兴！|真的吗？|是。",
        "他说：“我们赢了。真的。”|\n她走了。",
    ),
    "ja": (
        "x。|2024年の死者数は9万人。|3人が死んだ。|はい。",
        "「勝った。本当だ。」と言った。|値は３．１４だ。|終わり！|Yahoo!ニュースが出た。",
        "「勝った。」|「本当？」|彼は黙った。",
    ),
    "ko": ("네.| 그는 갔다.| A. 김이 왔다.",),
    "hy": ("Նա եկավ։| Նա գնաց։",),
    "am": ("እሱ መጣ።| እሱ ሄደ።",),
}
LONG = st.lists(
    st.one_of(
        st.sampled_from(
            (
                *(
                    "Mr. Trump spoke. ",
                    "One.\n\n",
                    " \n \n",
                    "3人が死んだ。",
                    "U.S. ",
                    "\u2003.",
                    "ไทย ",
                ),
                *(
                    "「A。",
                    "」",
                    '"',
                    "1. ",
                    "- x\n",
                    "| 1 | 2 |\n",
                    "Ann: yes\r\n",
                    "है। ",
                    "؟ ",
                    "x.[1] ",
                ),
                *("a word more ", "\n", "\u2028", "\x0c", "e\u0301. ", "\ud800. "),
            )
        ),
        st.text(max_size=40),
    ),
    max_size=60,
)
LANGUAGES = st.sampled_from(("en", "de", "ja", "zh-Hant", "hi", "th", "ar", "el", "xx", ""))
LAYOUTS = st.sampled_from((None, "wrapped", "separate"))


@pytest.mark.parametrize(
    ("language", "marked"), [(language, one) for language, of in GOLD.items() for one in of]
)
def test_sentences_end_where_a_reader_ends_them(language: str, marked: str) -> None:
    text = marked.replace("|", "")
    found = [text[start:end] for start, end in sentences(text, language)]
    assert found == [part.strip() for part in marked.split("|")]


def test_sentences_without_the_space_around_them() -> None:
    text = "😀 One two. 👨‍👩‍👧 Three four.\n\n  Five é six! "
    found = [text[start:end] for start, end in sentences(text)]
    assert found == ["😀 One two.", "👨‍👩‍👧 Three four.", "Five é six!"]


@pytest.mark.parametrize("text", ["", "  ", "\n\n"])
def test_text_without_words_has_no_sentences(text: str) -> None:
    assert sentences(text) == []


@pytest.mark.parametrize("text", ["? K\r\n\x85\x85.", "B\u2003. c", "B\u00a0. c", "a\ud800. b"])
def test_odd_spaces_and_surrogates_are_no_trouble(text: str) -> None:
    assert sentences(text)[0].start == 0


def test_unknown_language_gets_general_rules() -> None:
    assert sentences("One two. Three four.", "xx-Zzzz") == [Span(0, 8), Span(9, 20)]


def test_long_text_with_blank_lines_keeps_its_letters() -> None:
    pairs = [f"This is the sentence number {i} of all. And here is one more." for i in range(400)]
    text = "\n\n".join(pairs)
    found = [text[start:end] for start, end in sentences(text)]
    assert "\n\n".join(map(" ".join, zip(found[::2], found[1::2], strict=True))) == text


@settings(deadline=None)
@given(LONG, st.integers(1, 30), LANGUAGES, LAYOUTS)
def test_every_letter_lies_in_one_sentence(
    parts: list[str], times: int, language: str, lines: Lines | None
) -> None:
    """The spans lie in order, and nothing but white space lies between them."""
    text = "".join(parts) * times
    end = 0
    for span in sentences(text, language, lines):
        assert not text[end : span.start].strip()
        assert end <= span.start < span.end
        assert text[slice(*span)] == text[slice(*span)].strip()
        end = span.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Thai", "นายกเทศมนตรีลาออก เขารับเงิน 5 ล้าน จบแล้ว"),
        ("Lao", "ເຈົ້າເມືອງລາອອກ ລາວຮັບເງິນ"),
        ("Khmer", "អភិបាលក្រុងលាលែង ។ គាត់ទទួលប្រាក់ ។"),
        ("Burmese", "မြို့တော်ဝန် နုတ်ထွက်သည်။ ငွေယူခဲ့သည်။"),
        ("Tibetan", "ཁྲོམ་དཔོན་གྱིས་དགོངས་ཞུ་བྱས། དངུལ་བླངས།"),
    ],
)
def test_scripts_without_marks_are_not_divided(name: str, text: str) -> None:
    assert undivided(text) == name
    assert sentences(f"{text}\n\n{text}", "xx") == [
        Span(0, len(text)),
        Span(len(text) + 2, 2 * len(text) + 2),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One. Two.",
        "3人が死んだ。",
        "The name of the country is ไทย in the words of its people.",
    ],
)
def test_other_texts_are_divided(text: str) -> None:
    assert undivided(text) == ""


@pytest.mark.parametrize(
    "piece",
    ["Mr. A spoke. It ended.\n", "1. ", "! ", ".)", "「x。", '"', "a.", "x.[", "a\n", "x.[1] "],
)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    """Four times the text takes about four times as long; sixteen times would be the square."""

    def taken(times: int) -> float:
        text = piece * times
        best = 9.0
        for _ in range(3):
            begun = process_time()
            sentences(text, "hi")
            best = min(best, process_time() - begun)
        return best

    assert taken(16_000) < 10 * taken(4_000) + 0.02


@pytest.mark.skipif(not SHARED.is_dir(), reason="the article is not beside the repository")
def test_article_has_the_sentences_of_its_dossier() -> None:
    article = json.loads((SHARED / "dossier/claims.json").read_text("utf-8"))["article"]
    text = (SHARED / article["file"]).read_bytes().decode("utf-8")
    expected = [Span(one["start"], one["end"]) for one in article["sentences"]]
    assert sentences(text) == expected
    assert len(expected) == 18
