"""What of a saved page becomes text: its own words, with what its marks say."""

import pytest

from factcheck.intake import NotTakenError, Taken, Wish, take

pytest.importorskip("trafilatura", reason="reading saved pages is an extra")
pytest.importorskip("lxml", reason="reading saved pages is an extra")

WHOLE = Wish(whole_page=True)
OTHER = (
    "Nobody in the villages upstream had heard of the plan before the newspaper wrote of it. " * 6
)
FILLER = "The council met in the town hall and spoke about the bridge for several hours. " * 6


def whole(body: str) -> list[str]:
    """Return the lines of all that a page with this body shows."""
    page = f"<!DOCTYPE html><html><head><title>t</title></head><body>{body}</body></html>"
    return take(page.encode(), "a.html", WHOLE).text.splitlines()


def main(body: str) -> Taken:
    """Return the main text of a page with this article."""
    page = f"<html><body><nav><a href='/'>Home</a></nav><article>{body}</article></body></html>"
    return take(page.encode(), "a.html")


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>on <time>3 May 2024</time>, the mayor", ["on 3 May 2024, the mayor"]),
        ("<p>10<sup>2</sup> bolts", ["10² bolts"]),
        ("<p>10<sup>-3</sup> m, CO<sub>2</sub>", ["10⁻³ m, CO₂"]),
        ("<p>10<sup>2.5</sup> times", ["10^(2.5) times"]),
        ("<p>x<sub>1,i</sub>", ["x_(1,i)"]),
        ("<p>the 21<sup>st</sup>, XIX<sup>e</sup>", ["the 21st, XIXe"]),
        ("<p>in 2019<sup>4</sup>, in 2020<sup>4,5</sup>", ["in 2019⁴, in 2020⁴,⁵"]),
        ("<p>in 2019<sup><a href='#n'>[4]</a></sup>", ["in 2019[4]"]),
        ("<p>10<span style='vertical-align: super'>6</span>", ["10⁶"]),
        ("<p><math><msup><mn>10</mn><mn>2</mn></msup></math>", ["10²"]),
        ("<p><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", ["1/2"]),
        ("<p>5<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>, then", ["5 1/2, then"]),
        (
            "<p>5<math><msup><mi>x</mi><mn>2</mn></msup><mfrac><mn>1</mn><mn>2</mn></mfrac></math>",
            ["5x² 1/2"],
        ),
        (
            "<p><math><mfrac><mrow><mi>a</mi><mo>+</mo></mrow><mi>c</mi></mfrac><mi>d</mi></math>",
            ["(a+)/c d"],
        ),
        (
            "<p><math><mfrac><mn>1</mn><mrow><mn>2</mn><mi>x</mi></mrow></mfrac></math>km",
            ["1/(2x) km"],
        ),
        ("<p>5<math><msup><mn>10</mn><mn>2</mn></msup></math>", ["5 10²"]),
        ("<p>5<math><mn>3</mn><mn>4</mn><mi>x</mi></math>", ["5 3 4x"]),
        ("<p>crowns<sup>2</sup><sub>a</sub>", ["crowns²_a"]),
        ("<p>40<sup>a</sup> crowns<sup>b</sup>", ["40ᵃ crownsᵇ"]),
        ("<p>2<sup>10<sup>3</sup></sup> and x<sup>2<sub>i</sub></sup>", ["2^(10³) and x^(2_i)"]),
        ("<p>e<sup>\u2212x</sup>, 2<sup>x</sup>, 2<sup>e</sup>", ["e^(\u2212x), 2^(x), 2e"]),
        ("<p>5<math><msqrt><mn>3</mn></msqrt></math>", ["5√3"]),
        ("<p><math><msqrt><mn>3</mn><mi>x</mi></msqrt></math>", ["√(3x)"]),
        ("<p><math><mroot><mn>8</mn><mn>3</mn></mroot></math>", ["³√8"]),
        ("<p><math><mn>1</mn><mphantom><mn>9</mn></mphantom><mn>2</mn></math>", ["1 2"]),
        (
            "<p><math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable></math>",
            ["[1 2]"],
        ),
        (
            "<p><math><msup><mrow><msup><mn>2</mn><mn>3</mn></msup></mrow><mn>4</mn></msup></math>",
            ["(2³)⁴"],
        ),
        ("<p><math><mfenced><mn>1</mn><mi>x</mi></mfenced></math>", ["(1, x)"]),
        (
            (
                "<p><math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi>"
                "</munderover><msub><mi>x</mi><mi>i</mi></msub></math>"
            ),
            ["∑_(i=1)ⁿx_i"],
        ),
        ("<p><math><mn>2</mn><mo>\u2062</mo><mi>x</mi></math>", ["2x"]),
        ("<p>v<sub>max</sub> <sub>by</sub> Lind", ["v_max by Lind"]),
        ("<p>1<span style='opacity:0'>3</span>5 <b style='opacity: .0;'>4</b>", ["15"]),
        ("<p>1<span style='font-size: 0px'>3</span>5 <b style='opacity:0.5'>4</b>", ["15 4"]),
        ("<p style='font-size:0'><i style='font-size:9px'>5</i>", ["5"]),
        ("<p style='font-size:0.9em'>5", ["5"]),
        ("<p><del>3 million</del> <ins>4 million</ins>", ["4 million"]),
        ("<p><s>3</s> <strike>4</strike> 5", ["5"]),
        ("<p><span style='text-decoration: line-through'>3</span> 5", ["5"]),
        ("<p hidden>3<p>5<p style='color:red; Display : none'>7", ["5"]),
        ("<p style='visibility:hidden'>3</p>5", ["5"]),
        (f"<div style='display: none'>{FILLER}</div><p>5", [FILLER.strip(), "5"]),
        ("<div hidden><p hidden>3</p></div><p>5</p></body></html><p>6", ["5", "6"]),
        ("<p aria-hidden=true>3</p>", ["3"]),
        ("<dialog>3</dialog><dialog open>5</dialog>", ["5"]),
        ("<p>5<script>var a = 3</script><style>p {}</style><template>4</template>", ["5"]),
        ("<noscript>Please enable scripts</noscript>5", ["5"]),
        (f"<noscript><p>{FILLER}</p></noscript>", [FILLER.strip()]),
        ("<p>می‌خواهم 👨‍👩‍👧", ["می‌خواهم 👨‍👩‍👧"]),
        ("<p>Don&shy;au&shy;dampf 5&nbsp;km", ["Donaudampf 5 km"]),
        ("<p>It&#150;s", ["It–s"]),
        ("<p>a&#1;b &#x0c; c", ["ab c"]),
        ("<p>one<br>two\u2028three", ["one", "two", "three"]),
        ("<p>one\n\t two", ["one two"]),
        ("<pre>one\n  two\n</pre>", ["one", "two"]),
        ("<p>He said <q>no</q>.", ["He said “no”."]),
        ("<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>です", ["漢字です"]),
        ("<p><a href=a>News</a><a href=b>Sport</a>, <a href=c>more</a>.", ["News Sport, more."]),
        ("<ul><li>one<li><p>two</p><li></ul>three", ["- one", "- two", "three"]),
        ("<ol start=3><li>one<li value=7>two<li>three</ol>", ["3. one", "7. two", "8. three"]),
        ("<ol style='list-style: none'><li>one</ol>", ["- one"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["- a", "- b", "- c"]),
        (
            "<table><tr><th>Year<th>Dead<th>Hurt<tr><td>2022<td><td>5,100</table>",
            ["Year | Dead | Hurt", "2022 | | 5,100"],
        ),
        (
            "<table><tr><td><p>one</p><p>two</p><td>three</table>",
            ["one", "two", "three"],
        ),
        ("<!-- no -->a<!-- no -->b<?php no ?>", ["ab"]),
        ("<svg><title>no</title><text>12 %</text></svg>", ["12 %"]),
        ("<details><summary>More</summary>5</details>", ["More", "5"]),
    ],
)
def test_marks_are_said_in_text(body: str, lines: list[str]) -> None:
    assert whole(body) == lines


def test_what_was_left_out_and_rewritten_is_told() -> None:
    taken = take(b"<p>1 <del>3 million</del> 10<sup>2</sup><p hidden>x", "a.html", WHOLE)

    assert taken.notes == (
        "All that the page shows was taken",
        '1 struck passage left out: "3 million"',
        '1 hidden passage left out: "x"',
        '1 raised or lowered number written as "²"',
    )
    assert taken.origin == (
        "All that the page shows was taken.",
        '1 struck passage left out: "3 million".',
        '1 hidden passage left out: "x".',
        '1 raised or lowered number written as "²".',
    )
    assert taken.is_laid_out


def test_struck_passages_are_named_each_up_to_ten() -> None:
    def notes(count: int) -> str:
        struck = "".join(f"<p>5 <s>No {one}</s>" for one in range(count))
        return take(f"<html><body>{struck}".encode(), "a.html", WHOLE).notes[1]

    assert notes(2) == '2 struck passages left out: "No 0", "No 1"'
    assert notes(12).endswith('"No 8", "No 9" and 2 more')


def test_main_text_keeps_the_words_of_the_page() -> None:
    taken = main(
        f"<h1>The bridge</h1><p>{FILLER}</p>"
        "<p>It stood on <time>3 May 2024</time> with 10<sup>2</sup> bolts, می‌خواهم, and was "
        "closed to lorries by the engineers of the province.</p>"
        f"<ul><li>Lorries above 7 tonnes are banned</li><li>5 tonnes</li></ul><p>{OTHER}</p>"
    )

    assert taken.text.splitlines()[-5:] == [
        FILLER.strip(),
        (
            "It stood on 3 May 2024 with 10² bolts, می‌خواهم, and was closed to lorries by the "
            "engineers of the province."
        ),
        "- Lorries above 7 tonnes are banned",
        "- 5 tonnes",
        OTHER.strip(),
    ]
    assert "Home" not in taken.text


def test_what_stands_between_lines_of_the_text_belongs_to_it() -> None:
    links = "".join(f"<li>In {year} <a href='/{year}'>{year}</a> it held</li>" for year in "12345")

    taken = main(f"<p>{FILLER}</p><ul>{links}</ul><p>{OTHER}</p>")

    assert [line for line in taken.text.splitlines() if line.startswith("- ")] == [
        f"- In {year} {year} it held" for year in "12345"
    ]


def test_share_that_is_left_out_is_told_with_the_first() -> None:
    page = (
        f"<html><body><article><p>{FILLER}</p><p>{OTHER}</p></article>"
        "<footer><p>Call 555 1234</p></footer></body></html>"
    )

    notes = take(page.encode(), "a.html").notes

    assert notes[1:] == (
        (
            "3 of 189 words (2 %), 1 of 1 numbers (100 %) that the page shows left out; "
            "--whole-page takes all"
        ),
        'left out around it, with numbers: "Call 555 1234"',
    )


def test_page_under_another_name_is_a_page() -> None:
    assert take(b"<html><body><p>Five boats", "a.txt", WHOLE).text == "Five boats\n"


def test_page_by_name_or_wish_needs_no_marks() -> None:
    assert take(b"Five boats", "a.html", WHOLE).text == "Five boats\n"
    assert take(b"Five boats", "a", Wish(form="page", whole_page=True)).text == "Five boats\n"


def test_whole_page_of_a_text_is_refused() -> None:
    with pytest.raises(NotTakenError, match="--whole-page is for pages"):
        take(b"Five boats", "a.txt", WHOLE)


@pytest.mark.parametrize("body", ["", "<script>draw()</script>", "<img src=a.png alt=boats>"])
def test_page_that_shows_nothing_is_refused(body: str) -> None:
    with pytest.raises(NotTakenError, match="the page shows no text"):
        whole(body)


def test_page_without_main_text_is_told_of_the_other_way() -> None:
    with pytest.raises(NotTakenError, match="--whole-page takes all"):
        take(b"<html><body><footer>x</footer></body></html>", "a.html")
