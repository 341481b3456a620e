"""The strict reader of plain texts: documents and captured sources."""

import pytest

from factcheck.corpus.reading import read_text


def test_text_is_read() -> None:
    assert read_text("r1.txt", "Eins.\nZwölf – 十二 🚢\n".encode()) == (
        "Eins.\nZwölf – 十二 🚢\n",
        (),
    )


@pytest.mark.parametrize(
    ("data", "code", "message", "at"),
    [
        (b"a\r\nb\r\n", "FC010", "the line ends in CR LF; expected LF alone", (1, 2)),
        (b"a\rb", "FC010", "the text holds the control character \\u000d", (1, 2)),
        (b"a\n\tb", "FC010", "the text holds the control character \\u0009", (2, 1)),
        (
            "ü\u202e".encode(),
            *("FC011", "the text holds \\u202e, which reorders what readers see", (1, 2)),
        ),
    ],
)
def test_odd_character_in_a_text(data: bytes, code: str, message: str, at: tuple[int, int]) -> None:
    text, problems = read_text("r1.txt", data)

    assert text == data.decode()
    assert [(p.code, p.message, p.at) for p in problems] == [(code, message, at)]


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"\xef\xbb\xbfa", "FC004"), (b"\xe9", "FC003"), (b"x" * 1_048_577, "FC002")],
)
def test_text_that_cannot_be_read(data: bytes, code: str) -> None:
    text, problems = read_text("r1.txt", data)

    assert text is None
    assert [problem.code for problem in problems] == [code]
