"""Files of any known kind give articles, or are refused in one line."""

from datetime import date
from pathlib import Path

import pytest

from inkuru.formats.articles import SUFFIXES, Reader, Unreadable, as_draft, read_articles
from inkuru.records import Article, Draft, Paragraph
from tests.formats.documents import body, docx, paragraph

STORY = "<p>The boat left Rubavu on Friday with 284 passengers, and the market was glad of it.</p>" * 3
PAGE = f"<html><head><title>Ferry sails</title></head><body><article>{STORY}</article></body></html>".encode()
DOCUMENT = docx(body(paragraph("Ferry sails"), paragraph("The boat left Rubavu.")))
FEED = b"<rss><channel><item><title>Ferry sails</title><description>It left.</description></item></channel></rss>"
ATOM = b"<feed><entry><title>Ferry sails</title><content>It left.</content></entry></feed>"
KINDS = {
    ".txt": b"Ferry sails\n\nIt left.",
    ".text": b"Ferry sails\n\nIt left.",
    ".md": b"Ferry sails\n\nIt left.",
    ".html": PAGE,
    ".htm": PAGE,
    ".xhtml": PAGE,
    ".docx": DOCUMENT,
    ".xml": FEED,
    ".rss": FEED,
    ".wxr": FEED,
    ".atom": ATOM,
}


def write(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as refused:
        list(read_articles(path))
    return str(refused.value)


def test_a_plain_story_is_an_article(tmp_path: Path) -> None:
    path = write(tmp_path / "ferry.TXT", "Ferry sails\n\nThe boat left Rubavu.\n\n> “Old.”\n")
    paragraphs = (Paragraph("The boat left Rubavu."), Paragraph("“Old.”", "quotation"))
    assert list(read_articles(path)) == [Article("Ferry sails", paragraphs)]


def test_files_of_every_kind_are_read_by_one_reader(tmp_path: Path) -> None:
    assert set(KINDS) == SUFFIXES
    with Reader() as reader:
        for suffix, data in KINDS.items():
            (article,) = reader.read(write(tmp_path / f"Inkuru y’ubwato{suffix.upper()}", data))
            assert article.headline == "Ferry sails"
            assert article.paragraphs


def test_markdown_says_its_day_and_language_at_its_head(tmp_path: Path) -> None:
    head = "---\ntitle: Ubwato\ndate: 2024-05-03\nlang: rw\ntranslationKey: ferry\n---\n"
    path = write(tmp_path / "a.md", head + "Bwagiye [i Rubavu](https://rubavu.example/), [hano](b.md).\n\n* umwe")
    assert list(read_articles(path)) == [
        Article(
            "Ubwato",
            (Paragraph("Bwagiye i Rubavu, hano."), Paragraph("umwe", "list_item")),
            language="rw",
            published=date(2024, 5, 3),
            links=frozenset({"https://rubavu.example"}),
            kin=frozenset({"translationkey=ferry"}),
        )
    ]


@pytest.mark.parametrize("suffix", sorted(SUFFIXES - {".txt", ".text", ".md"}))
def test_the_suffix_is_confirmed_by_what_the_file_holds(suffix: str, tmp_path: Path) -> None:
    other = DOCUMENT if suffix != ".docx" else PAGE
    path = write(tmp_path / f"a{suffix}", other)
    assert refusal(path).startswith(f"{path}: is ")


def test_articles_come_before_the_place_where_a_feed_breaks_off(tmp_path: Path) -> None:
    path = write(tmp_path / "a.rss", FEED.replace(b"</channel></rss>", b" " * 70_000 + b"\n<item>&x;</item>"))
    articles = read_articles(path)
    assert next(articles).place == "item 1"
    with pytest.raises(Unreadable, match=r"a\.rss: line 2: Entity 'x' not defined"):
        next(articles)


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b"Head\n\nx\x00y", "line 3: holds the control character U+0000, so it is no plain text"),
        ("a.txt", b"%PDF-1.7", "is a PDF document, not plain text"),
        ("a.pdf", b"%PDF-1.7", "is none of .atom, .docx, .htm, .html, .md, .rss, .text, .txt, .wxr, .xhtml, .xml"),
    ],
)
def test_what_is_no_article_is_refused_in_one_line(name: str, data: bytes, cause: str, tmp_path: Path) -> None:
    path = write(tmp_path / name, data)
    assert refusal(path) == f"{path}: {cause}"


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.txt") == f"{tmp_path / 'gone.txt'}: No such file or directory"


def test_an_article_becomes_a_draft() -> None:
    article = Article("Ferry", (Paragraph("It left."),), language="en", address="https://a.example/", remarks=("x",))
    assert as_draft(article) == Draft(
        "Ferry", (Paragraph("It left."),), language="en", address="https://a.example/", remarks=("x",)
    )
