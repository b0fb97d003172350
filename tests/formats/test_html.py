"""Pages as newsrooms’ sites write them give their article, and nothing of what stands around it."""

from datetime import date
from io import BytesIO

import pytest

from inkuru.formats.blocks import Unfit
from inkuru.formats.decoding import BROKEN, WINDOWS_1252
from inkuru.formats.html import read_page
from inkuru.records import Article, Paragraph

ADDRESS = "file:///archive/page.html"

# WordPress: a block theme’s page with menu, comments, sharing, a list of other stories.
WORDPRESS = """<!DOCTYPE html><html lang="rw-RW"><head><meta charset="UTF-8">
<title>Ubwato bwa Rubavu bwongeye kugenda &#8211; Ikivu News</title>
<link rel="canonical" href="https://ikivu.example/rw/ubwato/"/>
<link rel="alternate" hreflang="en" href="https://ikivu.example/en/ferry/"/>
<link rel="alternate" hreflang="rw" href="https://ikivu.example/rw/ubwato/"/>
<link rel="alternate" hreflang="x-default" href="https://ikivu.example/en/"/>
<meta property="og:title" content="Ubwato bwa Rubavu bwongeye kugenda"/>
<meta property="og:image" content="https://ikivu.example/up/ferry-1024x683.jpg"/>
<meta property="article:published_time" content="2024-05-03T22:10:00+02:00"/>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
"headline":"Ubwato bwa Rubavu bwongeye kugenda","datePublished":"2024-05-03T22:10:00+02:00"}]}</script></head>
<body class="single single-post"><header><a href="/">Ikivu News</a><nav><ul><li><a href="/rw/a/">Politiki</a></li></ul>
</nav></header><main><article class="post hentry"><header>
<h1 class="entry-title">Ubwato bwa Rubavu bwongeye kugenda</h1>
<div class="entry-meta"><time datetime="2024-05-03T22:10:00+02:00">Gicurasi 3, 2024</time></div></header>
<div class="entry-content"><figure class="wp-block-image">
<img src="https://ikivu.example/up/ferry-1024x683.jpg" alt=""/>
<figcaption>Ubwato Umurava</figcaption></figure>
<p>Ubwato Umurava bwavuye i Rubavu butwaye abagenzi 284, nk’uko <a href="https://rba.example/1">RBA</a> ibivuga.</p>
<h2 class="wp-block-heading">Ibiciro</h2><p>Amatike aracyagura amafaranga 2,500.<br>Abana bato ntibishyura.</p>
<ul class="wp-block-list"><li>abana bari munsi y’imyaka itandatu</li></ul>
<blockquote class="wp-block-quote"><p>“Ni umukecuru ufite amaguru akiri mato.”</p></blockquote>
<table><tr><th>Akarere</th><th>Umubare</th></tr><tr><td>Rubavu</td><td>12</td></tr></table>
<p>Ubwato buzajya bugenda kabiri mu cyumweru guhera mu kwezi gutaha, nk’uko ubuyobozi bw’akarere bubivuga.</p></div>
<div class="sharedaddy"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a></div></article>
<div id="comments" class="comments-area"><ol><li class="comment"><p>Nibyiza cyane!</p></li></ol></div></main>
<aside class="widget-area"><h2>Inkuru ziheruka</h2><ul><li><a href="/rw/b/">Indi nkuru</a></li></ul></aside>
<footer>© 2024 Ikivu News</footer></body></html>"""
UBWATO = Article(
    "Ubwato bwa Rubavu bwongeye kugenda",
    (
        Paragraph("Ubwato Umurava bwavuye i Rubavu butwaye abagenzi 284, nk’uko RBA ibivuga."),
        Paragraph("Ibiciro", "heading"),
        Paragraph("Amatike aracyagura amafaranga 2,500. Abana bato ntibishyura."),
        Paragraph("abana bari munsi y’imyaka itandatu", "list_item"),
        Paragraph("“Ni umukecuru ufite amaguru akiri mato.”", "quotation"),
        Paragraph("Akarere · Umubare", "list_item"),
        Paragraph("Rubavu · 12", "list_item"),
        Paragraph(
            "Ubwato buzajya bugenda kabiri mu cyumweru guhera mu kwezi gutaha, nk’uko ubuyobozi bw’akarere bubivuga."
        ),
    ),
    language="rw",
    published=date(2024, 5, 3),
    address="https://ikivu.example/rw/ubwato/",
    links=frozenset({"https://ikivu.example/up/ferry.jpg", "https://rba.example/1"}),
    kin=frozenset({"https://ikivu.example/rw/ubwato", "https://ikivu.example/en/ferry"}),
)

# Ghost: the standfirst above the text, a form to sign up below it.
GHOST = """<!DOCTYPE html><html lang="en"><head><title>Lake Kivu ferry sails again after eight months</title>
<meta charset="utf-8"><link rel="canonical" href="https://kivu.example/ferry/">
<meta property="og:site_name" content="Kivu Post">
<meta property="og:title" content="Lake Kivu ferry sails again after eight months">
<meta property="article:published_time" content="2024-05-03T20:10:00.000Z"></head>
<body class="post-template"><div class="gh-site"><header><a href="https://kivu.example">Kivu Post</a></header>
<main class="gh-main"><article class="gh-article post"><header class="gh-article-header">
<h1 class="gh-article-title">Lake Kivu ferry sails again after eight months</h1>
<p class="gh-article-excerpt">The boat is back.</p></header><section class="gh-content gh-canvas">
<p>The boat Umurava left Rubavu on Friday with 284 passengers.</p><h2 id="fares">Fares</h2>
<p>Tickets still cost 2,500 francs. <a href="https://rba.example/1">RBA</a> said so.</p>
<ul><li>children under six travel free</li></ul><blockquote>“She is an old lady with young legs.”</blockquote></section>
</article><section class="footer-cta"><h2>Sign up for more</h2><p>Enter your email</p></section></main></div></body>
</html>"""
FERRY = Article(
    "Lake Kivu ferry sails again after eight months",
    (
        Paragraph("The boat is back."),
        Paragraph("The boat Umurava left Rubavu on Friday with 284 passengers."),
        Paragraph("Fares", "heading"),
        Paragraph("Tickets still cost 2,500 francs. RBA said so."),
        Paragraph("children under six travel free", "list_item"),
        Paragraph("“She is an old lady with young legs.”", "quotation"),
    ),
    language="en",
    published=date(2024, 5, 3),
    address="https://kivu.example/ferry/",
    links=frozenset({"https://rba.example/1"}),
    kin=frozenset({"https://kivu.example/ferry"}),
)

# Drupal: fields in divs, the languages as a block of links.
DRUPAL = """<!DOCTYPE html><html lang="sw" dir="ltr"><head><meta charset="utf-8" />
<meta name="Generator" content="Drupal 10 (https://www.drupal.org)" />
<link rel="canonical" href="https://habari.example/sw/node/12" />
<title>Kivuko cha Kivu chaanza tena | Habari</title></head>
<body class="path-node page-node-type-article"><nav><ul class="menu"><li><a href="/sw">Nyumbani</a></li></ul></nav>
<div class="language-switcher-language-url"><ul class="links"><li><a href="/en/node/12" hreflang="en">English</a></li>
<li><a href="/sw/node/12" hreflang="sw" class="is-active">Kiswahili</a></li></ul></div>
<main role="main"><h1 class="page-header"><span>Kivuko cha Kivu chaanza tena</span></h1>
<article role="article" class="node node--type-article"><div class="node__meta">Imewasilishwa na mhariri</div>
<div class="node__content"><div class="field field--name-body field--type-text-with-summary">
<p>Boti Umurava iliondoka Rubavu siku ya Ijumaa ikiwa na abiria 284 waliokuwa wakisubiri tangu alfajiri.</p>
<p>Tiketi bado ni faranga 2,500, na watoto chini ya miaka sita husafiri bure, kwa mujibu wa wilaya.</p>
<p>Wafanyabiashara wa sokoni walisema kwamba walikuwa wamesubiri kwa muda mrefu sana.</p></div></div></article></main>
<footer><p>Powered by Drupal</p></footer></body></html>"""
KIVUKO = (
    Paragraph("Boti Umurava iliondoka Rubavu siku ya Ijumaa ikiwa na abiria 284 waliokuwa wakisubiri tangu alfajiri."),
    Paragraph("Tiketi bado ni faranga 2,500, na watoto chini ya miaka sita husafiri bure, kwa mujibu wa wilaya."),
    Paragraph("Wafanyabiashara wa sokoni walisema kwamba walikuwa wamesubiri kwa muda mrefu sana."),
)

# Blogger: line breaks part the paragraphs, the heading of the page is the name of the site.
BLOGGER = """<!DOCTYPE html><html dir='ltr' lang='sw'><head>
<meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/>
<meta content='blogger' name='generator'/><link href='https://habari.example/2024/05/kivuko.html' rel='canonical'/>
<meta content='Kivuko cha Kivu chaanza tena' property='og:title'/>
<title>Habari za Ziwa: Kivuko cha Kivu chaanza tena</title></head><body class='item-view version-1-3-0'>
<div class='header'><h1 class='title'><a href='https://habari.example/'>Habari za Ziwa</a></h1></div>
<div class='blog-posts hfeed'><h2 class='date-header'><span>Ijumaa, 3 Mei 2024</span></h2><div class='post hentry'>
<h3 class='post-title entry-title'>Kivuko cha Kivu chaanza tena</h3><div class='post-body entry-content'>
<div class="separator"><a href="https://1.bp.example/s1600/k.jpg"><img src="https://1.bp.example/s320/k.jpg"/></a></div>
Boti Umurava iliondoka Rubavu siku ya Ijumaa ikiwa na abiria 284 waliokuwa wakisubiri tangu alfajiri.<br/><br/>
Tiketi bado ni faranga 2,500, na watoto chini ya miaka sita husafiri bure, kwa mujibu wa wilaya.<br/><br/>
Wafanyabiashara wa sokoni walisema kwamba walikuwa wamesubiri kwa muda mrefu sana.</div>
<div class='post-footer'>Imechapishwa na Juma saa <abbr class='published' title='2024-05-03T22:10:00+03:00'>10:10</abbr>
</div></div></div><div class='comments' id='comments'><h4>Maoni 2:</h4><dl><dd><p>Hongera sana!</p></dd></dl></div>
<aside><h2>Machapisho</h2><ul><li><a href='x'>Zamani</a></li></ul></aside></body></html>"""

# Joomla: a heading of the second level, details of the article in a list, links to the neighbours below.
JOOMLA = """<!DOCTYPE html><html lang="en-gb"><head><base href="https://kivu.example/index.php/news/12-ferry" />
<meta charset="utf-8"/><meta name="generator" content="Joomla! - Open Source Content Management" />
<title>Ferry sails again - Kivu Post</title>
<link href="/index.php/sw/habari/12-kivuko" rel="alternate" hreflang="sw-KE" />
</head><body class="site com_content view-article"><nav class="navigation"><ul><li><a href="/">Home</a></li></ul></nav>
<main id="content"><div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header">
<h2 itemprop="headline">Ferry sails again</h2></div>
<dl class="article-info muted"><dt>Details</dt><dd>Written by Eric</dd>
<dd class="published"><time datetime="2024-05-03T22:10:00+00:00" itemprop="datePublished">03 May 2024</time></dd></dl>
<div itemprop="articleBody"><p>The boat left Rubavu on Friday with 284 passengers, and the market was glad of it.</p>
<p>Tickets still cost 2,500 francs, and children under six travel free, the district said in a statement.</p>
<p>It sails twice a week from next month on, unless the lake is rough, in which case it stays.</p></div>
<ul class="pager pagenav"><li><a href="/news/11">Prev</a></li></ul></div></main>
<aside><h3>Latest</h3><ul><li><a href="/x">Roads open</a></li></ul></aside></body></html>"""

# A few lines of news on a page without any marks that tell what is what.
BRIEF = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>Road closed | Kivu Post</title></head>
<body><div id="header"><a href="/">Kivu Post</a></div><div id="menu"><ul><li><a href="/news">News</a></li></ul></div>
<div id="content"><h1>Road closed</h1><p>Heavy rain closed the road from Musanze to Rubavu.</p>
<p>Police ask drivers to go by Karongi.</p></div><div id="footer"><p>Copyright Kivu Post.</p></div></body></html>"""

# By hand, as of 1999: a table for the layout, no language, no date, Windows-1252 that nothing declares.
BY_HAND = """<HTML><HEAD><TITLE>Kivuko cha Kivu chaanza tena</TITLE></HEAD><BODY BGCOLOR=#FFFFFF>
<TABLE WIDTH=600><TR><TD WIDTH=120 VALIGN=TOP><A HREF=index.html>Mwanzo</A><BR><A HREF=habari.html>Habari</A></TD><TD>
<CENTER><FONT SIZE=5><B>Kivuko cha Kivu chaanza tena</B></FONT></CENTER><BR>
<FONT FACE=Arial>Rubavu, 3 Mei 2024<BR><BR>Boti “Umurava” iliondoka Rubavu siku ya Ijumaa ikiwa na abiria 284.<BR><BR>
Tiketi bado ni faranga 2,500, na watoto chini ya miaka sita husafiri bure, kwa mujibu wa wilaya.<BR><BR>
<IMG SRC=picha/kivuko.jpg WIDTH=300><BR>Wafanyabiashara wa sokoni walisema walikuwa wamesubiri kwa muda mrefu.</FONT>
</TD></TR></TABLE><A HREF=ferry.html hreflang=en>English</A></BODY></HTML>"""
OLD_KIVUKO = Article(
    "Kivuko cha Kivu chaanza tena",
    (
        Paragraph("Rubavu, 3 Mei 2024"),
        Paragraph("Boti “Umurava” iliondoka Rubavu siku ya Ijumaa ikiwa na abiria 284."),
        Paragraph("Tiketi bado ni faranga 2,500, na watoto chini ya miaka sita husafiri bure, kwa mujibu wa wilaya."),
        Paragraph("Wafanyabiashara wa sokoni walisema walikuwa wamesubiri kwa muda mrefu."),
    ),
    links=frozenset({"file:///archive/picha/kivuko.jpg"}),
    kin=frozenset({"file:///archive/page.html", "file:///archive/ferry.html"}),
    remarks=(WINDOWS_1252,),
)
SITE = '<meta property="og:title" content="Ferry sails | Kivu Post"><meta property="og:site_name" content="Kivu Post">'
STORY = "<p>The boat left Rubavu on Friday with 284 passengers, and the market was glad of it.</p>" * 3


def read(text: str | bytes) -> Article:
    return read_page(BytesIO(text if isinstance(text, bytes) else text.encode()), address=ADDRESS)


def page(head: str, body: str = f"<article><h1>Ferry sails</h1>{STORY}</article>", tag: str = "<html>") -> Article:
    return read(f"<!DOCTYPE html>{tag}<head><meta charset=utf-8>{head}</head><body>{body}</body></html>")


@pytest.mark.parametrize(("text", "expected"), [(WORDPRESS, UBWATO), (GHOST, FERRY)])
def test_pages_of_wordpress_and_ghost_give_their_article(text: str, expected: Article) -> None:
    assert read(text) == expected


def test_a_page_of_drupal_gives_its_article_and_editions() -> None:
    article = read(DRUPAL)
    assert (article.headline, article.language) == ("Kivuko cha Kivu chaanza tena", "sw")
    assert article.paragraphs == KIVUKO
    assert article.kin == {"https://habari.example/sw/node/12", "https://habari.example/en/node/12"}


def test_a_page_of_blogger_gives_all_its_paragraphs() -> None:
    article = read(BLOGGER)
    assert (article.headline, article.published) == ("Kivuko cha Kivu chaanza tena", date(2024, 5, 3))
    assert article.paragraphs == KIVUKO


def test_a_page_of_joomla_gives_its_article_and_editions() -> None:
    article = read(JOOMLA)
    assert (article.headline, article.published) == ("Ferry sails again", date(2024, 5, 3))
    assert [one.text.split()[0] for one in article.paragraphs] == ["The", "Tickets", "It"]
    assert "https://kivu.example/index.php/sw/habari/12-kivuko" in article.kin


def test_a_few_lines_of_news_are_an_article() -> None:
    article = read(BRIEF)
    assert (article.headline, [one.text for one in article.paragraphs]) == (
        "Road closed",
        ["Heavy rain closed the road from Musanze to Rubavu.", "Police ask drivers to go by Karongi."],
    )


def test_a_page_made_by_hand_gives_its_article_without_the_menu() -> None:
    assert read(BY_HAND.encode("cp1252")) == OLD_KIVUKO


# A document of Word that was saved as a page: a list by bullets, a language that nobody chose.
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=Generator content="Microsoft Word 15 (filtered)"><title>Document1</title>
<style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-US><div class=WordSection1>
<p class=MsoTitle>Ferry sails<o:p></o:p></p><p class=MsoNormal><span>The boat “Umurava” left.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><h2>Fares</h2>
<p class=MsoListParagraph><span style="font-family:Symbol">·<span>&nbsp; &nbsp;</span></span>children travel free</p>
<p class=MsoNormal>Kinyarwanda</p></div></body></html>"""
# LibreOffice writes neither title nor classes.
LIBREOFFICE = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<title></title>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body lang="en-US" dir="ltr">
<h1 class="western">Ferry sails</h1><p>The boat “Umurava” left.</p><h2 class="western">Fares</h2>
<ul><li><p>children travel free</p></li></ul><p><br/><br/></p></body></html>"""


@pytest.mark.parametrize("text", [WORD.encode("cp1252"), LIBREOFFICE.encode()])
def test_a_page_of_a_word_processor_is_the_story_and_nothing_else(text: bytes) -> None:
    paragraphs = (
        Paragraph("The boat “Umurava” left."),
        Paragraph("Fares", "heading"),
        Paragraph("children travel free", "list_item"),
    )
    assert read(text) == Article("Ferry sails", paragraphs, kin=frozenset({ADDRESS}))


def test_a_short_page_keeps_its_kinds() -> None:
    body = "<article><p>The boat left.</p><ul><li>children travel free</ul><blockquote>“Old.”</blockquote></article>"
    kinds = {one.text: one.kind for one in page("<title>Ferry sails</title>", body).paragraphs}
    assert kinds == {"The boat left.": "paragraph", "children travel free": "list_item", "“Old.”": "quotation"}


@pytest.mark.parametrize(
    ("head", "tag", "expected"),
    [
        ("", '<html lang="sw-KE">', "sw"),
        ("", '<html xml:lang="rw">', "rw"),
        ("", '<html lang="fr">', None),
        ('<meta http-equiv="Content-Language" content="rw">', "<html>", "rw"),
        ('<meta property="og:locale" content="sw_TZ">', "<html>", "sw"),
        ("", "<html>", None),
    ],
)
def test_the_language_is_the_one_declared(head: str, tag: str, expected: str | None) -> None:
    assert page(head, tag=tag).language == expected


def test_an_article_may_be_in_another_language_than_its_page() -> None:
    assert page("", f'<article lang="rw"><h1>Ferry sails</h1>{STORY}</article>', '<html lang="en">').language == "rw"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-05-03T23:10:00-05:00">',
        '<script type="application/ld+json">{"@type":"Article","datePublished":"2024-05-03T23:10:00-05:00"}</script>',
        '<meta name="DC.date.issued" content="2024-05-03">',
        '<meta name="pubdate" content="2024-05-03">',
    ],
)
def test_the_day_is_the_one_stated(head: str) -> None:
    assert page(head).published == date(2024, 5, 3)


def test_a_day_in_the_text_is_none_of_the_page() -> None:
    assert page("", f"<article><h1>Ferry sails</h1>{STORY}<p>It began on 3 May 2019.</p></article>").published is None


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("<title>Ferry sails - Kivu Post</title>", f"<h1>Ferry sails</h1>{STORY}", "Ferry sails"),
        (
            SITE,
            f"<h1>Kivu Post</h1>{STORY}",
            "Ferry sails",
        ),
        (SITE, STORY, "Ferry sails"),
        ("<title>Ferry &amp; bridge</title>", STORY, "Ferry & bridge"),
    ],
)
def test_the_headline_is_without_the_name_of_the_site(head: str, body: str, expected: str) -> None:
    assert page(head, f"<article>{body}</article>").headline == expected


def test_links_lead_from_where_the_page_says() -> None:
    more = '<p>More is <a href="b.html">here</a>, for those who want it.</p>'
    body = f"<article><h1>Ferry sails</h1>{STORY}{more}</article>"
    own = '<meta property="og:url" content="https://kivu.example/a/c.html">'
    assert page(own, body).links == {"https://kivu.example/a/b.html"}
    assert page(own + '<base href="/d/">', body).links == {"https://kivu.example/d/b.html"}
    assert page("", body).links == {"file:///archive/b.html"}


def test_what_cannot_be_read_is_said() -> None:
    broken = f'<html><head><meta charset="utf-8"></head><body><article><h1>Ferry “Umurava” sails</h1>{STORY}</article>'
    article = read(broken.encode() + b"\xe2\x80")
    assert (article.headline, article.remarks) == ("Ferry “Umurava” sails", (BROKEN,))


@pytest.mark.parametrize(
    ("names", "is_list"),
    [
        ("home blog wp-custom-logo", True),
        ("archive category category-politics", True),
        ("path-frontpage", True),
        ("single single-post postid-12", False),
        ("post-template-default archive-layout", False),
        ("path-node page-node-type-article", False),
        ("home page-template-default", False),
        ("", False),
    ],
)
def test_a_list_of_articles_is_none(names: str, is_list: bool) -> None:
    text = f"<html><title>Ferry sails</title><body class='{names}'><article>{STORY}</article></body></html>"
    if not is_list:
        assert read(text).headline == "Ferry sails"
        return
    with pytest.raises(Unfit, match="is a list of articles, not one"):
        read(text)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("", "is no web page: there is no tag in it"),
        ("A story < of > text", "is no web page: there is no tag in it"),
        ("<html><body></body></html>", "holds no article"),
        ("<html><title>A</title><body><nav><a href=/>x</a></nav></body></html>", "holds no article"),
        (f"<html><body>{STORY}</body></html>", "has no title and no heading"),
    ],
)
def test_what_holds_no_article_is_refused(text: str, cause: str) -> None:
    with pytest.raises(Unfit) as refused:
        read(text)
    assert str(refused.value).startswith(cause)
