"""Feeds and exports as sites write them give articles; what is not for readers gives none."""

from datetime import date
from pathlib import Path

import pytest

from inkuru.formats.feeds import SUMMARY, read_feed
from inkuru.formats.xml_reading import UnreadableFile
from inkuru.records import Article, Paragraph

# As WordPress writes it, with an empty line before it as plug-ins leave there.
WORDPRESS = """
<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
	<title>Ikivu News</title>
	<atom:link href="https://ikivu.example/en/feed/" rel="self" type="application/rss+xml" />
	<link>https://ikivu.example/en/</link>
	<language>en-US</language>
	<item>
		<title>Ferry &#8216;Umurava&#8217; sails &amp;amp; returns</title>
		<link>https://ikivu.example/en/ferry/?utm_source=rss</link>
		<dc:creator><![CDATA[Eric]]></dc:creator>
		<pubDate>Fri, 03 May 2024 20:10:00 +0000</pubDate>
		<guid isPermaLink="false">https://ikivu.example/?p=12</guid>
		<description><![CDATA[<p>The boat left [&#8230;]</p>]]></description>
		<content:encoded><![CDATA[<figure><img src="/up/ferry-300x200.jpg"/><figcaption>Umurava</figcaption></figure>
<p>The boat left Rubavu.<br />On Friday, <a href="https://rba.example/1">RBA</a> says.</p>
<h2>Fares</h2><ul><li>children travel free</li></ul>
<p>The post <a href="https://ikivu.example/en/ferry/">Ferry</a> appeared first on <a href="https://ikivu.example/en">Ikivu</a>.</p>]]></content:encoded>
		<media:thumbnail url="https://ikivu.example/up/thumb.jpg" />
	</item>
	<item><title>Market opens</title><link>https://ikivu.example/en/market/</link>
		<description><![CDATA[<p>The market of Rubavu [&#8230;]</p>]]></description></item>
	<item><title>A picture</title><description><![CDATA[<img src="/x.jpg">]]></description></item>
</channel></rss>"""
FERRY = Article(
    "Ferry ‘Umurava’ sails & returns",
    (
        Paragraph("The boat left Rubavu. On Friday, RBA says."),
        Paragraph("Fares", "heading"),
        Paragraph("children travel free", "list_item"),
    ),
    place="item 1",
    language="en",
    published=date(2024, 5, 3),
    address="https://ikivu.example/en/ferry/?utm_source=rss",
    links=frozenset(
        {"https://ikivu.example/up/ferry.jpg", "https://ikivu.example/up/thumb.jpg", "https://rba.example/1"}
    ),
    kin=frozenset({"https://ikivu.example/en/ferry"}),
)
MARKET = Article(
    "Market opens",
    (Paragraph("The market of Rubavu […]"),),
    place="item 2",
    language="en",
    address="https://ikivu.example/en/market/",
    kin=frozenset({"https://ikivu.example/en/market"}),
    remarks=(SUMMARY,),
)

# As Blogger writes it: entries in HTML, a draft among them.
BLOGGER = """<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="http://www.blogger.com/styles/atom.css"?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://purl.org/atom/app#' xmlns:thr='http://purl.org/syndication/thread/1.0'
 xml:lang='sw'><id>tag:blogger.com,1999:blog-1</id><title type='text'>Habari</title>
<link rel='alternate' type='text/html' href='https://habari.example/'/><link rel='next' href='https://x.example/'/>
<entry><id>1</id><published>2024-05-03T22:10:00.001+03:00</published><updated>2024-06-01T00:00:00Z</updated>
<category scheme='http://schemas.google.com/g/2005#kind'
 term='http://schemas.google.com/blogger/2008/kind#post'/>
<title type='text'>Kivuko &lt;Umurava&gt; chaanza</title>
<content type='html'>&lt;div class="separator"&gt;&lt;img src="https://1.bp.example/kivuko.jpg"&gt;
&lt;/div&gt;Boti iliondoka Rubavu.&lt;br /&gt;
&lt;br /&gt;Tiketi ni faranga 2,500.</content>
<link rel='replies' href='https://habari.example/feeds/1/comments'/>
<link rel='alternate' type='text/html' hreflang='en' href='https://habari.example/en/ferry.html'/>
<link rel='alternate' type='text/html' href='https://habari.example/2024/05/kivuko.html'/></entry>
<entry><title type='text'>Rasimu</title><content type='html'>x</content>
<app:control><app:draft>yes</app:draft></app:control></entry>
<entry><category scheme='http://schemas.google.com/g/2005#kind'
 term='http://schemas.google.com/blogger/2008/kind#comment'/>
<title type='text'>Maoni</title><content type='html'>Nzuri sana!</content></entry>
<entry><title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Soko <b>jipya</b></div></title>
<content type='xhtml' xml:lang='rw' xml:base='https://habari.example/a/'><div xmlns='http://www.w3.org/1999/xhtml'>
<p>Isoko &lt;rishya&gt;.</p><blockquote>“Byiza.”</blockquote></div></content><link href='soko.html'/></entry>
</feed>"""
KIVUKO = Article(
    "Kivuko <Umurava> chaanza",
    (Paragraph("Boti iliondoka Rubavu."), Paragraph("Tiketi ni faranga 2,500.")),
    place="entry 1",
    language="sw",
    published=date(2024, 5, 3),
    address="https://habari.example/2024/05/kivuko.html",
    links=frozenset({"https://1.bp.example/kivuko.jpg"}),
    kin=frozenset({"https://habari.example/2024/05/kivuko.html", "https://habari.example/en/ferry.html"}),
)
SOKO = Article(
    "Soko jipya",
    (Paragraph("Isoko <rishya>."), Paragraph("“Byiza.”", "quotation")),
    place="entry 4",
    language="rw",
    address="https://habari.example/soko.html",
    kin=frozenset({"https://habari.example/soko.html"}),
)

SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
    'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def post(number: int, title: str, content: str, more: str = "", kind: str = "post", status: str = "publish") -> str:
    """An item as WordPress exports it."""
    return f"""<item><title><![CDATA[{title}]]></title><link>https://ikivu.example/{number}/</link>
<pubDate>Fri, 03 May 2024 22:10:00 +0000</pubDate><guid isPermaLink="false">https://ikivu.example/?p={number}</guid>
<description></description><content:encoded><![CDATA[{content}]]></content:encoded>
<excerpt:encoded><![CDATA[An excerpt.]]></excerpt:encoded><wp:post_id>{number}</wp:post_id>
<wp:post_date><![CDATA[2024-05-04 00:10:00]]></wp:post_date><wp:status><![CDATA[{status}]]></wp:status>
<wp:post_type><![CDATA[{kind}]]></wp:post_type><wp:post_password><![CDATA[]]></wp:post_password>{more}
<wp:comment><wp:comment_content><![CDATA[Nice!]]></wp:comment_content></wp:comment></item>"""


def polylang(language: str, group: str) -> str:
    return (
        f'<category domain="language" nicename="{language}"><![CDATA[x]]></category>'
        f'<category domain="post_translations" nicename="{group}"><![CDATA[{group}]]></category>'
    )


# The editor before blocks: empty lines part paragraphs.
CLASSIC = "The boat left.\n\nIt was Friday."
EXPORT = f"""<?xml version="1.0" encoding="UTF-8" ?><!-- generator="WordPress/6.5" -->
<rss version="2.0" {SPACES}><channel><title>Ikivu</title><link>https://ikivu.example</link><language>en-US</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://ikivu.example</wp:base_site_url>
<wp:base_blog_url>https://ikivu.example</wp:base_blog_url><wp:author><wp:author_id>1</wp:author_id></wp:author>
<wp:term><wp:term_taxonomy>post_translations</wp:term_taxonomy></wp:term>
{post(1, "Ferry sails", CLASSIC, polylang("en", "pll_1"))}
{post(2, "Ubwato", "<!-- wp:paragraph --><p>Ubwato bwagiye.</p><!-- /wp:paragraph -->", polylang("rw", "pll_1"))}
{post(3, "A page", "About us.", kind="page")}
{post(4, "A draft", "Not yet.", status="draft")}
{post(5, "[:en]Roads[:sw]Barabara[:]", "[:en]<p>They opened.</p>[:sw]<p>Zilifunguliwa.</p>[:]")}
{post(6, "No text", "[gallery ids='1']")}
</channel></rss>"""


def exported(
    number: int, headline: str, *texts: str, language: str = "en", group: str = "", edition: str = ""
) -> Article:
    """What an item that `post` made should give."""
    own = {f"https://ikivu.example/{number}", f"https://ikivu.example?p={number}"}
    return Article(
        headline,
        tuple(map(Paragraph, texts)),
        place=f"item {number}{edition}",
        language=language,
        published=date(2024, 5, 4),
        address=f"https://ikivu.example/{number}/",
        kin=frozenset(own | ({f"https://ikivu.example#post_translations={group}"} if group else set())),
    )


def read(text: str, tmp_path: Path) -> list[Article]:
    path = tmp_path / "feed.xml"
    path.write_text(text, encoding="utf-8")
    return list(read_feed(path))


def test_rss_of_wordpress_gives_articles_without_its_foot(tmp_path: Path) -> None:
    assert read(WORDPRESS, tmp_path) == [FERRY, MARKET]


def test_atom_of_blogger_gives_posts_that_are_out(tmp_path: Path) -> None:
    assert read(BLOGGER, tmp_path) == [KIVUKO, SOKO]


def test_an_export_of_wordpress_gives_open_posts_by_language(tmp_path: Path) -> None:
    assert read(EXPORT, tmp_path) == [
        exported(1, "Ferry sails", "The boat left.", "It was Friday.", group="pll_1"),
        exported(2, "Ubwato", "Ubwato bwagiye.", group="pll_1", language="rw"),
        exported(5, "Roads", "They opened.", edition=", en"),
        exported(5, "Barabara", "Zilifunguliwa.", edition=", sw", language="sw"),
    ]


# It keeps the address of the site in a field of its own, and counts readers with a picture.
FEEDBURNER = """<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>
<item><title>A</title><link>http://feedproxy.google.com/~r/x/1</link>
<description>One.&lt;img src='http://feeds.example/~4/x' width='1'/&gt;</description>
<feedburner:origLink>https://a.example/1</feedburner:origLink></item></channel></rss>"""
# Its guid is no address.
DRUPAL = """<rss version="2.0" xml:base="https://a.example/"><channel><link>https://a.example/</link>
<item><title>A</title><link>https://a.example/en/node/1</link><description>&lt;p&gt;One.&lt;/p&gt;</description>
<guid isPermaLink="false">1 at https://a.example</guid></item></channel></rss>"""
# Items stand beside the channel.
RSS_1 = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><link>https://a.example/</link></channel><item><title>A</title><link>https://a.example/1</link>
<description>One.</description></item></rdf:RDF>"""
# With Netscape’s DOCTYPE, and no address but a guid.
RSS_091 = """<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">
<rss version="0.91"><channel><item><title>A</title><guid>https://a.example/1</guid>
<description>One.</description></item></channel></rss>"""


@pytest.mark.parametrize(
    ("feed", "address"),
    [
        (FEEDBURNER, "https://a.example/1"),
        (DRUPAL, "https://a.example/en/node/1"),
        (RSS_1, "https://a.example/1"),
        (RSS_091, "https://a.example/1"),
    ],
)
def test_other_makes_of_feeds_are_read(feed: str, address: str, tmp_path: Path) -> None:
    (article,) = read(feed, tmp_path)
    assert (article.headline, article.paragraphs, article.address) == ("A", (Paragraph("One."),), address)
    assert article.links == frozenset()


@pytest.mark.parametrize(
    ("kind", "state", "is_read"),
    [("POST", "LIVE", True), ("POST", "DRAFT", False), ("PAGE", "LIVE", False), ("COMMENT", "LIVE", False)],
)
def test_of_what_blogger_exports_posts_that_are_live_are_read(
    kind: str, state: str, is_read: bool, tmp_path: Path
) -> None:
    def entry(title: str, kind: str, state: str) -> str:
        said = f"<blogger:type>{kind}</blogger:type><blogger:status>{state}</blogger:status>"
        return f'<entry>{said}<title>{title}</title><content type="html">It left.</content></entry>'

    spaces = 'xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018"'
    feed = f"<feed {spaces}>{entry('A', kind, state)}{entry('B', 'POST', 'LIVE')}</feed>"
    assert [one.headline for one in read(feed, tmp_path)] == (["A", "B"] if is_read else ["B"])


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<description>One.&lt;p&gt;Two.</description>", ("One.", "Two.")),
        ("<title>A</title><description>&lt;p&gt;A&lt;/p&gt;&lt;p&gt;B.</description>", ("A", "B.")),
        ("<title>A</title>", None),
        ("<title>" + "A" * 1_001 + "</title><description>B.</description>", None),
    ],
)
def test_a_headline_is_found_or_the_item_passed_over(
    inside: str, expected: tuple[str, str] | None, tmp_path: Path
) -> None:
    whole = "<item><title>Z</title><description>z</description></item>"
    articles = read(f"<rss><channel><item>{inside}</item>{whole}</channel></rss>", tmp_path)
    found = [(one.headline, *(block.text for block in one.paragraphs)) for one in articles]
    assert found == ([expected] if expected else []) + [("Z", "z")]


@pytest.mark.parametrize(
    ("channel", "said", "expected"),
    [
        ("<language>rw-RW</language>", "", "rw"),
        ("<language>en</language>", "<dc:language>sw</dc:language>", "sw"),
        ("<language>fr</language>", "", None),
        ("", "", None),
    ],
)
def test_the_language_is_the_items_else_the_channels(
    channel: str, said: str, expected: str | None, tmp_path: Path
) -> None:
    item = f"<item><title>A</title><description>B</description>{said}</item>"
    articles = read(f"<rss {SPACES}><channel>{channel}{item}</channel></rss>", tmp_path)
    assert [one.language for one in articles] == [expected]


def test_a_feed_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"feed\.xml: holds no article that readers could read, in 1 items"):
        read(f"<rss {SPACES}><channel>{post(1, 'A', 'B', status='draft')}</channel></rss>", tmp_path)
