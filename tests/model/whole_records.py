"""One valid record of each kind in which every field is there."""

from typing import Any, Final

from factcheck.model.kinds import Kind

DIGEST: Final = "cae4a7135e45d5934877c791f32526dbf6463797e0c8ae3e20125abd4eb81818"

_CLAIM: Final[dict[str, Any]] = {
    "$schema": "../../../schema/claim.schema.json",
    "id": "harbour/opened",
    "schema": 1,
    "statement": "The new harbour of Eastport opened on 3 May 2021.",
    "kind": "event",
    "importance": "high",
    "provenance": {
        "document": "harbour",
        "revision": 1,
        "anchor": {
            "quote": "The new harbour of Eastport opened on 3 May 2021",
            "prefix": "",
            "suffix": ". It cost 40 million crowns, the",
            "start": 0,
            "end": 48,
        },
        "claimant": {"name": "Ada Example", "role": "Harbour master"},
        "extracted": {"by": "ada", "at": "2024-02-02", "method": "assisted", "tool": "reader 1.2"},
        "imported": {
            "format": "claimreview",
            "identifier": "https://claims.example/17#é",
            "url": "https://claims.example/17",
            "sha256": DIGEST,
        },
    },
    "period": {"from": "2021-05-03", "to": "2021-05-03", "precision": "precise"},
    "status": "superseded",
    "reason": "Two claims took its place.",
    "superseded_by": ["harbour/opened-in-may", "harbour/opened-in-2021"],
    "verdict": {
        "rating": "supported",
        "confidence": "high",
        "rationale": "The official notice names the day.\n\nA newspaper names it too.",
        "uncertainty": "The hour is not known.",
        "sourcing": "Nobody else was there.",
        "as_of": "2024-02-02",
        "by": "ada",
        "at": "2024-02-02",
        "original": {"vocabulary": "claimreview", "label": "Mostly true"},
    },
    "evidence": {
        "courier": {
            "source": "courier/ferry-sails",
            "stance": "refutes",
            "finding": "Reports that the first ferry left on 4 May.",
            "locator": "paragraph 2",
            "quote": "“The first ferry left …”",
            "directness": "indirect",
            "group": "harbour-office",
            "origin": "harbour-office-2021",
            "speaker": "Ada Example",
            "parties": ["eastport"],
            "question": "When did the first ferry leave?",
            "answer": "A ferry may leave the day after.",
        },
    },
    "searches": [
        {
            "query": "Eastport harbour",
            "where": "archive of the Gazette",
            "at": "2024-02-01",
            "outcome": "not-found",
            "note": "Nothing before 2021.",
        }
    ],
    "reviews": {
        "ben": {
            "at": "2024-02-03",
            "rating": "supported",
            "note": "So do I.",
            "disputes": {"courier": "The courier speaks of the old quay."},
            "seal": "0" * 64,
            "earlier": [
                {
                    "at": "2024-02-02",
                    "rating": "wrong",
                    "note": "I had another account.",
                    "disputes": {"courier": "It speaks of the old quay."},
                    "seal": "1" * 64,
                }
            ],
        }
    },
    "second_readings": {
        "robot": {
            "at": "2024-02-03",
            "rating": "supported",
            "confidence": "medium",
            "note": "Both sources say so.",
            "saw": ["statement", "evidence"],
            "seal": "0" * 64,
        }
    },
    "corrections": [
        {
            "at": "2024-02-03",
            "by": "ada",
            "from": "conflicting",
            "to": "supported",
            "note": "The notice was found.",
        }
    ],
    "relations": [{"type": "part-of", "claim": "harbour/cost"}],
    "waivers": [{"code": "FC302", "reason": "No paragraphs.", "by": "ada", "until": "2030-01-01"}],
    "tags": ["harbours", "ferries"],
}
_SOURCE: Final[dict[str, Any]] = {
    "$schema": "../../schema/source.schema.json",
    "id": "courier/ferry-sails",
    "schema": 1,
    "title": "First ferry sails from Eastport",
    "title_shown": False,
    "url": "https://courier.example/ferry-sails?page=2#top",
    "publisher": "The Courier",
    "authors": ["Cleo Example", "東京 太郎"],
    "kind": "news",
    "language": "zh-Hant-TW",
    "published": {"date": "2021-05", "basis": "in-url"},
    "retrieved": {"at": "2024-02-01", "extent": "full"},
    "archive": {"url": "https://archive.example/1", "at": "2024-02-01"},
    "capture": {
        "sha256": DIGEST,
        "media_type": "text/plain",
        "at": "2024-02-01",
        "path": "sources/courier/ferry-sails.txt",
    },
    "origin": "harbour-office-2021",
    "first_hand": True,
    "party": "eastport",
    "parties": ["eastport", "westport"],
    "standing": "corrected",
    "note": "The headline was changed.",
}
_DOCUMENT: Final[dict[str, Any]] = {
    "$schema": "../../schema/document.schema.json",
    "id": "harbour",
    "schema": 1,
    "title": "Eastport opens its harbour",
    "language": "en",
    "url": "http://weekly.example:8080/",
    "publisher": "Eastport Weekly",
    "authors": ["Dora Example"],
    "published": {"date": "2021", "basis": "in-text"},
    "origin": "town-press-2021-05-03",
    "licence": "All rights reserved.",
    "note": "Sent by a reader.",
    "revisions": [
        {
            "number": 1,
            "sha256": DIGEST,
            "lines": "wrapped",
            "retrieved": {"at": "2024-02-01"},
            "note": "As it was first published.",
        }
    ],
}
_SCALE: Final[dict[str, Any]] = {
    "$schema": "../../schema/scale.schema.json",
    "id": "plain",
    "schema": 1,
    "title": "Plain scale",
    "values": [
        {
            "id": "right",
            "label": "Right",
            "definition": "It is so.",
            "position": 1,
            "decided": True,
            "direction": "supports",
        },
        {
            "id": "unknown",
            "label": "Unknown",
            "definition": "Nobody knows.",
            "position": None,
            "decided": False,
            "direction": "none",
        },
    ],
    "confidence": {
        "high": "Two origins say so, one of them a primary source.",
        "medium": "One origin says so.",
        "low": "Nobody else says so.",
    },
    "maps": {"claimreview": {"right": {"to": "True", "reason": "The same."}}},
    "note": "A vocabulary was added for search engines.",
}

WHOLE: Final[dict[Kind, dict[str, Any]]] = {
    Kind.CORPUS: {
        "$schema": "https://schemas.example/1/corpus.schema.json",
        "schema": 1,
        "title": "Eastport claims",
        "description": "Claims about a harbour.",
        "licence": "CC0-1.0",
        "language": "en",
        "scale": "plain",
        "repository": "https://code.example/eastport",
        "responsible": "The Eastport Desk",
        "owner": "Eastport Trust",
        "contact": "desk@eastport.example",
        "funding": "Gifts of readers; nobody gives more than a tenth.",
        "interests": "The desk rents a room in the harbour.",
        "selection": "Every claim on the harbour in the town's papers.",
        "method": "Two persons read each source in full.",
        "corrections_policy": "Within a day, with the reason.",
        "note": "Renamed when a second harbour came to it.",
        "identities": "required",
    },
    Kind.SCALE: _SCALE,
    Kind.CONTRIBUTOR: {
        "$schema": "../../schema/contributor.schema.json",
        "id": "ada",
        "schema": 1,
        "name": "Ada Example",
        "kind": "person",
        "url": "https://ada.example/",
        "note": "Lives in Eastport.",
        "identities": ["ada@example.org"],
    },
    Kind.DOCUMENT: _DOCUMENT,
    Kind.ORIGIN: {
        "$schema": "../../schema/origin.schema.json",
        "id": "harbour-office-2021",
        "schema": 1,
        "title": "Harbour office, May 2021",
        "kind": "press-release",
        "publisher": "Harbour office of Eastport",
        "date": "2021-05",
        "url": "https://harbour.example/news",
        "parties": ["eastport"],
        "note": "Seen in copies only.",
    },
    Kind.SOURCE: _SOURCE,
    Kind.CLAIM: _CLAIM,
}
