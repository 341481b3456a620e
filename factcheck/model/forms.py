"""The forms that texts have: patterns, and the words that tell a person what each expects.

The words stand here alone: JSON Schema has no keyword for them, and strict validators refuse a
schema that makes one up.
"""

from typing import Final

SLUG: Final = "[a-z0-9]+(?:-[a-z0-9]+)*"
ID_PART: Final = f"^{SLUG}$"
RECORD_ID: Final = f"^{SLUG}/{SLUG}$"
FULL_DATE: Final = "^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$"
MONTH_OR_YEAR: Final = "^[12][0-9]{3}(?:-(?:0[1-9]|1[0-2]))?$"
PARTIAL_DATE: Final = "^[12][0-9]{3}(?:-[0-9]{2}){0,2}$"
ONE_LINE: Final = r"^[^ \n](?:[^\n]*[^ \n])?$"
TRIMMED: Final = r"^[^ \n](?:[\s\S]*[^ \n])?$"
_ADDRESS: Final = (
    r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9.])?(?::[0-9]{1,5})?"
    r"(?:[/?#][A-Za-z0-9/?#!$%&'()*+,.:;=@_~\[\]-]*)?"
)
WEB_ADDRESS: Final = f"^{_ADDRESS}$"
_MAIL: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\[\].-]+@[A-Za-z0-9.-]+"
MAIL_ADDRESS: Final = f"^{_MAIL}$"
CONTACT: Final = f"^(?:{_ADDRESS}|{_MAIL})$"
SHA256: Final = "^[0-9a-f]{64}$"
LANGUAGE: Final = "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$"
CODE: Final = "^FC[0-9]{3}$"
SCHEMA_LINK: Final = (
    rf"^(?:(?:\.\.?/)*(?:[A-Za-z0-9_%][A-Za-z0-9._%-]*/)*[a-z]+\.schema\.json|{_ADDRESS})$"
)

WORDS: Final = {
    ID_PART: "lower-case ASCII letters, digits and single hyphens",
    RECORD_ID: "two id parts joined by one slash: a/b",
    FULL_DATE: "a full date such as 2024-07-08",
    PARTIAL_DATE: "a date, a month or a year: 2024-07-08, 2024-07, 2024",
    ONE_LINE: "one line without blanks at its ends",
    TRIMMED: "text without blanks at its ends",
    WEB_ADDRESS: "an http or https address in ASCII, without user name or password",
    MAIL_ADDRESS: "an address such as ada@example.org",
    CONTACT: "an http or https address, or a mail address such as ada@example.org",
    SHA256: "64 lower-case hexadecimal digits",
    LANGUAGE: "a language tag such as en, zh-Hant or fil-PH",
    CODE: "a code such as FC301",
    SCHEMA_LINK: "the path of a schema of this project (…/claim.schema.json), or a web address",
}
"""What each pattern expects."""
