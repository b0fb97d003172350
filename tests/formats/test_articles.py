"""Files of any known kind give articles, or are refused in one line."""

from pathlib import Path

import pytest

from inkuru.formats.articles import Unreadable, as_draft, read_articles
from inkuru.records import Article, Draft, Paragraph


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
