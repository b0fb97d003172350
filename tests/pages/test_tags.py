"""The tag speaks the page's language, and says nothing but a message."""

import pytest
from django.template import Context, Engine, Template, TemplateSyntaxError

from inkuru.pages.tags import together
from inkuru.pages.words import catalogue

ENGINE = Engine(builtins=["inkuru.pages.tags"])


def said(template: str, language: str) -> str:
    return Template(template, engine=ENGINE).render(Context({"words": catalogue(language)}))


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Languages of this story"), ("rw", "Indimi z’iyi nkuru"), ("sw", "Lugha za habari hii")],
)
def test_it_says_the_message_in_the_page_s_language(language: str, text: str) -> None:
    assert said('{% translate "Languages of this story" %}', language) == text


def test_it_escapes_what_it_says() -> None:
    assert said('{% translate "Pictures & <words>" %}', "en") == "Pictures &amp; &lt;words&gt;"


@pytest.mark.parametrize("argument", ["", '""', "message", "'Latest news'", '"Latest news" as news'])
def test_it_takes_one_message_in_double_quotes(argument: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        Template(f"{{% translate {argument} %}}", engine=ENGINE)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Virunga 3-2", 'Virunga <span class="figures">3-2</span>'),
        ("2019–2026", '<span class="figures">2019–2026</span>'),
        ("F-16 and twenty-two", "F-16 and twenty-two"),
        ("<b>3-2", '&lt;b&gt;<span class="figures">3-2</span>'),
    ],
)
def test_a_score_stays_together(text: str, html: str) -> None:
    assert together(text) == html
