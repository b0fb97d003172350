"""What goes over the line comes out as it went in."""

from datetime import date

from inkuru.formats.framing import packed, unpacked
from inkuru.records import Article, Paragraph


def test_an_article_comes_out_whole() -> None:
    article = Article(
        "Ubwato “bwagiye”\U0001f6a2",
        (Paragraph("Umwe."), Paragraph("Babiri.", "quotation")),
        place="item 1",
        language="rw",
        published=date(2024, 5, 3),
        address="https://a.example/1",
        links=frozenset({"https://a.example/2"}),
        kin=frozenset({"https://a.example/1", "https://a.example/3"}),
        remarks=("x",),
    )
    assert unpacked(packed(article)) == article
    assert unpacked(packed(Article("A", ()))) == Article("A", ())


def test_a_cause_comes_out_as_a_text() -> None:
    assert unpacked(packed("is empty")) == "is empty"
