"""Pages are read as they declare or certainly are; letters are never lost; web archives."""

import pytest

from factcheck.intake import NotTakenError, Wish, take
from tests.intake.test_pages import WHOLE


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("cp1252", "iso-8859-1"),
        ("cp1252", "windows-1252"),
        ("utf-8", "iso-8859-1"),
        ("utf-8", "utf-8"),
        ("gb18030", "gb2312"),
        ("cp932", "shift_jis"),
        ("cp949", "euc-kr"),
        ("koi8-r", "koi8-r"),
    ],
)
def test_page_is_read_as_it_declares_or_certainly_is(encoding: str, declared: str) -> None:
    words = {"gb18030": "桥梁", "cp932": "橋です", "cp949": "다리", "koi8-r": "мост"}
    text = words.get(encoding, "the “café” – 5 € – in Öre")
    page = f"<html><head><meta charset={declared}></head><body><p>{text}</body></html>"

    assert take(page.encode(encoding), "a.html", WHOLE).text == f"{text}\n"


def test_page_that_declares_nothing_and_is_not_utf8_is_shown_as_it_would_read() -> None:
    with pytest.raises(NotTakenError, match=r"as windows-1252 it says .* add --encoding"):
        take("<html><p>café".encode("cp1252"), "a.html", WHOLE)


@pytest.mark.parametrize(
    ("declared", "line", "said"),
    [
        ("utf-8", "<p>där är en ö", "column 5 is not UTF-8 (byte E4"),
        ("UTF-8", "<title>Är</title><p>x", "column 8 is not UTF-8 (byte C4"),
        ("shift_jis", "<p>där är en ö", "is not SHIFT_JIS (byte"),
    ],
)
def test_page_whose_letters_its_declaration_loses_is_refused(
    declared: str, line: str, said: str
) -> None:
    data = f"<html><meta charset={declared}>\n{line}\n".encode("cp1252")

    with pytest.raises(NotTakenError) as refused:
        take(data, "a.html", WHOLE)

    assert str(refused.value).startswith("line 2, ")
    assert said in str(refused.value)
    assert str(refused.value).endswith("add --encoding windows-1252, else name the right one")
    assert "\ufffd" not in take(data, "a.html", Wish(None, "windows-1252", whole_page=True)).text


def test_broken_bytes_that_nobody_sees_are_told() -> None:
    taken = take(b"<html><meta charset=utf-8><script>'\xe9'</script><p>caf", "a.html", WHOLE)

    assert taken.text == "caf\n"
    assert taken.notes[1].startswith("nothing that was taken is lost, but line 1, column 36 is ")


def test_replacement_characters_of_the_page_itself_are_its_words() -> None:
    page = "<html><meta charset=utf-8><p>caf\ufffd"

    assert take(page.encode(), "a.html", WHOLE).text == "caf\ufffd\n"


def test_unknown_declaration_is_refused() -> None:
    with pytest.raises(NotTakenError, match="klingon, which is not known here"):
        take(b"<html><meta charset=klingon><p>caf\xe9", "a.html", WHOLE)


ARCHIVE = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/bridge\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
    '\tboundary="xx"\r\n\r\n--xx\r\nContent-Type: {kind}\r\n'
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<html><body><p>caf=C3=A9 on 3=\r\n May</p></body></html>\r\n--xx--\r\n"
)


def test_web_archive_is_read_as_its_page() -> None:
    taken = take(ARCHIVE.format(kind="text/html").encode(), "a.mhtml", WHOLE)

    assert taken.text == "café on 3 May\n"
    assert [(fact.field, fact.value) for fact in taken.facts] == [
        ("url", "https://news.example/bridge")
    ]


def test_web_archive_without_a_page_is_refused() -> None:
    with pytest.raises(NotTakenError, match="the web archive holds no page"):
        take(ARCHIVE.format(kind="image/png").encode(), "a.txt")


def test_web_archive_in_another_encoding_than_it_says_can_be_named() -> None:
    archive = ARCHIVE.format(kind="text/html; charset=utf-8").replace("caf=C3=A9", "caf=E9")

    with pytest.raises(NotTakenError, match="is not utf-8"):
        take(archive.encode(), "a.mhtml", WHOLE)

    named = Wish(None, "windows-1252", whole_page=True)
    assert take(archive.encode(), "a.mhtml", named).text == "café on 3 May\n"
