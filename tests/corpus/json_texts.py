"""JSON written in every legal way, for tests of what reads it."""

import json
from typing import Any

from hypothesis import strategies as st

texts = st.text(alphabet=st.sampled_from('ab"\\/~ \n\té0😀🇫\u200d\u2028[]{}:,'), max_size=6)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)
spaces = st.text(alphabet=" \t\r\n", max_size=3)


@st.composite
def layouts(draw: st.DrawFn) -> tuple[str, Any]:
    """A value and one of the many ways to write it."""
    value = draw(values)
    way = draw(st.sampled_from(["canonical", "compact", "odd"]))
    if way == "odd":
        return _written(draw, value), value
    escaped = draw(st.booleans())
    indent = 2 if way == "canonical" else None
    return json.dumps(value, indent=indent, ensure_ascii=escaped), value


def _written(draw: st.DrawFn, value: Any) -> str:  # noqa: ANN401 - JSON
    def space() -> str:
        return draw(spaces)

    if isinstance(value, dict):
        members = [
            f"{space()}{_spelled(draw, key)}{space()}:{_written(draw, item)}"
            for key, item in value.items()
        ]
        return f"{space()}{{{','.join(members) or space()}}}{space()}"
    if isinstance(value, list):
        return f"{space()}[{','.join(_written(draw, item) for item in value) or space()}]{space()}"
    return f"{space()}{json.dumps(value, ensure_ascii=draw(st.booleans()))}{space()}"


def _spelled(draw: st.DrawFn, key: str) -> str:
    if draw(st.booleans()):
        return json.dumps(key, ensure_ascii=False)
    units = key.encode("utf-16-be", "surrogatepass")
    return '"' + "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2)) + '"'
