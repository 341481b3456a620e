"""An address leads to a public host under a name that can be read.

Readers follow the links of a report. A number address or a name of a private network leads into
their own network or nowhere, and a name that mixes scripts or is written in look-alike letters
may lead to a forger. User names, passwords and other schemes are refused by the schema already.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import mixes_scripts, quoted, skeleton

_PRIVATE_ENDINGS: Final = "local|localhost|localdomain|internal|intranet|lan|corp|home|home.arpa"
_PRIVATE: Final = re.compile(rf"(?:^|\.)(?:{_PRIVATE_ENDINGS})$")
_PLAIN: Final = re.compile(
    rf"https?://(?:[a-z0-9-]+\.)+(?!(?:{_PRIVATE_ENDINGS}|arpa)[:/?#])[a-z]+(?::443)?[/?#]"
)
"""Most addresses: a host of several labels that ends in letters; punycode is looked at apart."""


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Look at every address outside of the claims."""
    for kind, record_id, pointer, url in _addresses(context.corpus):
        if _PLAIN.match(url) and "xn--" not in url:
            continue
        if reason := _reason(url):
            message = f"{quoted(url, 200)} {reason}; expected the name of a public host"
            yield Found(pointer, message, path=path_of(kind, record_id))


def _addresses(corpus: Corpus) -> Iterator[tuple[Kind, str, str, str]]:
    kinds: dict[Kind, Mapping[str, Any]] = {
        Kind.CONTRIBUTOR: corpus.contributors,
        Kind.DOCUMENT: corpus.documents,
        Kind.SOURCE: corpus.sources,
    }
    for kind, records in kinds.items():
        for record_id, record in records.items():
            if "url" in record:
                yield kind, record_id, "/url", record["url"]
            if "archive" in record:
                yield kind, record_id, "/archive/url", record["archive"]["url"]


def _reason(url: str) -> str:
    import ada_url  # noqa: PLC0415 - only for an address that is out of the ordinary

    try:
        address = ada_url.URL(url)
    except ValueError:
        return "is no address that a browser understands"
    host = address.hostname.rstrip(".")
    if address.host_type != ada_url.HostType.DEFAULT:
        return f"leads to the number address {host}"
    if "." not in host:
        return f"has the host {quoted(host)} without a domain"
    if _PRIVATE.search(host):
        return f"has the host {quoted(host)}, a name of private networks"
    return _odd_name(host, ada_url.idna_to_unicode(host))


def _odd_name(host: str, name: str) -> str:
    """Judge a name by its labels as a reader sees them."""
    labels = name.split(".")
    if not all(labels) or any(label.startswith("xn--") for label in labels):
        return f"has the host {quoted(host)}, which is no valid name"
    for label in labels:
        if mixes_scripts(label):
            return f"has the host {quoted(name)}, which mixes scripts in {quoted(label)}"
        if not label.isascii() and labels[-1].isascii() and skeleton(label).isascii():
            return f"has the host {quoted(name)}, which imitates Latin letters in {quoted(label)}"
    return ""


RULE = whole_rule(
    __doc__,
    "FC309",
    "unsafe-url",
    Severity.ERROR,
    check,
    fix="Give the address under which the page is published on the public web.",
)
