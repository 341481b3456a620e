"""Bytes to text: certain, named, or refused with what they seem to be."""

import pytest

from factcheck.intake import NotTakenError
from factcheck.intake.decoding import decode


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_certain(encoding: str) -> None:
    text, notes = decode("café 東京".encode(encoding))

    assert text == "café 東京"
    assert notes[0] == "its byte order mark was left out"


def test_a_named_encoding_is_used() -> None:
    assert decode("café".encode("cp1252"), "windows-1252").text == "café"


def test_what_is_not_utf8_is_shown_as_it_would_read() -> None:
    with pytest.raises(NotTakenError) as refused:
        decode("One\nA café in Łódź\n".encode("iso-8859-2"))

    assert str(refused.value) == (
        "line 2, column 6 is not UTF-8 (byte E9 at 10); as windows-1252 it says "
        '"A café in £ód¼": '
        "if that is right, add --encoding windows-1252, else name the right one"
    )


def test_what_windows_1252_lacks_too_is_not_proposed_as_that() -> None:
    with pytest.raises(NotTakenError) as refused:
        decode(b"One \x81\xff two")

    assert str(refused.value) == (
        "line 1, column 5 is not UTF-8 (byte 81 at 5); name the right one with --encoding, or "
        "mend the file"
    )


@pytest.mark.parametrize("encoding", ["klingon", "hex", "\0", "rot13", "undefined"])
def test_an_encoding_that_is_none_is_refused(encoding: str) -> None:
    with pytest.raises(NotTakenError):
        decode(b"\xff", encoding)


def test_bytes_that_do_not_fit_the_named_encoding_are_refused() -> None:
    with pytest.raises(NotTakenError, match="byte 2 of the file is not ascii"):
        decode(b"a\xe9", "ascii")
