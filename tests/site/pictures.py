"""Small pictures of pages, and what differs between two of them.

Every number here was chosen between two measures: what another way to draw the same page makes of
it (all moved by one pixel, edges not smoothed), and what the smallest change of look makes of it.
"""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageFilter

REACH: Final = 3
"""Side of the square of pixels in which a colour may be found: it may have moved by one pixel."""

STRONG: Final = 32
"""By how much of 255 a pixel may leave the colours of its reach, after a slight blur."""

STRONG_PIXELS: Final = 64
"""How many pixels may do so by more: edges that are smoothed in another way."""

FAINT: Final = 8
"""By how much it may do so where all pixels around it differ too: the colours of areas."""

FAINT_PIXELS: Final = 24
"""How many pixels may do so by more."""

SLACK: Final = 2
"""By how many pixels pages may differ in height: lines may be rounded in another way."""

_STEP: Final = 17
_ROUNDED: Final = [(value + _STEP // 2) // _STEP * _STEP for value in range(256)]


@dataclass(frozen=True)
class Difference:
    """How a picture differs from the expected one; `where` is white in the places that differ."""

    strong: int
    faint: int
    sizes: tuple[tuple[int, int], tuple[int, int]]
    where: Image.Image

    def __str__(self) -> str:
        """Say it in one sentence."""
        (width, height), (new_width, new_height) = self.sizes
        return (
            f"{self.strong} pixels differ strongly and {self.faint} faintly, "
            f"of {width} x {height} expected and {new_width} x {new_height} new ones"
        )

    @property
    def is_tolerable(self) -> bool:
        """Whether another version of the browser may have made it."""
        (width, height), (new_width, new_height) = self.sizes
        same_size = width == new_width and abs(height - new_height) <= SLACK
        return same_size and self.strong <= STRONG_PIXELS and self.faint <= FAINT_PIXELS


def small(shot: bytes, factor: int) -> Image.Image:
    """Return a screenshot with the mean of factor x factor pixels in one, in 16 steps a colour."""
    mean = Image.open(BytesIO(shot)).convert("RGB").reduce(factor)
    return mean.point(_ROUNDED * 3)


def encoded(picture: Image.Image) -> bytes:
    """Return a picture as PNG; its few colours fit into a palette, which makes it small."""
    written = BytesIO()
    with_palette = picture.quantize(256, dither=Image.Dither.NONE)
    with_palette.save(written, "PNG", optimize=True)
    return written.getvalue()


def read(path: Path) -> Image.Image:
    """Return the picture in a file."""
    return Image.open(path).convert("RGB")


def compare(expected: Image.Image, new: Image.Image) -> Difference:
    """Compare what both pictures cover."""
    width, height = map(min, expected.size, new.size)
    one, other = (picture.crop((0, 0, width, height)) for picture in (expected, new))
    faint = _above(FAINT, _distance(one, other)).filter(ImageFilter.MinFilter(REACH))
    blur = ImageFilter.BoxBlur(1)
    strong = _above(STRONG, _distance(one.filter(blur), other.filter(blur)))
    where = ImageChops.lighter(strong, faint)
    return Difference(_white(strong), _white(faint), (expected.size, new.size), where)


def _distance(one: Image.Image, other: Image.Image) -> Image.Image:
    """Return how far either picture leaves the colours of the other, in the worst of three."""
    red, green, blue = ImageChops.lighter(_beyond(one, other), _beyond(other, one)).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _beyond(picture: Image.Image, other: Image.Image) -> Image.Image:
    """Return by how much a picture leaves the range of colours that the other has thereabouts."""
    lightest = other.filter(ImageFilter.MaxFilter(REACH))
    darkest = other.filter(ImageFilter.MinFilter(REACH))
    return ImageChops.lighter(
        ImageChops.subtract(picture, lightest), ImageChops.subtract(darkest, picture)
    )


def _above(level: int, picture: Image.Image) -> Image.Image:
    return picture.point([255 * (value > level) for value in range(256)])


def _white(picture: Image.Image) -> int:
    return picture.histogram()[255]
