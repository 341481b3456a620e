"""Raised and lowered signs that Unicode has."""

from typing import Final

RAISED: Final = str.maketrans("0123456789+-\u2212=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
LOWERED: Final = str.maketrans("0123456789+-\u2212=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
NOTES: Final = str.maketrans("abc", "ᵃᵇᶜ")
"""Letters that name notes; as plain letters they would run into what they stand at."""
