"""Texts and quotes cut from them, for the laws of searching."""

from hypothesis import strategies as st

words = st.text(alphabet=st.sampled_from("ab'’“\"-– \n\u00a0é\u0301e😀\u200d\u00ad👩"), max_size=30)


@st.composite
def cuts(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(words.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))
