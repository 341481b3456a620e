"""The text around a quote is kept, up to a length."""

from factcheck.anchor import context


def test_context_is_at_most_32_code_points_on_each_side() -> None:
    text = "x" * 40 + "quote" + "😀" * 40
    assert context(text, 40, 45) == ("x" * 32, "😀" * 32)


def test_context_is_shorter_at_the_ends() -> None:
    assert context("ab quote c", 3, 8) == ("ab ", " c")
