"""Every page that readers may meet, rendered: `python -m tests.pages.gallery FOLDER` writes them as files.

The golden pages are made anew so, and then looked through with `git diff`:

    python -m tests.pages.gallery tests/pages/golden
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from inkuru.pages import beside, chooser, front, lists, moved, story
from inkuru.pages.addresses import story_path
from inkuru.records import ChooserPage, ListKind, MovedPage
from tests.pages.making import (
    LANGUAGES,
    SITE,
    make_archive,
    make_beside,
    make_corrections,
    make_drafted_page,
    make_front,
    make_list,
    make_page,
    make_troubled_page,
    make_withdrawn_page,
)

OTHER = {"rw": "sw", "en": "rw", "sw": "en"}
GOLDEN = Path(__file__).parent / "golden"


def gallery() -> Mapping[str, str]:
    """All pages by name."""
    pages = {"chooser": chooser.render(ChooserPage(SITE))}
    for code in LANGUAGES:
        to = story_path(code, "kabeza", 12)
        pages |= {
            f"story-{code}": story.render(make_page(code)),
            f"troubled-{code}": story.render(make_troubled_page(code)),
            f"drafted-{code}": story.render(make_drafted_page(code)),
            f"withdrawn-{code}": story.render(make_withdrawn_page(code)),
            f"front-{code}": front.render(make_front(code)),
            f"empty-{code}": front.render(make_front(code, stories=0)),
            f"beside-{code}": beside.render(make_beside(code, OTHER[code])),
            f"section-{code}": lists.render_list(make_list(code)),
            f"page-{code}": lists.render_list(make_list(code, ListKind.ALL, 4)),
            f"archive-{code}": lists.render_archive(make_archive(code)),
            f"corrections-{code}": lists.render_corrections(make_corrections(code)),
            f"moved-{code}": moved.render(MovedPage(SITE, code, f"/{code}/old-12/", to)),
        }
    return pages


def write_golden(folder: Path) -> None:
    """Writes one page of each kind, so that a change of style does not rewrite them all."""
    pages = gallery()
    for name in (
        "chooser",
        "story-en",
        "beside-rw",
        "troubled-sw",
        "drafted-rw",
        "withdrawn-en",
        "front-sw",
        "section-rw",
        "corrections-en",
        "moved-rw",
    ):
        (folder / f"{name}.html").write_text(pages[name], encoding="utf-8")


if __name__ == "__main__":
    write_golden(Path(sys.argv[1]))
