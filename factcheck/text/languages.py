"""English names of languages, for readers who do not know the tags."""

import re
from typing import Final

_NAMES: Final[dict[str, str]] = dict(
    pair.split("=")
    for pair in re.findall(
        r"\S+",
        "ar=Arabic bn=Bengali bg=Bulgarian cs=Czech da=Danish de=German el=Greek en=English "
        "es=Spanish et=Estonian fa=Persian fi=Finnish fil=Filipino fr=French he=Hebrew hi=Hindi "
        "hr=Croatian hu=Hungarian id=Indonesian it=Italian ja=Japanese ko=Korean lt=Lithuanian "
        "lv=Latvian ms=Malay my=Burmese nb=Norwegian nl=Dutch no=Norwegian pl=Polish "
        "pt=Portuguese ro=Romanian ru=Russian sk=Slovak sl=Slovenian sr=Serbian sv=Swedish "
        "sw=Swahili ta=Tamil th=Thai tl=Tagalog tr=Turkish uk=Ukrainian ur=Urdu vi=Vietnamese "
        "zh=Chinese",
    )
)


def language_name(tag: str) -> str:
    """Return the name of the language of a tag (BCP 47); the tag where it has none here."""
    return _NAMES.get(tag.partition("-")[0].lower(), tag)
