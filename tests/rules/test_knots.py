"""Knots are the sets of nodes that all lead to each other."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.rules.knots import knots

graphs = st.dictionaries(
    st.sampled_from("abcdefg"), st.lists(st.sampled_from("abcdefgx"), unique=True), max_size=7
)


@given(graphs)
def test_two_nodes_are_in_one_knot_if_each_leads_to_the_other(ways: dict[str, list[str]]) -> None:
    found = [*knots(ways)]
    reach = {node: _reached(node, ways) for node in ways}
    expected = {
        frozenset({one, *(other for other in ways if other in reach[one] and one in reach[other])})
        for one in ways
    }

    assert len(set(found)) == len(found)
    assert set(found) == {knot for knot in expected if len(knot) > 1}


def test_a_very_long_circle_is_one_knot() -> None:
    size = 50_000
    ways = {str(number): [str((number + 1) % size)] for number in range(size)}

    assert [len(knot) for knot in knots(ways)] == [size]


def _reached(start: str, ways: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for target in ways.get(waiting.pop(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found
