"""All that can be asked of an edition beside its page, by the name that it has below the page’s address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inkuru.pages import newsml, ninjs, oembed, radio
from inkuru.pages.radio import RadioPage
from inkuru.records import StoryPage


@dataclass(frozen=True, slots=True)
class Format:
    """What an edition is told as: its media type, and who renders it, blank where there is nothing to tell."""

    media_type: str
    render: Callable[[StoryPage], str]


def _script(page: StoryPage) -> RadioPage:
    return RadioPage(page.site, page.record, page.path)


# At the pace that is usual in the language; a station that has its own calls the renderers itself.
FORMATS: Mapping[str, Format] = {
    ninjs.FILE: Format(ninjs.MEDIA_TYPE, ninjs.render),
    newsml.FILE: Format(newsml.MEDIA_TYPE, newsml.render),
    oembed.FILE: Format(oembed.MEDIA_TYPE, oembed.render),
    radio.FILE: Format("text/plain", lambda page: radio.render_text(_script(page))),
    radio.PAGE: Format("text/html", lambda page: radio.render(_script(page))),
}
