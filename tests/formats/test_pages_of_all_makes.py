"""However a site builds its pages, all paragraphs of the article are found and nothing else."""

from io import BytesIO

import pytest

from inkuru.formats.html import read_page

TEXTS = (
    "The boat Umurava left Rubavu on Friday with 284 passengers, and the market was glad of it.",
    "Tickets still cost 2,500 francs, and children under six travel free, the district said.",
    "It sails twice a week from next month on, unless the lake is rough, in which case it stays.",
    "“We have waited for eight months,” said Claudine Uwera, who sells tilapia at the market.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXTS)
DIVS = "".join(f"<div class='css-4'>{text}</div>" for text in TEXTS)
SPANS = "<br><br>".join(f"<span style='font-size:14px'>{text}</span>" for text in TEXTS)
BREAKS = "<br/><br/>".join(TEXTS)
SECTIONS = "".join(f"<section><p>{text}</p></section>" for text in TEXTS)
WRAPPED = "\n\n".join(text.replace(", ", ",\n") for text in TEXTS)

ELEMENTOR = f"""<body class='single single-post'><div data-elementor-type='single-post' class='elementor'>
<div class='elementor-widget-theme-post-title'><h1 class='elementor-heading-title'>Ferry sails</h1></div>
<div class='elementor-widget-theme-post-content'><div class='elementor-widget-container'>{PARAGRAPHS}</div></div>
<div class='elementor-share-buttons'><a href='https://x.com/intent/tweet'>Share on X</a></div></div>
<div class='elementor-posts'><article class='elementor-post'>
<h3><a href=/x>Roads open in the north</a></h3></article></div>"""
AMP = f"""<body><amp-sidebar><ul><li>Home</li></ul></amp-sidebar><article class='amp-wp-article'><header>
<h1 class='amp-wp-title'>Ferry sails</h1></header><div class='amp-wp-article-content'>
<amp-img src='/a.jpg' width=3 height=2></amp-img>{PARAGRAPHS}</div></article>"""
ASP_NET = f"""<body><form id='aspnetForm'><div id='ctl00'><table width=100%><tr><td><a href=/>Home</a></td></tr><tr><td>
<span id='lblTitle'>Ferry sails</span><br/><span id='lblText'>{BREAKS}</span></td></tr></table></div></form>"""
BOOTSTRAP = f"""<body><div class='container'><div class='row'><div class='col-md-8'><h1>Ferry sails</h1>
<p class='text-muted'>Yanditswe na Eric Nshuti<br>Kuya 3 Gicurasi 2024 saa 10:10</p>
<div class='fulltext'>{PARAGRAPHS}</div>
<div class='comments'><h3>Ibitekerezo</h3><p>Ni byiza!</p></div></div><div class='col-md-4'><h4>Izindi nkuru</h4>
<a href=/z>Umuhanda wafunguwe</a></div></div></div>"""
REACT = f"""<body><div id='__next'><main><div class='css-1'><h1 class='css-2'>Ferry sails</h1>
<div class='css-3'>{DIVS}</div>
</div></main></div><script id='__NEXT_DATA__' type='application/json'>{{"a": "<p>no</p>"}}</script>"""


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(ELEMENTOR, id="Elementor"),
        pytest.param(AMP, id="AMP"),
        pytest.param(ASP_NET, id="ASP.NET"),
        pytest.param(BOOTSTRAP, id="Bootstrap"),
        pytest.param(REACT, id="React"),
        pytest.param(f"<body><div id=main><h1>Ferry sails</h1><div class=text>{SPANS}</div></div>", id="spans"),
        pytest.param(f"<body><main><h1>Ferry sails</h1>{SECTIONS}</main>", id="sections"),
        pytest.param(f"<body><h1>Ferry sails</h1><pre>{WRAPPED}</pre>", id="preformatted"),
        pytest.param(f"<body><h1>Ferry sails</h1>{BREAKS}", id="nothing but breaks"),
        pytest.param(f"<body><h1>Ferry sails</h1>{PARAGRAPHS.replace('</p>', '')}", id="no end tags"),
    ],
)
def test_all_paragraphs_are_found_and_nothing_else(body: str) -> None:
    page = f"<!DOCTYPE html><html><head><meta charset=utf-8><title>Ferry sails</title></head>{body}</body></html>"
    article = read_page(BytesIO(page.encode()), address="file:///archive/a.html")
    assert (article.headline, tuple(one.text for one in article.paragraphs)) == ("Ferry sails", TEXTS)
