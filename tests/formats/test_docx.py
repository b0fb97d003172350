"""Documents as Word, LibreOffice and Google Docs write them become stories."""

from datetime import date
from io import BytesIO

import pytest

from inkuru.formats.blocks import Unfit
from inkuru.formats.docx import read_document
from inkuru.records import Article, Paragraph
from tests.formats.documents import DECLARATION, W, body, core, docx, paragraph, relations, styles

ADDRESS = "file:///archive/ferry.docx"
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERING = (
    f'{DECLARATION}<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    "</w:numbering>"
)


def cell(text: str) -> str:
    return f"<w:tc><w:tcPr/>{paragraph(text)}</w:tc>"


TABLE = f"<w:tbl><w:tr>{cell('District')}{cell('Cases')}</w:tr><w:tr>{cell('Rubavu')}{cell('12')}</w:tr></w:tbl>"
EXPECTED = (
    Paragraph("The boat Umurava left Rubavu."),
    Paragraph("Fares", "heading"),
    Paragraph("children travel free", "list_item"),
    Paragraph("“Old.”", "quotation"),
    Paragraph("District · Cases", "list_item"),
    Paragraph("Rubavu · 12", "list_item"),
    Paragraph("It sails twice a week."),
)

# Word: text in runs that its own history has cut up, ids of editing sessions, proofing marks, a deletion and an
# insertion that are tracked, a footnote, a bookmark.
WORD = docx(
    body(
        '<w:p w:rsidR="00A1" w14:paraId="1" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:pPr>'
        '<w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">Ferry </w:t></w:r><w:proofErr w:type="x"/>'
        '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r w:rsidR="00B2"><w:t>sails</w:t></w:r></w:p>',
        '<w:p><w:r><w:t xml:space="preserve">The boat </w:t></w:r><w:del w:id="1"><w:r><w:delText>Mv </w:delText></w:r>'
        '</w:del><w:ins w:id="2"><w:r><w:rPr><w:b/></w:rPr><w:t>Umurava</w:t></w:r></w:ins><w:r>'
        '<w:t xml:space="preserve"> left Rubavu.</w:t></w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        '<w:footnoteReference w:id="1"/></w:r></w:p>',
        paragraph("Fares", "Heading2"),
        paragraph("children travel free", "ListParagraph", LISTED),
        paragraph("“Old.”", "IntenseQuote"),
        TABLE,
        paragraph("Figure 1: the boat", "Caption"),
        paragraph("It sails twice a week."),
        paragraph(""),
        paragraph("Kinyarwanda · English"),
    ),
    {
        "word/styles.xml": styles(
            Title="Title",
            Heading2="heading 2",
            ListParagraph="List Paragraph",
            IntenseQuote="Intense Quote",
            Caption="caption",
        ),
        "word/numbering.xml": NUMBERING,
        "word/footnotes.xml": f'{DECLARATION}<w:footnotes xmlns:w="{W}"><w:footnote w:id="1">{paragraph("A note.")}'
        "</w:footnote></w:footnotes>",
        "word/_rels/document.xml.rels": relations(
            ("rId1", "styles", 'Target="styles.xml"'),
            ("rId2", "numbering", 'Target="numbering.xml"'),
            ("rId3", "footnotes", 'Target="footnotes.xml"'),
        ),
        "docProps/core.xml": core(
            '<dcterms:created xsi:type="dcterms:W3CDTF">2024-05-03T08:00:00Z</dcterms:created>'
            '<dcterms:modified xsi:type="dcterms:W3CDTF">2024-05-04T09:00:00Z</dcterms:modified>'
        ),
    },
)

# LibreOffice: its own names of styles, a language of the document, soft page breaks.
LIBREOFFICE = docx(
    body(
        paragraph("Ferry sails", "Title"),
        paragraph("The boat Umurava left Rubavu.", "TextBody"),
        paragraph("Fares", "Heading2"),
        paragraph("children travel free", "TextBody", LISTED),
        paragraph("“Old.”", "Quotations"),
        TABLE,
        '<w:p><w:pPr><w:pStyle w:val="TextBody"/></w:pPr><w:r><w:lastRenderedPageBreak/>'
        "<w:t>It sails twice a week.</w:t></w:r></w:p>",
        paragraph("English", "TextBody"),
    ),
    {
        "word/styles.xml": styles(Title="Title", TextBody="Body Text", Heading2="Heading 2", Quotations="Quotations"),
        "word/numbering.xml": NUMBERING,
        "word/_rels/document.xml.rels": relations(
            ("rId1", "styles", 'Target="styles.xml"'), ("rId2", "numbering", 'Target="numbering.xml"')
        ),
        "docProps/core.xml": core(
            '<dcterms:created xsi:type="dcterms:W3CDTF">2024-05-03T10:00:00Z</dcterms:created>'
            "<dc:language>en-US</dc:language>"
        ),
    },
)

# Google Docs: no properties, no styles but headings, a link as a field of its own.
GOOGLE = docx(
    body(
        paragraph("Ferry sails", "Heading1"),
        '<w:p><w:pPr><w:ind w:left="0"/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/></w:rPr>'
        '<w:t xml:space="preserve">The boat Umurava left </w:t></w:r><w:hyperlink r:id="rId7">'
        "<w:r><w:t>Rubavu</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>",
        paragraph("Fares", "Heading3"),
        paragraph("children travel free", "", LISTED),
        paragraph("“Old.”", "Quote"),
        TABLE,
        paragraph("It sails twice a week."),
    ),
    {
        "word/styles.xml": styles(Heading1="heading 1", Heading3="heading 3", Quote="Quote"),
        "word/numbering.xml": NUMBERING,
        "word/_rels/document.xml.rels": relations(
            ("rId1", "styles", 'Target="styles.xml"'),
            ("rId2", "numbering", 'Target="numbering.xml"'),
            ("rId7", "hyperlink", 'Target="https://rubavu.example/?utm_source=x" TargetMode="External"'),
        ),
    },
)


def read(data: bytes) -> Article:
    return read_document(BytesIO(data), address=ADDRESS)


@pytest.mark.parametrize(
    ("data", "published", "links"),
    [
        (WORD, date(2024, 5, 3), frozenset[str]()),
        (LIBREOFFICE, date(2024, 5, 3), frozenset[str]()),
        (GOOGLE, None, frozenset({"https://rubavu.example"})),
    ],
)
def test_documents_of_all_makes_say_the_same(data: bytes, published: date | None, links: frozenset[str]) -> None:
    assert read(data) == Article("Ferry sails", EXPECTED, published=published, links=links)


@pytest.mark.parametrize(
    ("blocks", "headline", "rest"),
    [
        ((paragraph("A"), paragraph("B")), "A", ("B",)),
        ((paragraph("Kigali, 3 May"), paragraph("A", "Title"), paragraph("B")), "A", ("Kigali, 3 May", "B")),
        ((paragraph("A"), paragraph("B", "Heading2"), paragraph("C")), "A", ("B", "C")),
        ((*map(paragraph, "ABCDEF"), paragraph("G", "Title")), "A", tuple("BCDEFG")),
    ],
)
def test_the_title_is_the_headline_else_the_first_paragraph(
    blocks: tuple[str, ...], headline: str, rest: tuple[str, ...]
) -> None:
    article = read(docx(body(*blocks), {"word/styles.xml": styles(Title="Title", Heading2="heading 2")}))
    assert (article.headline, tuple(one.text for one in article.paragraphs)) == (headline, rest)


@pytest.mark.parametrize(
    ("created", "modified", "expected"),
    [
        ("2024-05-03T10:00:00Z", "2024-05-05T10:00:00Z", date(2024, 5, 3)),
        ("2024-05-03T10:00:00Z", "", date(2024, 5, 3)),
        ("", "2024-05-05T10:00:00Z", date(2024, 5, 5)),
        ("2013-12-23T23:15:00Z", "2024-05-05T10:00:00Z", None),
        ("2024-05-03T10:00:00Z", "2026-01-01T10:00:00Z", None),
        ("soon", "", None),
    ],
)
def test_the_day_is_that_on_which_the_story_was_begun(created: str, modified: str, expected: date | None) -> None:
    dates = (
        f"<dcterms:{name}>{value}</dcterms:{name}>" for name, value in (("created", created), ("modified", modified))
    )
    parts = {"docProps/core.xml": core("".join(dates))}
    assert read(docx(body(paragraph("A"), paragraph("B")), parts)).published == expected


@pytest.mark.parametrize(
    ("tag", "expected"), [("rw-RW", "rw"), ("sw", "sw"), ("en-US", None), ("fr", None), ("", None)]
)
def test_a_language_that_somebody_chose_is_believed(tag: str, expected: str | None) -> None:
    parts = {"docProps/core.xml": core(f"<dc:language>{tag}</dc:language>")}
    assert read(docx(body(paragraph("A"), paragraph("B")), parts)).language == expected


@pytest.mark.parametrize(
    ("blocks", "cause"),
    [
        ((), "is empty"),
        ((paragraph("A"),), "holds no story: there is a headline and nothing below it"),
        ((paragraph("A"), paragraph("English")), "holds no story: there is a headline and nothing below it"),
        ((paragraph("A" * 1_001), paragraph("B")), "its headline has 1001 characters; the most is 1000"),
    ],
)
def test_what_is_no_story_is_refused(blocks: tuple[str, ...], cause: str) -> None:
    with pytest.raises(Unfit) as refused:
        read(docx(body(*blocks)))
    assert str(refused.value) == cause
