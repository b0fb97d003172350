"""A file of the site is read with its companions."""

import gzip
import hashlib
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest

from inkuru.config.conditions import Span
from inkuru.config.page_files import (
    LARGEST_KEPT,
    PAGE_OVERHEAD,
    Answer,
    Page,
    Root,
    Variant,
    is_due,
    read_page,
    signature,
)

MOMENT = 1_795_341_600
DATE = "Sun, 22 Nov 2026 10:00:00 GMT"


@pytest.fixture
def root(tmp_path: Path) -> Root:
    return Root("/", tmp_path, "public")


def place(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    os.utime(path, (MOMENT, MOMENT))


def test_a_picture_is_its_bytes_and_two_answers(root: Root) -> None:
    path = root.folder / "ferry.webp"
    place(path, b"RIFF")
    tag = f'"{hashlib.sha256(b"RIFF").hexdigest()[:20]}"'
    kept = [("etag", tag), ("cache-control", "public")]
    sent = [
        ("content-type", "image/webp"),
        ("last-modified", DATE),
        ("x-content-type-options", "nosniff"),
        *kept,
        ("accept-ranges", "bytes"),
    ]
    assert read_page(root, "ferry.webp") == Page(
        file=str(path),
        signature=signature(path.stat()),
        modified=datetime(2026, 11, 22, 10, 0, tzinfo=UTC),
        size=4,
        variants={"identity": Variant(tag, Answer(200, sent, b"RIFF"), Answer(304, kept))},
        weight=4 + PAGE_OVERHEAD,
        due_at=None,
    )


def test_a_page_waits_for_its_companions_and_then_no_more(root: Root) -> None:
    place(root.folder / "index.html", b"page")
    alone = read_page(root, "")
    place(root.folder / "index.html.br", b"br")
    place(root.folder / "index.html.gz", b"gz")
    complete = read_page(root, "")
    assert alone is not None
    assert complete is not None
    assert (list(alone.variants), alone.due_at is None, is_due(alone)) == (["identity"], False, False)
    assert (list(complete.variants), complete.due_at, is_due(complete)) == (["identity", "br", "gzip"], None, False)


def test_a_root_without_companions_compresses_its_texts(root: Root) -> None:
    text = b"/* the editor */" * 100
    place(root.folder / "editor.js", text)
    place(root.folder / "ferry.webp", text)
    compressing = replace(root, compresses=True)
    script, picture = read_page(compressing, "editor.js"), read_page(compressing, "ferry.webp")
    assert script is not None
    assert picture is not None
    assert (list(script.variants), script.due_at, list(picture.variants)) == (
        ["identity", "br", "gzip"],
        None,
        ["identity"],
    )
    assert brotli.decompress(script.variants["br"].whole.body) == text
    assert gzip.decompress(script.variants["gzip"].whole.body) == text
    assert ("content-encoding", "br") in script.variants["br"].whole.headers


def test_a_large_file_is_not_read(root: Root) -> None:
    path = root.folder / "long.mp4"
    place(path, b"x" * (LARGEST_KEPT + 1))
    page = read_page(root, "long.mp4")
    assert page is not None
    whole = page.variants["identity"].whole
    assert (whole.body, whole.file, whole.span) == (b"", str(path), Span(0, LARGEST_KEPT + 1))
    assert (whole.size, page.weight) == (LARGEST_KEPT + 1, PAGE_OVERHEAD)


def test_an_empty_file_is_a_page_too(root: Root) -> None:
    place(root.folder / "empty.txt", b"")
    page = read_page(root, "empty.txt")
    assert page is not None
    assert page.variants["identity"].whole.size == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_not_there(root: Root) -> None:
    place(root.folder / "closed.txt", b"closed")
    (root.folder / "closed.txt").chmod(0)
    assert read_page(root, "closed.txt") is None
