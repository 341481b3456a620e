"""A font whose letters are all the same box, so that pictures of pages need no installed fonts.

The idea is that of Ahem, the font of the Web Platform Tests. Boxes are as wide as letters are on
average, and fuller in bold text, so that pages keep their shape and headings their weight.
"""

from base64 import b64encode
from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

_EM: Final = 1000
_ADVANCE: Final = 500
_ASCENT: Final = 900
_DESCENT: Final = 250
_BLANKS: Final = frozenset(
    (*range(0x21), *range(0x7F, 0xA1), *range(0x2000, 0x2010), 0x202F, 0x3000)
)
_LAST: Final = 0xFFFF

_FACE: Final = """
@font-face {{
  font-family: Boxes;
  font-weight: {weights};
  font-display: block;
  src: url(data:font/ttf;base64,{font});
}}"""
_REST: Final = """
*, ::before, ::after {
  font-family: Boxes !important;
  font-synthesis: none !important;
  text-rendering: geometricPrecision !important;
  caret-color: transparent !important;
  animation: none !important;
  transition: none !important;
}
"""


def style() -> str:
    """Return style rules that set all text in boxes and stop all that moves."""
    faces = (("1 500", (60, 0, 440, 520)), ("501 1000", (20, 0, 480, 680)))
    return (
        "".join(
            _FACE.format(weights=weights, font=b64encode(_font(box)).decode())
            for weights, box in faces
        )
        + _REST
    )


def _font(box: Sequence[int]) -> bytes:
    """Return a TrueType font; the box is left, bottom, right and top in thousandths of an em."""
    names = [".notdef", "blank", "box"]
    builder = FontBuilder(_EM, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupGlyf({".notdef": _outline(box), "blank": _outline(()), "box": _outline(box)})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (_ADVANCE, box[0])))
    builder.setupHorizontalHeader(ascent=_ASCENT, descent=-_DESCENT)
    builder.setupCharacterMap({0x20: "blank", 0x41: "box"})
    builder.font["cmap"].tables.append(_every_character())
    builder.setupOS2(
        sTypoAscender=_ASCENT,
        sTypoDescender=-_DESCENT,
        usWinAscent=_ASCENT,
        usWinDescent=_DESCENT,
        sxHeight=box[3],
        sCapHeight=box[3],
    )
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular"})
    builder.setupPost()
    written = BytesIO()
    builder.save(written)
    return written.getvalue()


def _outline(box: Sequence[int]) -> Any:  # noqa: ANN401 - fontTools comes without types
    pen = TTGlyphPen(None)
    if box:
        left, bottom, right, top = box
        pen.moveTo((left, bottom))
        for corner in ((left, top), (right, top), (right, bottom)):
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()


def _every_character() -> Any:  # noqa: ANN401 - as above
    """Return a map of many to one (OpenType, cmap format 13)."""
    table = CmapSubtable.newSubtable(13)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    table.cmap = {code: "blank" if code in _BLANKS else "box" for code in range(_LAST + 1)}
    return table
