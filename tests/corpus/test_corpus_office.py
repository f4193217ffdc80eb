"""Word, OpenDocument, rich text and web pages: one small fixture a trait."""

from __future__ import annotations

import pytest
from made import docx, odt, package, paragraph, rtf

from voices.corpus.content import Content, Grid, Line
from voices.corpus.formats import read_content
from voices.errors import SourceError


def lines(content: Content) -> list[str]:
    return [block.text for block in content.blocks if isinstance(block, Line)]


def word(body: str) -> Content:
    return read_content(docx(body), "docx", file="t.docx")


def opendocument(body: str) -> Content:
    return read_content(odt(body), "odt", file="t.odt")


def rich(body: str) -> Content:
    return read_content(rtf(body), "rtf", file="t.rtf")


def web(body: str) -> Content:
    return read_content(body.encode(), "html", file="t.html")


RUN = "<w:r><w:t>{}</w:t></w:r>"
BOX = "<w:txbxContent>" + paragraph("P2: in a box") + "</w:txbxContent>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("P1: ", "one"), ["P1: one"]),
        (f'<w:p>{RUN.format("a")}<w:ins>{RUN.format("b")}</w:ins></w:p>', ["ab"]),
        ('<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>', ["a"]),
        (f'<w:p><w:moveFrom>{RUN.format("a")}</w:moveFrom><w:moveTo>{RUN.format("b")}</w:moveTo></w:p>', ["b"]),
        # The mark of a paragraph is deleted: it runs into the next one.
        ('<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a </w:t></w:r></w:p>' + paragraph("b"), ["a b"]),
        (f'<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>{RUN.format("a")}</w:p>', ["a"]),
        (f'<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>x</w:t></w:r>{RUN.format("a")}</w:p>', ["xa"]),
        ("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>",
         ["a", "b\tc-d"]),
        (f'<w:p>{RUN.format("P1: a")}<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r></w:p>',
         ["P1: a", "P2: in a box"]),
        # Word writes a box twice, the second time for programs of before 2010.
        (f'<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx>{BOX}</wps:txbx></mc:Choice><mc:Fallback><w:pict>'
         f'<v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>', ["P2: in a box"]),
        (f'<w:sdt><w:sdtContent>{paragraph("a")}</w:sdtContent></w:sdt>', ["a"]),
        (f'<w:p><w:instrText>PAGE</w:instrText><w:hyperlink>{RUN.format("a")}</w:hyperlink></w:p>', ["a"]),
    ],
)  # fmt: skip
def test_read_docx_body(body: str, expected: list[str]) -> None:
    assert lines(word(body)) == expected


def test_read_docx_counts_what_it_leaves_out() -> None:
    body = (
        '<w:p><w:r><w:t>a</w:t><w:commentReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>'
        '<w:r><w:endnoteReference w:id="1"/></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"
    )
    assert word(body).left_out == {"comments": 1, "footnotes": 2, "deletions": 1, "hidden": 1}


def test_read_docx_table_without_deleted_rows() -> None:
    row = f"<w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}{paragraph('c')}</w:tc></w:tr>"
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('no')}</w:tc></w:tr>"
    assert word(f"<w:tbl>{row}{deleted}</w:tbl>").blocks == (Grid((("a", "b\nc"),)),)


def test_read_docx_wherever_its_main_part_is() -> None:
    data = docx(paragraph("a"), main="text/main2.xml")
    assert lines(read_content(data, "docx", file="t.docx")) == ["a"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<text:h>P1: a</text:h><text:p>b</text:p>", ["P1: a", "b"]),
        ("<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d</text:p>", ["a   b\tc", "d"]),
        ("<text:p>a\n   b<text:span> <text:span>c</text:span></text:span> d</text:p>", ["a b c d"]),
        ("<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>", ["a"]),
        ("<text:section><text:p>a</text:p></text:section>", ["a"]),
        ("<text:p>a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame></text:p>", ["a", "b"]),
        ("<text:p>a<office:annotation><text:p>no</text:p></office:annotation>b</text:p>", ["ab"]),
        ("<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>no</text:p>"
         "</text:note-body></text:note></text:p>", ["a"]),
        ("<text:tracked-changes><text:changed-region><text:deletion><text:p>no</text:p></text:deletion>"
         "</text:changed-region></text:tracked-changes><text:p>a<text:change/></text:p>", ["a"]),
    ],
)  # fmt: skip
def test_read_odt_body(body: str, expected: list[str]) -> None:
    assert lines(opendocument(body)) == expected


def test_read_odt_counts_what_it_leaves_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion/></text:changed-region></text:tracked-changes>"
        "<text:p>a<office:annotation/><text:note/><text:note/></text:p>"
    )
    assert opendocument(body).left_out == {"comments": 1, "footnotes": 2, "deletions": 1}


def test_read_odt_table() -> None:
    cells = "<table:table-cell><text:p>a</text:p></table:table-cell><table:covered-table-cell/>"
    row = f"<table:table-row>{cells}</table:table-row>"
    content = opendocument(f"<table:table><table:table-header-rows>{row}</table:table-header-rows>{row}</table:table>")
    assert content.blocks == (Grid((("a", ""), ("a", ""))),)


def test_read_odt_refuses_a_password() -> None:
    manifest = "<m:manifest xmlns:m='urn:m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    with pytest.raises(SourceError, match="protected by a password"):
        read_content(package({"content.xml": b"\x01\x02", "META-INF/manifest.xml": manifest}), "odt", file="t.odt")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"P1: uno\par P2: dos\par", ["P1: uno", "P2: dos"]),
        ("P1: Ўқ, o‘ttiz 🙂\\par", ["P1: Ўқ, o‘ttiz 🙂"]),
        (r"a\line b\tab c\emdash d\~e\_f", ["a", "b\tc—d\xa0e-f"]),
        (r"{\b P1:} a{\deleted  no}{\revised  yes}", ["P1: a yes"]),
        (r"a{\v  no} b\v no\v0  c", ["a b c"]),
        (r"a{\footnote no} b{\*\annotation no}", ["a b"]),
        (r"{\header no\par}{\footer no\par}{\*\unknown no}{\info{\title no}}a", ["a"]),
        (r"{\listtext 1.\tab}a\par{\pntext 2.\tab}b", ["a", "b"]),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt a}}", ["a"]),
        (r"a{\pict\bin6 }{}no}}b", ["ab"]),
        (r"a{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt P2: box\par}}{\shprslt no}}\par b", ["a", "P2: box", "b"]),
        (r"\{a\}\\", ["{a}\\"]),
        ("a\\\nb", ["a", "b"]),
        (r"a\par} after", ["a"]),
    ],
)  # fmt: skip
def test_read_rtf_body(body: str, expected: list[str]) -> None:
    assert lines(rich(body)) == expected


def test_read_rtf_counts_what_it_leaves_out() -> None:
    content = rich(r"a{\footnote no{\footnote inner}}{\*\annotation no}{\deleted no}{\v no}")
    assert content.left_out == {"footnotes": 1, "comments": 1, "deletions": 1, "hidden": 1}


def test_read_rtf_table() -> None:
    row = r"\trowd\intbl P1\cell uno\par dos\cell\row "
    assert rich(row * 2 + r"\pard after\par").blocks == (
        Grid((("P1", "uno\ndos"),) * 2),
        Line("after"),
    )


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (r"\ansi\ansicpg1251", r"\'cc\'ee\'e4\'e5\'f0\'e0\'f2\'ee\'f0: \'e4\'e0", "Модератор: да"),
        (r"\ansi\ansicpg1252", r"se\'f1ora", "señora"),
        (r"\ansi\ansicpg1252{\fonttbl{\f1\fcharset204 Arial Cyr;}}", r"P1: \f1 \'e4\'e0", "P1: да"),
        (r"\ansi\ansicpg1252\uc2", r"\u1076\'e4\'e4\u1072??", "да"),
        (r"\mac\ansicpg99999", "a", "a"),
    ],
)
def test_read_rtf_code_pages(head: str, body: str, expected: str) -> None:
    assert lines(read_content(rtf(body, head=head), "rtf", file="t.rtf")) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>P1: a</p><p>P2: b</p>", ["P1: a", "P2: b"]),
        ("<div>P1: a<br>b</div>", ["P1: a", "b"]),
        ("<p><b>P1:</b>\n  <span>a</span>&nbsp;&amp; b</p>", ["P1: a\xa0& b"]),
        ("<head><title>no</title><style>no</style></head><body><script>no</script>P1: a<!-- no --></body>", ["P1: a"]),
        ("<ul><li>a<li>b</ul>", ["a", "b"]),
        ("<pre>P1: a\nb\n\nP2: c</pre>", ["P1: a", "b", "P2: c"]),
        ("<p>a<del>no</del><ins>b</ins></p>", ["ab"]),
        ("<p style='display: none'>no</p><p>a</p>", ["a"]),
        ("<p>a<a href='#cmnt1'>[a]</a></p><div><p><a href='#cmnt_ref1'>[a]</a>no</p></div>", ["a"]),
        ("<p>a<a href='#ftnt1'><sup>1</sup></a></p><p><a href='#ftnt_ref1'>[1]</a> no</p>", ["a"]),
        ("<table><tr><td>P1: a<p>b</p></td></tr></table>", ["P1: a", "b"]),
    ],
)
def test_read_html_body(body: str, expected: list[str]) -> None:
    assert lines(web(body)) == expected


def test_read_html_table_and_what_it_leaves_out() -> None:
    content = web("<table><tr><th>Speaker<th>Text<tr><td>P1<td>a<br>b<del>c</del></table>")
    assert content.blocks == (Grid((("Speaker", "Text"), ("P1", "a\nb"))),)
    assert content.left_out == {"deletions": 1}


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", ""), ("utf-8-sig", "iso-8859-1"), ("cp1251", "windows-1251"), ("utf-16", "utf-16")],
)
def test_read_html_in_the_encoding_it_is_in(encoding: str, declared: str) -> None:
    page = f"<html><head><meta charset='{declared}'></head><body><p>Модератор: Что вас беспокоит?</p></body></html>"
    assert lines(read_content(page.encode(encoding), "html", file="t.html")) == ["Модератор: Что вас беспокоит?"]
